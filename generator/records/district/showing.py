"""Where the facts of the district are shown: on the page of its environment, and where parks are compared."""

from __future__ import annotations

from generator.pages.data.dataset import Dataset
from generator.pages.showing import Showing
from generator.records.district.page import draft_environment, on_authored_page
from generator.records.district.record import District
from generator.records.district.same import shared_facts
from generator.values import urls

SHOWING = Showing(
    order=15,
    sections=(draft_environment,),
    on={"page": on_authored_page, "compare": shared_facts},
    found_at=lambda *_: (urls.ENVIRONMENT, "district"),
    dataset=Dataset("district", District),
)

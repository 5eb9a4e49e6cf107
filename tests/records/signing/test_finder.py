"""The table of signings: the latest first, with the parks and industries that they are about."""

from __future__ import annotations

from generator.records.project.record import Project
from generator.records.signing.questions import parks_of
from generator.records.signing.record import Signing
from generator.values.language import ENGLISH
from tests.pages.finder.decoded import rows_of, table_of
from tests.places import ROOT
from tests.small_site import make_pages, read_site


def test_every_signing_has_a_row_with_what_it_is_about() -> None:
    pages = make_pages(read_site(ROOT / "examples" / "qinglan"))
    library = pages.library
    rows = rows_of(table_of(pages, "signings", ENGLISH))
    assert {row.key for row in rows} == set(library.told("signing", "en"))
    days = [row.value("date") for row in rows]
    assert days == sorted(days, reverse=True)
    projects = library.all(Project)
    for row in rows:
        signing, outline = library.all(Signing)[row.key], library.shelf("signing").outline(row.key)
        assert row.value("year") == str(signing.date.year)
        assert (row.value("kind"), row.value("format")) == (signing.kind.value, signing.format.value)
        assert set(row.cells["park"] or ()) == set(parks_of(library, outline))
        industries = {projects[key].industry for key in signing.projects if key in projects}
        assert set(row.cells["industry"] or ()) == industries
        amount = signing.total.amount if signing.total else None
        assert row.shown("amount").replace("\u00a0", " ") == (amount.text("en") if amount else "")
        assert row.value("amount") == (None if amount is None else int(amount.low))

"""The interface words are complete in every language, and none is kept that nobody uses."""

from __future__ import annotations

import re
from string import Formatter
from typing import TYPE_CHECKING, get_args, get_origin

import pytest

from generator.building.edition import THEME
from generator.pages.data.page import _HOW
from generator.pages.data.sheets import _FIGURE, _PROOF, _VALUES
from generator.pages.data.subjects import subjects_of
from generator.pages.map.ground import ORDER
from generator.pages.search.labels import Labels
from generator.pages.words import Words, load_words
from generator.records import KINDS
from generator.records.contact.inquiry import ASKED, SAID
from generator.records.contact.record import ContactKind
from generator.records.district.living import SchoolKind
from generator.records.district.pay import Contribution
from generator.records.district.people import CollegeKind
from generator.records.district.record import District
from generator.records.district.ways import FreightMode
from generator.records.event.record import EventKind, EventStatus
from generator.records.industry.record import ChainPosition
from generator.records.need.record import NeedKind
from generator.records.park.costs import Costs
from generator.records.park.record import Level, Plot, PlotKind, PlotStatus
from generator.records.policy.record import PolicyState
from generator.records.project.facets import SIGNED_STAGES
from generator.records.service.record import ServiceKind
from generator.records.signing.record import SigningKind
from generator.values.dated import Dated
from generator.values.language import ENGLISH, language
from generator.values.location import Datum
from generator.values.meeting import MeetingFormat
from generator.values.parties import InvestmentBasis, PartyRole
from generator.values.record import fields_holding
from generator.values.transport import TransportKind
from generator.values.urls import ANCHORED, LISTINGS
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.values.language import Language

GENERATOR = ROOT / "generator"
LANGUAGES = [language(path.stem) for path in sorted((THEME / "locales").glob("*.po"))]


def _of_district() -> Iterator[str]:
    """Yield the keys of the words for the figures of a district: of groups, of what is in them, of columns."""
    for name in fields_holding(District, Dated):
        group = get_args(District.model_fields[name].annotation)[0]
        for field in group.model_fields.keys() - Dated.model_fields.keys():
            yield f"{name}.{field}"
            if get_origin(listed := group.model_fields[field].annotation) is tuple:
                inside = get_args(listed)[0].model_fields.keys() - Dated.model_fields.keys()
                yield from (f"{name}.{field}.{each}" for each in inside if name != "taxes")
            elif get_args(listed)[0] is Contribution:
                yield from (f"{name}.{field}.{whose}" for whose in ("employer", "employee"))
    yield from (f"social_insurance.contributions{part}" for part in ("", ".kind", ".employer", ".employee"))
    yield from (f"taxes.rates{part}" for part in ("", ".kind", ".basis", ".rate"))
    yield from (f"air.airports.flights.{part}" for part in ("airport", "to", "takes", "frequency"))


CATALOGUES = {each: load_words(THEME / "locales", each) for each in LANGUAGES}
# keys that are put together when the program runs, with what they are put together from
FAMILIES: dict[str, Iterable[str]] = {
    **{
        name: kind.entry.PUBLIC.model_fields.keys() - {"id", "sample", "inferred"}
        for name, kind in KINDS.items()
        if kind.has_page or name in {*ANCHORED, "contact"}
    },
    # what such records are found by, which have no page
    "firm": KINDS["firm"].entry.PUBLIC.model_fields.keys() - {"id", "sample", "inferred", "name"},
    "figure": KINDS["figure"].entry.PUBLIC.model_fields.keys() - {"id", "sample", "inferred", "label"},
    "district": [*KINDS["district"].entry.PUBLIC.model_fields.keys() - {"id", "sample", "inferred"}, *_of_district()],
    "college_kind": CollegeKind,
    "freight_mode": FreightMode,
    "school_kind": SchoolKind,
    "chain": ChainPosition,
    "level": Level,
    "datum": Datum,
    "transport": TransportKind,
    "plot_kind": PlotKind,
    "plot_status": PlotStatus,
    "investment_basis": InvestmentBasis,
    "party": PartyRole,
    "signing_format": MeetingFormat,
    "signing_kind": SigningKind,
    "contact_kind": ContactKind,
    "service_kind": ServiceKind,
    "signings": ("park_description", "industry_description"),
    "services": [*ServiceKind, *(f"{kind}_lead" for kind in ServiceKind)],
    "cost": Costs.model_fields,
    "event_kind": EventKind,
    "event_state": (*EventStatus, "begun", "over"),
    "event.notice": ("cancelled", "postponed"),
    "event_format": ("hybrid", "onsite"),
    "policy_state": PolicyState,
    "need_kind": NeedKind,
    "compare.group": ("land", "costs", "supply"),
    "compare": ("capacity", "headroom", "dual_circuit"),
    "map.layer": ORDER,
    "way": [f"{state}{dated}" for state in ("done", "present", "ahead") for dated in ("", ".dated")],
    "inquiry": ("organisation", "phone", "email", "area", "power", "time", *ASKED),
    "inquiry.says": SAID,
    "map.direction": ("n", "ne", "e", "se", "s", "sw", "w", "nw"),
}


def _of_open_data() -> Iterator[str]:
    """Yield the words of the open data, which are put together from its subjects, fields and columns."""
    labels = Labels(CATALOGUES[ENGLISH], {})
    yield from (f"data.how_{name}" for name in _HOW)
    yield from (f"data.column.{name}" for name in ("id", "address", "of", *_VALUES, *_PROOF, *_FIGURE))
    for subject in subjects_of({name: kind.showing for name, kind in KINDS.items()}):
        yield from (f"data.subject.{subject.name}", f"data.about.{subject.name}")
        todo = [(subject.way, field) for field in subject.fields]
        for way, field in todo:  # it grows on the way
            own = (*way, field.name)
            todo += [(own, inner) for inner in field.inside]
            yield f"data.kind.{field.kind}"
            label = labels.of(own)
            if field.name != "value" and (not label or label == (labels.of(way) if len(way) > 1 else "")):
                yield f"data.field.{field.name}"


def _used() -> set[str]:
    used = {f"{family}.{member}" for family, members in FAMILIES.items() for member in members}
    for path in THEME.rglob("*.html"):
        used |= set(re.findall(r"""(?<!lang\.)\bt\(["']([\w.]*\w)["']""", path.read_text(encoding="utf-8")))
    for path in GENERATOR.rglob("*.py"):
        quoted = re.findall(r'"([a-z_]+(?:\.[a-z_]+)+|unknown|yes|no|demonstration)"', path.read_text(encoding="utf-8"))
        used |= {key for key in quoted if not key.endswith((".yaml", ".yml", ".html", ".xml"))}
    for name in ("planned", "built", "available", "largest_piece"):
        used.add(f"park.land.{name}")
    used |= {"way.outstanding", "events.past", "events.upcoming"}
    for page in LISTINGS:
        used |= {f"{page}.title", f"{page}.description", f"nav.{page}"}
    used |= {f"plot.{name}" for name in Plot.model_fields.keys() - {"sample"}}
    used |= {"components.title", "components.description"}
    for path in THEME.glob("assets/javascripts/finder/*.js"):  # they get all words of "facet" with the table
        text = path.read_text(encoding="utf-8")
        used |= {f"facet.{name}" for name in re.findall(r"\bwords\.(\w+)", text)}
        used |= {f"facet.{name}" for name in re.findall(r'"([a-z_]+)"', text)} & CATALOGUES[ENGLISH].keys()
    used |= {"facet.at_least_bare", "facet.at_most_bare"}
    used |= {"inquiry.required", "inquiry.either"}
    used |= {"untranslated.zh", "untranslated.en", *_of_open_data()}
    used |= {f"search.kind.{kind}" for kind in (*KINDS, "page")}
    used |= {f"cost.{name}" for name in ("term", "capacity", "headroom")}
    return used


def test_every_language_has_the_same_words() -> None:
    assert {each.key for each in LANGUAGES} >= {"zh", "en", "ja"}
    for words in CATALOGUES.values():
        assert words.keys() ^ CATALOGUES[ENGLISH].keys() == set(), words.language.key
    assert len(SIGNED_STAGES) == 7


@pytest.mark.parametrize("each", LANGUAGES, ids=str)
def test_a_catalogue_is_written_in_its_own_language(each: Language) -> None:
    own = {key: CATALOGUES[each](key) for key in sorted(CATALOGUES[each].keys())}
    assert bool(re.search("[぀-ヿ]", "".join(own.values()))) == (each.key == "ja")
    assert bool(re.search("[一-鿿]", "".join(own.values()))) == (each != ENGLISH)
    for key, words in own.items():
        # what is longer than a sign or a unit is not the same in two languages, but for a name
        assert each == ENGLISH or len(words) < 5 or "WeChat" in words or words != CATALOGUES[ENGLISH](key), key


def test_every_word_that_is_used_is_there() -> None:
    known = CATALOGUES[ENGLISH].keys()
    families = {key.split(".")[0] for key in known}
    assert {key for key in _used() - known if key.split(".")[0] in families} == set()


def test_no_word_is_kept_that_nobody_uses() -> None:
    assert CATALOGUES[ENGLISH].keys() - _used() == set()


@pytest.mark.parametrize("key", sorted(CATALOGUES[ENGLISH].keys()))
def test_placeholders_are_the_same_in_every_language(key: str) -> None:
    fields = [{field for _, field, _, _ in Formatter().parse(words(key)) if field} for words in CATALOGUES.values()]
    assert all(each == fields[0] for each in fields)


def test_a_missing_word_is_a_bug() -> None:
    with pytest.raises(KeyError):
        Words(ENGLISH, {})("nav.home")

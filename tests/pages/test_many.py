"""Three and more of everything: each list has its order, and what is not translated is left out or marked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.many_of_each import copy_many
from tests.small_site import placed, read_site, render

if TYPE_CHECKING:
    from tests.small_site import Checked

_ENTRY = re.compile(r'class="(?:card__title|row__title)[^>]*><a href="(?:\.\./)*([^"]*)/"|<h2[^>]* id="([^"]+)"')
_PLACE = re.compile(r'<(?:li|article|section|div)[^>]* id="([^"]+)"')

UNTRANSLATED_PROJECT = "framework-1"
PROJECTS = """
    opportunity: cold-store opportunity-1 opportunity-2
    framework: framework-1 framework-2
    signed: signed-1 signed-2
    implementing: implementing-1 implementing-2
    construction: panels construction-1 construction-2
    production: production-1 production-2
    target_reached: target-reached-1 target-reached-2
"""
LISTS = {
    "projects/": PROJECTS,
    "projects/opportunities/": "opportunity: cold-store opportunity-1 opportunity-2",
    "projects/signed/": PROJECTS[PROJECTS.index("framework:") :],
    # the latest first; what has a month or a year only, behind what has a day in it
    "signings/": "year-2026: c-same-day b-same-day a-same-day month-only panels year-2025: late early year-only",
    "signings/2026/": "year-2026: c-same-day b-same-day a-same-day month-only panels",
    "signings/2025/": "year-2025: late early year-only",
    # the soonest first, one that has been postponed last; what is over the other way round
    "events/": "upcoming: first same-time second called-off spring-roadshow put-off past: past-a past-b past-c",
    "policies/": """
        valid: training ends-last ends-never
        expiring: ends-first chinese rent
        coming: to-come
        expired: over-b heating over-a
    """,
}
CHINESE_ONLY = {UNTRANSLATED_PROJECT, "c-same-day", "chinese"}
"""Records without a name in English, which have no page in it."""


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    return read_site(copy_many(tmp_path_factory.mktemp("many") / "site"))


@pytest.fixture(scope="module")
def bodies(checked: Checked) -> dict[str, str]:
    return {page.path: page.body for page in render(checked)}


def _entries(body: str) -> list[str]:
    return [f"{heading}:" if heading else link.rpartition("/")[2] for link, heading in _ENTRY.findall(body)]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("path", LISTS)
def test_a_list_has_its_order_and_leaves_out_what_has_no_page(path: str, language: str, bodies: dict[str, str]) -> None:
    expected = [each for each in LISTS[path].split() if language == "zh" or each not in CHINESE_ONLY]
    assert _entries(bodies[f"{language}/{path}"]) == expected


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_stands_on_one_page_has_its_order_and_is_all_there(language: str, bodies: dict[str, str]) -> None:
    contacts = _PLACE.findall(bodies[f"{language}/contact/"])
    assert contacts == ["nearest_team", "bureau", "desk", "counter", "north", "east", "south"]
    needs = _PLACE.findall(bodies[f"{language}/needs/"])
    # until the end of the last day, and no longer
    assert needs == ["need-drivers", "need-guards", "need-cooks", "need-today", "need-pallets"]


def test_each_text_that_is_not_translated_is_marked_and_the_others_are_not(bodies: dict[str, str]) -> None:
    marked = re.compile(r'<span lang="zh-Hans" class="untranslated">([^<]+)</span>')
    nearest = ["天津", "南方组"]  # the teams stand there twice: under the nearest one, and each for itself
    assert marked.findall(bodies["en/contact/"]) == [*nearest, "柜台", "天津", "南方组"]
    assert marked.findall(bodies["en/needs/"]) == ["厨师"]
    assert set(marked.findall(bodies["en/parks/hill/"])) == {"食堂", "山园", "内园", "签约c-same-day", "项目framework1"}
    assert not any(marked.search(body) for path, body in bodies.items() if path.startswith("zh/"))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", [("东门", "zh-Hans"), ("西门", "zh-Hans"), ("南门", "zh-Hans")]),
        ("en", [("East gate", "en"), ("西门", "zh-Hans"), ("南门", "zh-Hans")]),
    ],
)
def test_photos_keep_their_order_and_say_in_which_language_their_words_are(
    language: str, words: list[tuple[str, str]], bodies: dict[str, str]
) -> None:
    body = bodies[f"{language}/parks/hill/"]
    found = re.findall(r'<img src="[^"]*gate\.png"[^>]* alt="([^"]*)" lang="([^"]*)"', body)
    assert found == words


def test_projects_that_are_shown_are_counted_and_no_others(checked: Checked) -> None:
    tallies = checked.site.tallies
    of_each = {
        each.stage.value: (each.count, each.investment.text("en"), each.investment_of)
        for each in tallies
        if each.investment
    }
    two = (2, "RMB 300 million", 2)  # one as its stage has it, one anonymous; three are counted only, one is internal
    assert of_each == {
        "opportunity": (3, "RMB 380 million", 3),
        **dict.fromkeys(("framework", "signed", "implementing", "production", "target_reached"), two),
        "construction": (3, "RMB 660 million", 3),
    }


def test_each_gap_is_said_at_its_place(checked: Checked) -> None:
    found = placed(checked.issues)
    assert {code for code, _ in found} == {"T201"}
    assert [place for _, place in found] == [
        "content/contacts/many.yaml:2:23",
        "content/contacts/many.yaml:3:96",
        "content/contacts/many.yaml:5:37",
        "content/needs/many.yaml:2:46",
        "content/parks/hill.yaml:12:5",
        "content/parks/hill.yaml:8:33",
        "content/parks/hill.yaml:9:33",
        "content/parks/hill.yaml:9:51",
        "content/parks/inner.yaml:2:7",
        "content/policies/many.yaml:40:10",
        "content/signings/2026/c-same-day.yaml:3:8",
        "projects/many.yaml:97:9",
    ]

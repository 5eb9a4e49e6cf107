"""What signings come to: every signing by month, every listed project once, no hedge lost and nothing taken as zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.records.signing.questions import signing_sums
from generator.records.signing.sums import MonthSums, SigningSums, sum_up, sums_of
from generator.values import urls
from generator.values.language import language
from generator.values.quantity import Money
from generator.values.urls import Address
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Pages

PROJECT = """\
- id: {key}
  name: {{zh: 项目, en: Project}}
  industry: {industry}
  stage: signed
  summary: {{zh: 一段话。, en: A line.}}
{more}"""


def signing(key: str, date: str, more: str) -> dict[str, str]:
    text = (
        f"id: {key}\ndate: {date}\ntitle: {{zh: 签约, en: Signing}}\nsummary: {{zh: 签约。, en: Signed.}}\n"
        f"format: online\nkind: batch\n{more}\n"
    )
    return {f"content/signings/{key}.yaml": text}


PROJECTS = (
    PROJECT.format(key="a", industry="materials", more="  investment: 超2亿元\n")
    + PROJECT.format(key="b", industry="materials", more="  investment: 1亿元\n")
    + PROJECT.format(key="c", industry="logistics", more="")
    + PROJECT.format(key="d", industry="logistics", more="  investment: 3000万美元\n")
)


def pages(folder: Path, *given: dict[str, str]) -> Pages:
    # the pages of the base site link to its one signing
    gone = ("content/signings/2026/panels.yaml", "content/zh/about.md", "content/en/about.md")
    files: dict[str, str | None] = {**dict.fromkeys(gone), "projects/more.yaml": PROJECTS}
    for each in given:
        files |= each
    checked = read_site(change(copy_base(folder / "site"), files))
    assert checked.is_sound, [str(issue.place) + issue.message("en") for issue in checked.issues]
    return make_pages(checked)


def sums(found: Pages) -> SigningSums:
    return signing_sums(found.library)


def only_month(found: Pages) -> MonthSums:
    (month,) = sums(found).months
    return month


def test_totals_of_a_month_keep_their_hedge(tmp_path: Path) -> None:
    month = only_month(
        pages(
            tmp_path,
            signing("one", "2026-03-05", "partial: true\ncount: 6个项目\ntotal: {amount: 超过42亿元}"),
            signing("two", "2026-03", "partial: true\ncount: 约3家\ntotal: {amount: 8亿元}"),
            signing("three", "2026-03", "partial: true\nprojects: [a]"),
        )
    )
    assert [amount.text("zh") for amount in month.total.amounts] == ["超过50亿元"]
    assert (month.total.of, month.total.among, month.signings, month.partial, month.silent) == (2, 3, 3, 3, 0)
    assert month.projects is not None
    assert month.projects.text("en") == "about 10"  # about three, and at least one more
    assert month.projects.text("zh") == "约10个"


def test_a_signing_that_says_nothing_is_not_zero(tmp_path: Path) -> None:
    month = only_month(pages(tmp_path, signing("one", "2026-03-05", "parties: [{name: {zh: 甲, en: A}}]")))
    assert (month.projects, month.silent, month.total.amounts) == (None, 1, ())


def test_what_is_listed_partly_is_at_least_that(tmp_path: Path) -> None:
    month = only_month(pages(tmp_path, signing("one", "2026-03-05", "partial: true\nprojects: [a, b]")))
    assert month.projects is not None
    assert month.projects.text("zh") == "不少于2个"


def test_a_year_alone_is_a_line_of_its_own_and_the_latest_is_first(tmp_path: Path) -> None:
    found = sums(
        pages(
            tmp_path,
            signing("one", "2025", "projects: [a]"),
            signing("two", "2025-11", "projects: [b]"),
            signing("three", "2024-02", "projects: [c]"),
        )
    )
    assert [month.month for month in found.months] == ["2025-11", "2025", "2024-02"]


def test_a_listed_project_is_counted_once(tmp_path: Path) -> None:
    found = sums(
        pages(
            tmp_path,
            signing("one", "2025-11", "projects: [a, c]"),
            signing("two", "2026-03", "projects: [a, b, d]"),
        )
    )
    by_industry = {each.industry: each for each in found.industries}
    materials, logistics = by_industry["materials"], by_industry["logistics"]
    assert (materials.projects, logistics.projects) == (2, 2)
    assert [amount.text("zh") for amount in materials.investment.amounts] == ["超过3亿元"]
    assert [amount.text("zh") for amount in logistics.investment.amounts] == ["3000万美元"]
    assert (logistics.investment.of, logistics.investment.among) == (1, 2)


def test_currencies_are_not_added() -> None:
    found = sum_up([Money.parse("1亿元"), Money.parse("3000万美元"), None, Money.parse("2亿元")])
    assert [amount.text("zh") for amount in found.amounts] == ["3亿元", "3000万美元"]
    assert (found.of, found.among) == (3, 4)


def test_nothing_comes_to_nothing() -> None:
    assert sums_of([], {}) == SigningSums((), ())


@pytest.mark.parametrize("key", ["zh", "en"])
def test_the_archives_hold_what_they_are_called(key: str, tmp_path: Path) -> None:
    found = pages(
        tmp_path,
        signing("one", "2025-11", "projects: [panels]"),
        signing("two", "2026-03", "parks: [river]\npartial: true"),
        signing("three", "2026-04", "projects: [c]"),
    )
    own = language(key)
    of_park = found.page(Address("signings_in_park", "river"), own).body
    of_industry = found.page(Address("signings_in_industry", "logistics"), own).body
    assert [of_park.count(f"../../{name}/") for name in ("one", "two", "three")] == [1, 1, 0]
    assert [of_industry.count(f"../../{name}/") for name in ("one", "two", "three")] == [0, 0, 1]
    everything = found.page(urls.SIGNINGS, own).body
    for link in ("2025/", "2026/", "park/river/", "industry/logistics/", "industry/materials/", "statistics/"):
        assert f'href="{link}"' in everything
    assert 'href="../../signings/park/river/"' in found.page(Address("park", "river"), own).body


def test_a_signing_shows_its_total_beside_the_sum_of_what_it_lists(tmp_path: Path) -> None:
    found = pages(
        tmp_path, signing("one", "2025-11", "projects: [a, c]\npartial: true\ncount: 6个\ntotal: {amount: 42亿元}")
    )
    body = found.page(Address("signing", "one"), language("en")).body
    assert "RMB\xa04.2\xa0billion" in body
    assert "more than RMB\xa0200\xa0million" in body
    assert "Known for 1\xa0of 2\xa0projects" in body
    assert "2\xa0projects listed here" in body


def test_both_languages_note_the_same_facts(tmp_path: Path) -> None:
    found = pages(tmp_path, signing("one", "2025-11", "projects: [a, c]"))
    noted: dict[str, set[str]] = {"zh": set(), "en": set()}
    for key, seen in noted.items():
        found.page(urls.SIGNING_STATISTICS, language(key), seen)
    assert {"signing/one", "project/a", "project/c", "signings"} <= noted["zh"]
    assert noted["zh"] == noted["en"]

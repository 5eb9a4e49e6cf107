"""The finder's reckoning in a browser beside a brute force in Python: rows, counts, orders, changes, addresses."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.finder_oracle import MET, Oracle, last_day
from tests.browser.finder_tables import Asked, Table, make_table, make_wishes
from tests.browser.serving import served
from tests.browser.windows import opened
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

_SEEDS = range(6)
_CASES = 60  # wishes a table
_BEGIN = """() => { window.engine = async (data, cases) => {
  const folder = `${location.origin}/finder/`;
  const names = ["table", "match", "relax", "order", "state", "days"];
  const parts = await Promise.all(names.map((name) => import(`${folder}${name}.js`)));
  const all = Object.assign({}, ...parts);
  const table = all.readTable(data, `${location.origin}/zh/finder/plots.json`);
  const asked = cases.map((each) => new Map(Object.entries(each).map(([key, wish]) => [key,
    table.facets.get(key).form === "date" ? { high: all.lastDay(wish.high) } : wish])));
  return { ...all, table, asked };
}; }"""
_ASK = """async ([data, cases]) => {
  const { judge, findRows, countsOf, orderOf, relaxations, nearest, table, asked } = await engine(data, cases);
  return asked.map((each) => {
    const judged = judge(table, each);
    const counts = {};
    for (const facet of table.facets.values()) {
      if (facet.isChoice || facet.form === "yes") counts[facet.key] = [...countsOf(table, judged, facet)];
    }
    const found = findRows(judged, orderOf(table, ""));
    const near = nearest(table, judged, !found.met.length, 5);
    return { ...found, counts, changes: relaxations(table, judged), near };
  });
}"""
_ORDER = """async ([data, sorts]) => {
  const { orderOf, table } = await engine(data, []);
  return sorts.map((sort) => [...orderOf(table, sort)]);
}"""
_TRIP = """async ([data, cases]) => {
  const { readState, writeState, table, asked } = await engine(data, cases);
  return asked.map((each) => {
    const query = writeState(table, { asked: each, sort: "-price" }, "?utm=a%20b&wish=x&area=9mu");
    const back = readState(table, query);
    return { query, sort: back.sort, asked: Object.fromEntries(back.asked), was: Object.fromEntries(each) };
  });
}"""
_READ = """async ([data, queries]) => {
  const { readState, table } = await engine(data, []);
  return queries.map((query) => {
    const { asked, sort } = readState(table, query);
    return { asked: Object.fromEntries(asked), sort };
  });
}"""


@pytest.fixture(scope="module")
def blank(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Open an empty page beside the finder's scripts."""
    folder = tmp_path_factory.mktemp("engine")
    shutil.copytree(ROOT / "theme/assets/javascripts/finder", folder / "finder")
    (folder / "index.html").write_text("<!doctype html><title>engine</title>", encoding="utf-8")
    with served(folder) as where, opened(browser, where) as reader:
        reader.visit("")
        reader.page.evaluate(_BEGIN)
        yield reader.page
        assert [each for each in reader.complaints if "favicon" not in each] == []


@pytest.fixture(scope="module", params=_SEEDS)
def case(request: pytest.FixtureRequest, blank: Page) -> tuple[Table, list[Asked], list[dict[str, Any]]]:
    """Ask the scripts all wishes for a table."""
    table, wishes = make_table(request.param), make_wishes(request.param, _CASES)
    return table, wishes, blank.evaluate(_ASK, [table, wishes])


def test_rows_are_those_that_meet_every_wish_and_those_that_do_not_say(
    case: tuple[Table, list[Asked], list[dict[str, Any]]],
) -> None:
    table, wishes, answers = case
    oracle = Oracle(table)
    for asked, answer in zip(wishes, answers, strict=True):
        assert (answer["met"], answer["ask"]) == oracle.sorted_out(asked), asked


def test_counts_say_what_a_choice_would_give(case: tuple[Table, list[Asked], list[dict[str, Any]]]) -> None:
    table, wishes, answers = case
    oracle = Oracle(table)
    for asked, answer in zip(wishes, answers, strict=True):
        assert set(answer["counts"]) == {"kind", "park", "industry", "dual_circuit", "crane"}
        for key, counts in answer["counts"].items():
            assert counts == oracle.counts(asked, key), (asked, key)


def test_a_change_is_the_least_that_gives_what_it_says(
    case: tuple[Table, list[Asked], list[dict[str, Any]]],
) -> None:
    table, wishes, answers = case
    oracle = Oracle(table)
    tried = 0
    for asked, answer in zip(wishes, answers, strict=True):
        if answer["met"] or not asked:
            continue
        changed = {each["key"]: each for each in answer["changes"]}
        for key, wish in asked.items():
            others = {each: its for each, its in asked.items() if each != key}
            could = any(oracle.verdict(key, wish, row) != 1 for row in oracle.sorted_out(others)[0])
            assert (key in changed) is could, (asked, key)
        for each in changed.values():
            tried += 1
            _check_change(oracle, asked, each)
    assert tried > 5


def _check_change(oracle: Oracle, asked: Asked, change: dict[str, Any]) -> None:
    key, wish = change["key"], change["wish"]
    others = {each: its for each, its in asked.items() if each != key}
    met, _ = oracle.sorted_out(others if wish is None else {**others, key: wish})
    assert len(met) == change["count"] > 0, (asked, change)
    if "added" in change:
        best = max(oracle.counts(asked, key))
        assert (change["count"], set(wish["is"]) - set(asked[key]["is"])) == (best, {change["added"]})
    elif wish is not None:
        least, limit = oracle.least_relaxed(asked, key), oracle.limit(asked[key], change["side"])
        assert least is not None
        assert limit is not None
        moved = abs(wish[change["side"]] - limit) / (366 if key == "handover" else abs(limit))
        if key != "handover":
            assert least - 1e-9 <= moved <= least + 0.011 * (1 + least), (asked, change, least)


def test_the_nearest_rows_miss_the_fewest_wishes(case: tuple[Table, list[Asked], list[dict[str, Any]]]) -> None:
    table, wishes, answers = case
    oracle = Oracle(table)
    for asked, answer in zip(wishes, answers, strict=True):
        missed = [
            sum(oracle.verdict(key, wish, row) == 0 for key, wish in asked.items()) for row in range(table["count"])
        ]
        fewest = min((each for each in missed if each), default=0)
        wanted = 1 if answer["met"] else fewest
        assert all(missed[row] == wanted for row in answer["near"]), asked
        if not answer["met"] and fewest:
            assert len(answer["near"]) == min(5, missed.count(fewest))


@pytest.mark.parametrize("seed", _SEEDS)
def test_rows_are_sorted_with_what_is_not_published_last(seed: int, blank: Page) -> None:
    table = make_table(seed)
    oracle = Oracle(table)
    sorts = ["area", "-area", "price", "-price", "near.port", "-near.port", "handover"]
    for sort, order in zip(sorts, blank.evaluate(_ORDER, [table, sorts]), strict=True):
        key = sort.removeprefix("-")
        is_up = (key != "area") is not sort.startswith("-")

        def rank(row: int, key: str = key, *, is_up: bool = is_up) -> tuple[int, float, int]:
            value = oracle.value(key, row)
            low, high = value if isinstance(value, list) else (value, value)
            ends = (low, high) if is_up else (high, low)
            known = next((end for end in ends if end is not None), None)
            return (1, 0, row) if known is None else (0, known if is_up else -known, row)

        assert order == sorted(range(table["count"]), key=rank), sort


@pytest.mark.parametrize("seed", _SEEDS)
def test_an_address_brings_every_choice_back(seed: int, blank: Page) -> None:
    table, wishes = make_table(seed), make_wishes(seed, _CASES)
    for trip in blank.evaluate(_TRIP, [table, wishes]):
        assert trip["query"].startswith("?utm=a+b"), "what is not ours stays"
        assert "wish=" not in trip["query"]
        assert trip["sort"] == "-price"
        assert list(trip["asked"]) == list(trip["was"]), "in their order"
        for key, wish in trip["was"].items():
            back = trip["asked"][key]
            assert back == (wish if "is" in wish else pytest.approx(wish, rel=1e-9)), trip


def test_an_address_is_readable(blank: Page) -> None:
    table = make_table(0)
    cases = [
        {
            "area": {"low": 20_000},
            "price": {"high": 375},
            "near.port": {"high": 30_000},
            "power": {"low": 5e4 / 9},
            "kind": {"is": ["land", "workshop"]},
            "handover": {"high": "2027-06"},
            "crane": {"is": True},
            "storeys": {"low": 1, "high": 2},
        }
    ]
    query = blank.evaluate(_TRIP, [table, cases])[0]["query"]
    wanted = "area=30mu&price=250000cny_mu&near.port=30km&power=5mw&kind=land&kind=workshop"
    assert query == f"?utm=a+b&{wanted}&handover=2027-06&crane=yes&storeys=1..2&sort=-price"


@pytest.mark.parametrize(
    "query",
    [
        "?area=" + "9" * 10_000,
        "?area=" + "1" * 150 + "e999",
        "?area=<script>alert(1)</script>&kind=<img src=x onerror=alert(1)>",
        "?area=-5mu&area=NaN&area=Infinity&price=1..2..3&storeys=3..1",
        "?area=30furlong&price=..&near.port=&near.moon=3km&drive.port=0x10",
        "?kind=castle&kind=__proto__&park=constructor&__proto__=1&constructor=2",
        "?handover=2027-13&handover=tomorrow&crane=maybe&dual_circuit=1",
        "?sort=kind&sort=price",
        "?sort=__proto__",
        "?%E0%A4%A&%=%&&&=&;",
        "?" + "&".join(f"x{n}=1" for n in range(2000)),
    ],
)
def test_whatever_else_an_address_says_is_ignored(query: str, blank: Page) -> None:
    assert blank.evaluate(_READ, [make_table(0), [query]]) == [{"asked": {}, "sort": ""}]


def test_what_is_known_beside_nonsense_is_taken(blank: Page) -> None:
    queries = ["?kind=castle&kind=land&area=40mu&x=1", "?area=10..20mu", "?area=..20mu", "?area=20000&price=375"]
    found = blank.evaluate(_READ, [make_table(0), queries])
    assert found[0]["asked"] == {"kind": {"is": ["land"]}, "area": {"low": pytest.approx(80_000 / 3)}}
    assert found[1]["asked"] == {"area": {"low": pytest.approx(20_000 / 3), "high": pytest.approx(40_000 / 3)}}
    assert found[2]["asked"] == {"area": {"high": pytest.approx(40_000 / 3)}}
    assert found[3]["asked"] == {"area": {"low": 20_000}, "price": {"high": 375}}


@pytest.mark.parametrize(("text", "day"), [("2027", "2027-12-31"), ("2028-02", "2028-02-29"), ("2027-6", "2027-06-30")])
def test_a_date_means_its_last_day(text: str, day: str, blank: Page) -> None:
    last, back = blank.evaluate(
        """async (text) => {
          const { lastDay, dateOf } = await import(`${location.origin}/finder/days.js`);
          return [lastDay(text), dateOf(lastDay(text))];
        }""",
        text,
    )
    assert last == last_day(day)
    assert last_day(back) == last
    assert MET

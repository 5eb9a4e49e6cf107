"""The cost sketch in a browser: exact beside an oracle of its own, calm at any input, kept in the address."""

from __future__ import annotations

import random
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from generator.pages.binding import bind
from generator.records.park.record import Park
from generator.values.quantity import Money, Qualifier
from generator.values.quantity.currencies import CURRENCIES
from generator.values.quantity.span import Span
from tests.browser.cost_oracle import costs_of
from tests.browser.serving import served
from tests.browser.windows import idle
from tests.building.small_builds import add_modules, build, make_site
from tests.priced_parks import add_parks
from tests.small_site import read_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Route

    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

Asked = dict[str, Any]
ASKED = 300
FIGURES = 2000
ALL = "land=30mu&workshop=3000m2&power=3000000kwh&hours=two&water=30000m3&sewage=20000m3&gas=3000000m3"
PEOPLE = "people=普工:60,技工:20"
_WORK_OUT = """async ([park, all]) => {
  const { sketch } = await import(new URL('modules/sketch/sketch.js', all.base).href);
  const { costs } = await (await fetch(new URL(`zh/parks/${park}/costs.json`, all.base))).json();
  const fractions = given => Object.fromEntries(Object.entries(given).map(
    ([key, [n, d]]) => [key, { n: BigInt(n), d: BigInt(d) }]));
  const plain = sums => Object.fromEntries(Object.entries(sums).map(([code, { low, high, hedge }]) =>
    [code, [`${low.n}/${low.d}`, `${high.n}/${high.d}`, hedge]]));
  return all.asked.map(asked => {
    const amounts = fractions(asked.amounts), shares = fractions(asked.shares), people = fractions(asked.people);
    const found = sketch(costs, { ...asked, amounts, shares, people });
    return [plain(found.once), plain(found.yearly), found.missing.map(({ key, why }) => `${key} ${why}`)];
  });
}"""
_WRITE = """async ([base, all]) => {
  const { money } = await import(new URL('modules/sketch/figures.js', base).href);
  const yuan = cents => ({ n: BigInt(cents), d: 100n });
  return all.map(([low, high, hedge, currency, language, words]) =>
    money({ low: yuan(low), high: yuan(high), hedge }, currency, language, words));
}"""
_READ = """async ([base, all]) => {
  const { readAmount } = await import(new URL('modules/sketch/amounts.js', base).href);
  const units = JSON.parse(document.querySelector('.sketch__form').dataset.units);
  return all.map(([text, dimension, unit]) => {
    const read = readAmount(text, new Map(Object.entries(units[dimension])), unit);
    return read && `${read.value.n}/${read.value.d}`;
  });
}"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a site with parks of every sort of prices, and build it."""
    root = add_parks(make_site(tmp_path_factory.mktemp("sketch") / "site"))
    outcome = build(root)
    assert outcome.built, [issue.message("en") for issue in outcome.issues]
    add_modules(outcome.folder)
    return root


@pytest.fixture(scope="module")
def parks(root: Path) -> Iterator[str]:
    with served(root / "site", "/zsyz/") as where:
        yield where


def _open(reader: Reader, park: str, query: str = "", language: str = "en") -> None:
    reader.visit(f"{language}/parks/{park}/{'?' + query if query else ''}")
    button = reader.page.locator(".sketch__open")
    button.wait_for()  # the script shows it, and opens it where the address says so
    button.evaluate("button => { if (button.getAttribute('aria-expanded') === 'false') button.click(); }")
    expect(reader.page.locator(".sketch__said")).not_to_be_empty()


def _invented(random_: random.Random) -> Asked:
    keys = ["land", "workshop_rent", "power", "water", "sewage", "gas", "steam"]
    asked = random_.sample(keys, random_.randint(0, len(keys)))
    cut = sorted(random_.randint(0, 100) for _ in range(3))
    shares = [cut[0], cut[1] - cut[0], cut[2] - cut[1], random_.choice([100 - cut[2], 5])]
    return {
        "amounts": {key: Fraction(random_.randint(0, 10**9), random_.choice([1, 3, 100])) for key in asked},
        "hours": random_.choice(["all", "two", "day", "own"]),
        "shares": dict(zip(["尖峰", "高峰", "平段", "低谷"], shares, strict=True)),
        "choices": random_.choice([{}, {"gas": "甲类"}, {"gas": "乙类"}]),
        "people": {grade: random_.randint(0, 500) for grade in ("普工", "技工", "厂长", "") if random_.random() < 0.5},
    }


def _as_json(asked: Asked) -> Asked:
    def pair(number: object) -> list[str]:
        return [str(end) for end in Fraction(str(number)).as_integer_ratio()]

    lists = {name: {key: pair(each) for key, each in asked[name].items()} for name in ("amounts", "shares", "people")}
    return {**asked, **lists}


@pytest.mark.parametrize("park", ["whole", "gaps", "foreign"])
def test_sums_are_those_of_another_reckoning(park: str, root: Path, parks: str, new_reader: NewReader) -> None:
    random_ = random.Random(park)  # noqa: S311  (inputs that repeat, nothing secret)
    every = [_invented(random_) for _ in range(ASKED)]
    costs = read_site(root).site.all(Park)[park].costs
    assert costs
    reader = new_reader(address=parks)
    reader.visit(f"zh/parks/{park}/")
    found = reader.page.evaluate(_WORK_OUT, [park, {"base": parks, "asked": [_as_json(each) for each in every]}])
    for asked, (once, yearly, missing) in zip(every, found, strict=True):
        expected = costs_of(costs, asked)
        for sums, wanted in zip((once, yearly), expected[:2], strict=True):
            assert {code: (Fraction(low), Fraction(high), hedge) for code, (low, high, hedge) in sums.items()} == wanted
        assert {tuple(each.split()) for each in missing} == expected[2], asked
    assert any(once for once, _, _ in found)
    assert any(missing for _, _, missing in found)


def _shortened(cents: int, way: str) -> Decimal:
    """Round as the sketch says it does: whole yuan below ten thousand, four digits above; cents below one yuan."""
    yuan = Decimal(cents) / 100
    if yuan < 1:
        return yuan
    step = Decimal(1) if yuan < 10_000 else Decimal(1).scaleb(yuan.adjusted() - 3)
    return yuan.quantize(step, {"at_least": ROUND_FLOOR, "up_to": ROUND_CEILING}.get(way, ROUND_HALF_UP))


def _money(low: int, high: int, hedge: str, code: str, language: str) -> str:
    shown = {"at_least": (low,), "up_to": (high,)}.get(hedge, (low, high))
    ends = [_shortened(end, hedge) for end in shown]
    is_rounded = ends != [Decimal(end) / 100 for end in shown]
    hedges = {"": Qualifier.ABOUT if is_rounded else Qualifier.EXACT, "about": Qualifier.ABOUT}
    qualifier = {**hedges, "at_least": Qualifier.AT_LEAST, "up_to": Qualifier.UP_TO}[hedge]
    span = Span(ends[0], ends[-1] if ends[-1] > ends[0] else None, qualifier)
    return bind(Money(span, CURRENCIES[code]).text(language))


def test_figures_are_written_as_those_of_records(parks: str, new_reader: NewReader) -> None:
    random_ = random.Random("figures")  # noqa: S311  (the same)
    words = {
        "zh": {"about": "约{figure}", "at_least": "不低于{figure}", "up_to": "不超过{figure}"},
        "en": {"about": "about {figure}", "at_least": "at least {figure}", "up_to": "up to {figure}"},
    }
    given: list[tuple[int, int, str, str, str]] = []
    for _ in range(FIGURES):
        low = random_.randint(0, 10 ** random_.randint(1, 16)) * random_.choice([1, 100, 10_000, 10**8])
        high = low + random_.choice([0, 0, 1, random_.randint(0, 10 ** random_.randint(1, 17))])
        hedge = random_.choice(["", "", "about", "at_least", "up_to"])
        given.append((low, high, hedge, random_.choice(["CNY", "USD"]), random_.choice(["zh", "en"])))
    reader = new_reader(address=parks)
    reader.visit("zh/parks/whole/")
    names = {code: {"zh": CURRENCIES[code].zh, "en": CURRENCIES[code].en} for code in ("CNY", "USD")}
    asked = [
        [str(low), str(high), hedge, names[code][language], language, words[language]]
        for low, high, hedge, code, language in given
    ]
    found = reader.page.evaluate(_WRITE, [parks, asked])
    assert found == [_money(*each) for each in given]


TYPED: list[tuple[str, str, str, Fraction | None]] = [
    ("30亩", "m2", "m2", Fraction(20_000)),
    ("30", "m2", "mu", Fraction(20_000)),
    ("１００ 亩", "m2", "m2", Fraction(200_000, 3)),
    ("2 ha", "m2", "mu", Fraction(20_000)),
    ("20,000 m²", "m2", "mu", Fraction(20_000)),
    ("0.5平方公里", "m2", "mu", Fraction(500_000)),
    ("300万度", "kwh", "kwh", Fraction(3_000_000)),
    ("3千瓦时", "kwh", "mwh", Fraction(3)),
    ("1.2 million kWh", "kwh", "kwh", Fraction(1_200_000)),
    ("3 GWh", "kwh", "kwh", Fraction(3_000_000)),
    ("2万", "m3", "m3", Fraction(20_000)),
    ("0", "m3", "m3", Fraction(0)),
    ("-5", "m3", "m3", None),
    ("1,5", "m3", "m3", None),
    ("1e9", "m3", "m3", None),
    ("30 parsec", "m2", "mu", None),
    ("constructor", "m2", "mu", None),
    ("1 __proto__", "m2", "mu", None),
    ("9" * 20, "m3", "m3", None),
    ("<script>alert(1)</script>", "m2", "mu", None),
    ("", "m2", "mu", None),
]


def test_amounts_are_read_as_people_type_them(parks: str, new_reader: NewReader) -> None:
    reader = new_reader(address=parks)
    reader.visit("zh/parks/whole/")
    found = reader.page.evaluate(_READ, [parks, [list(each[:3]) for each in TYPED]])
    assert [each and Fraction(each) for each in found] == [each[3] for each in TYPED]


def _said(reader: Reader, words: str) -> None:
    expect(reader.page.locator(".sketch__said")).to_have_text(words)


def test_a_sketch_says_what_each_sum_is_from(parks: str, new_reader: NewReader) -> None:
    reader = new_reader(address=parks)
    _open(reader, "whole", f"{ALL}&{PEOPLE}")
    _said(reader, "Once: RMB\u00a07.2\u00a0million. Every year: about RMB\u00a016.09–17.9\u00a0million.")
    results = reader.page.locator(".sketch__results")
    land = results.locator("tr").filter(has_text="land")
    for words in (
        "20,000\u00a0m² (30\u00a0mu)",
        "RMB\u00a0360/m²",
        "(RMB\u00a0240,000/mu)",
        "Term: 50\u00a0years",
        "October 2026",
    ):
        expect(land).to_contain_text(words)
    power = results.locator("tr").filter(has_text="Electricity")
    expect(power).to_have_count(3)  # nothing is used in the valley
    expect(power.first.locator("a[href='https://example.org/tariff']")).to_have_text("Tariff notice")
    expect(results).to_contain_text("is not published, so both are worked out")
    expect(results).not_to_contain_text("2,160")  # a minimum wage is no wage
    expect(results.locator(".sign")).to_have_count(0)


def test_what_has_no_price_is_said_and_never_zero(parks: str, new_reader: NewReader) -> None:
    reader = new_reader(address=parks)
    _open(reader, "gaps", f"{ALL}&people=:20")
    expect(reader.page.locator(".sketch__missing li")).to_have_text(
        [
            "Workshop rent: no published price, ask",
            "Electricity: published as RMB\u00a032/kVA/month, which cannot be worked out from this amount, ask",
            "Water: no published price, ask",
            "Sewage treatment: no published price, ask",
            "Natural gas: there are several prices, choose the one that applies",
            "Wages: no published price, ask",
        ]
    )
    _said(reader, "Once: RMB\u00a07\u00a0million. Not in the sum: 6.")
    expect(reader.page.locator(".sketch__sum")).to_have_text(
        ["Sum of what is published RMB\u00a07\u00a0million"], use_inner_text=True
    )
    reader.page.get_by_label("Natural gas", exact=True).select_option("Class B")
    _said(reader, "Once: RMB\u00a07\u00a0million. Every year: RMB\u00a09.3\u00a0million. Not in the sum: 5.")


def test_money_of_other_countries_is_kept_apart(parks: str, new_reader: NewReader) -> None:
    reader = new_reader(address=parks)
    _open(reader, "foreign", "land=2ha&workshop=1000m2&water=10000m3")
    _said(reader, "Once: USD\u00a01\u00a0million. Every year: at least RMB\u00a0144,000, USD\u00a05,000.")
    reader.page.get_by_label("People", exact=True).last.fill("2")  # pay without grades; "at least" holds of the sum
    _said(reader, "Once: USD\u00a01\u00a0million. Every year: at least RMB\u00a0288,000, USD\u00a05,000.")


def test_sample_prices_give_a_sample(parks: str, new_reader: NewReader) -> None:
    reader = new_reader(address=parks)
    _open(reader, "sample", "land=30mu&water=10000m3")
    results = reader.page.locator(".sketch__results")
    expect(results.locator(".sketch__line .sign--sample")).to_have_count(1)
    expect(results.locator(".sketch__sum .sign--sample")).to_have_count(1)
    expect(results).to_contain_text("the result is a sample too, not a fact")
    reader.page.locator("#sketch-land").fill("")
    expect(results.locator(".sign--sample")).to_have_count(0)


@pytest.mark.parametrize("park", ["bare", "talk"])
def test_a_park_without_prices_has_no_sketch(park: str, parks: str, new_reader: NewReader) -> None:
    reader = new_reader(address=parks)
    reader.visit(f"en/parks/{park}/?land=30mu")
    expect(reader.page.locator("[data-cost-sketch]")).to_have_count(0)


def test_without_scripts_nothing_of_it_is_there(parks: str, new_reader: NewReader) -> None:
    reader = new_reader(address=parks, scripts=False)
    reader.visit("en/parks/whole/?land=30mu")
    expect(reader.page.locator(".sketch")).to_be_hidden()
    expect(reader.page.locator(".prices").first).to_be_visible()


def test_a_sketch_is_kept_in_the_address_and_goes_along(parks: str, new_reader: NewReader) -> None:
    reader = new_reader(address=parks)
    _open(reader, "whole")
    page = reader.page
    page.locator("#sketch-land").fill("30亩")
    page.locator("#sketch-power").fill("1.2 million kWh")
    page.locator("#sketch-hours").select_option("day")
    page.get_by_label("Skilled worker").fill("5")
    expect(page.locator("#sketch-land")).to_have_value("30")
    page.wait_for_url("**/?land=30mu&power=1.2+millionkwh&hours=day&people=%E6%8A%80%E5%B7%A5%3A5")
    reader.follow(
        ".languages__other", "zh/parks/whole/?land=30mu&power=1.2+millionkwh&hours=day&people=%E6%8A%80%E5%B7%A5%3A5"
    )
    expect(page.locator("#sketch-land")).to_have_value("30")
    expect(page.locator("#sketch-power")).to_have_value("1.2 million")
    _said(reader, "一次性投入：720万元。 每年费用：约123.4万–136.6万元。")
    page.locator(".sketch__clear").click()
    page.wait_for_url("**/zh/parks/whole/")
    _said(reader, "填写数量后即显示结果。")


def test_shares_of_ones_own_have_to_make_a_hundred(parks: str, new_reader: NewReader) -> None:
    reader = new_reader(address=parks)
    _open(reader, "whole", "power=100000kwh&hours=own&shares=尖峰:0,高峰:50,低谷:40")
    expect(reader.page.locator("[data-sum]")).to_be_visible()
    expect(reader.page.locator(".sketch__missing li")).to_contain_text("give the share of each price, 100% in all")
    reader.page.get_by_label("Valley (%)").fill("50")
    expect(reader.page.locator("[data-sum]")).to_be_hidden()
    _said(reader, "Every year: RMB\u00a062,500.")


LONG = "9" * 10_000
WILD = [
    "land=-5",
    f"land={LONG}",
    "land=0&power=0",
    "land=<script>document.title='x'</script>&people=<b>x</b>:3",
    f"people={LONG}:1,__proto__:2,constructor:3,:4,a:b:c",
    "shares=__proto__:100&hours=own&power=1000",
    "people=30&shares=5",
    "hours=never&power=1000&choose=gas:__proto__",
    "land=%00%ff&water=1e400&gas=NaN&sewage=Infinity",
]


@pytest.mark.parametrize("query", WILD, ids=range(len(WILD)))
def test_an_address_that_was_tampered_with_gets_a_calm_answer(query: str, parks: str, new_reader: NewReader) -> None:
    reader = new_reader(address=parks)
    _open(reader, "whole", query)
    page = reader.page
    assert "Whole Park" in page.title()
    assert page.locator(".sketch script:not([src]), .sketch__panel b").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1300
    assert "NaN" not in page.locator(".sketch__said").inner_text()
    assert len(page.url) < 2 * len(query) + 200


def test_what_is_not_understood_is_said_at_its_field(parks: str, new_reader: NewReader) -> None:
    reader = new_reader(address=parks)
    _open(reader, "whole")
    field = reader.page.locator("#sketch-land")
    field.fill("thirty mu or so")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(reader.page.locator("#sketch-land-said")).to_have_text(
        "Not understood. Please write a number, with a unit if you like, such as 30\u00a0mu."
    )
    field.fill("30")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    expect(reader.page.locator("#sketch-land-said")).to_be_empty()


def test_prices_that_cannot_be_read_are_said(parks: str, new_reader: NewReader) -> None:
    reader = new_reader(address=parks)
    reader.page.route("**/costs.json", lambda route: route.abort())
    reader.visit("en/parks/whole/")
    reader.page.locator(".sketch__open").click()
    _said(reader, "The prices could not be read. Please reload the page.")
    assert [each for each in reader.complaints if "ERR_FAILED" not in each] == []
    reader.complaints.clear()


@pytest.mark.parametrize(("width", "scheme", "key"), [(1300, "dark", "zh"), (375, "light", "en")])
def test_a_sketch_is_accessible_and_fits(width: int, scheme: str, key: str, parks: str, new_reader: NewReader) -> None:
    reader = new_reader(width=width, scheme=scheme, address=parks)
    _open(reader, "whole", f"{ALL}&{PEOPLE}", key)
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    assert reader.hear() == []
    low = "nodes => nodes.filter(node => node.checkVisibility() && node.getBoundingClientRect().height < 44).length"
    assert reader.page.locator(".sketch :is(select, input, button)").evaluate_all(low) == 0
    reader.page.emulate_media(media="print")
    expect(reader.page.locator(".sketch__form")).to_be_hidden()
    expect(reader.page.locator(".sketch__sum").first).to_be_visible()


def test_a_sketch_is_worked_by_keyboard(parks: str, new_reader: NewReader) -> None:
    reader = new_reader(address=parks)
    reader.visit("en/parks/whole/")
    page = reader.page
    page.locator(".sketch__open").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".sketch__open")).to_have_attribute("aria-expanded", "true")
    _said(reader, "Fill in an amount to see what it costs.")
    page.keyboard.press("Tab")
    page.keyboard.type("2 ha")
    page.keyboard.press("Tab")
    _said(reader, "Once: RMB\u00a07.2\u00a0million.")
    expect(page.locator("#sketch-land + select")).to_be_focused()
    expect(page.locator("#sketch-land + select")).to_have_value("ha")


@pytest.fixture
def compared(parks: str, new_reader: NewReader) -> Reader:
    return new_reader(address=parks)


def _compare(reader: Reader, names: list[str], query: str, language: str = "en") -> None:
    reader.visit(f"{language}/compare/?{'&'.join(f'park={name}' for name in names)}&{query}")
    expect(reader.page.locator("[data-remove]")).to_have_count(len(names))
    expect(reader.page.locator(".sketch__said")).not_to_be_empty()


def test_parks_are_costed_beside_each_other(compared: Reader) -> None:
    _compare(compared, ["whole", "gaps"], "land=30mu&water=10000m3&people=普工:10")
    table = compared.page.locator(".sketch__beside")
    expect(table.locator("thead th")).to_have_text(["Item", "Whole Park", "Gap Park"])
    water = table.locator("tr").filter(has=compared.page.get_by_role("rowheader", name="Water", exact=True))
    expect(water.locator("td")).to_contain_text(["RMB\u00a035,000", "no published price, ask"])
    wages = table.locator("tr").filter(has=compared.page.get_by_role("rowheader", name="Wages", exact=True))
    expect(wages.locator("td")).to_contain_text(["General worker", "General worker: no published price, ask"])
    once = table.locator(".sketch__sum").first.locator("td")
    expect(once).to_have_text(["RMB\u00a07.2\u00a0million", "RMB\u00a07\u00a0millionSum of what is published"])
    expect(table.locator(".sketch__best")).to_have_count(0)  # not all lines are published
    yearly = table.locator(".sketch__sum").last.locator("td")
    expect(yearly).to_have_text(["RMB\u00a0599,000–731,000", "no published price, ask"])
    assert compared.hear() == []


def test_the_lowest_sum_is_marked_where_all_is_published(compared: Reader) -> None:
    _compare(compared, ["whole", "gaps"], "land=30mu")
    expect(compared.page.locator(".sketch__best")).to_have_text("lowest")
    expect(compared.page.locator(".sketch__sum td").last).to_contain_text("lowest")
    _compare(compared, ["whole", "foreign"], "land=30mu")  # two currencies
    expect(compared.page.locator(".sketch__sum td").last).to_contain_text("USD")
    expect(compared.page.locator(".sketch__best")).to_have_count(0)


def test_what_is_asked_for_stays_when_the_parks_change(compared: Reader, parks: str) -> None:
    _compare(compared, ["whole", "gaps"], "land=30mu")
    page = compared.page
    page.locator("[data-remove]").last.click()
    page.wait_for_url(f"{parks}en/compare/?park=whole&land=30mu")
    page.locator("#sketch-land").fill("60")
    page.wait_for_url(f"{parks}en/compare/?park=whole&land=60mu")
    page.go_back()
    expect(page.locator("#sketch-land")).to_have_value("30")
    page.go_forward()
    expect(page.locator("#sketch-land")).to_have_value("60")
    expect(page.locator(".sketch__table")).to_be_visible()  # one park, in its lines
    page.locator("[data-remove]").last.click()
    expect(page.locator(".sketch")).to_be_hidden()


def test_what_is_typed_while_a_park_comes_goes_into_the_address(compared: Reader, parks: str) -> None:
    _compare(compared, ["whole"], "land=30mu")
    page = compared.page
    held: list[Route] = []
    page.route("**/gaps/costs.json", lambda route: held.append(route), times=1)  # noqa: PLW0108  (Playwright marks it)
    page.locator("[name=park]").select_option("gaps")
    page.locator(".compared button[type=submit]").click()
    expect(page.locator("[data-remove]")).to_have_count(2)  # its table is there, its prices are not
    page.locator("#sketch-land").fill("60")
    held[0].continue_()
    page.wait_for_url(f"{parks}en/compare/?park=whole&park=gaps&land=60mu")
    expect(page.locator(".sketch__beside")).to_be_visible()
    expect(page.locator("#sketch-land")).to_have_value("60")


def test_whoever_types_after_taking_a_park_away_is_not_called_back(compared: Reader) -> None:
    _compare(compared, ["whole", "gaps"], "land=30mu")
    page = compared.page
    page.evaluate(
        "document.querySelectorAll('[data-remove]')[1].click(), document.querySelector('#sketch-land').focus()"
    )
    expect(page.locator("[data-remove]")).to_have_count(1)
    expect(page.locator("#sketch-land")).to_be_focused()
    page.locator("[data-remove]").press("Enter")
    expect(page.locator("[name=park]")).to_be_focused()


def test_the_script_of_a_park_is_asked_for_by_whoever_comes_near_and_what_was_pressed_before_is_done(
    parks: str, new_reader: NewReader
) -> None:
    reader = new_reader(width=1300, address=parks)
    reader.page.set_viewport_size({"width": 1300, "height": 300})  # the form is more than one such window further down
    asked: list[str] = []
    reader.page.on("request", lambda request: asked.append(request.url))
    reader.visit("zh/parks/whole/")
    idle(reader.page)
    assert not [url for url in asked if "sketch/" in url]
    button = reader.page.locator("[data-cost-sketch] [aria-controls]")
    expect(button).to_be_attached()
    button.evaluate("button => { button.click(); button.scrollIntoView(); }")
    expect(reader.page.locator(".sketch__panel")).to_be_visible()
    assert [url for url in asked if "sketch/" in url]

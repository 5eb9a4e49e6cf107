"""The data files for comparisons: all that is published and nothing else, by an independent count over the YAML."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
import yaml

from generator.pages.beside import files_of_kinds
from generator.records.park.compare_page import compare_view
from generator.values.language import ENGLISH
from generator.values.urls import COMPARE
from tests.places import ROOT
from tests.records.park.test_page import BARE
from tests.small_site import change, copy_base, leaf_on, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.cards import Cards

MODEL = ROOT / "examples" / "qinglan"
LOWER_IS_BETTER = re.compile(r"cost\.|transport\.|plot\.(price|rent)$")
HIGHER_IS_BETTER = re.compile(
    r"land\.(available|largest_piece)$|supply\.\w+\.headroom$|plot\.(ground_floor_height|floor_load)$"
)
NUMBER = r"(?P<low>[0-9.]+)(?:~(?P<high>[0-9.]+))?"
TYPED = {  # how a figure is typed: what one of it is in the base unit, and that unit
    rf"{NUMBER}万元/亩": (30 / 2, "CNY/m2"),  # 10,000 yuan a mu, of which three are 2,000 m2
    rf"{NUMBER}元/平方米·月": (1, "CNY/m2/month"),
    rf"{NUMBER}元/度": (1, "CNY/kwh"),
    rf"{NUMBER}元/立方米": (1, "CNY/m3"),
    rf"{NUMBER}元/吨": (1, "CNY/t"),
    rf"{NUMBER}元/月": (1, "CNY/month"),
    rf"{NUMBER}公里": (1000, "m"),
    rf"{NUMBER}米": (1, "m"),
    rf"{NUMBER}分钟": (1, "minute"),
    rf"{NUMBER}亩": (2000 / 3, "m2"),
    rf"{NUMBER}平方米": (1, "m2"),
    rf"{NUMBER}万平方米": (10_000, "m2"),
    rf"{NUMBER}平方公里": (1_000_000, "m2"),
    rf"{NUMBER}万千伏安": (10_000, "kva"),
    rf"{NUMBER}万立方米/日": (10_000, "m3/day"),
    rf"{NUMBER}立方米/日": (1, "m3/day"),
    rf"{NUMBER}吨/小时": (1, "t/hour"),
    rf"{NUMBER} t/m²": (1, "t/m2"),
}


def _files(root: Path) -> dict[str, dict[str, Any]]:
    pages = make_pages(read_site(root))
    made = [each for each in files_of_kinds(pages, "") if each.name.endswith("compare.json")]
    return {each.name: json.loads(each.make()) for each in made}


@pytest.fixture(scope="module")
def model() -> dict[str, dict[str, Any]]:
    return _files(MODEL)


@pytest.fixture(scope="module")
def written() -> dict[str, dict[str, Any]]:
    """Return the parks of the model district as they are typed."""
    paths = sorted((MODEL / "content" / "parks").glob("*.yaml"))
    return {path.stem: _load(path.read_text(encoding="utf-8")) for path in paths}


def _load(text: str) -> Any:  # noqa: ANN401  (whatever stands there)
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506  (it makes texts alone: ``no`` is a name here, no answer)


def _rows(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    rows = [row for group in data["groups"] for row in group["rows"]]
    assert len({row["key"] for row in rows}) == len(rows)
    return {row["key"]: row for row in rows}


def _expected(park: dict[str, Any], firms: set[str], projects: set[str]) -> dict[str, str]:
    """Return the rows that a park must have, with what was typed where that is one figure."""
    found = {f"land.{key}": value for key, value in park.get("land", {}).items() if key != "as_of"}
    if park.get("plots"):
        found["land.plots"] = ""
    for field, cost in (park.get("costs") or {}).items():
        found[f"cost.{field}"] = cost.get("price", "")
        for tier in cost.get("tiers", ()):
            found[f"cost.{field}.tier:{tier['tier']['zh']}"] = tier["price"]
        for what in ("capacity", "headroom", "dual_circuit"):
            if what in cost:
                found[f"supply.{field}.{what}"] = cost[what] if what != "dual_circuit" else ""
    nearest = sorted(park.get("transport", ()), key=lambda way: float(way["distance"].removesuffix("公里")))
    for way in reversed(nearest):
        found[f"transport.{way['kind']}"] = way["distance"]
        found[f"transport.{way['kind']}.drive"] = way["drive"]
    about = {"level", "industries", "founded", "authority", "approval_no", "within", "district", "services"}
    found |= {f"about.{field}": "" for field in about & park.keys()}
    if park["location"].get("address"):
        found["about.address"] = ""
    if park.get("tenants") or park["id"] in firms:
        found["about.firms"] = ""
    if park["id"] in projects:
        found["about.projects"] = ""
    return found


def _read(typed: str) -> tuple[list[float], str]:
    for form, (factor, unit) in TYPED.items():
        match = re.fullmatch(form, typed)
        if match:
            ends = [round(float(end) * factor, 4) for end in match.groups() if end]
            return ends, unit
    raise AssertionError(typed)


def _in_parks(kind: str) -> set[str]:
    paths = [*(MODEL / "projects").glob("*.yaml"), MODEL / "content" / "firms.yaml"]
    texts = [path.read_text(encoding="utf-8") for path in paths if (path.name == "firms.yaml") == (kind == "firm")]
    return {each["park"] for text in texts for each in _load(text) if each.get("park")}


def test_every_published_value_has_its_row_and_nothing_else_has_one(
    model: dict[str, dict[str, Any]], written: dict[str, dict[str, Any]]
) -> None:
    firms, projects = _in_parks("firm"), _in_parks("project")
    seen = 0
    for key, park in written.items():
        expected = _expected(park, firms, projects)
        for language in ("zh", "en"):
            rows = _rows(model[f"{language}/parks/{key}/compare.json"])
            assert rows.keys() == expected.keys(), key
            assert all(row["text"] for row in rows.values())
            seen += len(rows)
    assert seen > 600


def test_a_value_is_what_was_typed_in_its_base_unit(
    model: dict[str, dict[str, Any]], written: dict[str, dict[str, Any]]
) -> None:
    measured = 0
    for key, park in written.items():
        rows = _rows(model[f"en/parks/{key}/compare.json"])
        for name, typed in _expected(park, set(), set()).items():
            if typed:
                ends, unit = _read(typed)
                value = rows[name]["value"]
                assert value == (ends[0] if len(ends) == 1 else ends), (key, name)
                assert rows[name]["unit"].partition("@")[0] == unit, (key, name)
                measured += 1
            else:
                assert "value" not in rows[name], (key, name)
    assert measured > 200


def test_a_direction_stands_where_it_has_a_meaning_and_nowhere_else(model: dict[str, dict[str, Any]]) -> None:
    directions: dict[str, set[str]] = {}
    for data in model.values():
        for row in [*_rows(data).values(), *(row for plot in data["plots"] for row in plot["rows"])]:
            directions.setdefault(row["key"], set()).add(row.get("better", ""))
    for key, found in directions.items():
        better = "low" if LOWER_IS_BETTER.match(key) else "high" if HIGHER_IS_BETTER.match(key) else ""
        assert found == {better}, key
    assert {"about.founded", "land.planned", "land.built", "supply.power.capacity", "plot.area"} <= directions.keys()


def test_every_field_of_a_plot_stands_there(
    model: dict[str, dict[str, Any]], written: dict[str, dict[str, Any]]
) -> None:
    for key, park in written.items():
        plots = model[f"zh/parks/{key}/compare.json"]["plots"]
        assert [plot["no"] for plot in plots] == [plot["no"] for plot in park["plots"]]
        for shown, typed in zip(plots, park["plots"], strict=True):
            rows = {row["key"]: row for row in shown["rows"]}
            assert rows.keys() == {f"plot.{field}" for field in typed.keys() - {"no", "internal"}}
            assert not rows.keys() & set(shown["none"])
            for field in ("area", "price", "rent", "ground_floor_height", "minimum_unit", "floor_load"):
                if field in typed:
                    assert rows[f"plot.{field}"]["value"] == _read(typed[field])[0][0]
            of_buildings = {"plot.storeys", "plot.floor_load"} <= set(shown["none"])
            assert of_buildings == (typed["kind"] == "land")


def test_a_plot_has_the_id_of_its_place_on_the_page_of_the_park(model: dict[str, dict[str, Any]]) -> None:
    pages = make_pages(read_site(MODEL))
    bodies = {page.path: page.body for page in pages}
    for name, data in model.items():
        body = bodies[name.removesuffix("compare.json")]
        for plot in data["plots"]:
            assert f'<tr id="{plot["id"]}">' in body
            assert f'data-compare-plot="{data["id"]}/{plot["id"]}"' in body
    assert 'id="contact"' in bodies["en/parks/xiyun-digital-valley/"]
    assert model["en/parks/xiyun-digital-valley/compare.json"]["ask"] == "./#contact"


def test_the_page_knows_every_row_that_any_file_has(model: dict[str, dict[str, Any]]) -> None:
    no_form = cast("Cards", SimpleNamespace(inquiry=lambda *_: None))
    view = compare_view(replace(leaf_on(read_site(MODEL), COMPARE, ENGLISH), cards=no_form))
    known = {group.key: {field.key: field.label for field in group.fields} for group in view.groups}
    for name, data in model.items():
        for group in data["groups"]:
            for row in group["rows"]:
                key = row["key"].partition(".tier:")[0]
                assert key in known[group["key"]] or key.startswith("supply.waste"), key
                if name.startswith("en/") and key == row["key"]:
                    assert data["labels"][key]["text"] == known[group["key"]][key]
        for plot in data["plots"]:
            assert {row["key"] for row in plot["rows"]} <= known["plot"].keys()
    assert {key for key, _ in view.parks} == {data["id"] for data in model.values()}


RICH = f"""\
{BARE.replace("bare", "rich").replace("素", "富").replace("Bare", "Rich")}
founded: 2019
inferred: {{founded: {{zh: 由批文推断。, en: From the approval.}}}}
source: {{name: {{zh: 公报}}, date: 2026-03, url: "https://example.org/a"}}
land: {{available: 不少于150亩, largest_piece: 约60亩, as_of: 2026-05}}
transport:
  - {{kind: port, name: {{zh: 近港, en: Near Port}}, distance: 4公里}}
  - {{kind: port, name: {{zh: 远港, en: Far Port}}, distance: 9公里, drive: 12分钟, sample: true}}
  - {{kind: airport, name: {{zh: 机场}}}}
costs:
  land: {{price: 3.5万美元/亩, term: 50年, note: {{zh: 按宗地评估, en: Valued by plot}}, sample: true}}
  water: {{note: {{zh: 面议, en: To be agreed}}}}
  gas: {{price: 不超过3元/立方米}}
  power:
    tiers:
      - {{tier: {{zh: 峰, en: Peak}}, price: 0.98元/度, hours: {{zh: "10:00—12:00"}}}}
      - {{tier: {{zh: 谷, en: Valley}}, price: 0.34元/度, as_of: 2026-07}}
      - {{tier: {{zh: 谷, en: Valley}}, price: 0.30元/度, hours: {{zh: "0:00—4:00", en: "0:00–4:00"}}}}
    as_of: 2026-06
    source: {{name: {{zh: 电价表, en: The price list}}, date: 2026-06}}
plots:
  - {{no: A 1, kind: land, area: 60亩, status: available, readiness: {{zh: 净地, en: Levelled}}, disclosure: internal}}
  - {{no: A-1, kind: land, area: 30亩, status: taken, readiness: {{zh: 净地}}, internal: {{floor: 9876万元}}}}
"""


@pytest.fixture(scope="module")
def rich(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    root = change(
        copy_base(tmp_path_factory.mktemp("compare") / "site"),
        {"content/parks/bare.yaml": BARE, "content/parks/rich.yaml": RICH},
    )
    return _files(root)["en/parks/rich/compare.json"]


def test_what_is_only_bounded_or_agreed_has_no_value(rich: dict[str, Any]) -> None:
    rows = _rows(rich)
    assert [rows[key].get("value") for key in ("land.available", "cost.gas", "cost.water", "cost.power")] == [None] * 4
    assert rows["land.largest_piece"]["value"] == 40_000
    assert rows["cost.land"]["unit"] == "USD/m2"
    assert rows["cost.water"]["text"] == "To be agreed"
    assert rows["cost.power"]["text"] == "from RMB\u00a00.3/kWh"


def test_steps_of_other_hours_do_not_compare(rich: dict[str, Any]) -> None:
    rows = _rows(rich)
    steps = {key: row for key, row in rows.items() if key.startswith("cost.power.tier:")}
    assert list(steps) == ["cost.power.tier:峰", "cost.power.tier:谷", "cost.power.tier:谷#2"]
    assert len({row["unit"] for row in steps.values()}) == 3
    assert rich["labels"]["cost.power.tier:谷"]["text"] == "Electricity: Valley"


def test_where_a_value_is_from_and_what_it_says_beside_stands_with_it(rich: dict[str, Any]) -> None:
    rows = _rows(rich)

    def source(key: str) -> str:
        return str(rich["sources"][rows[key]["source"]]["text"])

    assert source("land.largest_piece") == "As of May 2026"
    assert source("cost.power") == "Source: The price list, June 2026 As of June 2026"
    assert source("cost.power.tier:谷").endswith("As of July 2026")
    assert source("about.district") == "Source: 公报(Chinese only), March 2026"
    assert rich["sources"][rows["about.district"]["source"]]["url"] == "https://example.org/a"
    assert rows["cost.land"]["note"] == "Term: 50\u00a0years · Valued by plot"
    assert rows["about.founded"]["note"] == "≈ Inferred by us: From the approval."
    assert rows["transport.port"]["note"] == "Near Port · Far Port 9\u00a0km 12\u00a0min"
    assert rows["transport.port.drive"] | {"source": 0} == {
        "key": "transport.port.drive",
        "text": "12\u00a0min",
        "note": "Far Port",
        "value": 12,
        "unit": "minute",
        "better": "low",
        "source": 0,
        "sample": True,
    }
    assert "value" not in rows["transport.airport"]


def test_a_sample_says_so_and_nothing_else_does(rich: dict[str, Any]) -> None:
    samples = {key for key, row in _rows(rich).items() if row.get("sample")}
    assert samples == {"cost.land", "transport.port", "transport.port.drive"}


def test_words_of_another_language_are_told_from_the_pages_own(rich: dict[str, Any]) -> None:
    row = _rows(rich)["transport.airport"]
    assert row["text"] == "机场(Chinese only)"
    assert row["text_parts"] == [["机场", "zh-Hans", "(Chinese only)"]]


def test_a_hidden_plot_and_an_internal_note_are_in_no_file(rich: dict[str, Any]) -> None:
    assert [plot["id"] for plot in rich["plots"]] == ["plot-A-1"]
    assert "9876" not in json.dumps(rich)
    assert _rows(rich)["land.plots"]["text"] == "0"


def test_of_a_park_without_figures_little_is_said(tmp_path: Path) -> None:
    data = _files(change(copy_base(tmp_path / "site"), {"content/parks/bare.yaml": BARE}))["en/parks/bare/compare.json"]
    assert [group["key"] for group in data["groups"]] == ["about"]
    assert list(_rows(data)) == ["about.industries", "about.district"]
    assert data["plots"] == []


def test_a_file_is_known_by_the_facts_that_it_is_made_from(tmp_path: Path) -> None:
    root = change(copy_base(tmp_path / "site"), {"content/parks/bare.yaml": BARE})
    pages = make_pages(read_site(root))
    asked: list[str] = []

    def sources(other: str = "") -> dict[str, bytes]:
        def value_of(fact: str) -> bytes:
            asked.append(fact)
            return b"another" if fact == other else b"one"

        files = files_of_kinds(pages, "", value_of)
        return {each.name: each.source for each in files if each.name.endswith("compare.json")}

    first = sources()
    assert first == sources()
    for fact in ("park/bare", "industry/materials", "firm-naming-park/bare", "project-naming-park/bare"):
        changed = {name for name, source in sources(fact).items() if source != first[name]}
        expected = {name for name in first if fact.startswith("industry") or "/bare/" in name}
        assert changed == (expected if fact in asked else set()), fact
    nobody = [each.source for each in files_of_kinds(pages, "") if each.name.endswith("compare.json")]
    assert nobody == [b""] * len(first)

"""The file with a park's prices: exact, in the language of its page, and made anew only when its park has changed."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from generator.pages.beside import files_of_kinds
from generator.records.park.cost_data import cost_files
from tests.priced_parks import PARKS, add_parks
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.files import Beside

Data = dict[str, Any]


@cache
def _files(root: Path) -> dict[str, Beside]:
    pages = make_pages(read_site(add_parks(copy_base(root))))
    return {each.name: each for each in cost_files(pages, str.encode)}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Beside]:
    return _files(tmp_path_factory.mktemp("prices") / "site")


def _read(files: dict[str, Beside], park: str, language: str = "en") -> Data:
    data: Data = json.loads(files[f"{language}/parks/{park}/costs.json"].make())
    return data


def test_every_park_has_a_file_in_every_language(files: dict[str, Beside]) -> None:
    parks = {*PARKS, "river"}
    assert set(files) == {f"{language}/parks/{key}/costs.json" for language in ("zh", "en") for key in parks}
    assert _read(files, "bare") == {"park": "bare", "name": "Bare Park", "figures": "en", "currencies": {}, "costs": {}}


def test_a_price_is_exact_and_says_what_it_is_from(files: dict[str, Beside]) -> None:
    land = _read(files, "whole", "zh")["costs"]["land"]
    assert land == {
        "label": "工业用地价格",
        "by": "price",
        "term": "50年",
        "as_of": "2026年10月",
        "prices": [
            {
                "key": "",
                "name": "工业用地价格",
                "low": "360",
                "high": "360",
                "currency": "CNY",
                "times": 0,
                "text": "24万元/亩",
                "second": "360元/平方米",
            }
        ],
    }
    power = _read(files, "whole")["costs"]["power"]
    assert power["by"] == "hours"
    assert power["source"] == {
        "name": "Tariff notice",
        "url": "https://example.org/tariff",
        "date": "30\u00a0September 2026",
    }
    assert [each["key"] for each in power["prices"]] == ["尖峰", "高峰", "平段", "低谷"]
    assert power["prices"][3] | {"said": "0:00–8:00"} == {
        "key": "低谷",
        "name": "Valley",
        "low": "0.31",
        "high": "0.31",
        "currency": "CNY",
        "times": 1,
        "text": "RMB\u00a00.31/kWh",
        "as_of": "November 2026",
        "said": "0:00–8:00",
        "hours": [[0, 480]],
    }


def test_steps_of_gas_are_bounds_of_the_year(files: dict[str, Beside]) -> None:
    gas = _read(files, "whole")["costs"]["gas"]
    assert gas["by"] == "volumes"
    assert [each.get("up_to") for each in gas["prices"]] == ["2400000", None]
    other = _read(files, "gaps")["costs"]["gas"]
    assert other["by"] == "choice"
    assert all("up_to" not in each for each in other["prices"])


def test_what_cannot_be_used_is_there_as_it_is_published(files: dict[str, Beside]) -> None:
    costs = _read(files, "gaps")["costs"]
    assert costs["power"]["prices"] == []
    assert costs["power"]["unused"] == ["RMB\u00a032/kVA/month"]
    assert costs["water"] == {"label": "Water", "by": "price", "note": "To be agreed", "prices": []}
    assert not {"minimum_wage", "wages"} & costs.keys()


def test_money_of_other_countries_keeps_its_name(files: dict[str, Beside]) -> None:
    assert _read(files, "foreign")["currencies"] == {"CNY": "RMB", "USD": "USD"}
    assert _read(files, "foreign", "zh")["currencies"] == {"CNY": "元", "USD": "美元"}
    assert _read(files, "foreign")["costs"]["workshop_rent"]["prices"][0]["hedge"] == "at_least"


def test_samples_are_marked(files: dict[str, Beside]) -> None:
    costs = _read(files, "sample")["costs"]
    assert costs["land"]["sample"] is True
    assert "sample" not in costs["water"]


def test_a_sample_park_has_sample_prices_only(tmp_path: Path) -> None:
    root = change(copy_base(tmp_path / "site"), {"content/parks/whole.yaml": PARKS["whole"] + "sample: true\n"})
    files = {each.name: each for each in cost_files(make_pages(read_site(root)), str.encode)}
    assert all(cost["sample"] for cost in _read(files, "whole")["costs"].values())


def test_words_that_are_not_translated_say_their_language(tmp_path: Path) -> None:
    text = PARKS["whole"].replace("{zh: 普工, en: General worker}", "{zh: 普工}")
    root = change(copy_base(tmp_path / "site"), {"content/parks/whole.yaml": text})
    files = {each.name: each for each in cost_files(make_pages(read_site(root)), str.encode)}
    wages = _read(files, "whole")["costs"]["wages"]["prices"]
    assert [each["name"] for each in wages] == [["普工", "zh-Hans"], "Skilled worker"]


def test_the_key_of_a_step_is_its_name_in_chinese_and_fits_into_an_address(tmp_path: Path) -> None:
    text = PARKS["whole"].replace("{zh: 普工, en: General worker}", f'{{zh: "甲,乙:{"长" * 50}", en: Other}}')
    root = change(copy_base(tmp_path / "site"), {"content/parks/whole.yaml": text})
    files = {each.name: each for each in cost_files(make_pages(read_site(root)), str.encode)}
    wages = _read(files, "whole")["costs"]["wages"]["prices"]
    assert [each["key"] for each in wages] == ["甲 乙 " + "长" * 36, "技工"]


def test_a_file_is_known_by_the_fingerprint_of_its_park(files: dict[str, Beside], tmp_path: Path) -> None:
    pages = make_pages(read_site(add_parks(copy_base(tmp_path / "site"))))
    values = {f"park/{key}": key.encode() for key in (*PARKS, "river")}
    before = {each.name: each.source for each in cost_files(pages, values.__getitem__)}
    values["park/whole"] = b"changed"
    after = {each.name: each.source for each in cost_files(pages, values.__getitem__)}
    assert {name for name in before if before[name] != after[name]} == {
        "zh/parks/whole/costs.json",
        "en/parks/whole/costs.json",
    }
    assert {each.source for each in files_of_kinds(pages, "") if each.name.endswith("costs.json")} == {b""}
    assert len(files) == len(before)

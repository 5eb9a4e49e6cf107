"""The three faults that English pages of Chinese bureaus are known for, planted into the main site: none gets through.

They were met on live sites: 912.17亿 printed as 912.17 billion, 15万元/亩 as 2.7 million per hectare, hectares called
acres.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import AS_OF, Run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


FAULTS = [
    pytest.param(
        "全区地区生产总值912.17亿元。",
        "The district's GDP was RMB 912.17 billion.",
        ["912.17亿元", "RMB 912.17 billion", "相差10倍", "a factor of 10"],
        id="billion",
    ),
    pytest.param(
        "工业用地价格为15万元/亩。",
        "Industrial land costs RMB 2.7 million per hectare.",
        ["15万元/亩", "RMB 2.7 million per hectare"],
        id="price-per-hectare",
    ),
    pytest.param(
        "园区规划面积1192公顷。",
        "The park has a planned area of 1,192 acres.",
        ["1192公顷", "1,192 acres", "把公顷当成了英亩", "hectares taken for acres"],
        id="acres",
    ),
]


def _plant(site: Path, chinese: str, english: str) -> None:
    park = site / "content" / "parks" / "jieshi-economic-park.yaml"
    text = park.read_text(encoding="utf-8")
    body = f"body:\n  zh: |\n    {chinese}\n  en: |\n    {english}\n"
    head, _, rest = text.partition("\nbody:\n")
    after = rest.partition("\ncontact:")[2]
    assert after
    park.write_text(f"{head}\n{body}contact:{after}", encoding="utf-8")


@pytest.mark.parametrize(("chinese", "english", "said"), FAULTS)
def test_a_real_world_fault_does_not_get_through(
    main_site: Path, showcase: Callable[..., Run], chinese: str, english: str, said: list[str]
) -> None:
    _plant(main_site, chinese, english)
    messages = ""
    for language in ("zh", "en"):
        done = showcase(main_site, "check", "--as-of", AS_OF, "--lang", language)
        messages += done.stdout
        assert chinese in done.stdout  # both sentences are shown
        assert english in done.stdout
        assert "content/parks/jieshi-economic-park.yaml:" in done.stdout
    for words in said:
        assert words in messages


@pytest.mark.parametrize(("chinese", "english"), [fault.values[:2] for fault in FAULTS[::2]])
def test_a_factor_or_a_unit_stops_the_build(
    main_site: Path, showcase: Callable[..., Run], chinese: str, english: str
) -> None:
    _plant(main_site, chinese, english)
    done = showcase(main_site, "build", "--as-of", AS_OF)
    assert done.returncode == 1
    assert "[N101]" in done.stderr
    assert not (main_site / "site").exists()


def test_the_right_figures_pass(main_site: Path, showcase: Callable[..., Run]) -> None:
    _plant(
        main_site,
        "地区生产总值912.17亿元，邻近园区的用地价格为15万元/亩，规划面积1192公顷。",
        "GDP was RMB 91.217 billion; land in a park nearby costs RMB 2.25 million per hectare; 1,192 ha are planned.",
    )
    done = showcase(main_site, "check", "--as-of", AS_OF)
    assert "[N" not in done.stdout


def test_an_amount_that_stands_twice_is_reported_once(main_site: Path, showcase: Callable[..., Run]) -> None:
    _plant(main_site, "用电5200万度，又用电5200万度。", "Power.")
    done = showcase(main_site, "check", "--as-of", AS_OF)
    assert done.stdout.count("[N102]") == 1

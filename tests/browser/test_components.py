"""The page of all components is accessible and fits, wide and narrow, light and dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.building.outcome import Purpose
from tests.browser.serving import served
from tests.building.small_builds import build, make_site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.conftest import NewReader


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    outcome = build(make_site(tmp_path_factory.mktemp("components") / "site"), purpose=Purpose.REVIEW)
    assert outcome.built
    assert not outcome.issues
    with served(outcome.folder) as where:
        yield where


@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [("zh", 375, "dark"), ("zh", 1300, "light"), ("en", 375, "light"), ("en", 1300, "dark")],
)
def test_all_components_are_accessible_and_fit(
    new_reader: NewReader, address: str, language: str, width: int, scheme: str
) -> None:
    reader = new_reader(width=width, scheme=scheme, address=address)
    reader.visit(f"{language}/_components/")
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    assert reader.hear() == []
    assert reader.page.locator("h2[id^=sheet-]").count() > 40

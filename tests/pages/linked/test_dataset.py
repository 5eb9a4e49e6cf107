"""The page of the open data tells of each file that it offers, and of no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.building.small_builds import build, make_site
from tests.pages.linked.told import EXAMPLES, URL, example, nodes, page_of, pages_in

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_subject_is_a_dataset_with_its_files(name: str, language: str) -> None:
    pages, _ = example(name)
    page = page_of(pages, "data", "", language)
    whole, *subjects = nodes(page, "Dataset")
    assert [each["@id"] for each in whole["hasPart"]] == [each["@id"] for each in subjects]
    licence = pages.library.site.settings.data_licence
    for each in subjects:
        assert f' id="{each["url"].rpartition("#")[2]}"' in page.body
        assert each.get("license") == (licence.url if licence else None)
        for file in each["distribution"]:
            assert f'"../../{file["contentUrl"].removeprefix(URL)}"' in page.body


def test_the_files_are_there(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    told = nodes(page_of(pages_in(root, "https://qinghe.example/"), "data"), "DataDownload")
    assert len(told) > 10
    for file in told:
        assert (root / "site" / file["contentUrl"].removeprefix("https://qinghe.example/")).is_file()
        assert "/" in file["encodingFormat"]

"""What is wrong with a page is found as it is printed; one that is surely right is only glanced at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from generator.building.printing import Printer
from generator.pages.pages import Pages
from tests.building.small_builds import build, make_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.page import Page
    from generator.values.language import Language
    from generator.values.urls import Address


@pytest.mark.parametrize(
    ("added", "codes"),
    [
        ('<a href="../none/">a</a>', {"V101"}),
        ('<script src="../../../assets/none.js"></script>', {"V101"}),
        ('<a href="feed.xml">a</a>', {"V101"}),
        ('<a href="../cold-store/#none">a</a>', {"V102"}),
        ('<a href="#none">a</a>', {"V102"}),
        ('<p id="content"></p>', {"V103"}),
        ('<p id="own"></p><a href="#own">a</a><a href="#content">b</a>', set()),
        ("<p>中</p>", {"V105"}),
    ],
)
def test_what_is_wrong_with_a_body_is_found(
    added: str, codes: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_page = Pages.page

    def page(pages: Pages, address: Address, language: Language, seen: set[str] | None = None) -> Page:
        made = make_page(pages, address, language, seen)
        return replace(made, body=made.body + added) if made.path == "en/projects/cold-store/" else made

    monkeypatch.setattr(Pages, "page", page)
    outcome = build(make_site(tmp_path / "site"))
    assert {issue.code for issue in outcome.issues} == codes


def test_files_of_ours_on_a_page_ask_for_no_close_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []
    look_closely = Printer._look_closely  # noqa: SLF001  (when it is called is what this is about)

    def note(press: Printer, page: Any, *rest: Any) -> None:  # noqa: ANN401  (whatever it is given)
        looked_at.append(page.path)
        look_closely(press, page, *rest)

    monkeypatch.setattr(Printer, "_look_closely", note)
    root = make_site(tmp_path / "site")
    assert build(root).built
    shown = (
        ("zh/projects/cold-store/", ".vcf"),
        ("zh/projects/cold-store/", 'href="#contact"'),
        ("zh/signings/panels/", ".vcf"),
        ("zh/projects/panels/", 'href="feed.xml"'),
        ("zh/projects/panels/", 'src="../../../media/'),
        ("zh/projects/opportunities/", "showcase.js"),
    )
    for path, file in shown:
        assert file in (root / "site" / path / "index.html").read_text("utf-8")
        assert path not in looked_at
    assert "zh/contact/" not in looked_at
    assert "zh/signings/" not in looked_at  # its feeds are known
    assert "zh/parks/river/" in looked_at  # it leads to an anchor

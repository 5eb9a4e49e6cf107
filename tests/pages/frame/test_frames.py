"""A stamped page is, byte for byte, the page that MkDocs would have rendered."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from generator.building.mkdocs_plugin import engine
from generator.pages.frame import slots_of, specimen_of
from tests.building.small_builds import make_site
from tests.building.test_warm_builds import SIGNING
from tests.small_site import make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.frame import Frame
    from generator.pages.page import Page

MORE = """\
- id: {id}
  name: {name}
  industry: logistics
  stage: signed
  park: river
  summary: {summary}
"""
ODD_NAMES = (
    "{zh: 甲 & 乙 <丙> “丁” '戊', en: \"Half & <em>half</em> \\\"quoted\\\" 'single' &amp; &#39;\"}",
    "{zh: '{{ page.title }} {% raw %} $1 \\1 %s', en: '{{ page.title }} {% raw %} $1 \\1 %s'}",
    "{zh: 只有中文}",
)


def _site(root: Path) -> Path:
    """Make a site with every kind of page, several pages of a list, odd names, and pages without a twin."""
    make_site(root)
    plain = "{zh: 一段话 & 更多 <b>。, en: A line & more <b>.}"
    records = [
        *(MORE.format(id=f"odd-{at}", name=name, summary=plain) for at, name in enumerate(ODD_NAMES)),
        MORE.format(id="untold", name="{zh: 无英文简介, en: Untold}", summary="{zh: 只有中文。}"),
        *(MORE.format(id=f"more-{at}", name=f"{{zh: 项目{at}, en: Project {at}}}", summary=plain) for at in range(65)),
    ]
    for year in (2024, 2025):
        path = root / "content" / "signings" / str(year) / "a.yaml"
        path.parent.mkdir()
        path.write_text(SIGNING.format(id=f"of-{year}", year=year), encoding="utf-8")
    (root / "projects").mkdir()
    (root / "projects" / "more.yaml").write_text("".join(records), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[Page, str], dict[Page, Frame]]:
    """Return every page as MkDocs renders it, and the frames of the same site."""
    root = _site(tmp_path_factory.mktemp("frames") / "site")
    checked = read_site(root)
    assert checked.is_sound, checked.issues
    pages = make_pages(checked, "https://qinghe.example/")
    everything = list(pages)
    whole = engine.render_pages(root / "mkdocs.yml", pages, everything, root / "whole")
    specimens = dict.fromkeys(map(specimen_of, everything))
    return whole, engine.render_frames(root / "mkdocs.yml", pages, specimens, root / "frames")


def test_every_page(rendered: tuple[dict[Page, str], dict[Page, Frame]]) -> None:
    whole, frames = rendered
    for page, html in whole.items():
        assert frames[specimen_of(page)].stamp(slots_of(page)).decode() == html, page.path


def test_every_kind_of_page_in_both_languages_is_among_them(
    rendered: tuple[dict[Page, str], dict[Page, Frame]],
) -> None:
    kinds = Counter((page.address.kind, page.language.key, page.in_navigation) for page in rendered[0])
    both = {kind for kind, language, _ in kinds if language == "zh"} & {
        kind for kind, language, _ in kinds if language == "en"
    }
    assert both == {
        *("home", "parks", "park", "compare", "projects", "opportunities", "signed", "board", "project"),
        *("industries", "industry", "signings", "signings_of", "signing", "events", "event", "contact", "page"),
        *("policies", "policy", "services", "service", "needs", "documents"),
        *("signings_in_park", "signings_in_industry", "signing_statistics"),
        *("search", "plots", "data"),
    }
    assert kinds["projects", "zh", False] == kinds["projects", "en", False] == 1  # the second page of the list
    assert kinds["project", "zh", False] > kinds["project", "en", False] > 60


def test_few_frames_serve_many_pages(rendered: tuple[dict[Page, str], dict[Page, Frame]]) -> None:
    whole, frames = rendered
    of_projects = [page for page in whole if page.address.kind == "project"]
    assert (
        len({specimen_of(page) for page in of_projects}) == 6
    )  # two languages with and without a feed, no twin, no English summary
    assert len({specimen_of(page) for page in whole if page.address.kind == "signing"}) == 2  # of three years
    assert len(frames) < len(whole) / 3

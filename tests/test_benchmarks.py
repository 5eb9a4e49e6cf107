"""The data of the benchmarks is good data, and the peers get the same site from it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import feedparser
import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from benchmarks.data import make_site, parks_of, projects_file, projects_of, signings_of
from benchmarks.frame import without_spared
from benchmarks.hugo import find_hugo, make_hugo_site
from benchmarks.material import make_material_site
from benchmarks.pictures import WHOLE, pictures_of
from benchmarks.subjects import Hugo, Ours
from benchmarks.yamltext import write
from tests.places import ROOT as _ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.measure import Run

_PROJECTS = 12
# a word of Chinese, but for what stands behind a number, which Hugo shows as it is typed
_WORD = re.compile(
    "(?<![一-鿿])(?![万亿年月])[一-鿿]{2,}"
)  # but what stands behind a number, which Hugo shows as it is typed


def _has_hugo() -> bool:
    try:
        find_hugo()
    except FileNotFoundError:
        return False
    return True


def _check(folder: Path) -> list[object]:
    command = [sys.executable, "-m", "generator", "check", "-f", str(folder / "mkdocs.yml"), "--format", "json"]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, cwd=_ROOT)
    found: list[object] = json.loads(answer.stdout)
    return found


def _pages(folder: Path) -> set[str]:
    return {path for path in _files(folder) if path.endswith(".html")}


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


# What Hugo is spared, as benchmarks/report.py says: amounts and dates in the words of the page, sums of investments
_SPARED = {
    *("千瓦时", "千瓦时起", "度起", "立方米", "平方米"),
    *("投资合计", "个项目中的", "个项目中", "列出项目投资额合计", "个有投资额", "公布的总额", "投资额合计"),
}


def _words(page: Path) -> set[str]:
    """Return the Chinese words that a page shows; single characters stand between numbers."""
    body = LexborHTMLParser(without_spared(page.read_text(encoding="utf-8"))).css_first("body")
    assert body is not None
    for each in body.css("script, style"):
        each.decompose()
    return set(_WORD.findall(body.text(separator=" ")))


def _pages_and_assets(folder: Path) -> set[str]:
    """Return the files of a site without the index of the search, other data, Markdown and the cards of pages."""
    spared = (".json", ".md", "card.png")
    return {name for name in _files(folder) if not name.endswith(spared) and not name.startswith("data/")}


def _weight(page: Path) -> int:
    """Return the bytes of a page but for what Hugo is spared."""
    return len(without_spared(page.read_text(encoding="utf-8")).encode())


def _lead_nowhere(folder: Path) -> set[str]:
    """Return the links within a site that lead to no file of it, but for those to the open data."""
    there, found = _files(folder), set()
    for page in _pages(folder) - {"404.html"}:
        for link in LexborHTMLParser((folder / page).read_bytes()).css("a[href]"):
            target = urlsplit(urljoin(f"https://sample.example/{page}", link.attributes["href"] or ""))
            if target.netloc == "sample.example" and not target.path.startswith("/data/"):
                path = target.path.removeprefix("/")
                if (f"{path}index.html" if path.endswith("/") or not path else path) not in there:
                    found.add(f"{page}: {link.attributes['href']}")
    return found


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Ours:
    """Build a site of a dozen projects."""
    folder = tmp_path_factory.mktemp("ours")
    make_site(_PROJECTS, folder)
    site = Ours(folder, _PROJECTS)
    site.cold()
    return site


def test_the_same_number_gives_the_same_files(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        make_site(_PROJECTS, folder)
    files = [path.relative_to(one) for path in one.rglob("*") if path.is_file()]
    assert len(files) > _PROJECTS // 2
    assert all((one / path).read_bytes() == (other / path).read_bytes() for path in files)


def test_what_is_written_is_what_was_meant() -> None:
    for records in (list(projects_of(30)), list(parks_of(30)), list(signings_of(30))):
        assert yaml.load(write(records), yaml.BaseLoader) == _stripped(records)  # noqa: S506  (text only)


def _stripped(value: object) -> object:
    """Return a record as YAML gives it back: a block of lines ends with the last of its lines."""
    if isinstance(value, dict):
        return {key: _stripped(inside) for key, inside in value.items()}
    if isinstance(value, list):
        return [_stripped(item) for item in value]
    return f"{value}\n" if "\n" in str(value) else value


def test_the_data_passes_the_check(ours: Ours) -> None:
    assert _check(ours.folder) == []


def test_an_edited_record_passes_the_check_and_is_shown(tmp_path: Path) -> None:
    make_site(_PROJECTS, tmp_path)
    site = Ours(tmp_path, _PROJECTS)
    first, second = site.edit(1), site.edit(2)
    text = projects_file(_PROJECTS // 2, tmp_path).read_text(encoding="utf-8")
    assert (text.count(first), text.count(second)) == (0, 2)
    assert _check(tmp_path) == []


def test_material_gets_every_page(ours: Ours, tmp_path: Path) -> None:
    pages = make_material_site(ours.output, tmp_path)
    assert pages == len([path for path in _pages(ours.output) if not path.endswith("404.html")])
    text = (tmp_path / "docs/en/projects/project-000000/index.md").read_text(encoding="utf-8")
    assert "(sample 000000)" in text
    assert "](../../parks/park-" in text
    assert "<" not in text


def test_hugo_frames_hold_nothing_of_the_page_they_are_cut_from(ours: Ours, tmp_path: Path) -> None:
    make_hugo_site(ours.folder, ours.output, tmp_path)
    for language in ("zh", "en"):
        text = (tmp_path / f"layouts/project/baseof.{language}.html").read_text(encoding="utf-8")
        assert "000000" not in text
        assert '{{ block "main" . }}' in text
        assert 'href="../' not in text
    for frame in tmp_path.rglob("baseof.*.html"):  # which stands on the further pages of a list, too
        assert not re.search(r'(href|src|action|data-page)="(?![/#]|\w+:)', frame.read_text(encoding="utf-8")), frame


def test_pictures_are_cut_out_whole_and_lead_to_the_same_places(ours: Ours) -> None:
    pictures = pictures_of(ours.output, "zh")
    assert set(pictures) == {*WHOLE, "parks/", *(f"parks/park-{number:04}/" for number in range(1, 5))}
    for path, found in pictures.items():
        text = "\n".join([found["map"], *found["charts"], found["body"]])
        assert text.count("<figure") == text.count("</figure>")
        assert text.count("<svg") == text.count("</svg>")
        assert ("<svg" in text) == (
            path not in ("search/", "compare/", "data/")
        )  # a map of words, a form for a script, a list
        assert bool(found["body"]) != bool(found["map"] and found["charts"])
        assert not re.search(r'(href|src|action)="(?![/#]|tel:|mailto:)', text), path
    assert 'href="/zh/parks/park-0002/"' in pictures["parks/park-0001/"]["charts"][-1]
    assert 'href="/zh/projects/signed/?stage=signed#signed"' in pictures[""]["body"]


@pytest.mark.skipif(not _has_hugo(), reason="Hugo is there with the dependencies of the benchmarks only")
def test_hugo_makes_the_same_pages(ours: Ours, tmp_path: Path) -> None:
    make_hugo_site(ours.folder, ours.output, tmp_path)
    hugo = Hugo(tmp_path)
    run: Run = hugo.cold()
    assert run.largest > 1_000_000
    # all but the sitemap (which page changed when is more than Hugo is asked for), the data that only scripts read, and
    # what is there for machines
    assert _pages_and_assets(hugo.output) == _pages_and_assets(ours.output) - {"sitemap.xml", "llms.txt"}
    for path in sorted(_pages(ours.output)):
        if path.startswith("zh/"):
            assert not (_words(hugo.output / path) ^ _words(ours.output / path)) - _SPARED, path
        size = _weight(hugo.output / path) / _weight(ours.output / path)
        assert abs(size - 1) < 0.1, path
    assert _lead_nowhere(hugo.output) == set()
    feed = "zh/projects/project-000003/feed.xml"
    theirs, own = (feedparser.parse((folder / feed).read_bytes()) for folder in (hugo.output, ours.output))
    for key in ("id", "title", "updated", "link"):
        assert theirs.feed[key] == own.feed[key]
        assert [entry[key] for entry in theirs.entries] == [entry[key] for entry in own.entries]

"""Two districts, one generator: each site is itself alone, and no year is shown as known that was only inferred."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from generator.reading.term import TermKind
from tests.conftest import AS_OF, read_files
from tests.places import ROOT
from tests.small_site import read_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from generator.reading.content import Content
    from generator.values.language import Text
    from tests.conftest import Run

SECOND = ROOT / "examples" / "xuanzhou"
YEAR = "2022"  # that of every date in the second district's source, which names none
_SIGN = re.compile(r'<span class="sign sign--inferred" title="[^"]+">.*?</span></span> $')
_SAID = '<p class="sign-line sign-line--inferred">'  # of all dates under a heading
_NAMES_OF_ITS_OWN = {TermKind.PLACE, TermKind.PARK, TermKind.FIRM}
_NOTICE = re.compile(r'<p class="notice">.*?</p>', re.DOTALL)  # on every page, so it explains none
_TAG = re.compile(r"<[^>]+>")
_DATES = re.compile(  # a date by itself: in an element of its own, or as small print
    rf'<data[^>]*\bvalue="{YEAR}|(?<=<small class="fact__note">)[^<]*{YEAR}|(?<=</span></span> ){YEAR}'
)
_WRITTEN = {".py", ".toml", ".html", ".css", ".js", ".po", ".yaml", ".yml", ".md"}


def _content(root: Path) -> Content:
    checked = read_site(root)
    assert not checked.issues
    return checked.content


@pytest.fixture(scope="module")
def first() -> Content:
    return _content(ROOT)


@pytest.fixture(scope="module")
def second() -> Content:
    return _content(SECOND)


@pytest.fixture(scope="module")
def second_site(tmp_path_factory: pytest.TempPathFactory, showcase: Callable[..., Run]) -> dict[str, str]:
    """Return the text files of the second district by their paths, built as CI would, away from its own folder."""
    folder = tmp_path_factory.mktemp("second") / "district"
    shutil.copytree(SECOND, folder, ignore=shutil.ignore_patterns("site", ".site.showcase"))
    config = str(folder / "mkdocs.yml")
    checked = showcase(ROOT, "check", "-f", config, "--as-of", AS_OF, "--lang", "en")
    assert checked.returncode == 0, checked.stdout
    assert "no issues" in checked.stdout
    done = showcase(ROOT, "build", "-f", config, "--as-of", AS_OF)
    assert done.returncode == 0, done.stderr
    return _text_of(read_files(folder / "site"))


def _text_of(files: dict[str, bytes]) -> dict[str, str]:
    ends = (".html", ".xml", ".txt", ".vcf", ".ics", ".json", ".css")
    return {name: content.decode() for name, content in files.items() if name.endswith(ends)}


def _names(content: Content) -> set[str]:
    """Return every name by which a district can be told, in each language, and the addresses of its records."""
    assert content.settings
    settings = content.settings.record
    texts: list[Text] = [settings.name, settings.district, settings.publisher]
    addresses = set()
    for records in (content.entries["park"], content.entries["project"], content.entries["signing"]):
        for key, located in records.items():
            addresses.add(key)
            if not located.record.sample:
                texts.append(located.record.called)
    texts += [park.record.short_name for park in content.entries["park"].values() if park.record.short_name]
    terms = [term.record for term in content.glossary if term.record.kind in _NAMES_OF_ITS_OWN]
    words = {text[key] for text in texts for key in text} | {word for term in terms for word in (term.zh, term.en)}
    return words | {key for key in addresses if "-" in key}  # one word alone is nobody's name


def _found(names: set[str], text: str) -> list[str]:
    """Return which names stand in a text as words of their own; capitals hide none."""
    lower = text.lower()
    return [
        name
        for name in sorted(names)
        if name.lower() in lower and re.search(rf"(?<![a-z0-9]){re.escape(name.lower())}(?![a-z0-9])", lower)
    ]


def test_the_names_are_those_of_the_districts(first: Content, second: Content) -> None:
    assert {"巴南", "Banan", "界石经济园区", "重庆市巴南区", "jieshi-economic-park"} <= _names(first)
    assert {"宣州", "Xuanzhou", "宣州经开区", "alc-panel-plant"} <= _names(second)
    assert not _names(first) & _names(second)


def test_generator_and_theme_know_neither_district(first: Content, second: Content) -> None:
    names = _names(first) | _names(second) | {"重庆", "Chongqing", "界石", "慧招商", "Hui Zhaoshang"}
    for folder in ("generator", "theme"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in _WRITTEN:
                assert not _found(names, path.read_text(encoding="utf-8")), path


def test_nothing_of_the_first_district_is_in_the_second(first: Content, second_site: dict[str, str]) -> None:
    names = _names(first) | {"重庆", "Chongqing", "界石", "慧招商", "Hui Zhaoshang"}
    for name, text in second_site.items():
        assert not _found(names, text), name


def test_nothing_of_the_second_district_is_in_the_first(second: Content, built_main_site: dict[str, bytes]) -> None:
    for name, text in _text_of(built_main_site).items():
        assert not _found(_names(second), text), name


def test_each_district_has_its_own_name_and_colour(
    first: Content, second: Content, built_main_site: dict[str, bytes], second_site: dict[str, str]
) -> None:
    for content, site, colour in ((first, _text_of(built_main_site), "#0a5961"), (second, second_site, "#1d5a3d")):
        assert content.settings
        name = content.settings.record.name
        pages = {path: text for path, text in site.items() if path.endswith(".html")}
        assert len(pages) > 40
        for path, text in pages.items():
            language = path.partition("/")[0]
            assert any(name[key] in text for key in name if language in (key, path)), path
        for sheet in ("showcase.css", "gate.css"):
            assert (
                re.findall(r"--main: ?(#\w+)", next(text for path, text in site.items() if path.endswith(f"/{sheet}")))[
                    -3:
                ][0]
                == colour
            )


def _inferred_dates(site: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Return each page that shows a date of the inferred year, without the notice that is on all of them.

    The map of the site on the search page names a list by its year, which dates nothing.
    """
    for path, text in site.items():
        if path.endswith(".html") and not path.endswith("/search/index.html"):
            own = _NOTICE.sub("", text[text.index("<body") :])
            if YEAR in _TAG.sub(" ", own):
                yield path, own


def test_the_year_is_marked_as_inferred_wherever_it_stands(second_site: dict[str, str]) -> None:
    shown = dict(_inferred_dates(second_site))
    wanted = ["", "signings/", "signings/2022/", "signings/alc-panels-online/", "projects/alc-panel-plant/", "about/"]
    for language, word in {"zh": "推断", "en": "nferred"}.items():
        assert {f"{language}/{path}index.html" for path in wanted} <= shown.keys()
        for path, text in shown.items():
            if path.startswith(language):
                assert word in _TAG.sub(" ", text), path
    dates = [(path, text[: match.start()]) for path, text in shown.items() for match in _DATES.finditer(text)]
    assert len(dates) > 40
    for path, before in dates:
        under = before[max(before.rfind("<h1"), before.rfind("<h2")) :]
        assert _SAID in under or _SIGN.search(before), (path, before[-200:])


def test_every_record_with_a_date_of_that_year_says_that_it_is_inferred(second: Content) -> None:
    for kind, field in {"signing": "date", "event": "start", "figure": "as_of"}.items():
        for located in second.records(kind).values():
            assert getattr(located.record, field).iso().startswith(YEAR)
            assert {field, "source"} <= located.record.inferred.keys()
    for project in second.entries["project"].values():
        if not project.record.sample:
            assert not project.record.history  # no report says when a stage was reached
            dated = {"source", "milestones"} if project.record.milestones else {"source"}
            assert dated <= project.record.inferred.keys()

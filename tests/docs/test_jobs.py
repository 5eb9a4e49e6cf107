"""The five jobs of the handbooks: shown in three ways, with pictures that a script takes, and true line by line."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.browser.form_desk import LABELS
from tests.conftest import copy_main_site
from tests.docs.first_hour import Example, carry_out
from tests.docs.handbook import FENCE, HANDBOOKS
from tests.job_pictures import FOLDER, JOBS, PARKS, WIDTH
from tests.places import ROOT
from tests.small_site import read_site

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 120_000
_HEADING = {"zh": "## 五件常做的事\n", "en": "## Five frequent jobs\n"}
_WAYS = {"zh": ["编辑器", "网页", "文本编辑器"], "en": ["Editor", "Web", "Text editor"]}
_MOST_LINES = 45  # of a job: more do not stand on one screen
_PICTURE = re.compile(r"^!\[([^\]]*)\]\(([^)]+)\)$", re.MULTILINE)
_WAY = re.compile(r"^- \*\*([^*]+)\*\*(.*)$", re.MULTILINE)
_QUOTED = re.compile(r"“([^”]+)”")
_WORDS = ROOT / "generator" / "editing" / "editor" / "look" / "words.toml"


def _jobs(language: str) -> list[str]:
    """Return the parts of a handbook that each tell one job."""
    text = HANDBOOKS[language].read_text(encoding="utf-8").partition(_HEADING[language])[2]
    return re.split(r"^### \d\. .*\n", re.split(r"^## ", text, maxsplit=1, flags=re.MULTILINE)[0], flags=re.MULTILINE)[
        1:
    ]


def _changes(language: str) -> list[tuple[str, str]]:
    fences = [match for job in _jobs(language) for match in FENCE.finditer(job)]
    return [(match["info"].removeprefix("diff "), match["text"]) for match in fences if match["info"] != "yaml"]


CHANGES = [
    pytest.param(name, text, id=f"{language}-{number}-{name}")
    for language in HANDBOOKS
    for number, (name, text) in enumerate(_changes(language))
]


@pytest.mark.parametrize("language", HANDBOOKS)
def test_the_jobs_come_first_and_each_fits_a_screen(language: str) -> None:
    headings = re.findall(r"^## .*\n", HANDBOOKS[language].read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == _HEADING[language]
    assert len(_jobs(language)) == len(JOBS)
    assert max(len(job.splitlines()) for job in _jobs(language)) <= _MOST_LINES


@pytest.mark.parametrize("language", HANDBOOKS)
def test_each_job_is_told_in_three_ways(language: str) -> None:
    for job in _jobs(language):
        assert [way for way, _ in _WAY.findall(job)] == _WAYS[language]
        assert len(list(FENCE.finditer(job))) == 1


def test_both_handbooks_have_the_same_lines_to_write() -> None:
    zh, en = ([match[0] for job in _jobs(language) for match in FENCE.finditer(job)] for language in HANDBOOKS)
    assert zh == en


@pytest.mark.parametrize("language", HANDBOOKS)
def test_each_job_has_its_picture_and_says_what_is_on_it(language: str) -> None:
    shown = [_PICTURE.findall(job) for job in _jobs(language)]
    assert [[path for _, path in pictures] for pictures in shown] == [
        [f"pictures/jobs/{name}.{language}.webp"] for name in JOBS
    ]
    for ((words, _),) in shown:
        assert len(words) > 25
        assert bool(re.match("[一-鿿]", words)) is (language == "zh")


def test_the_script_takes_the_pictures_and_no_other_is_there() -> None:
    assert {file.name for file in FOLDER.iterdir()} == {
        f"{name}.{language}.webp" for name in JOBS for language in HANDBOOKS
    }


@pytest.mark.parametrize("file", sorted(FOLDER.iterdir()), ids=lambda file: file.name)
def test_a_picture_is_small_and_as_wide_as_the_window(file: Path) -> None:
    assert file.stat().st_size <= MOST_BYTES
    with Image.open(file) as picture:
        assert (picture.format, picture.width) == ("WEBP", WIDTH)
        assert not picture.getexif()


@pytest.mark.parametrize("language", HANDBOOKS)
def test_what_is_to_be_clicked_stands_in_the_editor(language: str) -> None:
    column = list(HANDBOOKS).index(language)
    words = tomllib.loads(_WORDS.read_text(encoding="utf-8"))
    on_screen = [pair[column] for pair in words.values()] + [*LABELS[language].values(), PARKS[language]]
    told = [said for job in _jobs(language) for way, said in _WAY.findall(job) if way == _WAYS[language][0]]
    quoted = [_plain(label) for said in told for label in _QUOTED.findall(said)]
    assert len(quoted) > 15
    assert [label for label in quoted if not any(_plain(each).startswith(label) for each in on_screen)] == []


def _plain(label: str) -> str:
    return re.sub("[“”‘’。]", "", label)


@pytest.mark.parametrize(("name", "text"), CHANGES)
def test_a_change_can_be_made_and_nothing_is_wrong_then(name: str, text: str, tmp_path: Path) -> None:
    """On the main site as it is, its list of translations too: a line that is asked for stands in the example."""
    site = copy_main_site(tmp_path / "site")
    before = (site / name).read_bytes()
    carry_out(Example(new={}, changed={name: text}, made=(), site="", shown=()), site)
    assert (site / name).read_bytes() != before
    assert read_site(site).issues == ()


@pytest.mark.parametrize("language", HANDBOOKS)
def test_a_new_file_brings_the_one_warning_that_the_handbook_tells_of(language: str, tmp_path: Path) -> None:
    site = copy_main_site(tmp_path / "site")
    new = [match["text"] for job in _jobs(language) for match in FENCE.finditer(job) if match["info"] == "yaml"]
    for text in new:
        name, _, rest = text.removeprefix("# ").partition("\n")
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(rest, encoding="utf-8")
    assert [issue.code for issue in read_site(site).issues] == ["T205"] * len(new)
    assert "T205" in HANDBOOKS[language].read_text(encoding="utf-8")

"""The documents are true: examples are loaded, figures computed, messages printed, commands looked up."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typer
from packaging.requirements import Requirement
from packaging.utils import parse_wheel_filename
from PIL import Image

from generator.cli import app
from generator.messages.issues import messages
from generator.messages.report import write_text
from generator.reading.ledger import Ledger, write_ledger
from generator.reading.load import Places, load
from generator.reading.media import MediaKind, kind_of
from generator.records import KINDS
from generator.sentences.translations import accept
from tests.conftest import copy_main_site
from tests.docs.handbook import FENCE, HANDBOOKS, fences
from tests.places import ROOT
from tests.reading.media.files import sound
from tests.small_site import change, read_site

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.messages.issues import Issue
    from tests.conftest import Run

README = [ROOT / "README.md", ROOT / "README.zh.md"]

_NAMED = re.compile(r"# (?P<file>\S+\.yaml)\n")
_WRONG = re.compile(r"# (?:有错：|wrong: )(?P<file>\S+\.yaml)\n")
_CHANGED = re.compile(r"# (?:改过：|changed: )(?P<file>\S+\.yaml)\n")
_BEFORE = re.compile(r"(?P<key>zh: ).*  # (?:原来是：|was: )(?P<old>.*)")
_FILE = re.compile(r"media/[\w.-]+\.(?:jpg|png|webp|mp4|webm|vtt|svg)")
_MAP = re.compile(r"map/[\w.-]+\.geojson")
_LINE = '{"type": "LineString", "coordinates": [[106.53, 29.38], [106.55, 29.40]]}'
_TOP_LEVEL = re.compile(r"^(?=\w)", re.MULTILINE)
_CODE = re.compile(r"\b[A-Z]\d{3}\b")


EXAMPLES = [
    pytest.param(text, id=f"{language}-{number}-{match['file']}")
    for language in HANDBOOKS
    for number, (info, text) in enumerate(fences(language))
    if info == "yaml" and (match := _NAMED.match(text))
]
WRONG = [
    pytest.param(language, text, said[1], id=f"{language}-{match['file']}")
    for language in HANDBOOKS
    for (_, text), said in zip(fences(language), fences(language)[1:], strict=False)
    if (match := _WRONG.match(text))
]
CHANGED = [
    pytest.param(language, text, said[1], listed[1], id=language)
    for language in HANDBOOKS
    for (_, text), said, listed in zip(fences(language), fences(language)[1:], fences(language)[2:], strict=False)
    if _CHANGED.match(text)
]


def _copy(folder: Path) -> Path:
    """Copy the main site without its ledger, which would tell of every new text that it is not recorded yet."""
    site = copy_main_site(folder)
    (site / "content" / "translations.lock").unlink()
    return site


def _check(site: Path) -> Sequence[Issue]:
    return read_site(site).issues


def _place(site: Path, text: str) -> None:
    """Put an example into a site: a list as a file of its own, top-level keys over those of an existing file."""
    match = _NAMED.match(text)
    assert match
    file = site / match["file"]
    example = text[match.end() :]
    if file.name == "glossary.yaml":  # the one list that cannot be divided into several files
        example = file.read_text(encoding="utf-8") + example
    elif example.startswith("- "):
        file = file.with_suffix("") / "handbook.yaml"
    elif file.exists():
        parts = _TOP_LEVEL.split(file.read_text(encoding="utf-8")) + _TOP_LEVEL.split(example)
        example = "".join({part.partition(":")[0]: part for part in parts}.values())
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(example, encoding="utf-8")


def _add_files(site: Path, text: str) -> None:
    (site / "content" / "media").mkdir(exist_ok=True)
    for name in _FILE.findall(text):
        path = site / "content" / name
        if kind_of(name) is MediaKind.PICTURE:
            Image.new("RGB", (1200, 800), "white").save(path)
        else:
            path.write_bytes(sound(path.suffix[1:]))
    for name in _MAP.findall(text):
        change(site, {f"content/{name}": _LINE})


def test_the_main_site_has_no_issues_of_its_own(main_site: Path) -> None:
    assert _check(main_site) == ()


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_is_accepted(text: str, tmp_path: Path) -> None:
    site = _copy(tmp_path)
    _add_files(site, text)
    _place(site, text)
    assert write_text(_check(site), "en") == "0 errors, 0 warnings."


@pytest.mark.parametrize("language", HANDBOOKS)
def test_every_kind_of_record_has_an_example(language: str) -> None:
    files = {match["file"] for _, text in fences(language) if (match := _NAMED.match(text))}
    stems = {Path(file).stem for file in files} | {Path(file).parts[1] for file in files if "/" in file}
    assert {"projects", "parks", "signings", "figures", "contacts", "industries", "policies", "site"} <= stems


@pytest.mark.parametrize("language", HANDBOOKS)
def test_no_block_escapes_the_tests(language: str) -> None:
    for info, text in fences(language):
        if info == "yaml":
            assert _NAMED.match(text) or _WRONG.match(text) or _CHANGED.match(text), text
        else:
            assert info.startswith(("markdown content/", "text", "diff ")), info  # a change: see test_jobs


@pytest.mark.parametrize("language", HANDBOOKS)
def test_the_example_pages_are_accepted(language: str, tmp_path: Path) -> None:
    site = _copy(tmp_path)
    pages = [(info.split()[1], text) for info, text in fences(language) if info.startswith("markdown ")]
    assert {Path(name).parent.name for name, _ in pages} == {"zh", "en"}
    for name, text in pages:
        (site / name).write_text(text, encoding="utf-8")
    assert write_text(_check(site), "en") == "0 errors, 0 warnings."


@pytest.mark.parametrize(("language", "text", "said"), WRONG)
def test_a_message_is_what_the_program_prints(language: str, text: str, said: str, tmp_path: Path) -> None:
    site = _copy(tmp_path)
    match = _WRONG.match(text)
    assert match
    file = site / match["file"]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    assert write_text(_check(site), language) == said.rstrip("\n")


@pytest.fixture
def changed_site(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that makes a site in which an example was accepted as it was, and then changed."""

    def change(text: str) -> Path:
        site = copy_main_site(tmp_path)
        match = _CHANGED.match(text)
        assert match
        file = site / match["file"]
        file.parent.mkdir(exist_ok=True)
        before, changes = _BEFORE.subn(r"\g<key>\g<old>", text)
        assert changes == 1
        file.write_text(before, encoding="utf-8")
        places = Places(site, site / "content", KINDS)
        write_ledger(places.ledger, accept(load(places), Ledger({})))
        assert _check(site) == ()
        file.write_text(text, encoding="utf-8")
        return site

    return change


@pytest.mark.parametrize(("language", "text", "said", "listed"), CHANGED)
def test_a_change_of_the_chinese_is_said_and_listed(
    language: str,
    text: str,
    said: str,
    listed: str,
    changed_site: Callable[[str], Path],
    showcase: Callable[..., Run],
) -> None:
    site = changed_site(text)
    assert write_text(_check(site), language) == said.rstrip("\n")
    assert listed in showcase(site, "translations", "--lang", language).stdout


def test_both_languages_show_a_change() -> None:
    assert len(CHANGED) == len(HANDBOOKS)


@pytest.mark.parametrize("language", HANDBOOKS)
def test_every_code_that_is_named_exists(language: str) -> None:
    named = set(_CODE.findall(HANDBOOKS[language].read_text(encoding="utf-8")))
    assert {"T204", "T301", "T311", "T312", "T313", "T314", "G101", "V105"} <= named
    assert named - messages().keys() == set()


@pytest.mark.parametrize("readme", README, ids=lambda path: path.name)
def test_the_commands_of_the_readme_exist(readme: Path) -> None:
    text = readme.read_text(encoding="utf-8")
    named = set(re.findall(r"\bmake ([a-z]+)", "\n".join(re.findall(r"`+([^`]*)`+", text))))
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"site", "test", "preview"} <= named <= targets
    commands = set(re.findall(r"-m generator ([a-z]+)", text))
    assert {"build", "check", "serve"} <= commands
    for command in commands:
        assert f"\ndef {command}(" in (ROOT / "generator" / "cli" / "site.py").read_text(encoding="utf-8")
    known = set(typer.main.get_group(app).commands)
    assert set(re.findall(r"\bshowcase ([a-z]+)", text)) == known
    for file in re.findall(r"requirements[\w-]*\.txt", text):
        assert (ROOT / file).is_file()


@pytest.mark.parametrize("readme", README, ids=lambda path: path.name)
def test_the_lines_to_install_are_well_formed(readme: Path) -> None:
    text = readme.read_text(encoding="utf-8")
    lines = [line for _, block in FENCE.findall(text) if "pipx install" in block for line in block.splitlines()]
    tools = {("pipx", "install"), ("uv", "tool", "install"), ("python3", "-m", "pip", "install")}
    calls = [(tuple(words[:-1]), words[-1]) for words in map(shlex.split, lines)]
    assert sorted({tool for tool, _ in calls}) == sorted(tools)
    wheels = {what for _, what in calls if what.endswith(".whl")}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (wheel,) = wheels
    name, version, _, _ = parse_wheel_filename(wheel.removeprefix("./"))
    assert (name, str(version)) == (project["name"], project["version"])
    (revision,) = {what for _, what in calls} - wheels
    requirement = Requirement(f"{project['name']} @ {revision}")
    assert re.fullmatch(r"git\+https://\w+/\w+/\w+@\w+", requirement.url or "")
    assert len(calls) == len(tools) * 2


def test_both_handbooks_have_the_same_parts() -> None:
    shapes = []
    for document in HANDBOOKS.values():
        text = FENCE.sub("```", document.read_text(encoding="utf-8"))
        shapes.append([line.split(" ")[0] for line in text.splitlines() if line.startswith(("#", "```"))])
    assert shapes[0] == shapes[1]

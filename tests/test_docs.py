"""The documents are true: examples are loaded, figures computed, messages printed, links and commands looked up."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from generator import edition, moment
from generator.load import Places
from generator.quantity import KINDS, parse
from generator.report import write_text
from generator.source import read_text
from tests.conftest import AS_OF, ROOT, copy_main_site

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.issues import Issue

DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
HANDBOOKS = {language: ROOT / "docs" / f"handbook.{language}.md" for language in ("zh", "en")}
README = [ROOT / "README.md", ROOT / "README.zh.md"]

_FENCE = re.compile(r"^```(?P<info>[^\n]*)\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
_NAMED = re.compile(r"# (?P<file>\S+\.yaml)\n")
_WRONG = re.compile(r"# (?:有错：|wrong: )(?P<file>\S+\.yaml)\n")
_PICTURE = re.compile(r"media/[\w.-]+\.(?:jpg|png|webp)")
_TOP_LEVEL = re.compile(r"^(?=\w)", re.MULTILINE)
_KIND = re.compile(rf"\S+ `({'|'.join(KINDS)})`")
_LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")


def _fences(language: str) -> list[tuple[str, str]]:
    text = HANDBOOKS[language].read_text(encoding="utf-8")
    return [(match["info"], match["text"]) for match in _FENCE.finditer(text)]


def _rows(language: str, columns: int) -> list[list[str]]:
    """Return the rows of a handbook's tables that have so many columns."""
    lines = HANDBOOKS[language].read_text(encoding="utf-8").splitlines()
    found = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [row for row in found if len(row) == columns]


EXAMPLES = [
    pytest.param(text, id=f"{language}-{number}-{match['file']}")
    for language in HANDBOOKS
    for number, (info, text) in enumerate(_fences(language))
    if info == "yaml" and (match := _NAMED.match(text))
]
WRONG = [
    pytest.param(language, text, said[1], id=f"{language}-{match['file']}")
    for language in HANDBOOKS
    for (_, text), said in zip(_fences(language), _fences(language)[1:], strict=False)
    if (match := _WRONG.match(text))
]
FIGURES = {
    language: [(match[1], *row[1:]) for row in _rows(language, 4) if (match := _KIND.fullmatch(row[0]))]
    for language in HANDBOOKS
}
SLIPS = {language: [row for row in _rows(language, 3) if re.fullmatch(r"Y\d+", row[2])] for language in HANDBOOKS}


def _check(site: Path) -> Sequence[Issue]:
    return edition.read(Places(site, site / "content"), moment.parse(AS_OF)).issues


def _place(site: Path, text: str) -> None:
    """Put an example into a site: a list as a file of its own, top-level keys over those of an existing file."""
    match = _NAMED.match(text)
    assert match
    file = site / match["file"]
    example = text[match.end() :]
    if example.startswith("- "):
        file = file.with_suffix("") / "handbook.yaml"
    elif file.exists():
        parts = _TOP_LEVEL.split(file.read_text(encoding="utf-8")) + _TOP_LEVEL.split(example)
        example = "".join({part.partition(":")[0]: part for part in parts}.values())
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(example, encoding="utf-8")


def _add_pictures(site: Path, text: str) -> None:
    (site / "content" / "media").mkdir(exist_ok=True)
    for name in _PICTURE.findall(text):
        Image.new("RGB", (4, 3), "white").save(site / "content" / name)


def test_the_main_site_has_no_issues_of_its_own(main_site: Path) -> None:
    assert _check(main_site) == ()


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_is_accepted(text: str, tmp_path: Path) -> None:
    site = copy_main_site(tmp_path)
    _add_pictures(site, text)
    _place(site, text)
    assert write_text(_check(site), "en") == "0 error(s), 0 warning(s)."


@pytest.mark.parametrize("language", HANDBOOKS)
def test_every_kind_of_record_has_an_example(language: str) -> None:
    files = {match["file"] for _, text in _fences(language) if (match := _NAMED.match(text))}
    stems = {Path(file).stem for file in files} | {Path(file).parts[1] for file in files if "/" in file}
    assert {"projects", "parks", "signings", "figures", "contacts", "industries", "site"} <= stems


@pytest.mark.parametrize("language", HANDBOOKS)
def test_no_block_escapes_the_tests(language: str) -> None:
    for info, text in _fences(language):
        if info == "yaml":
            assert _NAMED.match(text) or _WRONG.match(text), text
        else:
            assert info.startswith(("markdown content/", "text")), info


@pytest.mark.parametrize("language", HANDBOOKS)
def test_the_example_pages_are_accepted(language: str, tmp_path: Path) -> None:
    site = copy_main_site(tmp_path)
    pages = [(info.split()[1], text) for info, text in _fences(language) if info.startswith("markdown ")]
    assert {Path(name).parent.name for name, _ in pages} == {"zh", "en"}
    for name, text in pages:
        (site / name).write_text(text, encoding="utf-8")
    assert write_text(_check(site), "en") == "0 error(s), 0 warning(s)."


@pytest.mark.parametrize(("language", "text", "said"), WRONG)
def test_a_message_is_what_the_program_prints(language: str, text: str, said: str, tmp_path: Path) -> None:
    site = copy_main_site(tmp_path)
    match = _WRONG.match(text)
    assert match
    file = site / match["file"]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    assert write_text(_check(site), language) == said.rstrip("\n")


@pytest.mark.parametrize("language", HANDBOOKS)
def test_the_figures_are_what_the_site_makes_of_them(language: str) -> None:
    assert {kind for kind, *_ in FIGURES[language]} == set(KINDS)
    for kind, typed, zh, en in FIGURES[language]:
        quantity = parse(kind, typed.strip("`"))
        assert [quantity.text("zh"), quantity.text("en")] == [zh, en], typed


@pytest.mark.parametrize("language", HANDBOOKS)
def test_a_slip_has_its_code_and_the_mended_line_none(language: str) -> None:
    assert len(SLIPS[language]) > 10
    for wrong, right, code in SLIPS[language]:
        lead = "" if right.startswith("`-") else "id: example\n"
        assert [issue.code for issue in read_text(f"{lead}{wrong.strip('`')}\n", "slip.yaml").issues] == [code], wrong
        assert read_text(f"{lead}{right.strip('`')}\n", "slip.yaml").issues == (), right


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(document: Path) -> None:
    prose = _FENCE.sub("", document.read_text(encoding="utf-8"))
    prose = re.sub(r"`[^`\n]*`", "", prose)
    for link in _LINK.findall(prose):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = link.partition("#")
        target = document.parent / path if path else document
        assert target.exists(), link
        if anchor:
            assert anchor in _anchors(target), link


def _anchors(document: Path) -> set[str]:
    """Return the anchors of a document's headings, as hosts of git repositories make them."""
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", document.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in headings}


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
    for file in re.findall(r"requirements[\w-]*\.txt", text):
        assert (ROOT / file).is_file()


def test_both_handbooks_have_the_same_parts() -> None:
    shapes = []
    for document in HANDBOOKS.values():
        text = _FENCE.sub("```", document.read_text(encoding="utf-8"))
        shapes.append([line.split(" ")[0] for line in text.splitlines() if line.startswith(("#", "```"))])
    assert shapes[0] == shapes[1]
    assert FIGURES["zh"] == FIGURES["en"]

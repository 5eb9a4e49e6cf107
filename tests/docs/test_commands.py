"""Every command that a document names exists with its options, and does what it can on a small site."""

from __future__ import annotations

import re
import shlex
import shutil
from typing import TYPE_CHECKING

import pytest
from typer.exceptions import TyperException

from tests.browser.form_desk import git, put_in_git
from tests.building.small_builds import make_site
from tests.docs.commands import DOCUMENTS, all_lines, lines_of, read
from tests.docs.handbook import fences

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Run

LINES = all_lines()
_STAYS_OPEN = {"", "edit", "serve"}
_NEEDS_MORE = ("answer ", "brochure ", "cms ", "addresses accept --withdraw ")
"""A workbook, Chromium, the package of an editor, an address that was published: these have tests of their own."""

_MENTIONS = {"cms", "new", "new --keys zh", "translations import"}  # without what they need
_REFUSES = {"build --release"}
"""What the small site has samples for."""


def _can_run(line: str) -> bool:
    """Tell whether a line is whole, ends by itself, and is about the site in the folder."""
    command = read(line)
    is_whole = line not in _MENTIONS and not line.endswith("--format")
    is_here = "-f examples/" not in line and not line.startswith(_NEEDS_MORE)
    return is_whole and is_here and command not in _STAYS_OPEN


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a small site in git, as one has it that was just begun."""
    site = make_site(tmp_path_factory.mktemp("fresh") / "site")
    put_in_git(site)
    return site


def test_lines_are_found_in_spans_and_fences() -> None:
    text = (
        "`showcase check`, `.venv\\Scripts\\python -m generator todo`, `showcase.css`\n\n```sh\nshowcase serve\n```\n"
    )
    assert list(lines_of(text)) == ["check", "todo", "serve"]


def test_what_does_not_exist_is_told() -> None:
    for line in ("chek", "check --fast", "new parc river-park", "translations accpt"):
        with pytest.raises(TyperException):
            read(line)


def test_every_document_names_commands() -> None:
    assert [path.name for path in DOCUMENTS if not list(lines_of(path.read_text(encoding="utf-8")))] == []
    assert len(LINES) > 40


@pytest.mark.parametrize("line", LINES)
def test_a_command_exists_with_its_options(line: str) -> None:
    read(line)


@pytest.mark.parametrize("line", [line for line in LINES if _can_run(line)])
def test_a_command_runs_on_a_small_site(line: str, fresh: Path, tmp_path: Path, showcase: Callable[..., Run]) -> None:
    site = shutil.copytree(fresh, tmp_path / "site")
    if "import texts.csv" in line:
        assert showcase(site, "translations", "export", "texts.csv").returncode == 0
    words = shlex.split(line)
    if words[0] == "import":
        assert showcase(site, "export", *words[1:4]).returncode == 0
    if re.fullmatch(r"init( --\w+ \S+)*", line):
        words.append("my-district")
    done = showcase(site, *words)
    assert done.returncode == (line in _REFUSES), done.stdout + done.stderr


@pytest.mark.parametrize(("language", "begin"), [("zh", "内容\n"), ("en", "Content\n")])
def test_what_an_edit_means_is_told_so(
    language: str, begin: str, fresh: Path, tmp_path: Path, showcase: Callable[..., Run]
) -> None:
    """The site has a second such project, so that there is a sum; the handbook leaves out what stands between."""
    site = shutil.copytree(fresh, tmp_path / "site")
    projects = site / "projects.yaml"
    text = projects.read_text(encoding="utf-8")
    cold_store = text.partition("- id: cold-store")[2].partition("- id: ")[0]
    projects.write_text(f"{text}- id: depot{cold_store.replace('8000万元', '3.5亿元')}", encoding="utf-8")
    git(site, "commit", "--quiet", "--all", "--message", "two that seek investors")
    projects.write_text(projects.read_text(encoding="utf-8").replace("8000万元", "9000万元"), encoding="utf-8")
    (told,) = (text for _, text in fences(language) if text.startswith(begin))
    parts = re.split(r"^  …+\n", told, flags=re.MULTILINE)
    assert len(parts) > 1
    assert re.match("(?s:.*)".join(map(re.escape, parts)), showcase(site, "diff", "--lang", language).stdout)

"""The program starts fast: a command loads what it needs, and nothing of what takes long besides."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Run

_SAY_MODULES = """
import sys
from generator.cli import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""
_OF_PAGES = {"babel", "icalendar", "jinja2", "mkdocs", "rich", "segno", "selectolax"}
_OF_CONTENT = {"PIL", "markdown", "nh3", "pydantic", "pypdf", "tomllib", "yaml"}
_OF_WORKERS = {"concurrent", "multiprocessing"}


def _modules_after(folder: Path, *arguments: str) -> set[str]:
    """Run a command and return what it has loaded: packages of others, and our own modules by their whole names."""
    command = [sys.executable, "-c", _SAY_MODULES, *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    names = done.stderr.split()
    assert "generator.cli" in names, done.stderr
    return {name if name.startswith("generator.") else name.partition(".")[0] for name in names}


def test_help_loads_nothing_but_the_words_of_the_commands(tmp_path: Path) -> None:
    modules = _modules_after(tmp_path, "--help")
    assert not modules & (_OF_PAGES | _OF_CONTENT | _OF_WORKERS)
    rooms = {name.split(".")[1] for name in modules if name.startswith("generator.")}
    assert rooms == {"cli", "messages", "values"}
    assert "generator.values.record" not in modules
    assert "generator.values.quantity" not in modules


def test_a_check_loads_nothing_that_makes_pages(main_site: Path, showcase: Callable[..., Run]) -> None:
    assert showcase(main_site, "check").returncode == 0
    modules = _modules_after(main_site, "check")
    assert not modules & (_OF_PAGES | _OF_WORKERS)  # nothing has changed, so there is no work to share out
    assert not modules & {"PIL", "markdown", "nh3", "pypdf"}  # what was found in files and texts is kept
    for name in (
        "generator.building.checking",
        "generator.building.mkdocs_plugin.engine",
        "generator.library.questions",
        "generator.pages.pages",
    ):
        assert name not in modules


def test_what_opens_files_is_loaded_where_a_site_has_such_files(main_site: Path, showcase: Callable[..., Run]) -> None:
    for path in (main_site / "content" / "media").iterdir():
        path.unlink()
    showcase(main_site, "check")
    assert not _modules_after(main_site, "check") & {"PIL", "pypdf"}

"""The package as others install it: a wheel brings the look along, and builds a site in whatever folder that stands."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.building.small_builds import CONFIG, build, built_files, make_site
from tests.cli.conftest import PIP
from tests.conftest import AS_OF, read_files, run_python
from tests.places import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the package installed from a wheel, without what it depends on: that is here already."""
    target = tmp_path_factory.mktemp("installed")
    subprocess.run([*PIP, "install", "--no-deps", "--no-index", "--target", target, wheel], check=True, timeout=120)
    return target


def test_a_wheel_has_the_whole_look(installed: Path) -> None:
    assert read_files(installed / "generator" / "theme") == read_files(ROOT / "theme")


def test_a_wheel_says_that_it_has_types(installed: Path) -> None:
    assert (installed / "generator" / "py.typed").is_file()


def test_an_installed_package_builds_the_same_site(installed: Path, tmp_path: Path) -> None:
    here, there = make_site(tmp_path / "here"), make_site(tmp_path / "far" / "away")
    assert build(here).built
    config = there / "mkdocs.yml"
    assert config.read_text(encoding="utf-8") == CONFIG  # names no folder of the theme
    command = ("-m", "generator", "build", "-f", str(config), "--as-of", AS_OF)
    done = run_python(tmp_path, *command, environment={"PYTHONPATH": str(installed)})
    assert done.returncode == 0, done.stderr
    assert built_files(there) == built_files(here)

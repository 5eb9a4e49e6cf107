"""What is taken from npm: exact versions with checksums, from whatever registry the machine is set to."""

from __future__ import annotations

import json
import re

from tests.audit.npm import CHECKER, LIGHTHOUSE
from tests.places import ROOT

HERE = ROOT / "tests" / "audit"
LOCK = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))


def test_every_package_is_locked_by_its_checksum_and_no_host_is_named() -> None:
    packages = {name: package for name, package in LOCK["packages"].items() if name}
    assert len(packages) > 100
    assert [name for name, package in packages.items() if not package.get("integrity", "").startswith("sha512-")] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []


def test_the_lock_is_that_of_the_list() -> None:
    wanted = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    assert LOCK["packages"][""]["devDependencies"] == wanted
    assert all(re.fullmatch(r"[\d.]+", version) for version in wanted.values())
    assert {name: LOCK["packages"][f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_what_is_run_is_what_is_installed_where_make_puts_it() -> None:
    make = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "npm ci --prefix .audit --ignore-scripts" in make
    for program in (LIGHTHOUSE, CHECKER):
        top, folder, package = program.relative_to(ROOT).parts[:3]
        assert (top, f"{folder}/{package}" in LOCK["packages"]) == (".audit", True)

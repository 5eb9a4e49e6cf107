"""The lock is read whole, and every package in it comes with its checksums."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from supply.lock import LOCK, Locked, read_lock
from tests.places import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def test_every_package_of_the_lock_is_read() -> None:
    text = LOCK.read_text(encoding="utf-8")
    packages = read_lock()
    assert len(packages) == text.count("==") - sum(each.condition.count("==") for each in packages)
    assert sum(len(each.hashes) for each in packages) == text.count("--hash=")


@pytest.mark.parametrize("lock", sorted(ROOT.glob("requirements*.txt")), ids=lambda path: path.name)
def test_what_is_installed_is_pinned_by_version_and_checksum(lock: Path) -> None:
    packages = read_lock(lock)
    assert packages
    assert [each.name for each in packages if not each.hashes] == []


def test_a_line_that_pins_nothing_is_refused(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text("jinja2>=3\n", encoding="utf-8")
    with pytest.raises(ValueError, match="jinja2>=3"):
        read_lock(lock)


def test_a_condition_and_an_address(tmp_path: Path) -> None:
    lock = tmp_path / "lock.txt"
    digest = "0" * 64
    lock.write_text(f"numpy==2.4.6 ; python_full_version < '3.12' \\\n    --hash=sha256:{digest}\n", encoding="utf-8")
    (package,) = read_lock(lock)
    assert package == Locked("numpy", "2.4.6", "python_full_version < '3.12'", (digest,))
    assert package.purl == "pkg:pypi/numpy@2.4.6"


def test_the_runtime_lock_is_part_of_that_of_the_tests() -> None:
    """What the tests see is what is installed."""
    tested = {(each.name, each.version) for each in read_lock(ROOT / "requirements-test.txt")}
    assert {(each.name, each.version) for each in read_lock()} <= tested


def test_no_lock_names_a_place_to_download_from() -> None:
    for lock in ROOT.glob("requirements*.txt"):
        assert not re.search(r"https?:|--index-url", lock.read_text(encoding="utf-8"))

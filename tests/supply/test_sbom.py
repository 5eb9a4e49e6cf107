"""The bill of materials is what CycloneDX says, names what the lock names, and lies in every wheel."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from supply.lock import read_lock
from supply.sbom import FILE, bill
from tests.places import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def _bill() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(bill())
    return read


def test_it_is_valid() -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill().decode()) is None


def test_the_validator_finds_what_is_wrong() -> None:
    wrong = _bill() | {"serial": "none"}
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(json.dumps(wrong)) is not None


def test_it_names_every_package_of_the_lock_with_its_checksums() -> None:
    found = {
        (each["name"], each["version"]): [digest["content"] for digest in each["hashes"]]
        for each in _bill()["components"]
    }
    assert found == {(each.name, each.version): list(each.hashes) for each in read_lock()}


def test_it_tells_what_is_needed_directly() -> None:
    (needed,) = _bill()["dependencies"]
    names = {each.partition("@")[0].removeprefix("pkg:pypi/") for each in needed["dependsOn"]}
    assert {"jinja2", "mkdocs", "mkdocs-material", "opencc-python-reimplemented"} < names
    assert "markupsafe" not in names
    assert needed["ref"] == _bill()["metadata"]["component"]["bom-ref"]


def test_it_has_no_clock_and_no_chance() -> None:
    assert bill() == bill()
    assert not {"serialNumber", "timestamp"} & {*_bill(), *_bill()["metadata"]}


def test_a_wheel_has_it(tmp_path: Path) -> None:
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    asked = ["wheel", "--no-deps", "--no-build-isolation", "-w", str(tmp_path), str(ROOT)]
    subprocess.run([*pip, *asked], check=True, timeout=120)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [each for each in archive.namelist() if each.endswith(f".dist-info/sboms/{FILE}")]
        assert archive.read(name) == bill()
        assert any(each.endswith("licenses/THIRD-PARTY.md") for each in archive.namelist())
        assert not any(each.startswith("supply") for each in archive.namelist())

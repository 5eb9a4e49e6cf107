"""The bill of materials: what the package brings along, as CycloneDX 1.6 in JSON.

Owns its form. Made from the lock, the project file and the list of licences alone, without clock and chance: the same
package has the same bytes. Which package needs which is not said by the lock, and the bill says that it is incomplete.
"""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any

from supply.licences import licences
from supply.lock import ROOT, read_lock

if TYPE_CHECKING:
    from pathlib import Path

    from supply.lock import Locked

FILE = "investment-showcase.cdx.json"
_CONDITION = "showcase:condition"


def bill(root: Path = ROOT) -> bytes:
    """Return the bill of a checkout or an unpacked source package."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    packages = read_lock(root / "requirements.txt")
    known = licences(root)
    own = f"pkg:pypi/{project['name']}@{project['version']}"
    needed = {_name(each) for each in project["dependencies"]}
    made = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": project["name"],
                "version": project["version"],
                "description": project["description"],
                "licenses": [_licence(project["license"])],
                "purl": own,
            }
        },
        "components": [_component(each, known[each.name]) for each in packages],
        "dependencies": [{"ref": own, "dependsOn": [each.purl for each in packages if each.name in needed]}],
        "compositions": [{"aggregate": "incomplete", "dependencies": [each.purl for each in packages]}],
    }
    return (json.dumps(made, indent=2, ensure_ascii=False) + "\n").encode()


def _name(requirement: str) -> str:
    return requirement.partition(">")[0].partition("~")[0].partition("=")[0].partition("[")[0].strip().lower()


def _component(package: Locked, licence: str) -> dict[str, Any]:
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": package.purl,
        "name": package.name,
        "version": package.version,
        "hashes": [{"alg": "SHA-256", "content": each} for each in package.hashes],
        "licenses": [_licence(licence)],
        "purl": package.purl,
    }
    if package.condition:
        made["properties"] = [{"name": _CONDITION, "value": package.condition}]
    return made


def _licence(expression: str) -> dict[str, Any]:
    return {"expression": expression} if " " in expression else {"license": {"id": expression}}

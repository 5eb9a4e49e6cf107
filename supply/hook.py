"""Puts the bill of materials into a wheel while it is built (PEP 770).

Owns nothing but the moment. hatchling loads this file by its path, so the checkout is made known first.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BillOfMaterials(BuildHookInterface):  # type: ignore[type-arg]  # hatchling means any configuration
    """Makes the bill for as long as the wheel is written."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the bill to a wheel; an installation that is edited in place has none."""
        self._folder = TemporaryDirectory()
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from supply.sbom import FILE, bill

        file = Path(self._folder.name) / FILE
        file.write_bytes(bill(Path(self.root)))
        build_data["sbom_files"].append(str(file))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Clear up behind it."""
        del version, build_data, artifact_path
        self._folder.cleanup()

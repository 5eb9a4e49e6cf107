"""The site with three and more of everything, where order and fallback show: ``sites/many`` over the base site."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.places import SITES
from tests.small_site import copy_base

if TYPE_CHECKING:
    from pathlib import Path


def copy_many(root: Path) -> Path:
    """Copy the site into a folder that does not exist yet, and return the folder."""
    shutil.copytree(SITES / "many", copy_base(root), dirs_exist_ok=True)
    return root

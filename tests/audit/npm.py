"""The programs that ``package.json`` names: where ``make audit`` puts them, and what to say where one is missing."""

from __future__ import annotations

import shutil

from tests.places import ROOT

FOLDER = ROOT / ".audit" / "node_modules"
LIGHTHOUSE = FOLDER / "lighthouse" / "cli" / "index.js"
CHECKER = FOLDER / "vnu-jar" / "build" / "dist" / "vnu.jar"
_INSTALL = "`make audit` installs it with npm ci"


def lack_of_lighthouse() -> str:
    """Return what Lighthouse lacks to run on this machine, or nothing."""
    if not shutil.which("node"):
        return "Node is missing (18.20 or newer; on Debian: apt-get install nodejs npm)"
    return "" if LIGHTHOUSE.is_file() else f"Lighthouse is missing ({_INSTALL})"


def lack_of_checker() -> str:
    """Return what the HTML checker lacks to run on this machine, or nothing."""
    if not shutil.which("java"):
        return "Java is missing (11 or newer; on Debian: apt-get install default-jre-headless)"
    return "" if CHECKER.is_file() else f"the checker is missing ({_INSTALL})"

"""Where the program that runs came from, so that a new site can fetch the same one.

Owns the line of ``requirements.txt``. What an installer was told it has written down itself: ``direct_url.json``, of
the specification “Recording the Direct URL Origin of installed distributions” (PEP 610).
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

if TYPE_CHECKING:
    from collections.abc import Mapping

PACKAGE = "investment-showcase"
_WAIT = 10  # seconds
_BY_SSH = re.compile(r"(?:ssh://)?git@([\w.-]+)[:/](.+)")


@dataclass(frozen=True, slots=True)
class Program:
    """The line that fetches the program, empty where nobody else can; its version; its wheel, if it came in one."""

    line: str
    version: str
    wheel: Path | None = None


def find_program() -> Program:
    """Return where the installed program came from: a wheel, a revision of git, or an index."""
    installed = distribution(PACKAGE)
    told = json.loads(installed.read_text("direct_url.json") or "null")
    line, wheel = _origin(told) if told else (f"{PACKAGE}=={installed.version}", None)
    return Program(line, installed.version, wheel)


def _origin(told: Mapping[str, Any]) -> tuple[str, Path | None]:
    """Return the line and the wheel by what an installer has written down."""
    address = told["url"]
    path = Path(url2pathname(urlsplit(address).path)) if address.startswith("file:") else None
    if "vcs_info" in told:
        return "" if path else f"{PACKAGE} @ git+{_public(address)}@{told['vcs_info']['commit_id']}", None
    if path is None:
        return f"{PACKAGE} @ {address}", None
    if path.suffix == ".whl" and path.is_file():
        return f"./ci/{path.name}", path
    return _of_checkout(path), None


def _of_checkout(folder: Path) -> str:
    """Return the line for the revision that a checkout stands at, if it has a public address."""
    with suppress(OSError, subprocess.SubprocessError):
        address = _public(_ask(folder, "config", "--get", "remote.origin.url"))
        if address.startswith("https://"):
            return f"{PACKAGE} @ git+{address}@{_ask(folder, 'rev-parse', 'HEAD')}"
    return ""


def _public(address: str) -> str:
    """Return an address of git without whose it is: nobody's token belongs in a file."""
    address = _BY_SSH.sub(r"https://\1/\2", address)
    return re.sub(r"^(https?://)[^/@]*@", r"\1", address)


def _ask(folder: Path, *words: str) -> str:
    git = shutil.which("git") or "git"
    done = subprocess.run(  # noqa: S603  (git of this machine, asked for what is fixed here)
        [git, "-C", str(folder), *words], capture_output=True, text=True, timeout=_WAIT, check=True
    )
    return done.stdout.strip()

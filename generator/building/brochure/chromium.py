"""A browser of the Chromium family prints a file: where it lies on this machine, how it is called, what it leaves.

Owns the names under which it is found and the arguments. Must not know what is printed.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

VARIABLE = "CHROMIUM"
"""The variable that names the browser where it is not found by itself."""

_COMMANDS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chrome",
    "msedge",
)
_ON_WINDOWS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
    r"Chromium\chrome.exe",
)
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_ON_MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
_ARGUMENTS = (
    "--headless",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--export-tagged-pdf",
    "--host-resolver-rules=MAP * ~NOTFOUND",  # a brochure needs nothing from a network
)
_SECONDS = 120


def find_browser() -> str:
    """Return the path of a browser; raises a ``Fault`` where there is none, or the one that is named is not there."""
    named = os.environ.get(VARIABLE)
    if named:
        found = shutil.which(named)
        if found is None:
            raise Fault("U165", why=f"{VARIABLE}={named}")
        return found
    for each in _places():
        found = shutil.which(each)
        if found:
            return found
    raise Fault("U165", why="Chromium, Chrome, Edge")


def _places() -> Iterator[str]:
    yield from _COMMANDS
    for variable in _WINDOWS_FOLDERS:
        folder = os.environ.get(variable)
        if folder:
            yield from (os.path.join(folder, each) for each in _ON_WINDOWS)  # noqa: PTH118  (a name, on any system)
    yield from _ON_MACOS


def print_file(browser: str, page: Path, profile: Path, seconds: float = _SECONDS) -> bytes:
    """Return an HTML file as PDF. ``profile`` is an empty folder that the browser may fill.

    What the browser says of itself is not shown. Raises a ``Fault`` where it makes no PDF, or not in that many seconds.
    """
    target = profile / "printed.pdf"
    command = [browser, *_ARGUMENTS, f"--user-data-dir={profile / 'user'}", f"--print-to-pdf={target}"]
    if _is_root():  # its sandbox refuses to run as root, as programs in a container do
        command.append("--no-sandbox")
    said = profile / "said.txt"
    with said.open("wb") as log:
        is_done = _run([*command, page.as_uri()], log.fileno(), seconds)
    if not is_done or not target.is_file():
        raise Fault("U166", program=Path(browser).name, why=_last_line(said) or f"> {seconds:.0f} s")
    return target.read_bytes()


def _run(command: list[str], log: int, seconds: float) -> bool:
    """Run a program; whether it ended well, and in time."""
    try:
        process = subprocess.Popen(  # noqa: S603  (a browser of this machine, on a file of ours)
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=sys.platform != "win32",
        )
    except OSError:
        return False
    try:
        return process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program that is still there, with the programs that it started."""
    if sys.platform != "win32":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()
    process.wait()


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _last_line(said: Path) -> str:
    lines = said.read_text(encoding="utf-8", errors="replace").split("\n")
    return next((line.strip() for line in reversed(lines) if line.strip()), "")

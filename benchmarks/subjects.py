"""Those that are compared: how each is run, and what must be gone before a cold run.

Owns the commands and the edit of one record. Every one of them runs as its users run it, as a process of its own.
"""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.aside import put_aside
from benchmarks.data import projects_file
from benchmarks.hugo import find_hugo
from benchmarks.measure import RunFailedError, measure

if TYPE_CHECKING:
    from benchmarks.measure import Run

_ROOT = Path(__file__).parent.parent
_SHORT, _LONG = 60.0, 1800.0  # seconds
_LOOK = 0.01  # seconds between two looks at a served page
_TEXTS = re.compile(r"(示例记录|A sample record)( \(edition [a-z]+\))?")


@dataclass(frozen=True, slots=True)
class Ours:
    """The generator on a site folder of so many projects."""

    folder: Path
    projects: int

    @property
    def output(self) -> Path:
        """The folder of the finished site."""
        return self.folder / "site"

    def cold(self) -> Run:
        """Build with nothing there: no site, nothing kept from an earlier build."""
        self.forget()
        return self.build()

    def forget(self) -> None:
        """Remove what earlier builds have left."""
        for name in ("site", ".site.showcase", ".cache"):
            put_aside(self.folder / name, self.folder.parent)

    def build(self) -> Run:
        """Build on what there is."""
        return self._run("build")

    def check(self) -> Run:
        """Read and check the content with nothing kept from before, and build nothing."""
        self.forget()
        return self._run("check")

    def edit(self, round_: int) -> str:
        """Change the summary of the project in the middle; return what stands in it now and did not before."""
        middle = self.projects // 2
        path = projects_file(middle, self.folder)
        before, head, after = path.read_text(encoding="utf-8").partition(f"- id: project-{middle:06}\n")
        edition = f"(edition {chr(ord('a') + round_ % 26) * 5})"
        path.write_text(before + head + _TEXTS.sub(rf"\1 {edition}", after, count=2), encoding="utf-8")
        return edition

    def edit_to_page(self, log: Path, round_: int) -> float:
        """Serve the site, edit a record, and return the seconds until the served page shows the edit."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [*self._command("serve"), "--address", f"127.0.0.1:{port}"]
        page = f"http://127.0.0.1:{port}/zh/projects/project-{self.projects // 2:06}/"
        with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out) as process:  # noqa: S603  (ours)
            try:
                _wait_for(page, "<h1>", process)
                edition = self.edit(round_)
                edited = time.perf_counter()
                _wait_for(page, edition, process)
                return time.perf_counter() - edited
            finally:
                process.terminate()

    def _command(self, name: str) -> list[str]:
        return [sys.executable, "-m", "generator", name, "-f", str(self.folder / "mkdocs.yml"), "--lang", "en"]

    def _run(self, name: str) -> Run:
        return measure(self._command(name), self.folder / f"{name}.log", timeout=_LONG)


@dataclass(frozen=True, slots=True)
class Start:
    """The program with next to nothing to do, on a copy of the main site."""

    folder: Path

    def __post_init__(self) -> None:
        """Copy the main site."""
        shutil.copytree(_ROOT / "content", self.folder / "content")
        for name in ("mkdocs.yml", "projects.yaml"):
            shutil.copy2(_ROOT / name, self.folder / name)

    def check(self) -> Run:
        """Check on what earlier checks have kept."""
        return self._run("check")

    def help(self) -> Run:
        """Ask which commands there are."""
        return self._run("--help")

    def _run(self, argument: str) -> Run:
        command = [sys.executable, "-c", "from generator.cli import main; main()", argument]
        return measure(command, self.folder / "start.log", timeout=_LONG, folder=self.folder)


@dataclass(frozen=True, slots=True)
class Hugo:
    """Hugo on a site folder of its own."""

    folder: Path

    @property
    def output(self) -> Path:
        """The folder of the finished site."""
        return self.folder / "public"

    def cold(self) -> Run:
        """Build with no site there and with caches of this project only, which are removed."""
        for name in ("public", "resources", "cache"):
            put_aside(self.folder / name, self.folder.parent)
        command = [str(find_hugo()), "--quiet", "--cacheDir", str(self.folder / "cache")]
        return measure(command, self.folder / "hugo.log", timeout=_LONG, folder=self.folder)


@dataclass(frozen=True, slots=True)
class Material:
    """MkDocs with Material on plain Markdown files."""

    folder: Path

    @property
    def output(self) -> Path:
        """The folder of the finished site."""
        return self.folder / "site"

    def cold(self) -> Run:
        """Build with no site there."""
        put_aside(self.output, self.folder.parent)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        return measure(command, self.folder / "mkdocs.log", timeout=_LONG, folder=self.folder)


def _wait_for(page: str, words: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _SHORT
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(page, timeout=_SHORT) as answer:  # noqa: S310  (our own server)
                if words in answer.read().decode("utf-8"):
                    return
        except (URLError, ConnectionError):  # not yet
            pass
        time.sleep(_LOOK)
    raise RunFailedError(f"{page} does not show {words!r} within {_SHORT:.0f} s")

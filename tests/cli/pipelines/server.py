"""A build server: runs the jobs of a pipeline in clean folders, and keeps what they hand on."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.cli.pipelines.model import Job
    from tests.conftest import Run

_PACKAGES = Path(yaml.__file__).parent.parent
"""Where the packages lie that the program depends on; a test fetches none of them."""
_STAND_INS = {
    "python3": f'exec {sys.executable} "$@"',
    # as rsync -a --delete-after does, for a folder of this machine
    "rsync": 'echo "$@" >>"$LOGS/rsync"; for to; do :; done; rm -rf "$to"; mkdir -p "$to"; cp -R site/. "$to"',
    "gh": 'echo "$@" >>"$LOGS/gh"; cat changes.md >>"$LOGS/comment"',
    "aws": 'echo "$@" >>"$LOGS/aws"; cat "$AWS_CONFIG_FILE" >"$LOGS/aws-settings"',
}
"""Programs that lead out of this machine, and what is done in their place."""


def git(folder: Path, *words: str) -> None:
    """Let git do something in a folder."""
    named = ("-c", "user.name=Tests", "-c", "user.email=tests@localhost")
    found = shutil.which("git") or "git"
    subprocess.run([found, *named, *words], cwd=folder, check=True, capture_output=True)


def lend_packages(environment: Path) -> None:
    """Let an environment of Python have what the program depends on."""
    for packages in environment.glob("lib/python*/site-packages"):
        (packages / "lent.pth").write_text(f"{_PACKAGES}\n")


class Server:
    """A server with a folder of its own, for one repository."""

    def __init__(self, folder: Path, repository: Path) -> None:
        """Make the folders that jobs find."""
        self.logs = folder / "logs"
        self.home = folder / "home"
        self._folder, self._repository = folder, repository
        for each in (self.logs, self.home, folder / "programs", folder / "artifacts"):
            each.mkdir(parents=True)
        for name, script in _STAND_INS.items():
            path = folder / "programs" / name
            path.write_text(f"#!/bin/sh\nset -e\n{script}\n")
            path.chmod(0o755)

    def run(self, branch: str, jobs: Sequence[Job]) -> list[Run]:
        """Run jobs on a branch until a step fails, and return what each step said."""
        done: list[Run] = []
        for number, job in enumerate(jobs):
            place = self._prepare(number, branch, job)
            for step in job.steps:
                done.append(self.shell(place, step.script, step.environment))
                lend_packages(place / ".venv")
                if done[-1].returncode:
                    break
            for name, path in job.gives.items():
                if (place / path).exists():
                    _copy(place / path, self.artifact(name))
            if done and done[-1].returncode:
                break
        return done

    def artifact(self, name: str) -> Path:
        """Return where an artifact is, or will be."""
        return self._folder / "artifacts" / name

    def log(self, name: str) -> str:
        """Return what a stand-in noted, nothing where it was not called."""
        path = self.logs / name
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def shell(self, folder: Path, script: str, environment: Mapping[str, str]) -> Run:
        """Run a script in a folder, with nothing of this process but the day on which it runs."""
        known = {
            "PATH": f"{self._folder / 'programs'}:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self.home),
            "LOGS": str(self.logs),
            "LANG": "C.UTF-8",
            "SOURCE_DATE_EPOCH": os.environ["SOURCE_DATE_EPOCH"],
            "GITHUB_STEP_SUMMARY": str(self.logs / "summary"),
            "PIP_NO_DEPS": "1",
            "PIP_NO_INDEX": "1",
        }
        return subprocess.run(
            ["/bin/sh", "-e", "-c", script],
            cwd=folder,
            env=known | {name: self._here(value) for name, value in environment.items()},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    def _here(self, value: str) -> str:
        """Return a variable with folders of the server's root in its own folder."""
        return f"{self._folder}{value}" if value.startswith(("/kept", "/root")) else value

    def _prepare(self, number: int, branch: str, job: Job) -> Path:
        """Return the folder of a job, clean and with its branch and its artifacts."""
        place = self._folder / "jobs" / str(number)
        if not job.has_checkout:
            place.mkdir(parents=True, exist_ok=True)
        elif not place.exists():
            git(self._folder, "clone", "--quiet", "--branch", branch, str(self._repository), str(place))
        else:
            git(place, "fetch", "--quiet")
            git(place, "checkout", "--quiet", "--force", "--detach", f"origin/{branch}")
            git(place, "clean", "-ffdxq", "--exclude", ".venv")  # to make that again takes as long as all the rest
        for name, path in job.takes.items():
            _copy(self.artifact(name), place / path)
        return place


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target)
    else:
        shutil.copy2(source, target)


@contextmanager
def forge() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Give the address of a forge on this machine, and the comments that it has got."""
    comments: list[dict[str, Any]] = []

    class Forge(BaseHTTPRequestHandler):
        """Takes comments."""

        def do_POST(self) -> None:
            """Note a comment."""
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            comments.append({"path": self.path, "token": self.headers["Authorization"], **body})
            self.send_response(201)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Forge) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", comments
        server.shutdown()
        thread.join()

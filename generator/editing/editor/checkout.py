"""The git checkout in which a site lies: what has changed since the last commit, and how it is handed on.

Owns what is asked of git. Nothing but files of content is ever committed here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_WAIT = 120  # seconds
_NO_QUESTIONS = {"GIT_TERMINAL_PROMPT": "0", "GIT_SSH_COMMAND": "ssh -o BatchMode=yes", "GIT_EDITOR": "true"}
"""Nobody is there to answer what git would ask."""
_TELLING = ("fatal:", "error:", "CONFLICT", "!")


class CheckoutState(NamedTuple):
    """The branch, the files of content that differ from the last commit, and how many commits nobody else has.

    ``remote`` is where commits go, empty where there is none; ``ahead`` is -1 where nobody knows.
    """

    branch: str
    changed: tuple[str, ...]
    ahead: int
    remote: str


class Checkout:
    """A checkout that holds a site; names of files are those of the site, from its root."""

    def __init__(self, git: str, root: Path, inside: str) -> None:
        """Take the program, the root of the site, and its path in the checkout (``""`` or ``site/``)."""
        self._git = git
        self._root = root
        self._inside = inside

    @classmethod
    def around(cls, root: Path) -> Checkout | None:
        """Return the checkout around a folder; None where there is no git or no checkout."""
        git = shutil.which("git")
        if git is None:
            return None
        try:
            asked = [git, "-C", str(root), "rev-parse", "--show-prefix"]
            done = subprocess.run(asked, capture_output=True, timeout=_WAIT, check=False)  # noqa: S603  (git)
        except (OSError, subprocess.TimeoutExpired):
            return None
        return cls(git, root, done.stdout.decode().strip()) if done.returncode == 0 else None

    def state(self, content: Sequence[str]) -> CheckoutState:
        """Return how the checkout stands; ``content`` are the files and folders that are committed here."""
        listed = self._ask("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", *content)
        changed = [entry[3:].removeprefix(self._inside) for entry in listed.split("\0") if entry[3:]]
        branch = self._try("symbolic-ref", "--short", "HEAD").strip()
        ahead = self._try("rev-list", "--count", "@{upstream}..HEAD").strip()
        remotes = self._try("remote").split()
        remote = "origin" if "origin" in remotes else remotes[0] if remotes else ""
        return CheckoutState(branch, tuple(dict.fromkeys(changed)), int(ahead) if ahead else -1, remote)

    def committed(self, name: str) -> str | None:
        """Return the text of a file as the last commit has it; None where it has none."""
        found = self._run("show", f"HEAD:{self._inside}{name}")
        return found.stdout.decode("utf-8", "replace").removeprefix("\ufeff") if found.returncode == 0 else None

    def commit(self, names: Sequence[str], message: str) -> None:
        """Commit some files as they are on the disk, and nothing else. Raises a ``Fault`` where git refuses."""
        if not self._try("var", "GIT_AUTHOR_IDENT"):
            raise Fault("U238")
        self._ask("add", "--all", "--", *names)
        self._ask("commit", "--quiet", "--message", message, "--", *names)

    def push(self, content: Sequence[str]) -> None:
        """Hand on all commits, on top of what others have handed on meanwhile.

        Raises a ``Fault`` where content is not committed yet, which the work of others could run into, and where git
        refuses; then all is as it was.
        """
        state = self.state(content)
        if state.changed or not state.branch:
            raise Fault("U239", why=", ".join(state.changed) or "HEAD detached")
        remote, branch = self._upstream(state)
        if self._run("push", "--set-upstream", remote, f"HEAD:{branch}").returncode == 0:
            return
        pulled = self._run("pull", "--rebase", "--no-autostash", remote, branch)
        if pulled.returncode:
            self._run("rebase", "--abort")
            raise Fault("U239", why=_reason(pulled))
        self._ask("push", "--set-upstream", remote, f"HEAD:{branch}")

    def _upstream(self, state: CheckoutState) -> tuple[str, str]:
        """Return the remote and the branch there that commits go to."""
        remote, _, branch = self._try("rev-parse", "--abbrev-ref", "@{upstream}").strip().partition("/")
        return (remote, branch) if branch else (state.remote, state.branch)

    def _ask(self, *words: str) -> str:
        done = self._run(*words)
        if done.returncode:
            raise _refused(done)
        return done.stdout.decode("utf-8", "replace")

    def _try(self, *words: str) -> str:
        done = self._run(*words)
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""

    def _run(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        options = ["--literal-pathspecs", "-c", "core.quotepath=off", "-C", str(self._root)]
        try:
            return subprocess.run(  # noqa: S603  (git of this machine; every word is ours or the name of a file)
                [self._git, *options, *words],
                capture_output=True,
                timeout=_WAIT,
                check=False,
                stdin=subprocess.DEVNULL,
                env={**os.environ, **_NO_QUESTIONS},
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Fault("U233", why=str(error)) from None


def _refused(done: subprocess.CompletedProcess[bytes]) -> Fault:
    return Fault("U233", why=_reason(done))


def _reason(done: subprocess.CompletedProcess[bytes]) -> str:
    """Return the lines in which git says why it did not do something."""
    said = [line.strip() for line in (done.stdout + b"\n" + done.stderr).decode("utf-8", "replace").splitlines()]
    lines = [line for line in said if line.startswith(_TELLING)] or [line for line in said if line]
    return " ".join(lines[:3]) or f"git {done.returncode}"

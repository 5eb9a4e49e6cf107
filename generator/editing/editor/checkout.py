"""The git checkout in which a site lies: what has changed since the last commit, and how it is handed on.

Owns what is asked of git. Nothing but files of content is ever committed here.
"""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, NamedTuple

from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_WAIT = 120  # seconds


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
        listed = self._ask("status", "--porcelain", "-z", "--untracked-files=all", "--", *content)
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
        self._ask("add", "--all", "--", *names)
        self._ask("commit", "--quiet", "--message", message, "--", *names)

    def push(self) -> None:
        """Hand on all commits, on top of what others have handed on meanwhile. Raises a ``Fault`` where git refuses."""
        state = self.state(())
        where = (state.remote, state.branch)
        if self._run("push", "--set-upstream", *where).returncode == 0:
            return
        pulled = self._run("pull", "--rebase", "--autostash", *where)
        if pulled.returncode:
            self._run("rebase", "--abort")
            raise _refused(pulled)
        self._ask("push", "--set-upstream", *where)

    def _ask(self, *words: str) -> str:
        done = self._run(*words)
        if done.returncode:
            raise _refused(done)
        return done.stdout.decode("utf-8", "replace")

    def _try(self, *words: str) -> str:
        done = self._run(*words)
        return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""

    def _run(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        asked = [self._git, "-c", "core.quotepath=off", "-C", str(self._root), *words]
        try:
            return subprocess.run(  # noqa: S603  (git of this machine; every word is ours or the name of a file)
                asked, capture_output=True, timeout=_WAIT, check=False, stdin=subprocess.DEVNULL
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise Fault("U233", why=str(error)) from None


def _refused(done: subprocess.CompletedProcess[bytes]) -> Fault:
    said = [line for line in done.stderr.decode("utf-8", "replace").splitlines() if line.strip()]
    return Fault("U233", why=" ".join(said[:3]) or f"git {done.returncode}")

"""An older state of a site's files, as git knows it, in a passing folder.

Owns what is asked of git. Nothing in the checkout is touched.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WAIT = 120  # seconds


@contextmanager
def revision(config_file: Path, name: str) -> Iterator[Path]:
    """Give the configuration file of a site as it was at a revision of git, in a folder that passes.

    Raises a ``Fault`` where there is no git, no checkout, no such revision, or no such file in it.
    """
    folder = config_file.resolve().parent
    top = Path(_ask(folder, ["rev-parse", "--show-toplevel"], "U181").decode().strip()).resolve()
    commit = _ask(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"], "U182", name)
    within = folder.relative_to(top)
    with TemporaryDirectory(prefix="showcase-") as passing:
        index = {"GIT_INDEX_FILE": str(Path(passing) / "index")}
        _ask(top, ["read-tree", commit.decode().strip()], "U182", name, index)
        _ask(top, ["checkout-index", "--all", "--quiet", f"--prefix={passing}/site/"], "U182", name, index)
        then = Path(passing) / "site" / within / config_file.name
        if not then.is_file():
            raise Fault("U183", revision=name, path=(within / config_file.name).as_posix())
        yield then


def _ask(
    folder: Path, words: Sequence[str], code: str, name: str = "", environment: Mapping[str, str] | None = None
) -> bytes:
    """Return what git answers in a folder; raises a ``Fault`` with the code where it refuses."""
    git = shutil.which("git")
    if git is None:
        raise Fault("U180")
    try:
        done = subprocess.run(  # noqa: S603  (git of this machine; what was asked for is no option of it)
            [git, "-C", str(folder), *words],
            capture_output=True,
            timeout=_WAIT,
            check=False,
            env={**os.environ, **(environment or {})},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Fault("U180") from error
    if done.returncode:
        raise Fault(code, revision=name, folder=folder.as_posix())
    return done.stdout

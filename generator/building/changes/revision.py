"""An older state of a site's files, as git knows it, in a passing folder.

Owns what is asked of git. Nothing in the checkout is touched.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WAIT = 120  # seconds
_CAREFULLY: Mapping[str, Any] = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
"""How to unpack; Python before 3.11.4 knows no filters, and git packs nothing that leads out of the folder."""


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
        whole = _ask(top, ["archive", "--format=tar", commit.decode().strip()], "U182", name)
        with suppress(tarfile.ReadError), tarfile.open(fileobj=io.BytesIO(whole)) as archive:  # no file at all is one
            archive.extractall(passing, **_CAREFULLY)  # noqa: S202  (what git packed, with a filter where there is one)
        then = Path(passing) / within / config_file.name
        if not then.is_file():
            raise Fault("U183", revision=name, path=(within / config_file.name).as_posix())
        yield then


def _ask(folder: Path, words: Sequence[str], code: str, name: str = "") -> bytes:
    """Return what git answers in a folder; raises a ``Fault`` with the code where it refuses."""
    git = shutil.which("git")
    if git is None:
        raise Fault("U180")
    try:
        done = subprocess.run(  # noqa: S603  (git of this machine; what was asked for is no option of it)
            [git, "-C", str(folder), *words], capture_output=True, timeout=_WAIT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Fault("U180") from error
    if done.returncode:
        raise Fault(code, revision=name, folder=folder.as_posix())
    return done.stdout

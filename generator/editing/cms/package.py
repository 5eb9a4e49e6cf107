"""The program of the web editor, out of the package that somebody has fetched.

Owns which of its files are served, and where. Words of other languages come as JSON, which browsers take for no module:
they become one, and the page says where they are.
"""

from __future__ import annotations

import re
import tarfile
from typing import TYPE_CHECKING

from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_PROGRAM = re.compile(r"npm/((?:index|chunks/[\w.-]+)\.js|assets/[\w.-]+)")
_WORDS = re.compile(r"locales/([\w-]+)\.json")
_LICENCE = "LICENSE.txt"
_ROOT = "package/"
PROGRAM = "editor/index.js"
_LARGEST = 20_000_000


def script_files(package: Path) -> dict[str, bytes]:
    """Return the files of the program by their names in the folder of the editor.

    ``package`` is the archive that ``npm pack`` has made, or a folder that it was unpacked into. Raises a ``Fault``
    where it is neither, or where the program is not in it.
    """
    try:
        members = _of_folder(package) if package.is_dir() else _of_archive(package)
    except (OSError, tarfile.TarError, EOFError) as error:
        raise Fault("U250", path=str(package), why=getattr(error, "strerror", None) or str(error)) from None
    found = dict(served for name, data in members.items() if (served := _served(name, data)))
    if PROGRAM not in found:
        raise Fault("U250", path=str(package), why="npm/index.js")
    return found


def words_of(names: Iterable[str]) -> list[str]:
    """Return the languages in which the editor speaks, besides its own English; ``names`` are those of its files."""
    return sorted({name.removeprefix("locales/").removesuffix(".js") for name in names if name.startswith("locales/")})


def _served(name: str, data: bytes) -> tuple[str, bytes] | None:
    if program := _PROGRAM.fullmatch(name):
        return f"editor/{program[1]}", data
    if words := _WORDS.fullmatch(name):
        return f"locales/{words[1]}.js", b"export default " + data.strip() + b";\n"
    return ("editor/LICENSE.txt", data) if name == _LICENCE else None


def _of_folder(folder: Path) -> dict[str, bytes]:
    root = folder / _ROOT if (folder / _ROOT).is_dir() else folder
    wanted = (path for part in ("npm", "locales", _LICENCE) for path in (root / part, *(root / part).rglob("*")))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in wanted if path.is_file()}


def _of_archive(path: Path) -> dict[str, bytes]:
    found = {}
    with tarfile.open(path) as archive:
        for member in archive:
            name = member.name.removeprefix(_ROOT)
            if member.isfile() and member.size < _LARGEST and _is_wanted(name):
                file = archive.extractfile(member)
                found[name] = file.read() if file else b""
    return found


def _is_wanted(name: str) -> bool:
    return bool(_PROGRAM.fullmatch(name) or _WORDS.fullmatch(name) or name == _LICENCE)

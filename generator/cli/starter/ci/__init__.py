"""What a site needs so that a platform checks, builds and publishes it: one folder a platform, one for all of them.

Owns these files, and the one that says where the program comes from. What is done stands in ``every/ci/site.sh``
alone; the file of a platform says when, with which variables and where the results go, in the form that it wants.
"""

from __future__ import annotations

import re
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from generator.values.writing import write_whole

if TYPE_CHECKING:
    from generator.cli.starter.program import Program

_HERE = Path(__file__).parent
_SPEECH = re.compile(r"^SPEECH=.*$", re.MULTILINE)
NOWHERE = "none"
"""The choice of no platform."""
_FOR_ALL = "every"
PLATFORMS = tuple(
    sorted(each.name for each in _HERE.iterdir() if each.is_dir() and each.name not in {_FOR_ALL, "__pycache__"})
)
"""The platforms for which there are files."""


def files_for(platform: str) -> dict[str, str]:
    """Return the text of each file for a platform by its path in a site; none for ``NOWHERE``."""
    folders = [] if platform == NOWHERE else [_HERE / _FOR_ALL, _HERE / platform]
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def write_pipeline(folder: Path, platform: str, program: Program, speech: str = "zh") -> list[str]:
    """Write into a site what a platform needs, and where the program comes from; return these files.

    The wheel of the program, where it came in one, comes along. ``speech`` is the language in which the pipeline
    answers. Raises a ``Fault`` where the system refuses to write.
    """
    wanted = Template((_HERE / "requirements.txt").read_text(encoding="utf-8"))
    files: dict[str, str | bytes] = {
        name: _SPEECH.sub(f"SPEECH={speech}", text) for name, text in files_for(platform).items()
    }
    files["requirements.txt"] = wanted.substitute(version=program.version, program=program.line)
    if program.wheel:
        files[f"ci/{program.wheel.name}"] = program.wheel.read_bytes()
    write_whole({folder / name: content for name, content in sorted(files.items())})
    return sorted(files)

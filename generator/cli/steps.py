"""What comes next after a site was begun: how much is left to replace, and lines that can be typed as they stand."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.speech import shorten_path
from generator.cli.todo import summary_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_PLAIN = re.compile(r"[\w.:\\/-]+")
IS_WINDOWS = os.name == "nt"


def left_in(folder: Path, as_of: str | None, speech: str) -> str:
    """Return how much of a site is left to replace, in words. Raises a ``Fault`` where it cannot be read."""
    from generator.building.todo import left_to_do

    return summary_of(left_to_do(folder / "mkdocs.yml", as_of), speech)


def steps_into(folder: Path) -> list[str]:
    """Return what to type to see a site and what is left in it; the last line may be typed any time."""
    command = own_command(sys.argv[0])
    path = shorten_path(folder)
    path = f"./{path}" if path.startswith("-") else path  # else cd takes it for an option
    into = [] if folder.resolve() == Path.cwd() else [f"cd {quoted(path)}"]
    return [*into, f"{command} serve", f"{command} todo"]


def own_command(called: str, *, is_windows: bool = IS_WINDOWS) -> str:
    """Return how this program is called from any folder: by its name where a shell finds it, else by its whole path.

    ``called`` is how it was called this time.
    """
    program = Path(called)
    if program.stem != "showcase":
        return _as_command([sys.executable, "-m", "generator"], is_windows=is_windows)
    found = shutil.which("showcase")
    if found and Path(found).resolve().with_suffix("") == program.resolve().with_suffix(""):
        return "showcase"
    return _as_command([str(program.absolute())], is_windows=is_windows)


def quoted(text: str, *, is_windows: bool = IS_WINDOWS) -> str:
    """Return a text as one word of a shell: of Windows (both of them) or of others."""
    if not is_windows:
        return shlex.quote(text)
    return text if _PLAIN.fullmatch(text) else f'"{text}"'


def _as_command(words: Sequence[str], *, is_windows: bool) -> str:
    """Return a line that begins with a program; PowerShell runs a name in quotation marks only behind ``&``."""
    line = " ".join(quoted(word, is_windows=is_windows) for word in words)
    return f"& {line}" if line.startswith('"') else line

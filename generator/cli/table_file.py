"""The table that a command writes: how its name ends, and that no other file is lost by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from generator.messages.issues import Fault

if TYPE_CHECKING:
    from pathlib import Path

_ENDINGS = (".xlsx", ".csv")

Replace = Annotated[
    bool, typer.Option("--replace", help="Replace a file of that name. / 覆盖同名的文件。", show_default=False)
]


def demand_writable_table(file: Path, *, replace: bool) -> str:
    """Return the ending of a table's name; raises a ``Fault`` for another one, and for a file that is there already."""
    ending = file.suffix.lower()
    if ending not in _ENDINGS:
        raise Fault("U226", file=file.name, name=file.stem)
    if file.exists() and not replace:
        raise Fault("U262", file=file.name)
    return ending

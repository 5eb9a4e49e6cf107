"""How every command speaks: its language, its options in common, and how it says what stopped it."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.messages import report
from generator.values import moment

if TYPE_CHECKING:
    from datetime import datetime

    from generator.messages.issues import Fault

_REFUSALS = {"U104", "U107", "U108", "U109", "U140", "U165", "U166", "V104"}
"""What the machine or the engine refused; every other fault of a call is wrong use."""


class Speech(StrEnum):
    """The language of the command's own words."""

    ZH = "zh"
    EN = "en"


ConfigFile = Annotated[
    Path, typer.Option("-f", "--config-file", help="The site's mkdocs.yml. / 站点的 mkdocs.yml。", show_default=True)
]
AsOf = Annotated[
    str | None,
    typer.Option(help="The moment of the build, e.g. 2026-11-22T09:00+08:00. Default: now. / 构建时刻，默认为现在。"),
]
Lang = Annotated[Speech | None, typer.Option(help="zh or en; default: your system's. / 提示语言。")]


def speech_of(lang: Speech | None) -> str:
    """Return the language to speak: the one asked for, else the reader's own."""
    return lang.value if lang else report.reader_language()


def moment_of(as_of: str | None) -> datetime:
    """Return the moment asked for, else the present one; raises a ``Fault`` for what is no moment."""
    return moment.parse(as_of) if as_of else moment.now()


def stop(fault: Fault, speech: str) -> typer.Exit:
    """Say what stopped the command, and return the exit: 1 where the machine refused, 2 where the call was wrong."""
    say(report.write_fault(fault, speech), to_log=True)
    return typer.Exit(1 if fault.code in _REFUSALS else 2)


def say(text: str, *, to_log: bool = False) -> None:
    """Print a text, or write it to the log (standard error)."""
    typer.echo(text, err=to_log)


def shorten_path(folder: Path) -> str:
    """Return a path as a person would type it here."""
    here = Path.cwd()
    return folder.relative_to(here).as_posix() if folder.is_relative_to(here) else str(folder)

"""Which platform checks, builds and publishes a new site by itself: the option ``--ci`` of ``showcase init``."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.speech import say

if TYPE_CHECKING:
    from pathlib import Path


class Platform(StrEnum):
    """Where a site is checked, built and published by itself; the folders of ``starter.ci``, and none of them."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEE = "gitee"
    CNB = "cnb"
    WOODPECKER = "woodpecker"
    NONE = "none"


Ci = Annotated[Platform, typer.Option("--ci", help="Who checks and publishes it. / 由哪个平台自动检查和发布。")]
"""The option."""

_WORDS = {
    "zh": "requirements.txt 里还要写明生成器从哪里来：选一种写法，平台才能安装。",
    "en": "requirements.txt still has to say where the generator comes from: choose a line, else no platform can "
    "install it.",
}


def add_pipeline(folder: Path, platform: Platform) -> list[str]:
    """Write into a site what the platform needs, and where the program comes from; return these files.

    Raises a ``Fault`` where the system refuses to write.
    """
    from generator.cli.starter.ci import write_pipeline
    from generator.cli.starter.program import find_program

    return write_pipeline(folder, platform.value, find_program())


def say_what_is_missing(speech: str) -> None:
    """Say that nobody else can fetch the program, where that is so."""
    from generator.cli.starter.program import find_program

    if not find_program().line:
        say(_WORDS[speech])

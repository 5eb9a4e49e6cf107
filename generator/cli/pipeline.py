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
    "zh": {
        "program": "requirements.txt 里还要写明生成器从哪里来：选一种写法，平台才能安装。",
        "within": "这个网站在一个仓库的文件夹 {folder}/ 里，而平台只认仓库最上层的流水线文件：怎样移上去，"
        "见部署说明 docs/deploy.zh.md 的“自动检查和发布”。",
    },
    "en": {
        "program": "requirements.txt still has to say where the generator comes from: choose a line, else no platform "
        "can install it.",
        "within": "The site is in the folder {folder}/ of a repository, and platforms look for a pipeline at the root "
        "alone: “Checked and published by itself” in docs/deploy.md says how to move it there.",
    },
}


def add_pipeline(folder: Path, platform: Platform, speech: str) -> list[str]:
    """Write into a site what the platform needs, and where the program comes from; return these files.

    ``speech`` is the language in which the pipeline answers. Raises a ``Fault`` where the system refuses to write.
    """
    from generator.cli.starter.ci import write_pipeline
    from generator.cli.starter.program import find_program

    return write_pipeline(folder, platform.value, find_program(), speech)


def say_what_is_missing(folder: Path, platform: Platform, speech: str) -> None:
    """Say what keeps the pipeline from running: nobody else can fetch the program, or it is not where it is looked for.

    Platforms look at the root of a repository alone.
    """
    from generator.cli.starter.program import find_program
    from generator.messages.formats.repository import root_of

    if not find_program().line:
        say(_WORDS[speech]["program"])
    within = folder.resolve().relative_to(root_of(folder))
    if within.parts and platform is not Platform.NONE:
        say(_WORDS[speech]["within"].format(folder=within.as_posix()))

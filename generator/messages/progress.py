"""What a person sees while a build works: a bar on a terminal, nothing of the kind in a log."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress as RichProgress

_STEPS = {
    "zh": {"read": "读取与检查内容", "render": "生成页面", "verify": "核对链接", "publish": "发布"},
    "en": {
        "read": "Reading and checking",
        "render": "Making pages",
        "verify": "Following links",
        "publish": "Publishing",
    },
}


class Progress(Protocol):
    """Whatever wants to know how far a build is."""

    def step(self, name: str) -> None:
        """Say that a step begins: ``read``, ``render``, ``verify`` or ``publish``."""


class _Silent:
    def step(self, name: str) -> None:
        """Say nothing."""


class _Bar:
    def __init__(self, bar: RichProgress, words: dict[str, str]) -> None:
        self._bar = bar
        self._words = words
        self._task = bar.add_task("", total=len(words))

    def step(self, name: str) -> None:
        """Move the bar to the step."""
        self._bar.update(self._task, description=self._words[name], completed=list(self._words).index(name))


@contextmanager
def show_progress(language: str) -> Iterator[Progress]:
    """Give a progress that is shown while the block runs, if a person looks on."""
    if not sys.stdout.isatty():
        yield _Silent()
        return
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as RichProgress

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with RichProgress(*columns, transient=True) as bar:
        yield _Bar(bar, _STEPS[language])

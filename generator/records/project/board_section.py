"""The board of the five classes of signed projects."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from generator.pages.draft import draft_page
from generator.records.project.board import board_view
from generator.records.project.section import signed_sheets
from generator.values import urls
from generator.values.stage import SIGNED_CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.questions import Library
    from generator.pages.draft import Draft
    from generator.pages.words import Words


def draft_board(library: Library, words: Words) -> Iterator[Draft]:
    """Draft the board, where a class has projects or had any in a month that is known."""
    if any(library.tally(stage) for stage in SIGNED_CLASSES) or library.trend().months:
        signed = signed_sheets(library, words)[0]
        view = partial(board_view, signed=signed)
        draft = draft_page(library, words, urls.BOARD, view, order=3, parent=urls.PROJECTS)
        yield replace(draft, sheet=signed)

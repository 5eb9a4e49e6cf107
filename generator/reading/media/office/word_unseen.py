"""Words of a document that are there and that no reader sees.

Source: ECMA-376 part 1, 17.3.2 (properties of runs) and 17.4.81 (heights of rows).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.media.office.colours import ALIASES, Colour, colour_of, is_clear, is_lost
from generator.reading.media.office.found import Spoken
from generator.reading.media.office.trees import Element, above, child, each, is_on, is_set, name_of, number, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.media.office.word_grounds import WordGrounds
    from generator.reading.media.office.word_styles import Styles

Unseen = tuple[str, Element, str, Spoken]
"""The code of the message, the element, its words, the reason."""

_HIDDEN = Spoken("隐藏文字", "hidden text")
_LOST = Spoken("文字与底色相同", "letters in the colour of their ground")
_MAYBE_LOST = Spoken("白字，底色无法判断", "white letters on a ground that cannot be told")
_SMALL = Spoken("字号极小", "letters too small to read")
_ROW = Spoken("隐藏的行", "a hidden row")
_FLAT = Spoken("行高极小", "a line without height")
_SHAPE = Spoken("隐藏的图形", "a hidden shape")
_SMALLEST = 4  # half points
_FLATTEST = 40  # twentieths of a point
_NARROWEST = 5  # percent
_HIDES = re.compile(r"visibility\s*:\s*hidden|display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)


def unseen_in(root: Element, styles: Styles, grounds: WordGrounds) -> Iterator[Unseen]:
    """Yield what of a part no reader sees."""
    for run in each(root, "r"):
        words = _words(run)
        reason = _reason(run, styles) if words.strip() or _has_drawing(run) else None
        if reason:
            yield "M120", run, words, reason
        elif words.strip():
            yield from _of_colour(run, words, styles, grounds)
    yield from _rows(root)
    yield from _shapes(root)


def _words(run: Element) -> str:
    return "".join(one.text or "" for one in run if name_of(one) == "t")


def _has_drawing(run: Element) -> bool:
    return any(name_of(one) in {"drawing", "pict", "object", "sym"} for one in run)


def _reason(run: Element, styles: Styles) -> Spoken | None:
    """Return why the words of a run are not seen, whatever their colour."""
    direct = child(run, "rPr", "vanish")
    if is_on(direct) if direct is not None else any(map(is_on, styles.of_run(run, "vanish"))):
        return _HIDDEN
    if not _words(run).strip():
        return None
    if _least(styles.of_run(run, "sz"), _SMALLEST) or _least(styles.of_run(run, "w"), _NARROWEST):
        return _SMALL
    spacing = next(styles.of_paragraph(above(run, "p"), "spacing"), None)
    is_flat = value(spacing, "lineRule") == "exact" and number(value(spacing, "line"), 240) <= _FLATTEST
    return _FLAT if is_flat else None


def _least(said: Iterator[Element], limit: int) -> bool:
    """Whether the nearest of some properties is a measure that nothing can be read at."""
    nearest = next(said, None)
    return nearest is not None and number(value(nearest).rstrip("%"), limit + 1) <= limit


def _of_colour(run: Element, words: str, styles: Styles, grounds: WordGrounds) -> Iterator[Unseen]:
    fill = child(run, "rPr", "textFill")
    if (
        fill is not None
        and child(run, "rPr", "textOutline") is None
        and (child(fill, "noFill") is not None or is_clear(fill))
    ):
        yield "M120", run, words, _LOST
        return
    colour = _colour(next(styles.of_run(run, "color"), None), grounds)
    if colour is None:
        return
    ground = grounds.of(run)
    if ground is not None and is_lost(colour, ground):
        yield "M120", run, words, _LOST
    elif ground is None and is_lost(colour, grounds.page) and grounds.is_before_picture(run):
        yield "M127", run, words, _MAYBE_LOST


def _colour(said: Element | None, grounds: WordGrounds) -> Colour | None:
    if said is None:
        return None
    themed = value(said, "themeColor")
    is_plain = not value(said, "themeTint") and not value(said, "themeShade")
    if themed and is_plain:
        return grounds.scheme.get(ALIASES.get(themed, themed), colour_of(value(said)))
    return colour_of(value(said))


def _rows(root: Element) -> Iterator[Unseen]:
    for row in each(root, "tr"):
        height = child(row, "trPr", "trHeight")
        is_flat = value(height, "hRule") == "exact" and number(value(height), 999) <= _FLATTEST
        hidden = child(row, "trPr", "hidden")
        words = "".join(one.text or "" for one in each(row, "t"))
        if words.strip() and (is_on(hidden) or is_flat):
            yield "M120", row, words, _ROW if is_on(hidden) else _FLAT


def _shapes(root: Element) -> Iterator[Unseen]:
    for one in each(root, "docPr", "cNvPr", "anchor"):
        if is_set(one, "hidden"):
            around = one if name_of(one) == "anchor" else one.getparent()
            yield "M120", one, "".join(found.text or "" for found in each(around, "t")), _SHAPE
    for one in root.iter():
        if "vml" in str(one.tag) and _HIDES.search(value(one, "style")):
            yield "M120", one, "".join(found.text or "" for found in each(one, "t")), _SHAPE

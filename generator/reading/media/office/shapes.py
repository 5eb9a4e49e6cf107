"""Shapes of drawings, on slides and sheets: which are hidden, and which words cannot be told from their ground.

A ground is judged only where the shape says its own, or the caller knows what is behind it; what is told wrongly would
keep a good file from its readers. Source: ECMA-376 part 1, 20.1 and 21.1.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.media.office.colours import Colour, drawn_colour, is_clear, is_lost
from generator.reading.media.office.found import Spoken
from generator.reading.media.office.trees import Element, above, child, each, is_set, name_of, number, value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

SHAPES = ("sp", "pic", "graphicFrame", "grpSp", "cxnSp", "contentPart")
HIDDEN = Spoken("隐藏的图形", "a hidden shape")
_LOST = Spoken("文字与底色相同", "letters in the colour of their ground")
_SMALL = Spoken("字号极小", "letters too small to read")
_SMALLEST = 200  # hundredths of a point
_FILLS = ("solidFill", "gradFill", "blipFill", "pattFill", "grpFill")
_HIDES = re.compile(r"visibility\s*:\s*hidden|display\s*:\s*none", re.IGNORECASE)


def words_of(shape: Element) -> str:
    """Return the words of a shape; a field that counts slides says nothing."""
    return "".join(one.text or "" for one in each(shape, "t") if above(one, "fld") is None)


def has_content(shape: Element) -> bool:
    """Whether a shape holds words, a picture, a table or a diagram."""
    return bool(words_of(shape).strip()) or any(True for _ in each(shape, "blip", "graphicFrame", "imagedata"))


def hidden_shapes(root: Element) -> Iterator[tuple[str, Spoken]]:
    """Yield the words of shapes that hold something and are hidden."""
    for one in each(root, "cNvPr"):
        shape = next((up for up in one.iterancestors() if name_of(up) in SHAPES), None)
        if is_set(one, "hidden") and shape is not None and has_content(shape):
            yield words_of(shape), HIDDEN
    for one in root.iter():
        if "vml" in str(one.tag) and _HIDES.search(value(one, "style")):
            words = "".join(one.itertext())
            if words.strip():
                yield words, HIDDEN


def unseen_words(
    root: Element, scheme: Mapping[str, Colour], behind: Callable[[Element], Colour | None] = lambda _shape: None
) -> Iterator[tuple[str, Spoken]]:
    """Yield words that cannot be seen; ``behind`` says what colour is behind a shape without a ground of its own."""
    for run in each(root, "r"):
        words = words_of(run)
        properties = child(run, "rPr")
        if not words.strip() or properties is None:
            continue
        if number(value(properties, "sz"), 1800) <= _SMALLEST:
            yield words, _SMALL
        elif _is_lost(run, properties, scheme, behind):
            yield words, _LOST


def _is_lost(
    run: Element, properties: Element, scheme: Mapping[str, Colour], behind: Callable[[Element], Colour | None]
) -> bool:
    fill = child(properties, "solidFill")
    if child(properties, "ln") is None and (child(properties, "noFill") is not None or is_clear(fill)):
        return True
    colour = drawn_colour(fill, scheme)
    if colour is None or child(properties, "highlight") is not None:
        return False
    ground = _ground(run, scheme, behind)
    return ground is not None and is_lost(colour, ground)


def _ground(run: Element, scheme: Mapping[str, Colour], behind: Callable[[Element], Colour | None]) -> Colour | None:
    around = above(run, "tc", "sp")
    if around is None:
        return None
    if name_of(around) == "tc":
        return drawn_colour(child(around, "tcPr", "solidFill"), scheme)
    fill = child(around, "spPr", "solidFill")
    if fill is not None:
        return None if is_clear(fill) else drawn_colour(fill, scheme)
    return None if is_filled(around) else behind(around)


def is_filled(shape: Element) -> bool:
    """Whether a shape covers what is behind it, by a fill of its own or of its style."""
    if name_of(shape) in {"pic", "graphicFrame", "contentPart"}:
        return True
    properties = child(shape, "spPr")
    if properties is not None and any(child(properties, name) is not None for name in _FILLS):
        return True
    is_styled = value(child(shape, "style", "fillRef"), "idx") not in {"", "0"}
    return is_styled and child(properties, "noFill") is None

"""Texts are set into boxes: as large as they fit in so few lines, and where they are too long cut with an ellipsis.

Owns that no line is wider than its box. Must not know what is set, nor where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.social.breaking import Unbroken, pieces_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.pages.social.face import Face

ELLIPSIS = "…"
_EVENED = 6  # times that the width of a box is halved, to find lines of one length


class Fitting(NamedTuple):
    """How large (pixels) a text may be in so many lines."""

    size: int
    lines: int


class SetLine(NamedTuple):
    """A line as it is drawn: its words, each with where it begins from the left."""

    words: tuple[tuple[float, str], ...]
    width: float


class SetText(NamedTuple):
    """A text that is set: the face, its size, its lines."""

    face: Face
    size: int
    lines: tuple[SetLine, ...]


def set_text(
    text: str, language: str, face: Face, width: float, steps: Sequence[Fitting], *, is_even: bool = True
) -> SetText:
    """Return a text as large as it fits into a width, by steps from the largest; by the last it is cut where needed.

    ``is_even``: its lines are of nearly the same length.
    """
    pieces = pieces_of(text, language)
    for step in steps:
        setter = _Setter(face, step.size, width)
        if setter.fits(pieces) and len(lines := setter.lines(pieces)) <= step.lines:
            return SetText(face, step.size, setter.evened(pieces, lines) if is_even and len(lines) > 1 else lines)
    last = steps[-1]
    return SetText(face, last.size, _Setter(face, last.size, width).cut(pieces, last.lines))


class _Setter:
    """Sets words of a face and size into lines of a width."""

    def __init__(self, face: Face, size: int, width: float) -> None:
        self._face, self._size, self._width = face, size, width
        self._space = face.width(" ", size)

    def fits(self, pieces: Iterable[Unbroken]) -> bool:
        return all(self._wide(piece.text) <= self._width for piece in pieces)

    def lines(self, pieces: Iterable[Unbroken]) -> tuple[SetLine, ...]:
        """Return the lines of pieces, each as full as it can be."""
        lines: list[SetLine] = []
        words: list[tuple[float, str]] = []
        at = 0.0
        for piece in pieces:
            gap = self._space if piece.space and words else 0.0
            wide = self._wide(piece.text)
            if words and at + gap + wide > self._width:
                lines.append(SetLine(tuple(words), at))
                words, at, gap = [], 0.0, 0.0
            words.append((at + gap, piece.text))
            at += gap + wide
        return (*lines, SetLine(tuple(words), at)) if words else tuple(lines)

    def evened(self, pieces: Sequence[Unbroken], lines: tuple[SetLine, ...]) -> tuple[SetLine, ...]:
        """Return as many lines of nearly the same length: a title with one character on its last line looks cut off."""
        too_narrow, enough, found = self._width / 2, self._width, lines
        for _ in range(_EVENED):
            middle = (too_narrow + enough) / 2
            tried = _Setter(self._face, self._size, middle)
            if tried.fits(pieces) and len(set_so := tried.lines(pieces)) == len(lines):
                enough, found = middle, set_so
            else:
                too_narrow = middle
        return found

    def cut(self, pieces: Iterable[Unbroken], most: int) -> tuple[SetLine, ...]:
        """Return so many lines at most, the last one with an ellipsis where there would be more."""
        whole = [part for piece in pieces for part in self._parted(piece)]
        lines = self.lines(whole)
        if len(lines) <= most:
            return lines
        kept = sum(len(line.words) for line in lines[:most])
        room = whole[:kept]
        while room:
            last = room[-1]
            tried = self.lines([*room[:-1], Unbroken(last.text + ELLIPSIS, last.space)])
            if len(tried) <= most and self.fits(Unbroken(text, space=False) for _, text in tried[-1].words):
                return tried
            room = [*room[:-1], Unbroken(last.text[:-1], last.space)] if len(last.text) > 1 else room[:-1]
        return ()

    def _parted(self, piece: Unbroken) -> Iterable[Unbroken]:
        """Return a piece; one that is wider than a line in parts that are not."""
        text, space = piece
        while self._wide(text) > self._width and len(text) > 1:
            most = next(
                (at for at in range(len(text) - 1, 0, -1) if self._wide(text[:at]) <= self._width),
                1,
            )
            yield Unbroken(text[:most], space)
            text, space = text[most:], False
        yield Unbroken(text, space)

    def _wide(self, text: str) -> float:
        return self._face.width(text, self._size)

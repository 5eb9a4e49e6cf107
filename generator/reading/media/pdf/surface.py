"""A page as it comes to be seen: what ground each place has, and which text lies where nobody sees it.

Only what is sure counts: text in the colour of its ground, without any colour, smaller than a dot, outside of what is
shown, or wholly under an opaque rectangle or picture. Invisible text over a picture that fills most of the page is what
recognition has read in a scan, and is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.reading.media.pdf.areas import Colour, Matrix, Region, are_alike
from generator.reading.media.pdf.fonts import Font

if TYPE_CHECKING:
    from generator.reading.media.pdf.opened import Budget

_WHITE: Colour = (1.0, 1.0, 1.0)
_A_DOT = 1.0  # units: letters that are smaller are not read
_MARGIN = 2.0
_MOST_OF = 0.5
_INVISIBLE = 3
_CELL = 3.0  # units
_LOOKED_AT = 6  # areas or letters, in the time of a step
NO_FONT = Font()


@dataclass(frozen=True, slots=True)
class Hand:
    """How things are drawn at a moment. ``space`` is 0 where numbers say nothing of a colour without a table."""

    matrix: Matrix
    clip: Region
    is_rectangle: bool = True
    colour: Colour | None = (0.0, 0.0, 0.0)
    space: int | None = None
    opacity: float = 1.0
    is_plain: bool = True
    mode: int = 0
    size: float = 0.0
    font: Font = NO_FONT
    leading: float = 0.0

    @property
    def is_opaque(self) -> bool:
        """Whether what is painted hides what is under it, wherever it is painted."""
        return self.opacity == 1 and self.is_plain and self.is_rectangle


class Run(NamedTuple):
    """Some letters: three points in them, and how high they are."""

    start: tuple[float, float]
    middle: tuple[float, float]
    end: tuple[float, float]
    height: float


class Ground(NamedTuple):
    """What was painted somewhere; its colour, where it is known."""

    area: Region
    colour: Colour | None


class Surface:
    """One page while it is painted."""

    def __init__(self, shown: Region, budget: Budget) -> None:
        """Take what of the page is shown."""
        self._shown = shown
        self._budget = budget
        self._colours = {_WHITE}
        self._grounds: list[Ground] = []
        self._runs: list[Run] = []
        self._reasons: set[str] = set()
        self._has_invisible = self._is_scan = False
        self._pale: list[Run] = []
        self._written: set[tuple[int, int]] = set()

    @property
    def reasons(self) -> set[str]:
        """Why text that was painted cannot be seen."""
        found = self._reasons | ({"invisible"} if self._has_invisible and not self._is_scan else set())
        is_hidden = any(not self._written.intersection(_around(run)) for run in self._pale)
        return found | ({"colour"} if is_hidden else set())

    def lay(self, area: Region, colour: Colour | None) -> None:
        """Paint an area, of which it is not sure that it is painted everywhere."""
        self._grounds.append(Ground(area, colour))
        if colour is not None:
            self._colours.add(colour)

    def lay_picture(self, area: Region, *, is_opaque: bool) -> None:
        """Paint a picture. Where it fills most of the page, text under or over it is what was read in it."""
        self.lay(area, None)
        if area.within(self._shown).size >= _MOST_OF * self._shown.size:
            self._is_scan = True
        elif is_opaque:
            self.cover(area)

    def cover(self, area: Region) -> None:
        """Hide all text that lies wholly in an area."""
        self._budget.spend(len(self._runs) // _LOOKED_AT)
        left = [run for run in self._runs if not (area.holds(*run.start) and area.holds(*run.middle))]
        if len(left) < len(self._runs):
            self._reasons.add("covered")
            self._runs = left

    def write(self, run: Run, state: Hand) -> None:
        """Write some letters."""
        self._runs.append(run)
        points = run[:3]
        room = _MARGIN + run.height / 2
        if not any(self._shown.holds(*each, _MARGIN) and state.clip.holds(*each, room) for each in points):
            self._reasons.add("outside")
        elif state.mode == _INVISIBLE or state.opacity == 0:
            self._has_invisible = True
        elif run.height < _A_DOT:
            self._reasons.add("tiny")
        elif state.mode == 0 and self._is_of_its_ground(run, state.colour):
            self._pale.append(run)  # a halo around letters is of the colour of the paper too
        else:
            self._written.add(_cell(run.start))

    def _is_of_its_ground(self, run: Run, colour: Colour | None) -> bool:
        if not any(are_alike(colour, each) for each in self._colours):
            return False
        self._budget.spend(len(self._grounds) // _LOOKED_AT)
        return all(are_alike(colour, self._ground_at(each)) for each in (run.start, run.middle))

    def _ground_at(self, point: tuple[float, float]) -> Colour | None:
        return next((each.colour for each in reversed(self._grounds) if each.area.holds(*point)), _WHITE)


def _cell(point: tuple[float, float]) -> tuple[int, int]:
    return int(point[0] // _CELL), int(point[1] // _CELL)


def _around(run: Run) -> set[tuple[int, int]]:
    """Return the cells in which letters begin that stand in the same place."""
    across, up = _cell(run.start)
    return {(across + x, up + y) for x in (-1, 0, 1) for y in (-1, 0, 1)}

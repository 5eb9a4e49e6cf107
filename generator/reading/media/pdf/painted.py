"""Text on the pages of a PDF that is there and cannot be seen.

A page is drawn in the mind, step by step as its file says: where each run of text begins and about where it ends, in
which colour, on what ground, and what is painted over it later. What of it counts, :mod:`.surface` knows.

Source: ISO 32000-2, 8.4 (state), 8.5 (paths), 9.3 and 9.4 (text), 11.6 (transparency).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pypdf.generic import ArrayObject, DictionaryObject, StreamObject

from generator.reading.media.pdf.areas import IDENTITY, Matrix, Region, around, colour_of, is_upright, moved, times
from generator.reading.media.pdf.fonts import Fonts
from generator.reading.media.pdf.opened import NoEnd, array, dictionary, joined, number, value
from generator.reading.media.pdf.surface import Hand, Run, Surface
from generator.reading.media.pdf.tokens import may_show_text, steps_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pypdf import PageObject

    from generator.reading.media.pdf.opened import Budget
    from generator.reading.media.pdf.tokens import Operand

_DEPTH = 12
_A_DRAWING = 40  # steps that a drawing costs which is kept apart
_MASKS = {"/SMask", "/Mask", "/ImageMask"}
_MANY = 50  # rectangles in one path are a pattern


@dataclass(slots=True)
class Sight:
    """What was found on a page: reasons why text cannot be seen, and whether all of the page was looked at."""

    reasons: set[str] = field(default_factory=set)
    is_whole: bool = True


def look_at_page(page: PageObject, budget: Budget) -> Sight:
    """Return why text on a page cannot be seen. Raises what reading a damaged file raises."""
    found = page.get("/Contents")
    contents = found.get_object() if found is not None else None
    data = joined([each.get_object() for each in contents] if isinstance(contents, ArrayObject) else [contents])
    if not may_show_text(data):
        return Sight()
    crop = page.cropbox
    surface = Surface(Region(*map(float, (crop.left, crop.bottom, crop.right, crop.top))), budget)
    try:
        _Painter(surface, budget).draw(data, dictionary(page, "/Resources"), 0)
    except NoEnd:
        return Sight(surface.reasons, is_whole=False)
    return Sight(surface.reasons)


class _Painter:
    """Draws one page in the mind."""

    def __init__(self, surface: Surface, budget: Budget) -> None:
        self._surface = surface
        self._budget = budget
        self._state = Hand(IDENTITY, Region(-1e9, -1e9, 1e9, 1e9))
        self._line, self._text = IDENTITY, IDENTITY
        self._path: list[tuple[float, float]] = []
        self._rectangles: list[Region] = []
        self._is_clip = False
        self._resources = DictionaryObject()
        self._fonts = Fonts()
        self._depth = 0

    def draw(self, data: bytes, resources: DictionaryObject, depth: int) -> None:
        """Draw a content stream. Raises ``NoEnd``."""
        before, self._resources, self._depth = (self._resources, self._depth), resources, depth
        kept: list[Hand] = []
        for operator, operands in steps_of(data):
            self._budget.spend(1)
            if operator == b"q":
                kept.append(self._state)
            elif operator == b"Q":
                self._state = kept.pop() if kept else self._state
            elif step := _STEPS.get(operator):
                try:
                    step(self, operands)
                except (IndexError, TypeError, OverflowError):
                    continue  # a step that is damaged draws nothing
        self._resources, self._depth = before

    def transform(self, operands: list[Operand]) -> None:
        self._state = replace(self._state, matrix=times(_matrix(operands), self._state.matrix))

    def grow(self, operands: list[Operand]) -> None:
        numbers = _numbers(operands)
        self._path += [moved(self._state.matrix, *numbers[at : at + 2]) for at in range(0, len(numbers) - 1, 2)]

    def add_rectangle(self, operands: list[Operand]) -> None:
        x, y, width, height = _numbers(operands)[:4]
        corners = [moved(self._state.matrix, *each) for each in ((x, y), (x + width, y + height))]
        others = [moved(self._state.matrix, *each) for each in ((x + width, y), (x, y + height))]
        self._path += corners + others
        if is_upright(self._state.matrix):
            self._rectangles.append(around(corners))

    def mark_clip(self, operands: list[Operand]) -> None:
        del operands
        self._is_clip = True

    def end_path(self, operands: list[Operand]) -> None:
        del operands
        if self._is_clip and self._path:
            is_rectangle = len(self._path) == 4 * len(self._rectangles) == 4  # noqa: PLR2004  (one with its corners)
            clip = self._state.clip.within(around(self._path))
            self._state = replace(self._state, clip=clip, is_rectangle=self._state.is_rectangle and is_rectangle)
        self._is_clip, self._path, self._rectangles = False, [], []

    def fill(self, operands: list[Operand]) -> None:
        if self._path:
            state = self._state
            self._surface.lay(around(self._path).within(state.clip), state.colour)
            is_plain = len(self._path) == 4 * len(self._rectangles) and not _is_frame(self._rectangles)
            if is_plain and state.is_opaque:
                for each in self._rectangles:
                    self._surface.cover(each.within(state.clip))
        self.end_path(operands)

    def shade(self, operands: list[Operand]) -> None:
        del operands
        self._surface.lay(self._state.clip, None)

    def paint(self, operands: list[Operand]) -> None:
        """Draw a picture, or a drawing that is kept apart."""
        drawn = value(dictionary(self._resources, "/XObject"), _name(operands[-1]))
        if not isinstance(drawn, StreamObject):
            return
        if value(drawn, "/Subtype") == "/Image":
            self._paint_picture(drawn)
        elif value(drawn, "/Subtype") == "/Form" and self._depth < _DEPTH:
            self._budget.spend(_A_DRAWING)
            before = self._state, self._line, self._text
            own = [number(each) for each in array(drawn, "/Matrix")]
            if len(own) == len(IDENTITY):
                self.transform(list(own))
            box = [number(each) for each in array(drawn, "/BBox")]
            if len(box) == 4:  # noqa: PLR2004  (a rectangle)
                corners = [moved(self._state.matrix, x, y) for x in box[::2] for y in box[1::2]]
                self._state = replace(self._state, clip=self._state.clip.within(around(corners)))
            inner = dictionary(drawn, "/Resources") or self._resources
            self.draw(joined([drawn]), inner, self._depth + 1)
            self._state, self._line, self._text = before

    def paint_inline(self, operands: list[Operand]) -> None:
        del operands
        self._surface.lay(around([moved(self._state.matrix, x, y) for x in (0, 1) for y in (0, 1)]), None)

    def _paint_picture(self, drawn: StreamObject) -> None:
        state = self._state
        area = around([moved(state.matrix, x, y) for x in (0, 1) for y in (0, 1)]).within(state.clip)
        is_opaque = is_upright(state.matrix) and state.is_opaque and not _MASKS & drawn.keys()
        self._surface.lay_picture(area, is_opaque=is_opaque)

    def begin_text(self, operands: list[Operand]) -> None:
        del operands
        self._line = self._text = IDENTITY

    def place_text(self, operands: list[Operand]) -> None:
        self._line = self._text = _matrix(operands)

    def move_text(self, operands: list[Operand]) -> None:
        x, y = _numbers(operands)[:2]
        self._line = self._text = times((1, 0, 0, 1, x, y), self._line)

    def move_text_and_lead(self, operands: list[Operand]) -> None:
        self._state = replace(self._state, leading=-_numbers(operands)[1])
        self.move_text(operands)

    def next_line(self, operands: list[Operand]) -> None:
        del operands
        self.move_text([0.0, -self._state.leading])

    def show_on_next_line(self, operands: list[Operand]) -> None:
        self.next_line(operands)
        self.show(operands[-1:])

    def choose_font(self, operands: list[Operand]) -> None:
        font = dictionary(dictionary(self._resources, "/Font"), _name(operands[0]))
        self._state = replace(self._state, size=_numbers(operands[1:])[0], font=self._fonts.of(font))

    def show(self, operands: list[Operand]) -> None:
        """Show letters where the text has come to."""
        text = b"".join(each for each in operands if isinstance(each, bytes))
        state = self._state
        matrix = times(self._text, state.matrix)
        width = state.font.width_of(text) * state.size
        self._text = times((1, 0, 0, 1, width, 0), self._text)
        if state.font.is_blank(text):
            return
        start, middle, end = (moved(matrix, width * part + 0.01, state.size * 0.3) for part in (0, 0.5, 1))
        height = abs(state.size) * (abs(matrix[2]) + abs(matrix[3]))
        self._surface.write(Run(start, middle, end, height), state)

    def set_colour(self, operands: list[Operand]) -> None:
        numbers = _numbers(operands)
        is_known = len(numbers) == len(operands)
        self._state = replace(self._state, colour=colour_of(numbers) if is_known else None, space=None)

    def set_colour_in_space(self, operands: list[Operand]) -> None:
        if self._state.space == 0:
            self._state = replace(self._state, colour=None)
        else:
            space = self._state.space
            self.set_colour(operands)
            self._state = replace(self._state, space=space)

    def choose_space(self, operands: list[Operand]) -> None:
        """Choose a space of colours; 0 stands for one whose numbers say nothing without a table."""
        name = _name(operands[-1])
        found = value(dictionary(self._resources, "/ColorSpace"), name)
        kind = found[0].get_object() if isinstance(found, ArrayObject) and found else name
        is_plain = kind in {"/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/CalGray", "/CalRGB", "/ICCBased"}
        self._state = replace(self._state, space=None if is_plain else 0, colour=(0.0, 0.0, 0.0) if is_plain else None)

    def choose_state(self, operands: list[Operand]) -> None:
        told = dictionary(dictionary(self._resources, "/ExtGState"), _name(operands[-1]))
        blend, mask = value(told, "/BM"), value(told, "/SMask")
        is_plain = blend in {None, "/Normal", "/Compatible"} and (mask is None or mask == "/None")
        opacity = number(value(told, "/ca"), self._state.opacity)
        self._state = replace(self._state, opacity=opacity, is_plain=is_plain)

    def set_mode(self, operands: list[Operand]) -> None:
        self._state = replace(self._state, mode=int(_numbers(operands)[0]))

    def set_leading(self, operands: list[Operand]) -> None:
        self._state = replace(self._state, leading=_numbers(operands)[0])


_STEPS: dict[bytes, Callable[[_Painter, list[Operand]], None]] = {
    b"cm": _Painter.transform,
    **dict.fromkeys((b"m", b"l", b"c", b"v", b"y"), _Painter.grow),
    b"re": _Painter.add_rectangle,
    **dict.fromkeys((b"W", b"W*"), _Painter.mark_clip),
    **dict.fromkeys((b"n", b"S", b"s"), _Painter.end_path),
    **dict.fromkeys((b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"), _Painter.fill),
    b"sh": _Painter.shade,
    b"Do": _Painter.paint,
    b"BI": _Painter.paint_inline,
    b"BT": _Painter.begin_text,
    b"Tm": _Painter.place_text,
    b"Td": _Painter.move_text,
    b"TD": _Painter.move_text_and_lead,
    b"T*": _Painter.next_line,
    b"Tf": _Painter.choose_font,
    b"Tr": _Painter.set_mode,
    b"TL": _Painter.set_leading,
    **dict.fromkeys((b"Tj", b"TJ"), _Painter.show),
    **dict.fromkeys((b"'", b'"'), _Painter.show_on_next_line),
    **dict.fromkeys((b"g", b"rg", b"k"), _Painter.set_colour),
    **dict.fromkeys((b"sc", b"scn"), _Painter.set_colour_in_space),
    b"cs": _Painter.choose_space,
    b"gs": _Painter.choose_state,
}


def _numbers(operands: list[Operand]) -> list[float]:
    return [each for each in operands if isinstance(each, (int, float))]


def _matrix(operands: list[Operand]) -> Matrix:
    a, b, c, d, e, f = _numbers(operands)[:6]
    return a, b, c, d, e, f


def _name(operand: Operand) -> str:
    return operand.decode("latin-1") if isinstance(operand, bytes) else ""


def _is_frame(rectangles: list[Region]) -> bool:
    """Whether some rectangles lie in each other, so that the space between them is what is filled."""
    return (
        any(
            one is not other and one.within(other).size > 0
            for one in rectangles[:_MANY]
            for other in rectangles[:_MANY]
        )
        or len(rectangles) > _MANY
    )

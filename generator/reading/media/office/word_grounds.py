"""On what ground a run of Word stands: the colour behind its letters, as far as the file says it.

Must not judge whether the letters can be seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.media.office.colours import WHITE, Colour, colour_of, drawn_colour
from generator.reading.media.office.trees import Element, above, child, each, name_of, value

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.reading.media.office.word_styles import Styles

_HIGHLIGHTS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "green": "00FF00",
    "darkYellow": "808000",
    "lightGray": "C0C0C0",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
    "white": "FFFFFF",
}
_PATTERNS = {"", "clear", "nil"}


class WordGrounds:
    """The grounds in one part of a document."""

    def __init__(self, part: Element, document: Element, styles: Styles, scheme: Mapping[str, Colour]) -> None:
        """Take the part, the document that says the colour of its pages, the styles and the colours of the theme."""
        self._styles = styles
        self.scheme = scheme
        page = child(document, "background")
        self.page = (None if page is None else colour_of(value(page, "color"))) or WHITE
        self._has_pictures = any(value(one, "behindDoc") in {"1", "true"} for one in each(part, "anchor"))
        self._has_drawings = any(True for _ in each(part, "pic", "imagedata", "wsp", "wgp"))

    def of(self, run: Element) -> Colour | None:
        """Return the ground of a run; None where it is a picture, or cannot be said."""
        paragraph = above(run, "p")
        near = [*self._styles.of_run(run, "shd"), *self._styles.of_paragraph(paragraph, "shd")]
        marked = value(next(self._styles.of_run(run, "highlight"), None))
        if marked in _HIGHLIGHTS:
            return colour_of(_HIGHLIGHTS[marked])
        for shading in near:
            if _is_said(shading):
                return _shade(shading)
        return self._around(run)

    def is_before_picture(self, run: Element) -> bool:
        """Whether a run stands before a picture or a drawing, so that nobody can say what is behind it."""
        around = above(run, "tc", "txbxContent")
        return self._has_drawings and (around is None or name_of(around) == "txbxContent")

    def _around(self, inside: Element) -> Colour | None:
        """Return the ground of the nearest cell or box around an element, else that of the page."""
        around = above(inside, "tc", "txbxContent")
        if around is None:
            return None if self._has_pictures else self.page
        if name_of(around) == "tc":
            shading = child(around, "tcPr", "shd")
            if shading is not None and _is_said(shading):
                return _shade(shading)
            return None if self._table_has_colour(around) else self._around(above(around, "tbl"))
        return self._of_box(around)

    def _table_has_colour(self, cell: Element) -> bool:
        own = child(above(cell, "tbl"), "tblPr", "shd")
        styled = [one for style in self._styles.of_table(cell) for one in each(style, "shd")]
        return any(_is_said(one) and _shade(one) != WHITE for one in [*([] if own is None else [own]), *styled])

    def _of_box(self, content: Element) -> Colour | None:
        shape = above(content, "wsp", "shape", "rect", "roundrect", "oval")
        if shape is None or above(shape, "wgp", "group") is not None:
            return None
        if name_of(shape) != "wsp":
            is_plain = child(shape, "fill") is None and value(shape, "filled") not in {"f", "false"}
            return colour_of(value(shape, "fillcolor") or "white") if is_plain else None
        fill = child(shape, "spPr", "solidFill")
        if fill is not None:
            return drawn_colour(fill, self.scheme)
        is_styled = value(child(shape, "style", "fillRef"), "idx") not in {"", "0"}
        has_fill = any(child(shape, "spPr", name) is not None for name in ("gradFill", "blipFill", "pattFill"))
        is_bare = child(shape, "spPr", "noFill") is not None
        if has_fill or (is_styled and not is_bare) or self._number_of_drawings(shape) > 1:
            return None
        return self.page

    @staticmethod
    def _number_of_drawings(shape: Element) -> int:
        return sum(1 for _ in each(shape.getroottree().getroot(), "pic", "imagedata", "wsp"))


def _is_said(shading: Element) -> bool:
    return value(shading, "fill") not in {"", "auto"} or value(shading) not in _PATTERNS


def _shade(shading: Element) -> Colour | None:
    """Return the colour of a shading; None where it is a pattern."""
    if value(shading) == "solid":
        return colour_of(value(shading, "color"))
    return colour_of(value(shading, "fill")) if value(shading) in _PATTERNS else None

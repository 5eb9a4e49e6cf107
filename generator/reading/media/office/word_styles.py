"""How a run of Word is written in the end: by itself, by the styles of letter, paragraph and table, by the defaults.

Source: ECMA-376 part 1, 17.7.2 (the order of styles). Must not judge what it finds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.reading.media.office.trees import Element, above, child, each, value

if TYPE_CHECKING:
    from collections.abc import Iterator

_DEEPEST = 24  # a chain of styles that goes on is a ring


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None) -> None:
        """Take the part that lists styles, if the document has one."""
        listed = [] if root is None else list(each(root, "style"))
        self._by_id = {value(one, "styleId"): one for one in listed}
        self._standard = {value(one, "type"): value(one, "styleId") for one in listed if value(one, "default") == "1"}
        self._defaults = None if root is None else child(root, "docDefaults")

    def chain(self, key: str) -> Iterator[Element]:
        """Yield a style and those that it is based on."""
        for _ in range(_DEEPEST):
            style = self._by_id.get(key)
            if style is None:
                return
            yield style
            key = value(child(style, "basedOn"))

    def of_run(self, run: Element, name: str) -> Iterator[Element]:
        """Yield what says a property of a run, from the nearest on."""
        yield from _there(child(run, "rPr", name))
        yield from self._in_chain(value(child(run, "rPr", "rStyle")), "rPr", name)
        paragraph = above(run, "p")
        yield from self._in_chain(self._style_of(paragraph), "rPr", name)
        yield from (one for style in self.of_table(run) for one in _there(child(style, "rPr", name)))
        yield from _there(child(self._defaults, "rPrDefault", "rPr", name))

    def of_paragraph(self, paragraph: Element | None, name: str) -> Iterator[Element]:
        """Yield what says a property of a paragraph, from the nearest on."""
        yield from _there(child(paragraph, "pPr", name))
        yield from self._in_chain(self._style_of(paragraph), "pPr", name)
        yield from _there(child(self._defaults, "pPrDefault", "pPr", name))

    def of_table(self, inside: Element) -> Iterator[Element]:
        """Yield the styles of the nearest table around an element."""
        table = above(inside, "tbl")
        if table is not None:
            yield from self.chain(value(child(table, "tblPr", "tblStyle")) or self._standard.get("table", ""))

    def _style_of(self, paragraph: Element | None) -> str:
        return value(child(paragraph, "pPr", "pStyle")) or self._standard.get("paragraph", "")

    def _in_chain(self, key: str, *path: str) -> Iterator[Element]:
        return (one for style in self.chain(key) for one in _there(child(style, *path)))


def _there(element: Element | None) -> Iterator[Element]:
    if element is not None:
        yield element

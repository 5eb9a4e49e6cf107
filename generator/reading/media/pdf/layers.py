"""Layers of a PDF: which of them nobody sees as the file opens.

Source: ISO 32000-2, 8.11 (optional content).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from generator.reading.media.pdf.opened import dictionary, value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pypdf import PdfReader

    from generator.reading.media.pdf.opened import Held

_DEPTH = 20


class Layers:
    """Which layers of a file are off as it opens."""

    def __init__(self, reader: PdfReader) -> None:
        """Read what the file says of its layers."""
        told = dictionary(reader.root_object, "/OCProperties")
        shown = dictionary(told, "/D")
        every, on, off = _numbers(told, "/OCGs"), _numbers(shown, "/ON"), _numbers(shown, "/OFF")
        self._off = (every - on if value(shown, "/BaseState") == "/OFF" else set()) | off
        self._off |= {number for number in every if _is_off_on_screens(reader, number)}

    def hidden_in(self, part: Held) -> Iterator[str]:
        """Return the name of a layer that is off, where a dictionary is one or stands on one."""
        held = part.held
        own = getattr(held, "indirect_reference", None)  # what stands in another has none
        if value(held, "/Type") == "/OCG" and own is not None and own.idnum in self._off:
            yield str(value(held, "/Name"))[:40]
        elif value(held, "/Type") == "/OCMD" and not self._is_shown(held):
            yield "OCMD"

    def _is_shown(self, membership: DictionaryObject) -> bool:
        """Whether what belongs to several layers is shown: by a formula, or by a rule over all of them."""
        formula = value(membership, "/VE")
        if isinstance(formula, ArrayObject) and formula:
            return self._holds(formula, 0)
        groups = membership.get("/OCGs")
        if isinstance(groups, IndirectObject) and isinstance(groups.get_object(), ArrayObject):
            groups = groups.get_object()
        states = [self._is_on(each) for each in (groups if isinstance(groups, ArrayObject) else [groups])]
        match value(membership, "/P"):
            case "/AllOn":
                return all(states)
            case "/AnyOff":
                return not all(states)
            case "/AllOff":
                return not any(states)
        return any(states)

    def _holds(self, formula: object, depth: int) -> bool:
        found = formula.get_object() if isinstance(formula, IndirectObject) else formula
        if not isinstance(found, ArrayObject) or not found or depth > _DEPTH:
            return self._is_on(formula)
        parts = (self._holds(each, depth + 1) for each in found[1:])
        match found[0]:
            case "/Not":
                return not any(parts)
            case "/Or":
                return any(parts)
        return all(parts)

    def _is_on(self, group: object) -> bool:
        return not isinstance(group, IndirectObject) or group.idnum not in self._off


def _numbers(holder: DictionaryObject, name: str) -> set[int]:
    found = value(holder, name)
    each_of: Iterable[object] = found if isinstance(found, ArrayObject) else ()
    return {each.idnum for each in each_of if isinstance(each, IndirectObject)}


def _is_off_on_screens(reader: PdfReader, number: int) -> bool:
    """Whether a layer says of itself that it is not for screens."""
    group = IndirectObject(number, 0, reader).get_object()
    return value(dictionary(dictionary(group, "/Usage"), "/View"), "/ViewState") == "/OFF"

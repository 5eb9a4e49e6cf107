"""From the events of the YAML parser to plain values, in one pass; sees what YAML itself lets pass.

Owns what is built and what is refused. An empty value (``null``, ``""``, ``[]``, ``{}``, and what holds nothing else)
is none: its key or item is left out, and the mapping still knows where the key stands. A key with nothing at all behind
it is a slip: what should stand there may stand a line too far to the left. Must not know files, or how a text that
cannot be parsed is mended.
"""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from typing import TYPE_CHECKING, NoReturn

from generator.reading.source.characters import find_forbidden
from generator.reading.source.comments import lost_text, quote, with_comma
from generator.reading.source.folding import unfold
from generator.reading.source.mending import Edit, Slip, Unreadable
from generator.reading.source.parser import (
    ALIAS,
    DOCUMENT,
    LIST_END,
    MAPPING,
    MAPPING_END,
    SCALAR,
    STREAM_END,
    open_events,
)
from generator.reading.source.plain import Position, find_key_slips, find_value_slips, may_hold_slip
from generator.reading.source.signs import begins_item, find_lost_block
from generator.reading.source.values import Limits, YamlList, YamlMapping
from generator.values.language import language_called

if TYPE_CHECKING:
    from generator.reading.source.parser import ParserEvent


_BLOCK_STYLES = frozenset("|>")
_NOTHING = frozenset({"null", "Null", "NULL", "~"})
"""What YAML calls nothing, and programs write where a form was left empty. In quotation marks it is a word."""
_MARKS = "&!"
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]+)*")
_BLOCKS = frozenset({"zh", "en"})
"""Keys of languages, below which stands a text and nothing else."""
_ENTRY = re.compile(r"[^{}\[\]\n:]*(?=\}|,\s*[A-Za-z_][A-Za-z0-9_]*\s*:)")
_LOST = re.compile(r"[ \t]+(?=#[^\s#])")


class Builder:
    """Builds the value of one text and collects the slips that are no syntax errors.

    Raises ``SyntaxFault`` where the text is not YAML and :class:`Unreadable` where going on makes no sense.
    """

    def __init__(self, text: str, limits: Limits) -> None:
        """Take the text; it holds no forbidden characters."""
        self.slips: list[Slip] = []
        self._text = text
        self._limits = limits
        self._path: list[str | int] = []
        self._next = open_events(text)
        self._good_keys: dict[str, str] = {}
        self._run_together: YamlMapping | None = None
        """The mapping that holds the keys of the next item too, which has no dash."""
        self.has_chinese_keys = False
        self._may_be_marked = any(mark in text for mark in _MARKS)
        self._may_be_escaped = "\\" in text

    def build(self, first_index: int = 0) -> object:
        """Return the value: text, mapping, list, or None for an empty text. A list counts from ``first_index``.

        Raises as the class says.
        """
        self._next()
        event = self._next()
        if type(event) is STREAM_END:
            return None
        event = self._next()
        if type(event) is SCALAR and not event.value and not event.style:
            value: object = None
        else:
            value = self._node(event, Position.ROOT, first_index)
        self._next()
        event = self._next()
        if type(event) is DOCUMENT:
            raise Unreadable(Slip("Y124", event.start_mark.index))
        return value

    def _node(self, event: ParserEvent, position: Position, first_index: int = 0) -> object:
        kind = type(event)
        if kind is SCALAR:
            return self._scalar(event, position)
        if kind is ALIAS:
            self._report("Y121", event.start_mark.index, name=event.anchor)
            return ""
        if event.anchor or event.tag:
            self._report_mark(event)
        if kind is MAPPING:
            return self._mapping(event)
        return self._list(event, first_index)

    def _mapping(self, opening: ParserEvent) -> YamlMapping:
        start = opening.start_mark.index
        mapping = YamlMapping((), start)
        position = Position.FLOW_VALUE if opening.flow_style else Position.VALUE
        path = self._path
        path.append("")
        if len(path) > self._limits.depth:
            self._refuse("Y125", start, limit=str(self._limits.depth))
        following = self._next
        if not opening.flow_style and len(path) > 1:
            self._look_for_block(start, path[:-1])
        while type(event := following()) is SCALAR:
            self._entry(mapping, event, position)
        if type(event) is not MAPPING_END:
            self._refuse("Y133", event.start_mark.index)
        path.pop()
        if not "".join(mapping).isascii():
            self._report_lookalikes(mapping)
        return mapping

    def _look_for_block(self, start: int, path: list[str | int]) -> None:
        """Refuse a block below the key of a language: it is a text that has lost its ``|``."""
        if path and path[-1] in _BLOCKS and (lost := find_lost_block(self._text, start)):
            raise Unreadable(dataclasses.replace(lost, path=tuple(path)))

    def _entry(self, mapping: YamlMapping, key_event: ParserEvent, position: Position) -> None:
        key_start = key_event.start_mark.index
        self._path[-1] = key_event.value
        key = self._good_keys.get(key_event.value) or self._new_key(key_event)
        said = len(self.slips)
        event = self._next()
        value = self._scalar(event, position) if type(event) is SCALAR else self._node(event, position)
        is_bare = value is None and not event.value and not event.style
        if key not in self._good_keys:
            del self.slips[said:]  # what is wrong with the value shows when the key is mended
        elif is_bare:
            self._report_none(mapping, key, key_start, event.start_mark.index)
        if key in mapping.starts:
            if self._run_together is not mapping:
                self._add([self._twice(mapping, key, key_start, position)])
            return
        mapping.starts[key] = (key_start, event.start_mark.index)
        if value or is_bare:
            mapping[key] = value

    def _twice(self, mapping: YamlMapping, key: str, key_start: int, position: Position) -> Slip:
        """Return the slip of a key that is there already: the first of an item that has no dash, or a key too many."""
        also = mapping.starts[key][0]
        is_item = len(self._path) > 1 and isinstance(self._path[-2], int) and position is Position.VALUE
        if is_item and key == next(iter(mapping.starts)) and begins_item(self._text, key_start, mapping.starts):
            self._run_together = mapping
            edits = (Edit(key_start - 2, key_start, "- "),)
            return Slip("Y176", key_start, facts={"key": key}, edits=edits, also=also)
        return Slip("Y127", key_start, facts={"key": key}, also=also)

    def _list(self, opening: ParserEvent, first_index: int) -> YamlList:
        start = opening.start_mark.index
        items = YamlList((), start)
        position = Position.FLOW_ITEM if opening.flow_style else Position.ITEM
        path = self._path
        if path and not opening.flow_style:
            self._look_for_block(start, path)
        path.append(first_index)
        if len(path) > self._limits.depth:
            self._refuse("Y125", start, limit=str(self._limits.depth))
        following = self._next
        index = first_index
        while True:
            event = following()
            if type(event) is LIST_END:
                path.pop()
                return items
            path[-1] = index
            value = self._node(event, position)
            start = event.start_mark.index
            if value:
                items.append(value)
                items.starts.append(start)
                index += 1
            elif value is None and (lost := _LOST.match(self._text, start)):
                self._add([lost_text(self._text, lost.end(), lost.end())])

    def _scalar(self, event: ParserEvent, position: Position) -> str | None:
        value: str = event.value
        if self._may_be_marked and (event.anchor or event.tag):
            self._report_mark(event)
        if len(value) > self._limits.field_characters:
            limit = f"{self._limits.field_characters:,}"
            self._report("Y126", event.start_mark.index, length=f"{len(value):,}", limit=limit)
        style = event.style
        if not style:
            if not value or value in _NOTHING:
                return None
            begin, end = event.start_mark, event.end_mark
            if begin.line != end.line or may_hold_slip(value, position):
                self._add(find_value_slips(self._text, begin.index, end.index, position))
        elif style in _BLOCK_STYLES:
            if not value.strip():
                self._check_empty_block(event)
        elif not value or value.isspace():
            return None
        elif style == '"' and self._may_be_escaped:
            self._check_escapes(event)
        return value if style == "|" or event.start_mark.line == event.end_mark.line else self._unfolded(event)

    def _unfolded(self, event: ParserEvent) -> str:
        """Return a text over several lines; in ``{zh: …, en: …}`` the key says its language."""
        key = self._path[-1] if self._path else ""
        if isinstance(key, str) and not key.isascii():
            key = language_called(key)
        language = key if isinstance(key, str) and _LANGUAGE.fullmatch(key) else ""
        return unfold(self._text[event.start_mark.index : event.end_mark.index], event, language)

    def _new_key(self, event: ParserEvent) -> str:
        """Look at a key that was not met before; only those without a slip are remembered."""
        key: str = event.value
        if self._may_be_marked and (event.anchor or event.tag):
            self._report_mark(event)
        start = event.start_mark.index
        if not event.style:
            found = list(find_key_slips(self._text, start, key))
            if found:
                name = _NAME.search(key)
                self._path[-1] = name[0] if name else key
                self._add(found)
                return key
        elif self._may_be_escaped:
            self._check_escapes(event)
        if not key.isascii():
            self.has_chinese_keys = True
        self._good_keys[key] = key
        return key

    def _report_lookalikes(self, mapping: YamlMapping) -> None:
        """Report a key that looks the same as an earlier one but is composed of other characters."""
        seen: dict[str, str] = {}
        for key in mapping:
            first = seen.setdefault(unicodedata.normalize("NFC", key), key)
            if first is not key:
                also = mapping.starts[first][0]
                self._path.append(key)
                self._add([Slip("Y128", mapping.starts[key][0], facts={"key": key}, also=also)])
                self._path.pop()

    def _check_empty_block(self, event: ParserEvent) -> None:
        start = event.start_mark.index
        if self._text[start + 1 : start + 2].isdigit():
            end = self._text.find("\n", start)
            words = self._text[start : len(self._text) if end < 0 else end].rstrip()
            edits = (Edit(start, start + len(words), quote(words)),)
            self._add([Slip("Y152", start, facts={"character": words[0]}, edits=edits)])
        else:
            self._report_empty(str(self._path[-1] if self._path else self._text[start]), start, event.end_mark.index)

    def _check_escapes(self, event: ParserEvent) -> None:
        """Report what may not be typed and comes in by an escape in double quotes."""
        for found in find_forbidden(event.value):
            self._report(found.code, event.start_mark.index, **found.facts)

    def _report_empty(self, key: str, key_start: int, start: int) -> None:
        """Report that nothing stands behind a key, unless ``#`` made a comment of it."""
        behind = _LOST.match(self._text, start)
        if behind:
            self._add([lost_text(self._text, behind.end(), behind.end())])
        else:
            self._report("Y129", key_start, key=key)

    def _report_none(self, mapping: YamlMapping, key: str, key_start: int, start: int) -> None:
        """Report a key without a value; in braces it may be words that a comma cut off from a text."""
        last = next(reversed(mapping.starts), None)
        if ":" in self._text[key_start + len(key) : start] or last is None:
            self._report_empty(key, key_start, start)
        elif mapping.get(last) is not None:  # None: it is said already
            begin = mapping.starts[last][1]
            whole = _ENTRY.match(self._text, begin)
            is_text = whole and isinstance(mapping[last], str)
            edits = (Edit(begin, whole.end(), with_comma(whole[0])),) if whole and is_text else ()
            self._add([Slip("Y162", key_start, facts={"words": key}, edits=edits)])

    def _report_mark(self, event: ParserEvent) -> None:
        start = event.start_mark.index
        if event.anchor:
            self._report("Y120", start, name=event.anchor)
        else:
            self._report("Y123", start, name=event.tag or "")

    def _report(self, code: str, at: int, **facts: str) -> None:
        self._add([Slip(code, at, tuple(self._path), facts)])

    def _add(self, slips: list[Slip]) -> None:
        room = max(4 * self._limits.issues - len(self.slips), 0)
        self.slips += [dataclasses.replace(slip, path=tuple(self._path)) for slip in slips[:room]]

    def _refuse(self, code: str, at: int, **facts: str) -> NoReturn:
        raise Unreadable(Slip(code, at, tuple(self._path), facts))

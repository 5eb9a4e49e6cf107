"""Slips that YAML lets pass: signs of YAML typed with other characters, or without the space behind them.

Owns what looks wrong in a text without quotation marks and in a key. Looks only at these: in quotation marks
and in blocks (``|``, ``>``) every character is right. Must not know the parser.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from generator.reading.source.characters import name_character
from generator.reading.source.comments import INCHES, WIDE_NOTE
from generator.reading.source.mending import Edit, Slip
from generator.reading.source.signs import (
    DASHES,
    ODD_DASH,
    ODD_SPACES,
    block_slip,
    dash_slip,
    find_lost_block,
    is_list_like,
    is_odd_block,
    mend_brackets,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

IDEOGRAPHIC_SPACE = "\u3000"
SCHEMES = r"(?!//)(?<!\bmailto:)(?<!\btel:)(?<!\bdata:)(?<!\burn:)"
"""Behind a colon: not the colon of an address."""

_ODD_SPACE = re.compile(f"[{ODD_SPACES}]")
_SPACES = re.compile(f"[{ODD_SPACES} \t]*")
_ANY_SPACE = f"[{ODD_SPACES} \t]*"
_ODD_FIRST = re.compile(f"[-“”‘’＂＇［｛【＃{DASHES}{ODD_SPACES}]")
_KEY_LIKE = re.compile(rf"([a-z][a-z0-9_]*) ?(?:(：){_ANY_SPACE}|(:){SCHEMES}(?=\S)|:([{ODD_SPACES}]+[ \t]*))")
KEY_LIKE_KEY = re.compile(
    rf"([A-Za-z_][A-Za-z0-9_]*) ?(?:(：){_ANY_SPACE}|(:){SCHEMES}(?=\S)|:([{ODD_SPACES}]+[ \t]*))"
)
KEY_IN_FLOW = re.compile(r"，\s*(?:[A-Za-z_][A-Za-z0-9_]*|中文|英文)\s*[：:]\s*")
_DASH = re.compile(r"-(?=[^\s\d.\-])")
_NO_COLON = re.compile(r"([a-z_]+)[ \t]+(?=[\"'])")
_DASH_CODES = frozenset({"Y143", "Y144"})
_OPENING = {'"': '"', "]": "[", "}": "{"}
_WIDE_HASH = re.compile(r"(?<=\s)＃[^\n]*")
_QUOTES = "“”‘’＂＇"
WRAPPED = re.compile(f"[{_QUOTES}]([^{_QUOTES}\"'\\\\\\n]*)[{_QUOTES}\"']")
_CUT_IN_TWO = re.compile(f"{WRAPPED.pattern}(?=[ ]*[,}}])")
"""A text in such quotation marks in braces, which a comma in it may have cut in two."""
_UNWRAPPED = re.compile(f"[“‘＂＇][^”’＂＇{_QUOTES}]*")
_COLON = re.compile("[:：]")
_NEAR = 200
"""Nothing is indented deeper; keeps the way back short in a file that is one long line."""
_NOT_OWN_LINE = re.compile(f"[^ \t{ODD_SPACES}-]")


class Position(Enum):
    """Where a text stands; ``FLOW`` is inside braces or brackets."""

    ROOT = auto()
    VALUE = auto()
    ITEM = auto()
    FLOW_VALUE = auto()
    FLOW_ITEM = auto()


def may_hold_slip(value: str, position: Position) -> bool:
    """Say quickly whether a text of one line deserves a closer look; runs for every text without quotes."""
    if _ODD_FIRST.match(value) or _ODD_SPACE.match(value[-1]) or "＃" in value or _KEY_LIKE.match(value):
        return True
    if value[-1] in _OPENING:
        return True
    if position is Position.FLOW_VALUE:
        return "，" in value and KEY_IN_FLOW.search(value) is not None
    return position is Position.FLOW_ITEM and ("，" in value or "、" in value)


def find_value_slips(text: str, start: int, end: int, position: Position) -> list[Slip]:
    """Return the slips in a text without quotes that stands in ``text`` from ``start`` to before ``end``."""
    own_line = _stands_on_own_line(text, start)
    if block := _find_block_slip(text, start, end):
        return [block]
    slips = list(_find_edge_slips(text, start, end, own_line=own_line))
    if not slips:
        slips = list(_find_punctuation_slips(text, start, end, position))
    line_end = text.find("\n", start, end)
    first_end = end if line_end < 0 else line_end
    if position is not Position.FLOW_VALUE and not slips:
        as_item = position in {Position.ITEM, Position.FLOW_ITEM}
        slips += _find_line_slips(text, start, first_end, as_item=as_item, own_line=own_line)
    no_text = any(slip.code in _DASH_CODES for slip in slips)
    for offset in _continuations(text, start, end):
        found = _find_continuation_slips(text, offset, end, start, position)
        slips += [slip for slip in found if not (no_text and slip.code == "Y160")]  # no text before it after all
    slips += [_wide_hash(hash_.start()) for hash_ in _WIDE_HASH.finditer(text, start, end)]
    if not slips and (note := WIDE_NOTE.search(text, start + 1, end)):
        slips.append(Slip("Y149", note.start(), edits=(Edit(note.start(), note.end(), " # "),)))
    return slips


def _find_block_slip(text: str, start: int, end: int) -> Slip | None:
    """Return the slip of a text over several lines whose ``|`` is lost, or was typed as another sign."""
    if "\n" not in text[start:end]:
        return None
    if is_odd_block(text, start):
        colon = text.rfind(":", max(start - _NEAR, 0), start) + 1
        return block_slip(colon or start, start + 1)
    return find_lost_block(text, start) if is_list_like(text[start:end]) else None


def find_key_slips(text: str, start: int, key: str) -> Iterator[Slip]:
    """Yield the slips in a key without quotes that stands in ``text`` at ``start``."""
    end = start + len(key)
    own_line = _stands_on_own_line(text, start)
    if not key:
        yield Slip("Y134", start)
    elif key == "<<":
        yield Slip("Y122", start)
    elif found := KEY_LIKE_KEY.match(text, start, end) or (not key.isascii() and _chinese(text, start, end)):
        yield colon_slip(found)
    elif own_line and (_DASH.match(key) or ODD_DASH.match(key)):
        yield from _find_line_slips(text, start, end, as_item=False, own_line=True)
    elif own_line and key.startswith("＃"):
        yield _wide_hash(start)
    elif wrapped := WRAPPED.fullmatch(key):
        yield Slip("Y147", start, edits=(Edit(start, end, wrapped[1]),))
    elif lost := _NO_COLON.match(key):
        edits = (Edit(start + lost.end(1), start + lost.end(), ": "),)
        yield Slip("Y175", start + lost.end(1), facts={"key": lost[1]}, edits=edits)
    elif odd := _ODD_SPACE.search(key):
        edges = list(_find_edge_slips(text, start, end, own_line=own_line and _is_indent(text, start, key)))
        inner = start + odd.start()
        facts = {"character": name_character(odd[0])}
        yield from edges or [Slip("Y145", inner, facts=facts, edits=(Edit(inner, inner + 1, " "),))]


def _is_indent(text: str, start: int, key: str) -> bool:
    """Whether odd spaces before a key are its indentation: as wide as that of a line before, or below an open key."""
    line = text.rfind("\n", 0, start) + 1
    before = text[max(line - _NEAR, 0) : line].rstrip().rpartition("\n")[2]
    lead = key[: len(key) - len(key.lstrip())]
    if start > line and start - line == len(before) - len(before.lstrip(" -")):
        return False  # in line with the one before
    width = start - line + len(mend_spaces(lead))
    return before.endswith(":") or re.search(rf"^ {{{width}}}(?=[^ ])", text[:line], re.MULTILINE) is not None


def _chinese(text: str, start: int, end: int) -> re.Match[str] | None:
    from generator.reading.source.key_forms import chinese_key_like

    return chinese_key_like(text, start, end) if _COLON.search(text, start, end) else None


def colon_slip(found: re.Match[str]) -> Slip:
    """Return the slip of a colon: full-width (group 2), no space behind it (3), or an odd one (4)."""
    if found[2]:
        return Slip("Y141", found.start(2), edits=(Edit(found.start(2), found.end(), ": "),))
    if found[3] and is_odd_block(found.string, found.end()):
        return block_slip(found.end(), found.end() + 1)
    if found[4]:
        facts = {"character": name_character(found[4][0])}
        return Slip("Y145", found.start(4), facts=facts, edits=(Edit(found.start(4), found.end(4), " "),))
    return Slip("Y142", found.start(3), edits=(Edit(found.end(3), found.end(3), " "),))


def mend_spaces(spaces: str) -> str:
    """Return the plain spaces that are as wide as these ones look."""
    return "".join("  " if space in {IDEOGRAPHIC_SPACE, "\t"} else " " for space in spaces)


def _wide_hash(at: int) -> Slip:
    return Slip("Y149", at, edits=(Edit(at, at + 1, "# "),))


def _stands_on_own_line(text: str, start: int) -> bool:
    near = max(start - _NEAR, 0)
    line = text.rfind("\n", near, start) + 1
    return (line > 0 or near == 0) and not _NOT_OWN_LINE.search(text, line, start)


def _find_edge_slips(text: str, start: int, end: int, *, own_line: bool) -> Iterator[Slip]:
    """Yield odd spaces at the beginning and at the end."""
    value = text[start:end]
    edges = ((0, len(value) - len(value.lstrip())), (len(value.rstrip()), len(value)))
    for begin, stop in edges:
        odd = _ODD_SPACE.search(value, begin, stop)
        if odd:
            new = mend_spaces(value[begin:stop]) if own_line and begin == 0 else ""
            facts = {"character": name_character(odd[0])}
            yield Slip("Y145", start + odd.start(), facts=facts, edits=(Edit(start + begin, start + stop, new),))


def _find_punctuation_slips(text: str, start: int, end: int, position: Position) -> Iterator[Slip]:
    value = text[start:end]
    if wrapped := WRAPPED.fullmatch(value):
        yield Slip("Y147", start, edits=(Edit(start, end, f'"{wrapped[1]}"'),))
    elif position is Position.FLOW_VALUE and (wrapped := _CUT_IN_TWO.match(text, start)) and wrapped.end() > end:
        yield Slip("Y147", start, edits=(Edit(start, wrapped.end(), f'"{wrapped[1]}"'),))
    elif _UNWRAPPED.fullmatch(value):
        yield Slip("Y147", start, edits=(Edit(start, end, f'"{value[1:]}"'),))
    elif _lacks_opening(value):
        facts = {"closing": value[-1]}
        yield Slip("Y161", end - 1, facts=facts, edits=(Edit(start, start, _OPENING[value[-1]]),))
    elif value[0] in "［｛【" and (new := mend_brackets(value)):
        yield Slip("Y148", start, facts={"character": value[0]}, edits=(Edit(start, end, new),))
    elif value[0] in "［｛":
        yield Slip("Y148", start, facts={"character": value[0]})
    elif position is Position.FLOW_ITEM and (commas := list(re.finditer("[，、]", value))):
        edits = tuple(Edit(start + comma.start(), start + comma.end(), ", ") for comma in commas)
        yield Slip("Y148", edits[0].start, facts={"character": commas[0][0]}, edits=edits)
    elif position is Position.FLOW_VALUE and (key := KEY_IN_FLOW.search(value)):
        at = start + key.start()
        yield Slip("Y148", at, facts={"character": "，"}, edits=(Edit(at, start + key.end(), mend_flow_key(key[0])),))


def _lacks_opening(value: str) -> bool:
    """Whether a value ends with a sign whose other half stands nowhere before it, not even in its wide form."""
    is_wide = value[0] in "［｛【"
    return value[-1] in _OPENING and _OPENING[value[-1]] not in value[:-1] and not (is_wide or INCHES.search(value))


def mend_flow_key(words: str) -> str:
    """Write ``，en：`` as ``, en: ``."""
    return f", {words.strip('，,：: ')}: "


def _find_line_slips(text: str, start: int, end: int, *, as_item: bool, own_line: bool) -> Iterator[Slip]:
    """Yield what is wrong at the beginning of a line that should be a key with a value, or an item."""
    if not (as_item or own_line):
        return
    if found := _KEY_LIKE.match(text, start, end):
        yield colon_slip(found)
    elif as_item:
        return
    elif _DASH.match(text, start, end):
        yield Slip("Y143", start, edits=(Edit(start + 1, start + 1, " "),))
    elif dash := dash_slip(text, start):
        yield dash
    elif text.startswith("＃", start):
        yield _wide_hash(start)


def _continuations(text: str, start: int, end: int) -> Iterator[int]:
    offset = text.find("\n", start, end)
    while offset >= 0:
        yield offset + 1
        offset = text.find("\n", offset + 1, end)


def _find_continuation_slips(text: str, offset: int, end: int, start: int, position: Position) -> Iterator[Slip]:
    """Yield what is wrong with a further line of a text that goes over several lines."""
    line_end = text.find("\n", offset, end)
    line_end = end if line_end < 0 else line_end
    words = _SPACES.match(text, offset, line_end)
    first = words.end() if words else offset
    indent = text[offset:first]
    if not text.startswith(("- ", "-\t"), first):
        yield from _find_line_slips(text, first, line_end, as_item=False, own_line=True)
    elif odd := _ODD_SPACE.search(indent):
        facts = {"character": name_character(odd[0])}
        yield Slip("Y145", offset + odd.start(), facts=facts, edits=(Edit(offset, first, mend_spaces(indent)),))
    elif position in {Position.ITEM, Position.VALUE}:
        line = text.rfind("\n", max(start - _NEAR, 0), start) + 1
        dash = text.rfind("-", line, start) - line
        edits = (Edit(offset, first, " " * dash),) if position is Position.ITEM and dash >= 0 else ()
        yield Slip("Y160", first, edits=edits, also=start)

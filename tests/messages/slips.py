"""Slips as hands make them in files that are in order: one at a time, of many kinds.

Owns what each kind does to a line or to the lines around it. Which line it is, chance from a seed decides. Must not
know what reads the files.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

_KEY = re.compile(r"^(?P<lead> *(?:- )*)(?P<key>[A-Za-z_][\w-]*):(?P<gap> +)(?P<value>\S.*)$")
_FLOW_KEY = re.compile(r"(?<=[{ ])([a-z_]+): ")
_BARE_KEY = re.compile(r"^(?P<lead> *(?:- )*)(?P<key>[A-Za-z_][\w-]*):$")
_PIPE = re.compile(r"^(?P<head> *(?:- )*[\w-]+): \|$")
_DASH = re.compile(r"^( *)- (.*)$")


class Slipped(NamedTuple):
    """The lines after a slip, and the number (from 1) of the line where it was made."""

    lines: list[str]
    at: int


Kind = "Callable[[list[str], int, Random], list[str] | None]"
"""Takes all lines, the index of one, and chance; returns the lines after the slip, None where it fits not there."""


def swap(pattern: str, new: str) -> Callable[[list[str], int, Random], list[str] | None]:
    """Return the kind that writes something else for one place of a line that a pattern finds."""
    compiled = re.compile(pattern)

    def slip(lines: list[str], at: int, random: Random) -> list[str] | None:
        found = [*compiled.finditer(lines[at])]
        if not found or lines[at].lstrip().startswith("#"):
            return None
        one = random.choice(found)
        line = lines[at][: one.start()] + one.expand(new) + lines[at][one.end() :]
        return [*lines[:at], line, *lines[at + 1 :]]

    return slip


def drop_key_letter(lines: list[str], at: int, random: Random) -> list[str] | None:
    """Lose one letter of a key, or exchange two."""
    found = _KEY.match(lines[at]) or _BARE_KEY.match(lines[at])
    if not found or len(found["key"]) < 4:
        return None
    start, end = found.span("key")
    one = random.randrange(start, end - 1)
    line = lines[at]
    lost = line[:one] + line[one + 1 :]
    turned = line[:one] + line[one + 1] + line[one] + line[one + 2 :]
    return [*lines[:at], random.choice([lost, turned]), *lines[at + 1 :]]


def drop_letter_of_flow_key(lines: list[str], at: int, random: Random) -> list[str] | None:
    """Lose one letter of a key in braces."""
    found = [key for key in _FLOW_KEY.finditer(lines[at]) if len(key[1]) > 3 and "{" in lines[at][: key.start()]]
    found = [key for key in found if lines[at][: key.start()].count('"') % 2 == 0]
    if not found:
        return None
    key = random.choice(found)
    one = random.randrange(key.start(1), key.end(1))
    return [*lines[:at], lines[at][:one] + lines[at][one + 1 :], *lines[at + 1 :]]


def drop_id_letter(lines: list[str], at: int, random: Random) -> list[str] | None:
    """Lose one letter of a record's id."""
    found = re.match(r"^(?:- )?id: ([a-z][a-z0-9-]{3,})$", lines[at])
    if not found:
        return None
    one = random.randrange(found.start(1) + 1, found.end(1))
    return [*lines[:at], (lines[at][:one] + lines[at][one + 1 :]).rstrip("-"), *lines[at + 1 :]]


def drop_reference_letter(lines: list[str], at: int, random: Random) -> list[str] | None:
    """Lose one letter of the id of another record."""
    found = re.match(r"^ *(?:park|industry|contact): ([a-z][a-z0-9-]{3,})$", lines[at])
    if not found:
        return None
    one = random.randrange(found.start(1) + 1, found.end(1))
    return [*lines[:at], (lines[at][:one] + lines[at][one + 1 :]).rstrip("-"), *lines[at + 1 :]]


def double_id(lines: list[str], at: int, random: Random) -> list[str] | None:
    """Give a record the id of another one of its file, as after copying."""
    ids = [line for line in lines if line.startswith("- id: ") and line != lines[at]]
    return [*lines[:at], random.choice(ids), *lines[at + 1 :]] if ids and lines[at].startswith("- id: ") else None


def shift(by: int) -> Callable[[list[str], int, Random], list[str] | None]:
    """Return the kind that indents one line more or less."""

    def slip(lines: list[str], at: int, random: Random) -> list[str] | None:
        del random
        line = lines[at]
        if not (_KEY.match(line) or _DASH.match(line)) or not line.startswith(" " * max(-by, 1)):
            return None
        return [*lines[:at], " " * by + line if by > 0 else line[-by:], *lines[at + 1 :]]

    return slip


def lead(new: str, *, each: bool = False) -> Callable[[list[str], int, Random], list[str] | None]:
    """Return the kind that indents a line with other signs: for all of it, or ``each`` two blanks."""

    def slip(lines: list[str], at: int, random: Random) -> list[str] | None:
        del random
        line = lines[at]
        blanks = len(line) - len(line.lstrip(" "))
        if blanks < 2 or line.lstrip().startswith("#"):
            return None
        return [*lines[:at], (new * (blanks // 2) if each else new) + line.lstrip(" "), *lines[at + 1 :]]

    return slip


def block_sign(new: str) -> Callable[[list[str], int, Random], list[str] | None]:
    """Return the kind that loses the ``|`` before a text of several lines, or types another sign for it."""

    def slip(lines: list[str], at: int, random: Random) -> list[str] | None:
        del random
        found = _PIPE.match(lines[at])
        return [*lines[:at], f"{found['head']}:{new}", *lines[at + 1 :]] if found else None

    return slip


def drop_dash(lines: list[str], at: int, random: Random) -> list[str] | None:
    """Lose the dash of a record or an item, the blanks stay."""
    del random
    found = _DASH.match(lines[at])
    return [*lines[:at], f"{found[1]}  {found[2]}", *lines[at + 1 :]] if found else None


def outdent_item(lines: list[str], at: int, random: Random) -> list[str] | None:
    """Write a key of a block at the level of its parent."""
    del random
    found = re.match(r"^( {4,})([a-z_]+: \S.*)$", lines[at])
    return [*lines[:at], found[1][2:] + found[2], *lines[at + 1 :]] if found else None


def indent_key(lines: list[str], at: int, random: Random) -> list[str] | None:
    """Write a key one level too deep, below a key that has lines of its own."""
    del random
    if at == 0 or not re.match(r"^ {2,4}[a-z_]+: \S.*$", lines[at]):
        return None
    return [*lines[:at], "  " + lines[at], *lines[at + 1 :]]


def add(words: str) -> Callable[[list[str], int, Random], list[str] | None]:
    """Return the kind that adds something at the end of a line with a text that is not in quotation marks."""

    def slip(lines: list[str], at: int, random: Random) -> list[str] | None:
        del random
        found = _KEY.match(lines[at])
        if not found or found["value"][0] in "[{\"'|>" or " #" in found["value"]:
            return None
        return [*lines[:at], lines[at] + words, *lines[at + 1 :]]

    return slip


KINDS: dict[str, Callable[[list[str], int, Random], list[str] | None]] = {
    "wide colon": swap(r"^( *(?:- )*[a-z_]+): (?=\S)", r"\1："),
    "wide colon, blank": swap(r"^( *(?:- )*[a-z_]+): (?=\S)", r"\1： "),
    "wide colon in braces": swap(r"(?<=[{ ])(zh|en|name|price|kind|stage|date|tier): (?=[^\n]*\})", r"\1："),
    "wide colon before lines": swap(r"^( *(?:- )*[a-z_]+):$", r"\1："),
    "wide comma in braces": swap(r"(?<=[^\"，,}]), (?=(?:en|role|date|price|drive|distance|status|alt):)", "，"),
    "wide comma in a list": swap(r"(?<=[a-z0-9]), (?=[a-z0-9-]+\])", "，"),
    "stop for comma in a list": swap(r"(?<=[a-z0-9]), (?=[a-z0-9-]+\])", "、"),
    "wide braces": swap(r"^( *(?:- )*(?:[a-z_]+: )?)\{([^{}]*)\}$", r"\1｛\2｝"),
    "wide brace at end": swap(r"(?<=[^}\"])\}$", "｝"),
    "wide brace at beginning": swap(r"(?<=: )\{(?=[^{}]*\}$)", "｛"),
    "wide brackets": swap(r"(?<=: )\[([^\[\]{}]*)\]$", r"［\1］"),
    "Chinese brackets": swap(r"(?<=: )\[([^\[\]{}]*)\]$", r"【\1】"),
    "braces for brackets": swap(r"(?<=: )\[([\w-]+)\]$", r"｛\1｝"),
    "plain braces for brackets": swap(r"(?<=: )\[([\w-]+)\]$", r"{\1}"),
    "bracket lost at end": swap(r"(?<=[\w-])\]$", ""),
    "brace lost at end": swap(r"(?<=[^}\"])\}$", ""),
    "bracket lost at beginning": swap(r"(?<=: )\[(?=[\w, -]+\]$)", ""),
    "brace too many": swap(r"(?<=[^}\"])\}$", "}}"),
    "curly quotes": swap(r'"([^"]+)"', r"“\1”"),
    "wide quotes": swap(r'"([^"]+)"', r"＂\1＂"),
    "closing quote lost": swap(r'(?<=[\w.)）。])"(?=$|[,}])', ""),
    "opening quote lost": swap(r'(?<=: )"(?=\w[^"]*")', ""),
    "closing quote curly": swap(r'(?<=[\w.)）。])"(?=$|[,}])', "”"),
    "stray quote at end": swap(r"^( *(?:- )*[a-z_]+: [^\"'{\[|>][^\"']*)$", r'\1"'),
    "stray quote at beginning": swap(r"^( *(?:- )*[a-z_]+: )([^\"'{\[|>][^\"']*)$", r'\1"\2'),
    "stray quote in braces": swap(r"(?<=en: )([A-Z][^\"',{}]*)(?=\})", r'\1"'),
    "stray quote opens in braces": swap(r"(?<=en: )([A-Z][^\"',{}]*)(?=\})", r'"\1'),
    "wide dash": swap(r"^( *)- ", r"\1－ "),
    "wide dash, no blank": swap(r"^( *)- ", r"\1－"),
    "long dash": swap(r"^( *)- ", r"\1— "),
    "middle dash": swap(r"^( *)- ", r"\1– "),
    "bullet": swap(r"^( *)- ", r"\1• "),
    "bullet, no blank": swap(r"^( *)- ", r"\1•"),
    "middle dot": swap(r"^( *)- ", r"\1· "),
    "black dot": swap(r"^( *)- ", r"\1● "),
    "square": swap(r"^( *)- ", r"\1■ "),
    "no blank behind dash": swap(r"^( *)- ", r"\1-"),
    "no blank behind colon": swap(r"^( *(?:- )*[a-z_]+): (?=[^\s|>])", r"\1:"),
    "no blank behind colon in braces": swap(r"(?<=[{ ])(zh|en|price|date): (?=[^\n]*\})", r"\1:"),
    "no blank before |": swap(r"^( *(?:- )*[a-z_]+): (?=\|$)", r"\1:"),
    "note": add(" #待核实"),
    "note in English": add(" #TODO check"),
    "wide note": add(" ＃待核实"),
    "wide note, no blank": add("＃待核实"),
    "wide hash": swap(r"^( *)# ", r"\1＃ "),
    "tab": lead("\t", each=True),
    "one tab": lead("\t"),
    "no-break blanks": lead("\u00a0\u00a0", each=True),
    "wide blanks": lead("\u3000", each=True),
    "no-break blank behind colon": swap(r"^( *(?:- )*[a-z_]+): (?=\S)", "\\1:\u00a0"),
    "wide blank behind colon": swap(r"^( *(?:- )*[a-z_]+): (?=\S)", "\\1:\u3000"),
    "wide blank at end": swap(r"(?<=\w)$", "\u3000"),
    "no-break blank at end": swap(r"(?<=\w)$", "\u00a0"),
    "| lost": block_sign(""),
    "| typed l": block_sign(" l"),
    "| typed I": block_sign(" I"),
    "| typed 丨": block_sign(" 丨"),
    "| typed wide": block_sign(" ｜"),
    "| typed wide, no blank": block_sign("｜"),
    "| typed 1": block_sign(" 1"),
    "key letter": drop_key_letter,
    "key letter in braces": drop_letter_of_flow_key,
    "key in capitals": swap(r"^( *(?:- )*)n(?=ame:)", r"\1N"),
    "language letter": swap(r"(?<=[{ ])zh(?=: )", "zn"),
    "language English": swap(r"(?<=[{ ])en(?=: )", "eng"),
    "language cn": swap(r"(?<=[{ ])zh(?=: )", "cn"),
    "language in capitals": swap(r"(?<=[{ ])en(?=: )", "EN"),
    "id letter": drop_id_letter,
    "reference letter": drop_reference_letter,
    "id doubled": double_id,
    "one blank more": shift(1),
    "one blank less": shift(-1),
    "two blanks more": indent_key,
    "two blanks less": outdent_item,
    "dash lost": drop_dash,
    "comma lost in braces": swap(r"(?<=[^\"，,}]), (?=(?:en|role|date|price|drive):)", " "),
    "colon in a text": swap(r"(?<=en: )(?=[A-Z][a-z]+ [^\"{}]*$)", "Phase 2: "),
    "star first": swap(r"(?<=en: )(?=[A-Z][a-z]+ [^\"{}]*$)", "*"),
    "colon lost": swap(r"^( *(?:- )*[a-z_]+): (?=[^\s|>{\[])", r"\1 "),
}

MEANT = frozenset({"colon in a text", "star first"})
"""Kinds in which staff mean the text as it stands, and forget the quotation marks."""
UNKNOWABLE = frozenset({"id letter"})
"""Kinds that may leave nothing amiss: an id that nothing names is as good as another one."""


def meant(kind: str, lines: Sequence[str], at: int) -> list[str]:
    """Return the lines as they were meant where a slip of such a kind was made."""
    assert kind in MEANT
    key, _, words = lines[at - 1].partition(": ")
    return [*lines[: at - 1], f'{key}: "{words}"', *lines[at:]]


def make(kind: str, lines: Sequence[str], random: Random) -> Slipped | None:
    """Make one slip of a kind somewhere in the lines of a file, None where none is possible."""
    for at in random.sample(range(len(lines)), len(lines)):
        if lines[at].strip() and (changed := KINDS[kind]([*lines], at, random)) and changed != [*lines]:
            return Slipped(changed, at + 1)
    return None

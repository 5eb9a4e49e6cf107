"""What each line of a text is: a heading, an item, a clause, a row of a table, words; however it was typed.

Owns how a line begins. Must not know how lines are put together, or what stands inside them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from generator.reading.prose.typed import numbering
from generator.values.wrapping import CJK

_LEAD = re.compile(r"[ \t\u3000\u00a0]*")
_WIDTHS = {"\t": 4, "\u3000": 2, "\u00a0": 1, " ": 1}
_BULLET = re.compile(
    r"(?![■□][^\n]*[■□☐☑☒])"  # boxes of a form: □ 是 □ 否
    rf"(?:[•●○■□◆◇▪▫‣➢►▶∙◦⚫·][ \t\u3000]*|[-*+–－][ \t\u3000]+|[-－](?=[{CJK}“])"
    rf"|[lØü][ \t]+(?=[{CJK}]))(?=\S)"  # Word's bullets, which are letters outside of its font
)
_LINE = re.compile(r"[-－]{3,}|\*{3,}|_{3,}|—{3,}|(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,}|={3,}")
_HEADING = re.compile(r"([#＃]{1,6})(?![#＃])[ \t\u3000]*(?=\S)")
_NO_HEADING = re.compile(r"[#＃](?:[0-9]|[^#\s]{1,40}#(?!#))")
_FENCE = re.compile(r"(`{3,}|~{3,})[^`~]*$")
_REFERENCE = re.compile(r"\[[^\]\n^][^\]\n]*\]:[ \t]")
_HAS_CJK = re.compile(f"[{CJK}]")
BOLD = re.compile(r"\*\*[^*]+\*\*[：:]?")
"""A line that is bold as a whole, as headings are typed."""
_LONE = frozenset({"-", "--", "=", "=="})
_CODE_INDENT = 4
_STAR_ITEM = re.compile(r"\*(?=[^\s*])[^*]*")


class LineShape(Enum):
    """What a line is."""

    BLANK = auto()
    HEADING = auto()
    LINE = auto()
    """A line across the page, or under a heading."""
    ITEM = auto()
    CLAUSE = auto()
    """Words that begin with a number of their own."""
    QUOTE = auto()
    WORDS = auto()
    AS_TYPED = auto()
    """Code, fenced or indented, and the addresses of links."""


@dataclass(slots=True)
class TypedLine:
    """A line as it was typed: what it is, how far it is indented, its sign (``- ``, ``## ``) and its words.

    ``is_wide`` is one indented as Chinese paragraphs are; ``at`` is its number in the text.
    """

    kind: LineShape
    at: int
    indent: int = 0
    sign: str = ""
    words: str = ""
    is_wide: bool = False


def shape_of(typed: str, at: int, *, may_be_code: bool) -> TypedLine:
    """Return what a line is by itself. What begins with a number stays words until its neighbours are known."""
    lead = _LEAD.match(typed)
    behind = lead.end() if lead else 0
    indent = sum(_WIDTHS[space] for space in typed[:behind])
    words = typed[behind:].rstrip(" \t\r\u3000\u00a0")
    is_wide = "\u3000" in typed[:behind]
    if not words:
        return TypedLine(LineShape.BLANK, at)
    if may_be_code and indent >= _CODE_INDENT and not is_wide and not _HAS_CJK.search(words):
        return TypedLine(LineShape.AS_TYPED, at, indent, "", typed)
    if typed.endswith("  ") and not typed.endswith("\u3000"):
        words += "  "  # Markdown breaks the line here
    kind, sign, words = _begin(words)
    return TypedLine(kind, at, indent, sign, words, is_wide)


def _begin(words: str) -> tuple[LineShape, str, str]:
    """Return what a line is that begins with these words, its sign as Markdown writes it, and the words behind that."""
    bare = words.rstrip()
    kept = numbering.keep_years(words)
    if _LINE.fullmatch(bare):
        begun = LineShape.LINE, "", "===" if bare[0] == "=" else "---"
    elif bare in _LONE or not bare.strip("#＃"):
        begun = LineShape.WORDS, "", re.sub("[-#]", r"\\\g<0>", bare).replace("=", "＝")
    elif _NO_HEADING.match(words):
        begun = LineShape.WORDS, "", words.replace("#", "\\#", 1) if words[0] == "#" else words
    elif heading := _HEADING.match(words):
        begun = LineShape.HEADING, "#" * len(heading[1]) + " ", words[heading.end() :]
    elif bullet := _BULLET.match(words):
        begun = LineShape.ITEM, "- ", words[bullet.end() :]
    elif words[0] in ">＞":
        begun = LineShape.QUOTE, ">", words[1:]
    elif _REFERENCE.match(words):
        begun = LineShape.AS_TYPED, "", words
    else:
        begun = LineShape.WORDS if kept == words else LineShape.CLAUSE, "", kept
    return begun


def fence_of(typed: str) -> str:
    """Return the sign that opens or closes a block of code on this line; nothing on any other."""
    found = _FENCE.match(typed.strip())
    return found[1][:3] if found else ""


def name_items(lines: list[TypedLine]) -> None:
    """Find out which lines of words are items of a list, and which are clauses: by their neighbours."""
    for before, line in pairwise(lines):
        both = (before, line)
        if all(_STAR_ITEM.fullmatch(each.words) and each.kind in {LineShape.WORDS, LineShape.ITEM} for each in both):
            for each in both:
                each.kind, each.sign = LineShape.ITEM, "- "
    for line in lines:
        if line.kind is LineShape.ITEM and _STAR_ITEM.fullmatch(line.words):
            line.words = line.words[1:]
    for run in _runs(lines):
        _name_run(run, lines)
    _name_clauses(lines)


def _runs(lines: list[TypedLine]) -> list[list[TypedLine]]:
    """Return the runs of lines that begin with a number, at one indentation and not parted by words of their own."""
    runs: list[list[TypedLine]] = []
    open_: list[TypedLine] = []
    was_blank = False
    for line in lines:
        if line.kind is LineShape.WORDS and numbering.number_of(line.words):
            if open_ and open_[0].indent == line.indent:
                open_.append(line)
            elif not open_ or line.indent < open_[0].indent:
                open_ = [line]
                runs.append(open_)
            else:
                runs.append([line])
        elif open_ and line.kind is not LineShape.BLANK and line.indent <= open_[0].indent:
            ends = line.kind is not LineShape.WORDS or was_blank
            open_ = [] if ends else open_
        was_blank = line.kind is LineShape.BLANK
    return runs


def _name_run(run: list[TypedLine], lines: list[TypedLine]) -> None:
    numbers = [number for line in run if (number := numbering.number_of(line.words))]
    first = run[0].at - lines[0].at
    before = lines[first - 1] if first else None
    stands_apart = before is None or before.kind is not LineShape.WORDS or _ends(before) or numbers[0].value == 1
    is_list = len(run) > 1 or (numbering.is_markdown(run[0].words) and stands_apart)
    if is_list and numbering.is_counted_on([number.value for number in numbers]):
        for line, number in zip(run, numbers, strict=True):
            line.kind, line.sign, line.words = LineShape.ITEM, f"{number.value}. ", number.words
        return
    for line in run:
        if len(run) > 1 or stands_apart:
            line.kind = LineShape.CLAUSE
        line.words = numbering.keep_as_words(line.words)


def _name_clauses(lines: list[TypedLine]) -> None:
    numbered = [line.kind is LineShape.WORDS and numbering.begins_clause(line.words) for line in lines]
    labelled = [line.kind is LineShape.WORDS and numbering.begins_with_label(line.words) for line in lines]
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        begins = before is None or before.kind is not LineShape.WORDS or _ends(before)
        follows = begins or numbered[index - 1]
        is_title = line.kind is LineShape.WORDS and BOLD.fullmatch(line.words) is not None
        if (
            (numbered[index] and (follows or numbered[index + 1 : index + 2] == [True]))
            or (labelled[index] and (labelled[index + 1 : index + 2] == [True] or (index > 0 and labelled[index - 1])))
            or (is_title and (begins or numbering.begins_clause(line.words.strip("*"))))
        ):
            line.kind = LineShape.CLAUSE


def _ends(line: TypedLine) -> bool:
    """Whether a sentence ends with a line."""
    return line.words.rstrip("*_” ）)")[-1:] in set("。；：！？.;:!?")

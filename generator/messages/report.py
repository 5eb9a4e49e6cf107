"""Issues as a person reads them: text with the source line and a caret, outlines, counts.

Owns how an issue is printed; for machines it is ``messages.formats`` that writes it. Must not know where the issues
come from.
"""

from __future__ import annotations

import locale
import os
import unicodedata
from typing import TYPE_CHECKING

from generator.messages.counted import Counted
from generator.messages.issues import Issue, Refusal, messages
from generator.messages.refused import facts_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.messages.issues import Fault

_SEVERITY = {"zh": {"error": "错误", "warning": "提醒"}, "en": {"error": "error", "warning": "warning"}}
_COUNT = {
    "zh": "共 {errors} 个错误，{warnings} 个提醒。",
    "en": "{errors:error|errors}, {warnings:warning|warnings}.",
}
_ELSEWHERE = {"zh": "详见终端窗口。", "en": "The terminal shows the rest."}
_FOLDED = {
    "zh": "由此引起的还有 {number} 处，改好上面这一处就会消失：{places}",
    "en": "and {number:more problem|more problems} that will go when this is mended: {places}",
}
_MORE = {"zh": "{places} 等", "en": "{places} and others"}
_PLACES = 5  # places of what follows that are named
_WIDEST = 160  # columns of a source line that are shown


def reader_language() -> str:
    """Return the language that the reader's system is set to: ``zh`` or ``en``."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    if not named:  # Windows sets no such variable
        named = locale.getlocale()[0] or ""
    return "zh" if named.lower().startswith(("zh", "chinese")) else "en"


def write_text(issues: Sequence[Issue], language: str) -> str:
    """Write issues for a terminal or a log, with the source line, a caret under the place, and a count."""
    blocks = [_block(issue, language) for issue in issues]
    return "\n\n".join([*blocks, count_line(issues, language)])


def severity_in_words(issue: Issue, language: str) -> str:
    """Return whether an issue is an error or a warning, as a reader of a language calls it."""
    return _SEVERITY[language][issue.severity.value]


def write_outline(found: Sequence[Issue | Fault], language: str) -> str:
    """Write where what is wrong, for those who must not read what stands there: no source line, and no fact of it."""
    lines = [_outline(each, language) for each in found]
    return "\n".join([*lines, _ELSEWHERE[language]])


def write_fault(fault: Fault, language: str) -> str:
    """Write what stopped a command: its code, what happened, and below it what to do; with the place if it has one."""
    if isinstance(fault, Refusal):
        return write_text(fault.issues, language)
    words, facts = messages()[fault.code], facts_in(fault.facts, language)
    return f"[{fault.code}] {words.say[language].format_map(facts)}\n  → {words.hint[language].format_map(facts)}"


def count_line(issues: Iterable[Issue], language: str) -> str:
    """Return how many errors and warnings there are."""
    listed = list(issues)
    errors = sum(issue.is_error for issue in listed)
    return _COUNT[language].format(errors=Counted(errors), warnings=Counted(len(listed) - errors))


def words_of(issue: Issue, language: str) -> list[str]:
    """Return the sentences of an issue: what happened, what to do, and what follows from it if anything does."""
    return [issue.message(language), issue.hint(language), *_consequences(issue, language)]


def _consequences(issue: Issue, language: str) -> list[str]:
    """Return the line that says how much follows from an issue, and where; none where nothing does."""
    if not issue.folded:
        return []
    places = list(dict.fromkeys(f"{each.place.file}:{each.place.line}" for each in issue.folded))
    named = ("、" if language == "zh" else ", ").join(places[:_PLACES])
    shown = _MORE[language].format(places=named) if len(places) > _PLACES else named
    return [_FOLDED[language].format(number=Counted(len(issue.folded)), places=shown)]


def unsaid(words: str) -> str:
    """Return words of the catalogue without any fact: … stands for each."""
    return words.format_map(_Unsaid())


def _outline(found: Issue | Fault, language: str) -> str:
    words = unsaid(messages()[found.code].say[language])
    place = f"{found.place} " if isinstance(found, Issue) else ""
    return f"{place}[{found.code}] {words}"


class _Unsaid(dict[str, object]):
    """Facts none of which is said."""

    def __missing__(self, name: str) -> object:
        return self

    def __format__(self, form: str) -> str:
        return "…"


def _block(issue: Issue, language: str) -> str:
    field = f"{issue.field}: " if issue.field else ""
    severity = _SEVERITY[language][issue.severity.value]
    lines = [f"{issue.place} {severity} [{issue.code}] {field}{issue.message(language)}"]
    if issue.excerpt.strip():
        lines += _pointed(issue.excerpt, issue.place.column)
    lines.append(f"  → {issue.hint(language)}")
    lines += [f"  + {line}" for line in _consequences(issue, language)]
    return "\n".join(lines)


def _pointed(excerpt: str, column: int) -> list[str]:
    """Return the source line and under it a caret at the column, both without what a terminal would obey."""
    shown = "".join(_visible(character) for character in excerpt)
    start = max(0, column - _WIDEST // 2)
    part = shown[start : start + _WIDEST]
    before = part[: max(0, column - 1 - start)]
    return [f"    {part}", f"    {' ' * _width(before)}^"]


def _visible(character: str) -> str:
    return character if character.isprintable() else " " if character.isspace() else "\N{REPLACEMENT CHARACTER}"


def _width(text: str) -> int:
    """Return how many columns a text takes: Chinese characters take two, combining marks none."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in {"W", "F"} else 1 for c in text
    )

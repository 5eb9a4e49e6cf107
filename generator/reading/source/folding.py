"""Texts that YAML folds: it puts a space where a line ends, and there is none in Chinese.

Owns how the lines of one scalar are put together before it is read (again). An empty line between two paragraphs of a
folded text (``>``) stays one, for Markdown. Must not know which scalars there are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.source.parser import SCALAR, SyntaxFault, open_events
from generator.values.wrapping import close_up

if TYPE_CHECKING:
    from generator.reading.source.parser import ParserEvent

_HEADER = re.compile(r">[+-]?[1-9]?[+-]?[ \t]*(?: #[^\n]*)?\r?\n")
_INDENT = re.compile(r"(?:[ \t]*\r?\n)*( *)")


def unfold(written: str, event: ParserEvent, language: str) -> str:
    """Return the value of a scalar over several lines as it is meant, in a language (its key) where that is known.

    ``written`` is what stands in the file from the beginning of the scalar to its end.
    """
    if event.style != ">":
        closed = close_up(written, language)
    elif (header := _HEADER.match(written)) and not event.value[:1].isspace():
        lines = written[header.end() :].replace("\r\n", "\n").split("\n")
        indent = _INDENT.match(written, header.end())
        closed = re.sub("[0-9]", "", header[0]) + _close_block(lines, len(indent[1]) if indent else 0, language)
    else:
        return event.value
    return event.value if closed == written else _read_again(closed, event.value)


def _close_block(lines: list[str], indent: int, language: str) -> str:
    """Put lines together that begin in the same column; those further to the right keep their breaks."""
    done: list[str] = []
    for line in lines:
        words, before = line[indent:], done[-1][indent:] if done else ""
        joined = close_up(f"{before}\n{words}", language)
        if _is_flush(words) and _is_flush(before) and "\n" not in joined:
            done[-1] = " " * indent + joined
        elif _is_flush(words) and not before.strip() and len(done) > 1 and _is_flush(done[-2][indent:]):
            done += ["", line]
        else:
            done.append(line)
    return "\n".join(done)


def _is_flush(words: str) -> bool:
    return bool(words) and not words[0].isspace()


def _read_again(written: str, value: str) -> str:
    """Return the value of a scalar that stands by itself; ``value`` where it cannot be read so."""
    try:
        following = open_events(written)
        for _ in range(2):
            following()
        event = following()
    except SyntaxFault:
        return value
    return event.value if type(event) is SCALAR else value

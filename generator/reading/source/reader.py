"""Reads one YAML file or text into a :class:`YamlFile`; behind a slip it is read once more, patiently.

Owns which way is taken and how slips become issues. No input makes it raise: what is wrong with the content
stands in the document's issues.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from generator.messages.issues import Fault, Issue, Place
from generator.reading.source.characters import find_forbidden
from generator.reading.source.comments import may_lose_text
from generator.reading.source.decode import decode, read_bytes
from generator.reading.source.document import SourceText, YamlFile
from generator.reading.source.mending import Slip, Unreadable
from generator.reading.source.places import find_path
from generator.reading.source.records import find_first_sign
from generator.reading.source.values import Limits, YamlList, YamlMapping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.reading.source import mending

_DEFAULT_LIMITS = Limits()
_FOUND_IN_BARE_TEXT = frozenset({"Y108", "Y109", "Y110", "Y111", "Y112", "Y113", "Y150", "Y170", "Y171", "Y172"})
"""Slips whose field shows only when the text is read."""
_FOUND_BY_LINE = frozenset({"Y141", "Y142", "Y143", "Y144", "Y145", "Y146", "Y155", "Y160"})
"""Slips that blur which field they stand in; it shows when the line is mended and read."""


def read_file(path: Path, file: str, limits: Limits = _DEFAULT_LIMITS) -> YamlFile:
    """Read a file; ``file`` is its name as the editor knows it. What cannot be read at all is an issue too."""
    try:
        data = read_bytes(path, limits)
        text, issue = decode(data, file, limits)
    except Fault as fault:
        text, issue = "", fault.at(Place(file))
    if issue:
        source = SourceText(text, file)
        return YamlFile(file, None, source.lines, (issue,), source)
    return read_text(text, file, limits)


def read_text(text: str, file: str, limits: Limits = _DEFAULT_LIMITS, first_line: int = 1) -> YamlFile:
    """Read a text; ``first_line`` is the number of its first line in the file, for front matter."""
    source = SourceText(text.removeprefix("\ufeff"), file, first_line)
    if len(source.text) > limits.file_bytes:
        facts = {"size": f"{len(text) / 1_000_000:.1f}", "limit": f"{limits.file_bytes / 1_000_000:.1f}"}
        return YamlFile(file, None, source.lines, (Issue("Y107", Place(file, first_line), facts=facts),), source)
    with collector_off():
        value, has_chinese_keys = _read_sound(source.text, limits)
        if isinstance(value, YamlMapping | YamlList):
            return YamlFile(file, value, source.lines, (), source, has_chinese_keys)
        from generator.reading.source.recover import Recovery

        recovery = Recovery(source.text, limits)
        value = recovery.read()
    usable = value if isinstance(value, YamlMapping | YamlList) else None
    found = recovery.found
    if usable is None and not found:
        found = [Slip("Y130" if value is None else "Y131", find_first_sign(source.text))]
    issues = tuple(_make_issues(found, usable, source, limits))
    return YamlFile(file, usable, source.lines, issues, source, recovery.has_chinese_keys)


@contextmanager
def collector_off() -> Iterator[None]:
    """Keep the garbage collector from walking through values again and again while they are built."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read_sound(text: str, limits: Limits) -> tuple[object, bool]:
    """Return the value of a text in which nothing is wrong, None for any other, and whether it has Chinese keys."""
    if next(find_forbidden(text), None) or may_lose_text(text):
        return None, False
    from generator.reading.source.events import Builder
    from generator.reading.source.parser import SyntaxFault

    builder = Builder(text, limits)
    try:
        value = builder.build()
    except (SyntaxFault, Unreadable):
        return None, False
    return (None if builder.slips else value), builder.has_chinese_keys


def _make_issues(found: Sequence[Slip], value: object, source: SourceText, limits: Limits) -> Iterator[Issue]:
    ordered = sorted(found, key=lambda slip: (slip.at, slip.code))
    for slip in ordered[: limits.issues]:
        facts = {**slip.facts, **source.advise(slip.at, slip.lines)}
        if slip.also is not None:
            facts["line"] = str(source.place(slip.also).line)
        path = _find_field(slip, value, source)
        yield Issue(slip.code, source.place(slip.at), _write(path), source.line_at(slip.at), facts)
    if len(ordered) > limits.issues:
        last = ordered[limits.issues]
        facts = {"limit": str(limits.issues)}
        yield Issue("Y199", source.place(last.at), "", source.line_at(last.at), facts)


def _find_field(slip: Slip, value: object, source: SourceText) -> mending.Path:
    if slip.code in _FOUND_IN_BARE_TEXT and not slip.path:
        return find_path(value, slip.at)[0]
    if slip.code in _FOUND_BY_LINE:
        place, line = source.place(slip.at), source.line_at(slip.at)
        before_field = not line[: place.column - 1].strip()
        path, begin = find_path(value, slip.at + len(line) - place.column if before_field else slip.at)
        if path and source.place(begin).line == place.line:
            return path
    return slip.path


def _write(path: mending.Path) -> str:
    """Write the path of a field as staff read it: ``[3].name.zh``."""
    written = ""
    for step in path:
        written += f"[{step}]" if isinstance(step, int) else f".{step}"
    return written.strip(".")

"""Reading on behind a slip: each part of a file is mended as far as one can know how, or left out.

Owns how often that is tried and what was found so far. What is mended is mended in a copy only: the slip stays
an issue, but the rest of the record can be checked in the same run. Must not know files or issues.
"""

from __future__ import annotations

import dataclasses
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from generator.reading.source.characters import find_forbidden
from generator.reading.source.comments import find_lost_text, may_lose_text
from generator.reading.source.diagnose import diagnose, find_stray_text
from generator.reading.source.events import Builder
from generator.reading.source.mending import Copy, Edit, Slip, Unreadable
from generator.reading.source.parser import SyntaxFault, find_scalars
from generator.reading.source.places import move_places
from generator.reading.source.records import find_conflicts, find_documents, find_first_dash, split_records

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from generator.messages.advice import MendedLine
    from generator.reading.source.values import Limits, YamlList, YamlMapping

_ROUNDS = 12
_UNSURE = frozenset({"Y150", "Y172"})
"""Whether text behind a # is a comment only staff know; where that can be read, the text before it is kept."""
_OF_SIGNS = ("Y10", "Y11")
"""Single characters that may not be; each is counted, for a file that is full of them is not read on."""
_VAGUE = frozenset({"Y159", "Y190"})


class Recovery:
    """Reads one text that is not in order. ``found`` are the slips, their offsets those of the text as typed."""

    def __init__(self, text: str, limits: Limits) -> None:
        """Take the text; it may hold any character."""
        self.found: list[Slip] = []
        self.has_chinese_keys = False
        self._text = text
        self._copy = Copy.of(text)
        self._limits = limits
        self._is_stray = False
        self._lines: set[int] = set()
        self._seen: set[tuple[str, int]] = set()

    @property
    def is_full(self) -> bool:
        """Whether more was found than is reported."""
        return len(self.found) > self._limits.issues

    def read(self) -> object:
        """Return the value of what can be read; None where nothing can, or where there are too many slips."""
        for search in (find_forbidden, find_conflicts, find_documents, find_first_dash):
            slips = list(islice(search(self._copy.text), self._limits.issues + 1))
            self._copy = self._note(self._copy, slips)
            if self.is_full:
                return None
        if not self._is_parsed():
            self._mend_parts()
        return None if self.is_full else self._build()

    def _is_parsed(self) -> bool:
        try:
            Builder(self._copy.text, self._limits).build()
        except SyntaxFault:
            return False
        except Unreadable as found:
            return found.slip.code not in {"Y124", "Y133", "Y174"}
        return True

    def _mend_parts(self) -> None:
        """Make a copy that can be parsed; parts that cannot be mended are left out of it."""
        whole = self._copy
        kind, starts = split_records(whole.text)
        texts: list[str] = []
        origins: list[int] = []
        for index, (start, end) in enumerate(pairwise([*starts, len(whole.text)])):
            part = self._mend_part(whole.part(start, end), kind, index)
            if self.is_full:
                return
            if part:
                texts.append(part.text)
                origins += part.origins[: len(part.text)]
        origins.append(whole.origins[-1])
        self._copy = Copy("".join(texts), origins)

    def _mend_part(self, part: Copy, kind: type[YamlList | YamlMapping], index: int) -> Copy | None:
        for _ in range(_ROUNDS):
            slips: list[Slip]
            try:
                builder = Builder(part.text, self._limits)
                value = builder.build(index)
            except SyntaxFault as error:
                slips = diagnose(part.text, error, index)
            except Unreadable as found:
                slips = [found.slip]
            else:
                if value is None or isinstance(value, kind):
                    self._is_stray = False
                    return part
                slips = builder.slips or find_stray_text(part.text, index)
                if slips[0].code == "Y159" and self._is_stray:
                    return None  # one issue for all lines of a text that stands where fields should
                self._is_stray = slips[0].code == "Y159"
            mended = self._note(part, slips)
            if mended is part or self.is_full:
                return None
            part = mended
        return None

    def _build(self) -> object:
        """Return the value of the copy, its places those of the text as typed."""
        value: object = None
        for _ in range(_ROUNDS):
            copy = self._copy
            builder = Builder(copy.text, self._limits)
            try:
                built = builder.build()
            except Unreadable as found:
                self._note(copy, [*builder.slips, found.slip])
                break
            except SyntaxFault as error:
                if not self.found:
                    self._note(copy, diagnose(copy.text, error))
                break
            value = built
            self.has_chinese_keys = builder.has_chinese_keys
            if isinstance(copy.origins, list):
                move_places(value, copy.origins)
            slips = builder.slips
            if may_lose_text(copy.text):
                slips += find_lost_text(copy.text, dict(find_scalars(copy.text)))
            self._copy = self._note(copy, slips, _UNSURE)
            if self._copy is copy or self.is_full:
                break
        return value

    def _note(self, copy: Copy, slips: Iterable[Slip], unsure: Collection[str] = ()) -> Copy:
        """Keep slips that are new; return the copy with all but the ``unsure`` mended, itself where none can be."""
        edits: list[Edit] = []
        for slip in slips:
            if any(edit.start < slip.at < edit.end for edit in edits):
                continue  # a consequence of what is mended there
            origin = copy.origins[slip.at]
            if slip.code not in unsure:
                edits += slip.edits
            if (slip.code, origin) in self._seen or self.is_full:
                continue
            line = self._text.rfind("\n", 0, origin)
            if slip.code in _VAGUE and line in self._lines:
                continue  # the line has an issue that says more
            self._lines.add(line)
            self._seen.add((slip.code, origin))
            also = None if slip.also is None else copy.origins[slip.also]
            lines = copy.mended_lines(slip.edits) if slip.certain else ()
            self._keep(dataclasses.replace(slip, at=origin, also=also, lines=lines), line, copy, edits)
        return copy.mend(edits) if edits else copy

    def _keep(self, slip: Slip, line: int, copy: Copy, edits: Sequence[Edit]) -> None:
        """Keep a slip; of several in a line each shows all of them mended, and those of one kind are one."""
        others = [n for n, each in enumerate(self.found) if self._text.rfind("\n", 0, each.at) == line]
        if others and all(_shows_line(each) for each in (slip, *(self.found[n] for n in others))):
            lines = copy.mended_lines(_in_line(slip.lines[0], copy, edits))
            for number in others if len(lines) == 1 else ():
                other = self.found[number]
                self.found[number] = dataclasses.replace(other, lines=(other.lines[0]._replace(new=lines[0].new),))
            if len(lines) == 1:
                slip = dataclasses.replace(slip, lines=self.found[others[0]].lines)
                if any(self.found[number].code == slip.code for number in others):
                    return
        self.found.append(slip)


def _shows_line(slip: Slip) -> bool:
    return len(slip.lines) == 1 and slip.code not in _UNSURE and not slip.code.startswith(_OF_SIGNS)


def _in_line(line: MendedLine, copy: Copy, edits: Sequence[Edit]) -> list[Edit]:
    """Return the edits that are made in one line of a copy."""
    at = copy.origins.index(line.at) if line.at in copy.origins else 0
    return [edit for edit in edits if at <= edit.start and edit.end <= at + len(line.old)]

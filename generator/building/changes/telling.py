"""What differs, in the words of a reader: for a terminal, for a pull request, for programs.

Owns the order in which it is told: what is public that was not comes first.
"""

from __future__ import annotations

import dataclasses
import json
import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from generator.building.changes.inert import inert
from generator.building.changes.shortening import shortened
from generator.messages import report
from generator.messages.issues import messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from generator.building.changes.differences import Changes, PageName, RecordChange, ValueChange
    from generator.messages.issues import Issue

_MOST = 12  # pages or lines of a kind that are named
_SMALLEST = 0.05  # per cent that one digit behind the point can say
_LONGEST = 120  # characters of a line with figures, which stays whole up to there: words say what a sum is of


class _Item(NamedTuple):
    """One thing that is told, with what is said of it."""

    text: str
    below: tuple[str, ...] = ()


class _Section(NamedTuple):
    """What is told under one heading; ``is_grave``: nobody may overlook it."""

    heading: str
    items: tuple[_Item, ...]
    is_grave: bool = False


class ChangeReport:
    """Tells of changes in one language."""

    def __init__(self, changes: Changes, language: str) -> None:
        self._changes = changes
        self._language = language
        self._words = _words()[language]

    def text(self) -> str:
        """Return what is said in a terminal."""
        if not self._changes:
            return self._say("none")
        return "\n\n".join(
            "\n".join([f"{'!! ' if each.is_grave else ''}{each.heading}", *_indented(each)])
            for each in self._sections(lambda issue: issue.message(self._language))
        )

    def markdown(self) -> str:
        """Return what is said below a pull request, where anybody may read it: of problems no value is said."""
        if not self._changes:
            return self._say("none") + "\n"
        parts = []
        for each in self._sections(self._outline):
            heading = f"### ⚠️ **{each.heading}**" if each.is_grave else f"### {each.heading}"
            strong = "**" if each.is_grave else ""
            items = (f"- {strong}{inert(item.text)}{strong}" + _listed(item) for item in each.items)
            parts.append("\n".join([heading, "", *items]))
        return "\n\n".join(parts) + "\n"

    def json(self) -> str:
        """Return all that differs for a program: words in every language, of problems no value."""
        changes = self._changes
        told = {
            "wider": [each._asdict() for each in changes.wider],
            "records": [
                {**each._asdict(), "values": [_value_for_programs(value) for value in each.values]}
                for each in changes.records
            ],
            **{
                name: [each._asdict() for each in getattr(changes, name)]
                for name in ("came", "gone", "broken", "changed")
            },
            "elsewhere": [
                {**each._asdict(), "lines": [line._asdict() for line in each.lines]} for each in changes.elsewhere
            ],
            "files": [each._asdict() for each in changes.files],
            "lagging": [self._issue_for_programs(each) for each in changes.lagging],
            "problems": [self._issue_for_programs(each) for each in changes.problems],
        }
        return json.dumps(told, ensure_ascii=False, indent=2)

    def _sections(self, said_of: Callable[[Issue], str]) -> Iterator[_Section]:
        changes = self._changes

        def issues(found: Sequence[Issue]) -> tuple[_Item, ...]:
            placed = ((str(each.place), each.code, said_of(each)) for each in found)
            return tuple(_Item(self._say("issue", place=place, code=code, say=said)) for place, code, said in placed)

        told = (
            ("wider", tuple(map(_Item, self._widened()))),
            ("broken", self._broken()),
            ("records", tuple(map(self._record, changes.records))),
            ("files", tuple(_Item(self._say(f"file_{each.how}", name=each.name)) for each in changes.files)),
            ("came", self._pages(changes.came)),
            ("left", self._pages(changes.gone)),
            ("pages", self._pages(changes.changed)),
            ("elsewhere", tuple(self._elsewhere())),
            ("lagging", issues(changes.lagging)),
            ("problems", issues(changes.problems)),
        )
        grave = {"wider", "broken"}
        yield from (_Section(self._say(name), items, name in grave) for name, items in told if items)

    def _widened(self) -> Iterator[str]:
        how_much = self._words["disclosure"]
        for each in self._changes.wider:
            name = " · ".join(filter(None, (self._in_my_words(each.called), each.part)))
            named = {"kind": self._words["kind"][each.kind], "name": name, "id": each.id}
            yield self._say("widened", **named, before=how_much[each.before.value], after=how_much[each.after.value])

    def _record(self, change: RecordChange) -> _Item:
        name = self._in_my_words(change.called)
        text = self._say(change.how, kind=self._words["kind"][change.kind], name=name, id=change.id)
        below = [self._value(each) for each in change.values]
        return _Item(text, (*below, self._say("otherwise")) if change.otherwise else tuple(below))

    def _value(self, change: ValueChange) -> str:
        label = self._in_my_words(change.label)
        if change.within:
            label = self._say("within", within=self._in_my_words(change.within), label=label)
        before, after, tongue = self._of_one_language(change)
        if tongue != self._language:
            label = self._say("in_language", label=label, language=tongue)
        how = "value" if before and after else "added" if after else "removed"
        before, after = shortened(before, after)
        rise = str(self._words["rise"]).format(percent=_percent(change.rise)) if change.rise is not None else ""
        return self._say(how, label=label, before=before, after=after, rise=rise)

    def _of_one_language(self, change: ValueChange) -> tuple[str, str, str]:
        """Return what a value said and says in the reader's language, or in one in which it has changed; and which."""
        old, new = change.before or {}, change.after or {}
        tongues = sorted(old.keys() | new.keys(), key=lambda each: each != self._language)
        tongue = next((each for each in tongues if old.get(each) != new.get(each)), self._language)
        return old.get(tongue, ""), new.get(tongue, ""), tongue

    def _broken(self) -> tuple[_Item, ...]:
        pages = self._pages(self._changes.broken)
        return (*pages, _Item(self._say("broken_hint"))) if pages else ()

    def _pages(self, pages: Sequence[PageName]) -> tuple[_Item, ...]:
        named = [_Item(self._say("page", title=each.title, path=each.path)) for each in pages[:_MOST]]
        rest = len(pages) - _MOST
        return tuple([*named, _Item(self._say("more", count=str(rest)))] if rest > 0 else named)

    def _elsewhere(self) -> Iterator[_Item]:
        for page in self._changes.elsewhere:
            pairs = (shortened(line.before, line.after, _LONGEST) for line in page.lines[:_MOST])
            lines = [self._say("line", before=before, after=after) for before, after in pairs]
            if len(page.lines) > _MOST:
                lines.append(self._say("more", count=str(len(page.lines) - _MOST)))
            yield _Item(self._say("page", title=page.title, path=page.path), tuple(lines))

    def _outline(self, issue: Issue) -> str:
        """Return what an issue says without any value: it may be of a record that nobody sees."""
        return report.unsaid(messages()[issue.code].say[self._language])

    def _issue_for_programs(self, issue: Issue) -> dict[str, object]:
        return {**dataclasses.asdict(issue.place), "code": issue.code, "says": self._outline(issue)}

    def _in_my_words(self, said: Mapping[str, str]) -> str:
        return said.get(self._language) or next(iter(said.values()), "")

    def _say(self, word: str, **facts: str) -> str:
        """Return a sentence as one line, whatever breaks of lines are in its facts."""
        lines = str(self._words[word]).format(**facts).splitlines()
        return " ".join(each.strip() for each in lines if each.strip())


@cache
def _words() -> Mapping[str, Mapping[str, dict[str, str]]]:
    return tomllib.loads((files("generator.building.changes") / "words.toml").read_text(encoding="utf-8"))


def _indented(section: _Section) -> Iterator[str]:
    for item in section.items:
        yield f"  {item.text}"
        yield from (f"    {line}" for line in item.below)


def _listed(item: _Item) -> str:
    return "".join(f"\n  - {inert(line)}" for line in item.below)


def _percent(share: Decimal) -> str:
    """Return a share in per cent, with so many digits that it is not nothing."""
    percent = share * 100
    return f"{percent:+.1f}" if abs(percent) >= _SMALLEST else f"{percent:+.1g}"


def _value_for_programs(change: ValueChange) -> dict[str, object]:
    return {**change._asdict(), "rise": None if change.rise is None else f"{change.rise:.6f}"}

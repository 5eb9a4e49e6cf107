"""What a site says about one park and its district, as questions find it: values by their path, entries by name.

Owns which records answer questions about a park, and how their values are gathered into entries. Must not know words
of questions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.answers.topics import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.answers.topics import RecordPart
    from generator.pages.data.data_value import DataValue

BESIDE = ("basis", "note")
"""Fields that say how a figure is meant, and are shown with it always."""

_NUMBER = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True)
class PublicFact:
    """A value with the page that shows it: its address, in full where the site has one."""

    value: DataValue
    page: str

    @property
    def path(self) -> str:
        """Where the value stands, without the numbers of entries."""
        return _NUMBER.sub("", self.value.path)


@dataclass(frozen=True, slots=True)
class FactEntry:
    """An entry of a list, or the part itself where it is no list: what it is called by language, and its facts."""

    name: Mapping[str, str]
    facts: tuple[PublicFact, ...]


class Facts:
    """The facts about one park, by the kind of record."""

    def __init__(self, facts: Mapping[str, Iterable[PublicFact]]) -> None:
        self._facts = {kind: tuple(each) for kind, each in facts.items()}

    def entries(self, part: RecordPart) -> tuple[FactEntry, ...]:
        """Return the entries of a part, those for which its conditions hold."""
        gathered: dict[str, list[PublicFact]] = {}
        for fact in self._facts.get(part.kind, ()):
            if _is_in(fact.path, part.path):
                gathered.setdefault(_entry_of(fact.value.path), []).append(fact)
        entries = (FactEntry(facts[0].value.within, tuple(facts)) for facts in gathered.values())
        return tuple(entry for entry in entries if _holds(entry, part))

    def kinds(self) -> tuple[str, ...]:
        """Return the kinds that it has facts of."""
        return tuple(self._facts)


def shown(entry: FactEntry, part: RecordPart, shows: Iterable[str]) -> tuple[PublicFact, ...]:
    """Return the facts of an entry that are to be shown, with what says how they are meant."""
    if tuple(shows) == EVERYTHING:
        return entry.facts
    wanted = [f"{part.path}.{each}".strip(".") for each in shows]
    found = [fact for path in wanted for fact in entry.facts if fact.path == path or fact.path.startswith(f"{path}[")]
    if not found:
        return ()
    around = {fact.path.rpartition(".")[0] for fact in found}
    beside = (fact for fact in entry.facts if _is_beside(fact.path, around) and fact not in found)
    return (*found, *beside)


def _is_beside(path: str, around: set[str]) -> bool:
    above, _, name = path.rpartition(".")
    return name in BESIDE and above in around


def _is_in(path: str, of: str) -> bool:
    return not of or path == of or path.startswith(f"{of}.")


def _entry_of(path: str) -> str:
    """Return the path of the innermost entry of a list that a value stands in, as ``tiers[0]``; empty outside."""
    before, bracket, _ = path.rpartition("].")
    return before + bracket[:1]


def _holds(entry: FactEntry, part: RecordPart) -> bool:
    values = {fact.path.rpartition(".")[2]: fact.value.typed for fact in entry.facts}
    return all(values.get(name) in allowed for name, allowed in part.conditions)


def figures_in(facts: Iterable[PublicFact]) -> Iterator[DataValue]:
    """Yield the values among facts that have numbers."""
    return (fact.value for fact in facts if fact.value.exact is not None)

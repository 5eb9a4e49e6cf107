"""Which topic a question is of, and which facts answer it: only where every word of it is accounted for.

Owns the rule by which a question is answered or left. A question names a subject and what of it is asked; its
words have to be those that a topic needs, allows or chooses a field by, or the names of entries (a plot, an airport),
or words of the note that is shown with the answer. A year must be that of the facts, a unit one of theirs. What is
left over makes the answer uncertain, and an uncertain answer is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from generator.answers.facts import BESIDE, figures_in, shown
from generator.answers.units import is_unit, units_fit
from generator.answers.wording import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.answers.facts import FactEntry, Facts, PublicFact
    from generator.answers.questions import Question
    from generator.answers.topics import RecordPart, Topic, Words
    from generator.answers.wording import PhraseBook


class MatchOutcome(Enum):
    """What became of a question."""

    ANSWERED = auto()
    NOT_PUBLISHED = auto()  # it is understood, and the records do not say it
    NOT_UNDERSTOOD = auto()  # some of its words are not known, or are not known together
    AMBIGUOUS = auto()  # two topics fit alike


class FoundEntry(NamedTuple):
    """An entry with those of its facts that answer."""

    entry: FactEntry
    facts: tuple[PublicFact, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """What became of a question.

    ``is_partial``: it asks for something else besides that the records do not say. ``unknown`` are the words that no
    table has.
    """

    outcome: MatchOutcome
    found: tuple[FoundEntry, ...] = ()
    is_partial: bool = False
    unknown: tuple[str, ...] = ()


class _Asked(NamedTuple):
    """The concepts of a question, those of its headings that may complete it, the years and units that it wants."""

    own: Words
    above: Words
    years: Words
    units: Words


class _Fit(NamedTuple):
    """A topic that fits: how many of the question's words it is about, and its facts."""

    weight: int
    found: tuple[FoundEntry, ...]
    is_partial: bool = False


class Matcher:
    """Finds for questions the facts about one park."""

    def __init__(self, topics: Sequence[Topic], groups: Words, lexicon: PhraseBook, facts: Facts) -> None:
        """Take the topics, the words that only group, all words (with the names of the park), and the facts."""
        self._topics = topics
        self._groups = groups
        self._lexicon = lexicon
        self._facts = facts

    def match(self, question: Question) -> Match:
        """Return the facts that answer a question, or why there are none."""
        asked = self._lexicon.read(question.text)
        aside = self._lexicon.read(f"{question.unit} {question.remark}")
        headings = [self._lexicon.read(heading) for heading in question.headings]
        unknown = tuple(word for each in headings for word in each.unknown)
        if unknown:
            return Match(MatchOutcome.NOT_UNDERSTOOD, unknown=unknown)
        own = asked.concepts | aside.concepts
        above = headings[-1].concepts if headings else frozenset[str]()
        wanted = _Asked(own, above, asked.years | aside.years, frozenset(each for each in own if is_unit(each)))
        fits = [fit for topic in self._topics if (fit := self._fit(topic, wanted))]
        return _choose(fits, asked.unknown + aside.unknown)

    def _fit(self, topic: Topic, asked: _Asked) -> _Fit | None:
        """Return how a topic fits a question by itself, else with what the heading above says."""
        about = topic.words
        special = asked.above - self._groups
        foreign = special - about
        alone = self._cover(topic, asked.own, asked)
        if alone is not None:
            # a heading that names one other thing makes it another question; one that names several is a group
            return None if foreign == special and len(foreign) == 1 else alone
        if foreign or not asked.above & about:
            return None
        return self._cover(topic, asked.own | (asked.above & about), asked)

    def _cover(self, topic: Topic, concepts: Words, asked: _Asked) -> _Fit | None:
        """Return the facts of a topic if it accounts for all concepts; with none of them where no record says it."""
        needs = [each for each in topic.needs if each <= concepts]
        if not needs:
            return None
        fields, chosen = _choose_fields(topic, concepts)
        shows = tuple(dict.fromkeys(each for field in fields for each in field))
        if not shows:
            return None
        essential = max(needs, key=len).union(*chosen)
        rest = concepts - topic.may.union(*needs, *chosen)
        rest = frozenset(each for each in rest if not is_unit(each))
        weight = topic.weight + len(essential & concepts)
        seen = False
        for part in topic.parts:
            found = self._from_part(topic, part, shows, concepts, rest)
            seen = seen or found is not None
            if found and _are_of(found, asked.years) and units_fit(asked.units - topic.words, _exact(found)):
                missing = any(not any(shown(each.entry, part, field) for each in found) for field in fields)
                return _Fit(weight, tuple(found), missing)
        return _Fit(weight, ()) if seen else None

    def _from_part(
        self, topic: Topic, part: RecordPart, shows: Sequence[str], concepts: Words, rest: Words
    ) -> list[FoundEntry] | None:
        """Return what a part of a record says, None where it leaves words of the question without account."""
        entries = self._facts.entries(part)
        named, left = self._named(topic, entries, concepts, rest)
        is_for_named = topic.entries == "named"
        if is_for_named and not named:
            return None
        kept = named if named and topic.entries != "all" else entries
        found = [FoundEntry(each, facts) for each in kept if (facts := shown(each, part, shows))]
        said = self._said_in_notes(found) if topic.with_notes else frozenset[str]()
        if left - said or any(each.startswith(UNKNOWN) for each in left):
            return None
        if said & topic.sorts - concepts:
            return []  # it is published of another sort only
        return None if named and not found and not is_for_named else found

    def _named(
        self, topic: Topic, entries: Sequence[FactEntry], concepts: Words, rest: Words
    ) -> tuple[tuple[FactEntry, ...], Words]:
        """Return the entries that a question names, and what of it is left then; the longest name wins."""
        about = topic.may if topic.entries == "named" else topic.may.union(*topic.needs)
        names: list[tuple[FactEntry, Words]] = []
        for entry in entries:
            for name in {*entry.name.values()}:
                called = self._lexicon.read(name).concepts
                own = called - about
                if own and called <= concepts and (own & rest or topic.entries == "named"):
                    names.append((entry, called))
        longest = [(entry, called) for entry, called in names if not any(called < other for _, other in names)]
        kept = tuple({id(entry): entry for entry, _ in longest}.values())
        return kept, rest.difference(*(called for _, called in longest))

    def _said_in_notes(self, found: Iterable[FoundEntry]) -> Words:
        """Return what the notes say that are shown with an answer."""
        notes = (fact for each in found for fact in each.facts if fact.path.rpartition(".")[2] in BESIDE)
        texts = (text for fact in notes for text in fact.value.shown.values())
        return frozenset[str]().union(*(self._lexicon.read(text).concepts for text in texts))


def _choose_fields(topic: Topic, concepts: Words) -> tuple[list[tuple[str, ...]], list[Words]]:
    """Return which fields a question chooses of a topic, and by which words.

    Longer wordings go first; a field is chosen by some word that no other has taken.
    """
    wordings = [(words, field) for field in topic.fields for words in field.alternatives if words <= concepts]
    taken: set[str] = set()
    chosen: list[Words] = []
    shows: list[tuple[int, tuple[str, ...]]] = []
    for words, field in sorted(wordings, key=lambda each: -len(each[0])):
        if words - taken - topic.may:
            taken |= words
            chosen.append(words)
            shows.append((topic.fields.index(field), field.shows))
    if not shows:
        return ([topic.otherwise] if topic.otherwise else []), []
    return [names for _, names in sorted(shows)], chosen


def _are_of(found: Iterable[FoundEntry], years: Words) -> bool:
    """Whether facts are of the years that a question names."""
    of = {str(value.as_of.year) for each in found for value in figures_in(each.facts) if value.as_of}
    return not years or of == set(years)


def _exact(found: Iterable[FoundEntry]) -> list[str]:
    return [value.exact.unit for each in found for value in figures_in(each.facts) if value.exact]


def _choose(fits: Sequence[_Fit], unknown: tuple[str, ...]) -> Match:
    """Return the topic that is about most of a question; two that are alike, with other facts, are one too many."""
    if not fits:
        return Match(MatchOutcome.NOT_UNDERSTOOD, unknown=unknown)
    most = max(fit.weight for fit in fits)
    best = [fit for fit in fits if fit.weight == most]
    if any(fit.found != best[0].found for fit in best):
        return Match(MatchOutcome.AMBIGUOUS)
    if not best[0].found:
        return Match(MatchOutcome.NOT_PUBLISHED)
    return Match(MatchOutcome.ANSWERED, best[0].found, best[0].is_partial)

"""A questionnaire is filled in: each question of each sheet, for each park, in one language.

Owns the order of the work. Must not know workbooks or HTML.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.answers.answer import Answer, Writer
from generator.answers.gather import AnswerSource, Gatherer, names_of, topics_of_figures
from generator.answers.matching import Match, Matcher
from generator.answers.topics import load_table, topic_of_wording
from generator.records.figure.record import Figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.answers.questions import SheetLines
    from generator.pages.words import Words
    from generator.records.contact.record import Contact
    from generator.records.park.record import Park
    from generator.values.language import Language


class Whom(NamedTuple):
    """Whom to ask about a park: the name, telephone and e-mail address as they are written, empty where not known."""

    name: str
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class ParkAnswers:
    """The answers about one park: its name and page, whom to ask, and by (sheet, row) each answer and its match."""

    name: str
    page: str
    whom: Whom
    answers: dict[tuple[str, int], Answer]
    matches: dict[tuple[str, int], Match]

    @property
    def filled(self) -> int:
        """How many questions are answered."""
        return sum(answer.is_filled for answer in self.answers.values())


def fill(
    source: AnswerSource, parts: Sequence[SheetLines], parks: Sequence[Park], language: Language
) -> tuple[ParkAnswers, ...]:
    """Answer the questions of a questionnaire about each park."""
    gatherer = Gatherer(source, language)
    return tuple(_fill(source, gatherer, parts, park, source.words[language]) for park in parks)


def _fill(
    source: AnswerSource, gatherer: Gatherer, parts: Sequence[SheetLines], park: Park, words: Words
) -> ParkAnswers:
    lexicon = load_table().lexicon.with_phrases(names_of(park, source.library))
    topics = (*load_table().topics, *topics_of_figures(tuple(source.library.all(Figure).values()), lexicon))
    topics += tuple(topic_of_wording(wording, lexicon) for wording in source.wordings)
    matcher = Matcher(topics, load_table().groups, lexicon, gatherer.about(park))
    whom = _whom(gatherer.contact_of(park), words)
    said = words("list.separator").join(filter(None, (whom.name, whom.phone, whom.email)))
    writer = Writer(words, words("answers.ask", whom=said) if said else words("answers.not_published"))
    matches = {(part.sheet, line.row): matcher.match(line) for part in parts for line in part.questions}
    return ParkAnswers(
        name=park.name.nearest(words.language.key)[1],
        page=gatherer.page_of(park),
        whom=whom,
        answers={place: writer.answer(match) for place, match in matches.items()},
        matches=matches,
    )


def _whom(contact: Contact | None, words: Words) -> Whom:
    if contact is None:
        return Whom("")
    return Whom(contact.name.nearest(words.language.key)[1], contact.phone or "", contact.email or "")

"""Which records of a public site answer questions about one park: the park, its district, whom to ask, what holds.

Owns that choice, the names by which the park is called in a question, and the address of the page behind each fact.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.answers.facts import Facts, PublicFact
from generator.answers.topics import RecordPart, Topic, load_table
from generator.pages.data.values import Reader
from generator.pages.showing import written_by_kind
from generator.records.contact.record import Contact
from generator.records.figure.record import Figure
from generator.records.policy.record import Policy
from generator.values.urls import RECORDS_WITH_PAGE, Address, path_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.answers.wording import PhraseBook
    from generator.library.library import Library
    from generator.pages.showing import Showing
    from generator.pages.words import Words
    from generator.reading.wording import AddedWording
    from generator.records.park.record import Park
    from generator.values.language import Language, Text
    from generator.values.record import Record

FIGURE = "figure/"
"""What the kind of a figure's facts begins with; its id follows."""
POLICIES = "policies"
_IN_FORCE = ("policies-valid", "policies-expiring")
_OF_FIGURE = ("amount", "count", "area")


@dataclass(frozen=True, slots=True)
class AnswerSource:
    """What facts are gathered from: the public site, its words by language, how its kinds are shown, its address.

    ``wordings`` are those that staff have added to the table.
    """

    library: Library
    words: Mapping[Language, Words]
    kinds: Mapping[str, Showing]
    site_url: str = ""
    wordings: tuple[AddedWording, ...] = ()


class Gatherer:
    """Gathers facts for answers in one language."""

    def __init__(self, source: AnswerSource, language: Language) -> None:
        self._source = source
        self._language = language
        self._reader = Reader(source.library, tuple(source.words.values()), written_by_kind(source.kinds))

    def about(self, park: Park) -> Facts:
        """Return all that is said about a park and its district."""
        library = self._source.library
        district = next(iter(library.shelf("district").values()), None) if "district" in library.site.records else None
        contact = self.contact_of(park)
        facts = {"park": self._facts(park), POLICIES: self._policies(park)}
        if district is not None:
            facts["district"] = self._facts(district)
        if contact is not None:
            facts["contact"] = self._facts(contact)
        for figure in library.all(Figure).values():
            facts[FIGURE + figure.id] = self._facts(figure)
        return Facts(facts)

    def contact_of(self, park: Park) -> Contact | None:
        """Return whom to ask about a park: its own contact, else the first of the site."""
        contacts = self._source.library.all(Contact)
        if park.contact and park.contact in contacts:
            return contacts[park.contact]
        return next(iter(contacts.values()), None)

    def page_of(self, record: Record) -> str:
        """Return the address of the page that shows a record: in full where the site's own is known."""
        if record.KIND in RECORDS_WITH_PAGE:
            return self._address(Address(record.KIND, record.id))
        found_at = self._source.kinds[record.KIND].found_at
        found = found_at(self._source.library, record) if found_at else None
        if found is None:
            return ""
        address, anchor = found
        return self._address(address) + (f"#{anchor}" if anchor else "")

    def _address(self, address: Address) -> str:
        return self._source.site_url + path_of(address, self._language)

    def _facts(self, record: Record) -> Iterator[PublicFact]:
        page = self.page_of(record)
        return (PublicFact(value, page) for value in self._reader.values_of(record))

    def _policies(self, park: Park) -> Iterator[PublicFact]:
        """Yield the facts of the policies that are in force and may be for firms in a park, as entries of one list."""
        library = self._source.library
        keys = [key for group in _IN_FORCE for key in library.ids(group)]
        for at, key in enumerate(library.speaking(Policy.KIND, tuple(keys), self._language.key)):
            policy = library.all(Policy)[key]
            if not any(policy.is_for(park.id, industry) for industry in (*park.industries, "")):
                continue
            name = policy.title.in_all(library.site.settings.languages)
            for fact in self._facts(policy):
                value = fact.value._replace(path=f"listed[{at}].{fact.value.path}", within=name)
                yield PublicFact(value, fact.page)


def names_of(park: Park, library: Library) -> dict[str, tuple[str, ...]]:
    """Return by which names a question may call a park and its district, with the concepts that they are."""
    of_park = [park.name, park.short_name]
    of_district = [park.district, library.site.settings.district]
    named = [(text, "park") for text in of_park] + [(text, "district") for text in of_district]
    return {text[key]: (concept,) for text, concept in named if text is not None for key in text}


def topics_of_figures(figures: Iterable[Figure], lexicon: PhraseBook) -> Iterator[Topic]:
    """Yield a topic for each official figure, which is asked for by its own label.

    Where the label says no more than a question about a park, the question has to name the district.
    """
    known = [topic.words for topic in load_table().topics]
    for figure in figures:
        labels = [lexicon.read(words).concepts for words in _each(figure.label)]
        district = frozenset({"district"})
        needs = tuple(label | district if any(label <= words for words in known) else label for label in labels)
        may = frozenset({"district", "per-year", "total"})
        yield Topic((RecordPart(FIGURE + figure.id, ""),), needs, may, (), _OF_FIGURE)


def _each(text: Text) -> Iterator[str]:
    return (text[key] for key in text)

"""A row of a comparison: what a park or plot publishes of one thing, finished to be read, and what it compares by.

Owns which figures can be compared at all (exact or about so much, in one unit), and how words of another language are
told from the page's own where there is no markup. Must not know which rows there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.binding import bind
from generator.records.park.lowest import counted_in
from generator.values.language import language
from generator.values.quantity import Area, Capacity, Distance, Duration, PartialDate, Price
from generator.values.quantity.qualifiers import LOWER_BOUNDS, UPPER_BOUNDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from generator.library.library import Library
    from generator.pages.words import Words
    from generator.values.language import Text
    from generator.values.quantity import Quantity
    from generator.values.record import Source

LOW, HIGH = "low", "high"
"""The direction in which a value is better."""

_PLACES = 4  # of a base unit: a mu has no finite number of square metres
_BOUNDS = LOWER_BOUNDS | UPPER_BOUNDS


class Piece(NamedTuple):
    """Words of a value: ``lang`` is the tag of their language where that is not the page's, ``remark`` says so."""

    text: str
    lang: str = ""
    remark: str = ""

    @property
    def whole(self) -> str:
        """The words with what is remarked of them."""
        return f"{self.text}{self.remark}"


Said = tuple[Piece, ...]


class Comparable(NamedTuple):
    """What a value compares by: both ends in ``unit``; empty where it cannot be compared."""

    ends: tuple[Decimal, ...] = ()
    unit: str = ""


class Origin(NamedTuple):
    """Where a value is from and when it was true."""

    text: Said
    url: str = ""


class ComparedRow(NamedTuple):
    """What is published of one thing. ``key`` is the same for all that is compared; ``note`` is small print.

    ``better`` is the direction in which a value is better, empty where there is none.
    """

    key: str
    label: Said
    text: Said
    note: Said = ()
    measure: Comparable = Comparable()
    better: str = ""
    origin: Origin | None = None
    sample: bool = False


class Pen:
    """Writes the values of one language, for files in which there is no markup."""

    def __init__(self, words: Words, library: Library) -> None:
        self.words = words
        self.library = library
        self.marks_samples = not library.site.settings.sample  # else the notice of the site says it of all

    def text(self, text: Text) -> Piece:
        """Return a text in the page's language; where it is missing the nearest there is, remarked as such."""
        own = self.words.language.key
        key, found = text.nearest(own)
        if key != own:
            return Piece(found, language(key).tag, self.words(f"untranslated.{key}"))
        is_stale = (own, found) in self.library.site.stale
        return Piece(found, remark=self.words("untranslated.stale") if is_stale else "")

    def word(self, key: str, **facts: object) -> Piece:
        """Return words of the interface."""
        return Piece(bind(self.words(key, **facts)))

    def quantity(self, quantity: Quantity) -> Piece:
        """Return a quantity as the page's language writes it."""
        return Piece(bind(quantity.text(self.words.language.of_figures)))

    def enumerate(self, pieces: Iterable[Piece]) -> Said:
        """Return words one behind the other in one line."""
        found: list[Piece] = []
        for piece in pieces:
            found += [Piece(self.words("list.separator")), piece] if found else [piece]
        return tuple(found)

    def labelled(self, label: str, *value: Piece) -> Said:
        """Return a value behind what it is called."""
        return Piece(f"{label}{self.words('label.separator')}"), *value

    def origin(self, source: Source | None, as_of: PartialDate | None, inferred: Mapping[str, Text]) -> Origin | None:
        """Return where a value is from; None where neither a source nor a date is known."""
        if source is None and as_of is None:
            return None
        t, found = self.words, []
        if source:
            date = t("source.date", date=self.quantity(source.date).text) if source.date else ""
            guessed = f" {t('inferred.heard')}" if date and "source" in inferred else ""
            found += [Piece(t("source.label")), self.text(source.name), Piece(f"{date}{guessed}")]
        if as_of:
            guessed = f" {t('inferred.heard')}" if "as_of" in inferred else ""
            space = " " if source else ""
            found.append(Piece(f"{space}{t('source.as_of', date=self.quantity(as_of).text)}{guessed}"))
        return Origin(tuple(piece for piece in found if piece.text), source.url or "" if source else "")


def measure(quantity: Quantity | None) -> Comparable:
    """Return what a figure compares by: nothing where it only says "at least" or "up to"."""
    match quantity:
        case Price():
            unit = "/".join(counted_in(quantity))
        case Capacity():
            thing = quantity.unit.base or quantity.unit.key
            unit = f"{thing}/{quantity.period.key}" if quantity.period else thing
        case Area() | Distance() | Duration():
            unit = quantity.unit.base or quantity.unit.key
        case _:
            return Comparable()
    if quantity.qualifier in _BOUNDS:
        return Comparable()
    return Comparable(tuple(dict.fromkeys((quantity.low, quantity.high))), unit)


def number(value: Decimal) -> int | float:
    """Return an exact number as a file holds it, to so many places that equal prices stay equal."""
    rounded = round(value, _PLACES)
    return int(rounded) if rounded == rounded.to_integral_value() else float(rounded)

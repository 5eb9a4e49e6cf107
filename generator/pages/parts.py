"""The parts that many pages are made of: facts, cards, badges, the line that says where something comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from generator.messages.counted import Counted
from generator.pages.map.elsewhere import location_links
from generator.pages.photos import SIZES, Made, made_of, srcset_for
from generator.reading.media.pictures.sizes import size_for_page
from generator.values.focus import Focus
from generator.values.language import language

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from generator.gate.site import Tally
    from generator.pages.leaf import Leaf, Link, Quantity
    from generator.values.language import Text
    from generator.values.location import Location
    from generator.values.parties import Party
    from generator.values.quantity import PartialDate
    from generator.values.record import Photo, Record, Source
    from generator.values.stage import Stage


# Facts, badges, links and cards are tuples: a page has dozens, and a frozen dataclass takes four times as long to make.
class Fact(NamedTuple):
    """A label and a value; ``note`` is small print, ``sample`` and ``inferred`` are badges."""

    label: Markup | str
    value: Markup | str
    note: Markup | str = ""
    href: str | None = None
    sample: bool = False
    inferred: Markup | str = ""

    @property
    def is_remarked(self) -> bool:
        """Whether anything stands behind the value."""
        return bool(self.sample or self.note or self.inferred)

    @property
    def is_linked(self) -> bool:
        """Whether the value leads somewhere, or has links in it."""
        return bool(self.href) or "<a " in self.value


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where a record's facts come from and when they were true."""

    name: Markup
    date: str
    url: str
    as_of: str
    date_is_inferred: bool = False
    as_of_is_inferred: bool = False


class Badge(NamedTuple):
    """A short word on a coloured ground; ``kind`` is the class that colours it."""

    text: Markup | str
    kind: str


class Card(NamedTuple):
    """A record on a list: its link, a summary, badges, the few facts that one compares by, and how much it is about."""

    link: Link
    summary: Markup
    badges: tuple[Badge, ...]
    facts: tuple[Fact, ...]
    sample: bool
    amount: str = ""


class LinkList(NamedTuple):
    """Other records that have to do with this one, beside it: a title and links, and their place among such lists."""

    title: str
    links: tuple[Link, ...]
    place: int = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo with the words that stand for it.

    ``src`` is the address of the plain file, ``width`` and ``height`` are its pixels; ``files`` are those that it is
    made in, with their addresses, by the end of their names. ``fx`` and ``fy`` are the point that stays in view, in
    percent from the left and from the top.
    """

    src: str
    alt: str
    alt_lang: str
    credit: Markup
    width: int
    height: int
    files: Mapping[str, tuple[Made, ...]] = field(default_factory=dict)
    fx: int = 50
    fy: int = 50

    def srcset(self, role: str, suffix: str) -> str:
        """Return the files of a kind that a role needs, as ``srcset`` has them; empty where there are none."""
        return srcset_for(role, self.files.get(suffix, ()))

    def sizes(self, role: str) -> str:
        """Return how wide it stands in a role. Raises ``KeyError`` for a role that there is not."""
        return SIZES[role]


def source_line(
    leaf: Leaf, source: Source | None, as_of: PartialDate | None = None, inferred: Container[str] = ()
) -> SourceLine | None:
    """Return the line under a record, or None where it names no source and no date.

    ``inferred`` are the fields of the record that its source does not state.
    """
    if source is None and as_of is None:
        return None
    return SourceLine(
        name=leaf.text(source.name) if source else Markup(),
        date=leaf.quantity(source.date) if source and source.date else "",
        url=source.url or "" if source else "",
        as_of=leaf.quantity(as_of) if as_of else "",
        date_is_inferred="source" in inferred,
        as_of_is_inferred="as_of" in inferred,
    )


def published_line(leaf: Leaf) -> str:
    """Return who publishes a page and what its figures hold for: words that go along with whatever is taken from it.

    It is long enough in every language to be read as a paragraph by those who extract the text of pages.
    """
    publisher = leaf.library.site.settings.publisher.nearest(leaf.language.key)[1]
    return leaf.words("record.published", publisher=publisher)


def fact(
    leaf: Leaf, key: str, value: Markup | str, inferred: Mapping[str, Text] | None = None, *, href: str | None = None
) -> Fact:
    """Return a value as a fact whose label is the interface word ``key``, with the reason where it is inferred."""
    return Fact(leaf.words(key), value, href=href, inferred=reason(leaf, inferred, key))


def quantity_fact(
    leaf: Leaf, key: str, value: Quantity | None, inferred: Mapping[str, Text] | None = None, *, sample: bool = False
) -> list[Fact]:
    """Return a quantity as a fact whose label is the interface word ``key``; nothing where there is no value."""
    if value is None:
        return []
    why = reason(leaf, inferred, key) if inferred else ""
    return [Fact(leaf.words(key), leaf.quantity(value), "", None, sample, why)]


def text_fact(
    leaf: Leaf, key: str, value: Text | None, inferred: Mapping[str, Text] | None = None, *, sample: bool = False
) -> list[Fact]:
    """Return a text as a fact; nothing where there is none."""
    if value is None:
        return []
    return [Fact(leaf.words(key), leaf.text(value), sample=sample, inferred=reason(leaf, inferred, key))]


def coordinates_fact(leaf: Leaf, location: Location) -> list[Fact]:
    """Return where something lies on the globe, with the datum; nothing where that is not known."""
    if location.lat is None or location.lon is None or location.crs is None:
        return []
    words = leaf.words
    north_or_south = "park.coordinates.south" if location.lat < 0 else "park.coordinates.north"
    east_or_west = "park.coordinates.west" if location.lon < 0 else "park.coordinates.east"
    lat = words(north_or_south, degrees=abs(location.lat))
    lon = words(east_or_west, degrees=abs(location.lon))
    where = words("park.coordinates.value", lat=lat, lon=lon)
    note = words(f"datum.{location.crs.value}")
    return [Fact(words("park.coordinates"), where, note=note, sample=location.sample)]


def elsewhere_fact(leaf: Leaf, location: Location, name: Text) -> list[Fact]:
    """Return links to where something lies on other maps; nothing where that is not known or is sample data."""
    if leaf.library.site.settings.sample:
        return []
    linked = Markup('<a href="{}" rel="external">{}</a>').format
    noted = Markup(' <small class="fact__note">{}</small>').format
    links = [
        linked(link.href, link.text) + (noted(link.note) if link.note else "")
        for link in location_links(leaf, location, name)
    ]
    return [Fact(leaf.words("map.elsewhere"), escape(leaf.words("list.separator")).join(links))] if links else []


def reason(leaf: Leaf, inferred: Mapping[str, Text] | None, key: str) -> Markup | str:
    """Return why a field is inferred; ``key`` is the interface word, whose last part names the field."""
    text = inferred.get(key.rpartition(".")[2]) if inferred else None
    return leaf.text(text) if text else ""


def notes(leaf: Leaf, kind: str, record: Record, beside: frozenset[str]) -> tuple[Fact, ...]:
    """Return the reasons of inferred fields, but for those that stand ``beside`` their field already."""
    return tuple(
        Fact(leaf.words(f"{kind}.{field}"), leaf.text(why))
        for field, why in record.inferred.items()
        if field not in beside
    )


def enumerate_texts(leaf: Leaf, texts: Iterable[Text]) -> Markup:
    """Return texts one behind the other in one line; one that is not translated is marked, never left out."""
    return escape(leaf.words("list.separator")).join(leaf.text(text) for text in texts)


def enumerate_links(leaf: Leaf, links: Iterable[Link]) -> Markup:
    """Return links one behind the other in one line; one that leads nowhere is its bare words."""
    linked = Markup('<a href="{}">{}</a>').format
    return escape(leaf.words("list.separator")).join(
        linked(link.href, link.text) if link.href else link.text for link in links
    )


def stage_badge(leaf: Leaf, stage: Stage) -> Badge:
    """Return a stage's label with the class that colours it."""
    return Badge(leaf.text(leaf.library.site.stages[stage].label), f"stage-{stage.value}")


def stage_sum(leaf: Leaf, tally: Tally) -> str:
    """Return what is invested in the projects at a stage and of how many of them that is; empty where none is known."""
    if not tally.investment:
        return ""
    amount = leaf.quantity(tally.investment)
    return leaf.words("stage.investment", amount=amount, of=tally.investment_of, count=Counted(tally.count))


def party_line(leaf: Leaf, party: Party) -> Fact:
    """Return a party: its role as the label, its name (or that it is withheld) and its origin."""
    name = leaf.text(party.name) if party.name else leaf.words("party.withheld")
    return Fact(leaf.words(f"party.{party.role.value}"), name, note=leaf.text(party.origin) if party.origin else "")


def pictures(leaf: Leaf, photos: tuple[Photo, ...]) -> tuple[Picture, ...]:
    """Return photos with their addresses. To a reader who hears them, words in Chinese are better than none."""
    return tuple(_picture(leaf, photo) for photo in photos)


def _picture(leaf: Leaf, photo: Photo) -> Picture:
    key, words = photo.alt.nearest(leaf.language.key)
    file = leaf.library.picture(photo.file)
    width, height = size_for_page(file.width, file.height)
    focus = photo.focus or Focus()
    made = made_of(photo.file, file).items()
    return Picture(
        src=leaf.asset(photo.file),
        alt=words,
        alt_lang=language(key).tag,
        credit=leaf.text(photo.credit),
        width=width,
        height=height,
        files={suffix: tuple(Made(leaf.asset(each.path), each.width) for each in files) for suffix, files in made},
        fx=focus.x,
        fy=focus.y,
    )

"""What rules across records ask: small facts of every record, public or not, and of the authored pages.

Owns the shape of these facts and of what a rule finds. A finding does not know its line yet: that is looked up in the
file when there is a finding, so that no fact changes because a line was put above it. Must not know files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from generator.reading.content import Content, Unread
    from generator.reading.prose import ProseFault
    from generator.values.quantity import Money

Path = tuple[str | int, ...]
"""The path of a value in its record."""

NAMES, LINKS, SHOWS = "names", "links", "shows"
"""How a record wants another thing: a field names a record, Markdown links to a target, a field shows a file."""


class Wanted(NamedTuple):
    """Something that has to be there: ``how`` it is wanted, of which kind (or scheme) it is, and its id or name."""

    how: str
    kind: str
    key: str


class Occurrence(NamedTuple):
    """Where something is wanted: the record's id, the path in it, and the fault of a link that leads nowhere."""

    id: str
    path: Path
    fault: ProseFault | None = None


class Unnamed(NamedTuple):
    """Whom an anonymous record does not name.

    ``names`` are those of each party, with the keys of their languages; ``known_as`` are further names of the parties,
    ``not_the_firm`` words that are none of them, ``may_be_named_in`` other records (``firm/ID``) that may name them.
    """

    names: tuple[tuple[tuple[str, str], ...], ...] = ()
    known_as: tuple[str, ...] = ()
    not_the_firm: tuple[str, ...] = ()
    may_be_named_in: tuple[str, ...] = ()


class Compared(NamedTuple):
    """A figure that is compared with those of other records: its place, as it was typed, its kind, and its size."""

    path: Path
    typed: str
    group: str
    size: float


class Note(NamedTuple):
    """What is asked of a record by its id.

    ``disclosure`` is how much of it the public sees, ``withheld`` whom its anonymity does not name, ``within``
    what it lies in. A project has a ``stage`` and an ``investment``; a signing ``projects`` and a ``total`` of them,
    may cover more (``partial``), state ``figures`` and ``say`` in its texts what they come to, each at a path, in some
    words. A figure is ``about`` a stage. ``compared`` are figures that are compared with those of other records, ``at``
    is where it lies, ``called`` a name that should be its own, ``checked`` what it says was checked: the number of each
    line, the line, and whether it answers what is asked of the record by itself. ``parts`` are the disclosures of its
    parts that are entries (plots), by their numbers.
    """

    disclosure: str
    sample: bool = False
    withheld: Unnamed | None = None
    within: str = ""
    stage: str = ""
    investment: Money | None = None
    projects: tuple[str, ...] = ()
    total: Money | None = None
    partial: bool = False
    figures: bool = False
    say: tuple[tuple[Path, str], ...] = ()
    about: str = ""
    compared: tuple[Compared, ...] = ()
    at: tuple[float, float] | None = None
    called: str = ""
    checked: tuple[tuple[int, str, bool], ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


class Waiting(NamedTuple):
    """What is wrong while the moment of the build lies before ``until`` (seconds since 1970).

    A fact that is empty stands for the day of the build.
    """

    until: float
    id: str
    path: Path
    code: str
    facts: Mapping[str, str]


class Finding(NamedTuple):
    """Something wrong between records, in the record with an id in a part of the content.

    ``needle`` are words to point at in the text at the path. ``first`` is the part in which the record stands whose
    place belongs to the facts, -1 for none.
    """

    part: int
    id: str
    code: str
    path: Path
    facts: Mapping[str, str]
    needle: str = ""
    first: int = -1


class PartOfKind(Protocol):
    """Some records of one kind that were read together: which of them are public, and what they want to be there."""

    @property
    def kind(self) -> str:
        """The kind of its records."""

    @property
    def public(self) -> Collection[str]:
        """The ids of those that the public sees."""

    @property
    def wanted(self) -> frozenset[Wanted]:
        """All that its records, public or not, want to be there."""

    def spots(self) -> Mapping[Wanted, Sequence[Occurrence]]:
        """Return where each thing is wanted."""


class Part(PartOfKind, Protocol):
    """The facts of such records, or of the authored pages (kind ``page``)."""

    @property
    def unread(self) -> frozenset[Unread]:
        """Records that could not be read."""

    @property
    def damaged(self) -> frozenset[str]:
        """Kinds of which nobody knows what else there would be."""

    def notes(self) -> Mapping[str, Note]:
        """Return the notes of all records by id."""


class Index:
    """The facts of all records of a site; ``context`` is the content without records."""

    def __init__(self, context: Content, parts: Sequence[Part]) -> None:
        """Take the parts in the order of the files: of records with one id the first is meant."""
        self.context = context
        self._parts = parts
        self._notes: dict[str, dict[str, Note]] = {}
        self._homes: dict[tuple[str, str], int] = {}
        self._public: dict[str, set[str]] = {}
        self._unread = context.unread.union(*(part.unread for part in parts))
        self._damaged = context.damaged.union(*(part.damaged for part in parts))
        self.twice: list[Finding] = []
        for number, part in enumerate(parts):
            self._take(number, part)

    def _take(self, number: int, part: Part) -> None:
        known = self._notes.setdefault(part.kind, {})
        self._public.setdefault(part.kind, set()).update(part.public)
        for key, note in part.notes().items():
            if key in known:
                first = self._homes[part.kind, key]
                self.twice.append(Finding(number, key, "R119", ("id",), {"id": key, "kind": part.kind}, first=first))
            else:
                known[key] = note
                self._homes[part.kind, key] = number

    def notes(self, kind: str) -> Mapping[str, Note]:
        """Return the notes of the records of a kind by id, in the order of the files."""
        return self._notes.get(kind, {})

    def all_notes(self) -> Iterable[tuple[str, str, Note]]:
        """Return every note with the kind and the id of its record."""
        return ((kind, key, note) for kind, notes in self._notes.items() for key, note in notes.items())

    def is_public(self, kind: str, key: str) -> bool:
        """Whether the public sees anything of a record."""
        return key in self._public.get(kind, ())

    def may_exist(self, kind: str, key: str) -> bool:
        """Whether a record stands in what could not be read, so that a reference to it is no second fault."""
        return kind in self._damaged or any(each.kind == kind and each.id == key for each in self._unread)

    def is_wanted(self, kind: str, key: str) -> bool:
        """Whether anything names a record or links to it."""
        return any(each.kind == kind and each.key == key for part in self._parts for each in part.wanted)

    def wanted_by_public(self, is_looked_for: Callable[[Wanted], bool]) -> set[str]:
        """Return the ids or names of what public records, or authored pages, want of what is looked for."""
        found: set[str] = set()
        for part in self._parts:
            wanted = [each for each in part.wanted if is_looked_for(each)]
            spots = part.spots() if wanted else {}
            is_shown = part.public if part.kind != "page" else {spot.id for each in wanted for spot in spots[each]}
            found.update(each.key for each in wanted if any(spot.id in is_shown for spot in spots[each]))
        return found

    def missing(self, how: str, is_there: Callable[[Wanted], bool]) -> Iterator[tuple[int, Wanted, Occurrence]]:
        """Return where something is wanted in one way that is not there, with the number of the part."""
        for number, part in enumerate(self._parts):
            missing = [each for each in part.wanted if each.how == how and not is_there(each)]
            spots = part.spots() if missing else {}
            yield from ((number, each, spot) for each in sorted(missing) for spot in spots[each])

    def find(self, kind: str, key: str, code: str, /, *path: str | int, needle: str = "", **facts: str) -> Finding:
        """Return a finding about a record; ``needle`` are the words in the text at the path that it is about."""
        return Finding(self._homes[kind, key], key, code, path, facts, needle)

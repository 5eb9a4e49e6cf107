"""What is known of the pages of the last build: what each was made from, and the files that came of it.

Owns how that is kept, which is in columns, since a site may have hundreds of thousands of pages. Must not know how a
page is made.
"""

from __future__ import annotations

import os
from array import array
from dataclasses import dataclass, field, replace
from itertools import chain, compress, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.pages.twin import NAME
from generator.values.urls import picture_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence
    from pathlib import Path

    from generator.building.printing import Printed
    from generator.messages.issues import Issue

_WIDTH = 33  # bytes: a fingerprint and one more, so that its own last byte may be zero


class FileState(NamedTuple):
    """By which a file is known again without reading it: its size in bytes and when it was written (nanoseconds)."""

    size: int
    written: int


class CardState(NamedTuple):
    """The picture by which a page is shared: the fingerprint of what it was made from, and its file."""

    source: bytes
    state: FileState


_NO_CARD = CardState(b"", FileState(0, 0))


@dataclass(slots=True)
class PageIndex:
    """The pages of a site and the facts that they were made from.

    ``key`` is the fingerprint of what all pages depend on. ``facts`` are numbered by their place; the facts of the
    page at a place of ``paths`` are ``reads[starts[at] : starts[at + 1]]``. ``updated`` is the day of a page (ISO 8601
    or ``""``), ``twins`` the state of its Markdown, ``shared_by`` its own card or one without a source, ``plans`` the
    fingerprint of what a section shows beside facts, ``pictures`` the files that a page shows, ``others`` every file
    that is no page with the fingerprint of its bytes, ``remarks`` the warnings about finished files.
    """

    key: bytes = b""
    paths: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    states: list[FileState] = field(default_factory=list)
    twins: list[FileState] = field(default_factory=list)
    shared_by: list[CardState] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    values: list[bytes] = field(default_factory=list)
    starts: array[int] = field(default_factory=lambda: array("I", [0]))
    reads: array[int] = field(default_factory=lambda: array("I"))
    plans: dict[str, bytes] = field(default_factory=dict)
    pictures: dict[str, tuple[str, ...]] = field(default_factory=dict)
    others: dict[str, tuple[bytes, FileState]] = field(default_factory=dict)
    remarks: tuple[Issue, ...] = ()

    def find_changed(self, values: Sequence[bytes]) -> set[str]:
        """Return the paths of the pages one of whose facts has another value now; ``values`` are those of all facts."""
        changed = {at for at, value in enumerate(values) if value != self.values[at]}
        if not changed:
            return set()
        touched = [number in changed for number in self.reads]
        return {
            path
            for path, start, end in zip(self.paths, self.starts, self.starts[1:], strict=False)
            if any(touched[start:end])
        }

    def is_in_place(self, site: Path) -> bool:
        """Whether every file of the site is still the one that was written, and there is no other."""
        return site.is_dir() and dict(self.files()) == files_below(str(site))

    def files(self) -> Iterator[tuple[str, FileState]]:
        """Return every file of the site with its state."""
        yield from ((f"{path}index.html", state) for path, state in zip(self.paths, self.states, strict=True))
        yield from ((f"{path}{NAME}", state) for path, state in zip(self.paths, self.twins, strict=True))
        yield from ((picture_of(path), card.state) for path, card in self.cards().items())
        yield from ((name, state) for name, (_, state) in self.others.items())

    def names(self) -> set[str]:
        """Return the name of every file of the site."""
        return {name for name, _ in self.files()}

    def cards(self) -> dict[str, CardState]:
        """Return the cards of the pages that have one of their own, by the paths of the pages."""
        return {path: card for path, card in zip(self.paths, self.shared_by, strict=True) if card.source}

    def updated_with(
        self, printed: Iterable[Printed], without: Container[str], value_of: Callable[[str], bytes]
    ) -> PageIndex:
        """Return the index with the pages that were printed, and ``without`` the old ones of these and those gone.

        The values of the facts that it has already are those of now: ``values`` is to be set before.
        """
        index = self._without(without)
        known = len(index.facts)
        facts = {fact: number for number, fact in enumerate(index.facts)}
        for each in printed:
            index.reads.extend(facts.setdefault(fact, len(facts)) for fact in each.facts)
            index.starts.append(len(index.reads))
            index.paths.append(each.path)
            index.updated.append(each.updated)
            index.states.append(each.state)
            index.twins.append(each.twin)
            index.shared_by.append(each.card or _NO_CARD)
            if each.pictures:
                index.pictures[each.path] = each.pictures
        index.facts = list(facts)
        index.values += map(value_of, islice(facts, known, None))
        return index

    def _without(self, gone: Container[str]) -> PageIndex:
        """Return the index without some pages; where none is left, without the facts that they were made from."""
        kept = [path not in gone for path in self.paths]
        starts, reads = array("I", [0]), array("I")
        for keep, start, end in zip(kept, self.starts, self.starts[1:], strict=False):
            if keep:
                reads += self.reads[start:end]
                starts.append(len(reads))
        return replace(
            self,
            paths=list(compress(self.paths, kept)),
            updated=list(compress(self.updated, kept)),
            states=list(compress(self.states, kept)),
            twins=list(compress(self.twins, kept)),
            shared_by=list(compress(self.shared_by, kept)),
            facts=list(self.facts) if any(kept) else [],
            values=list(self.values) if any(kept) else [],
            starts=starts,
            reads=reads,
            pictures={path: shown for path, shown in self.pictures.items() if path not in gone},
            remarks=tuple(issue for issue in self.remarks if issue.place.file.removesuffix("index.html") not in gone),
        )

    def columns(self) -> tuple[object, ...]:
        """Return the index as a few large values, which are read in no time."""
        of_cards = (card.state for card in self.shared_by)
        return (
            self.key,
            "\n".join(self.paths),
            "\n".join(self.updated),
            array("Q", [number for state in chain(self.states, self.twins, of_cards) for number in state]).tobytes(),
            _packed(card.source for card in self.shared_by),
            "\n".join(self.facts),
            _packed(self.values),
            self.starts.tobytes(),
            self.reads.tobytes(),
            self.plans,
            self.pictures,
            "\n".join(self.others),
            _packed(digest for digest, _ in self.others.values()),
            array("Q", [number for _, state in self.others.values() for number in state]).tobytes(),
            self.remarks,
        )

    @classmethod
    def from_columns(cls, columns: tuple[Any, ...]) -> PageIndex:
        """Return the index that :meth:`columns` wrote."""
        key, paths, updated, states, sources, facts, values, starts, reads, plans, pictures, *rest, remarks = columns
        others, digests, written = rest
        numbers, of_others = _numbers("Q", states), _numbers("Q", written)
        names = others.split("\n") if of_others else []
        files = list(map(FileState, numbers[::2], numbers[1::2]))  # of the pages, then of their twins and cards
        count = len(files) // 3
        return cls(
            key=key,
            paths=paths.split("\n") if numbers else [],
            updated=updated.split("\n") if numbers else [],
            states=files[:count],
            twins=files[count : 2 * count],
            shared_by=list(map(CardState, _unpacked(sources), files[2 * count :])),
            facts=facts.split("\n") if facts else [],
            values=_unpacked(values),
            starts=_numbers("I", starts),
            reads=_numbers("I", reads),
            plans=plans,
            pictures=pictures,
            others=dict(
                zip(
                    names,
                    zip(_unpacked(digests), map(FileState, of_others[::2], of_others[1::2]), strict=True),
                    strict=True,
                )
            ),
            remarks=remarks,
        )


def _packed(fingerprints: Iterable[bytes]) -> bytes:
    return b"".join([(each + b"." if each else b"").ljust(_WIDTH, b"\0") for each in fingerprints])


def _unpacked(data: bytes) -> list[bytes]:
    return [data[at : at + _WIDTH].rstrip(b"\0")[:-1] for at in range(0, len(data), _WIDTH)]


def _numbers(kind: str, data: bytes) -> array[int]:
    numbers: array[int] = array(kind)
    numbers.frombytes(data)
    return numbers


def files_below(site: str) -> dict[str, FileState]:
    """Return every file below a folder with its state."""
    found: dict[str, FileState] = {}
    folders = [""]
    for folder in folders:  # it grows on the way
        with os.scandir(f"{site}/{folder}") as entries:
            for entry in entries:
                name = folder + entry.name
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{name}/")
                else:
                    stat = entry.stat(follow_symlinks=False)
                    found[name] = FileState(stat.st_size, stat.st_mtime_ns)
    return found

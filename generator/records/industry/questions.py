"""What is asked of industries: which have pages, and who and what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.records.industry.record import Industry
from generator.values.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.library.groups import Members
    from generator.library.library import Library

KIND = "industry"


class FirmsOf(NamedTuple):
    """The ids of the firms of an industry: those in its chain, and others that name it."""

    in_chain: tuple[str, ...]
    others: tuple[str, ...]


def groups(library: Library) -> Iterator[Members]:
    """Yield the firms and projects in each segment of an industry's chain, with their group."""
    for industry in library.all(Industry).values():
        for at, segment in enumerate(industry.chain):
            for key in segment.firms:
                yield f"firms-in-chain/{industry.id}", key
                yield f"firms-in-segment/{industry.id}/{at}", key
            for key in segment.projects:
                yield f"projects-in-segment/{industry.id}/{at}", key


def industries(library: Library, language: str) -> tuple[str, ...]:
    """Return the ids of the industries that have a page in a language, in the order in which staff wrote them."""
    return tuple(
        key
        for key, each in library.all(Industry).items()
        if library.has_words(KIND, each.name, each.summary or each.name, language)
    )


def opportunities_and_others(library: Library, industry: Industry, language: str) -> dict[str, tuple[str, ...]]:
    """Return the ids of the projects in an industry that have a page in a language.

    The ``opportunities`` look for an investor, the ``projects`` are all others. A group without any is left out.
    """
    found: dict[str, list[str]] = {"opportunities": [], "projects": []}
    projects = library.shelf("project")
    for key in library.speaking("project", library.naming("project", KIND, industry.id), language):
        is_open = projects.outline(key).one("stage") == Stage.OPPORTUNITY
        found["opportunities" if is_open else "projects"].append(key)
    return {group: tuple(keys) for group, keys in found.items() if keys}


def parks_in(library: Library, industry: Industry, language: str) -> tuple[str, ...]:
    """Return the ids of the parks that lead in an industry and have a page in a language."""
    return library.speaking("park", library.naming("park", KIND, industry.id), language)


def firms_of(library: Library, industry: Industry) -> FirmsOf:
    """Return the ids of the firms of an industry."""
    in_chain = library.ids(f"firms-in-chain/{industry.id}")
    others = (key for key in library.naming("firm", KIND, industry.id) if key not in in_chain)
    return FirmsOf(in_chain, tuple(others))


def present_in(library: Library, industry: Industry, segment: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids of the firms and of the projects in a segment of an industry's chain, counted from none.

    A page that asks here is printed again when one of them becomes public, or is not any more.
    """
    return (
        library.ids(f"firms-in-segment/{industry.id}/{segment}"),
        library.ids(f"projects-in-segment/{industry.id}/{segment}"),
    )

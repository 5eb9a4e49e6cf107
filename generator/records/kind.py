"""What a kind of record is: all that the program has to know of it, in one declaration.

A kind is a folder beside this file. ``record.py`` holds what staff write and what the public sees, ``rules.py`` what is
checked, ``questions.py`` what is asked of its records, ``page.py`` how they look, ``showing.py`` which pages there are,
``example.yaml`` what a bureau starts from; ``__init__.py`` declares it. Kinds do not import each other: what a page
shows of another kind it gets through the library and through ``pages``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, cast

from generator.reading.collection import Collection

if TYPE_CHECKING:
    from generator.library.groups import Members
    from generator.library.library import Library
    from generator.messages.issues import Issue
    from generator.pages.components.exhibit import Exhibit
    from generator.pages.leaf import Leaf
    from generator.pages.showing import Showing
    from generator.reading.content import Content, Located
    from generator.reading.index import Finding, Index, Waiting

Rule = Callable[["Content"], Iterable["Issue"]]
"""Finds what is wrong with records by themselves; it sees those of one file, or of a few."""
RuleAcross = Callable[["Index"], Iterable["Finding"]]
"""Finds what is wrong between records."""


@dataclass(frozen=True)
class Example:
    """What is to be known of a kind's ``example.yaml``.

    ``needs`` are kinds without which it cannot be; ``in_list``: the small site that a bureau starts from keeps records
    of this kind in one file; ``by_year``: each has a file in the folder of its year; ``is_alone``: a site has one.
    ``brings`` is the ending of a file of media that comes along, such as ``.txt`` where ``example.txt`` stands beside.
    """

    needs: tuple[str, ...] = ()
    in_list: bool = False
    by_year: bool = False
    is_alone: bool = False
    brings: str = ""


@dataclass(frozen=True)
class Kind(Collection):
    """One kind of record.

    ``rules`` find what is wrong with its records by themselves, ``rules_across`` what is between them and others, for
    which ``facts`` tells what is asked of each (fields of ``reading.index.Note``); ``waiting`` finds what is
    wrong with one until some moment. ``groups`` says which of them belong together beside those that name
    the same record. ``example`` is None where there is none.
    """

    rules: tuple[Rule, ...] = ()
    rules_across: tuple[RuleAcross, ...] = ()
    facts: Callable[[Any], Mapping[str, Any]] | None = None
    waiting: Callable[[Located[Any]], Iterable[Waiting]] | None = None
    groups: Callable[[Library], Iterable[Members]] | None = None
    example: Example | None = None

    @property
    def showing(self) -> Showing:
        """How its records are shown; read when pages are made, which a check does not."""
        return cast("Showing", import_module(f"generator.records.{self.name}.showing").SHOWING)

    @property
    def exhibits(self) -> Callable[[Leaf], Iterable[Exhibit]]:
        """What it brings along to the page of all components; nothing of a kind that draws none of its own."""
        where = f"generator.records.{self.name}.exhibits"
        if find_spec(where) is None:
            return lambda _: ()
        return cast("Callable[[Leaf], Iterable[Exhibit]]", import_module(where).exhibits)

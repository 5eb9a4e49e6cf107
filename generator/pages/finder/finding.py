"""The place on a list where a script puts the finder: what that has to be told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.wishes.site import has_grammar
from generator.values.urls import GRAMMAR, finder_path

if TYPE_CHECKING:
    from generator.pages.leaf import Leaf


class FinderPlace(NamedTuple):
    """The finder of a list.

    ``table`` is a link to its data; ``grammar`` is one to how quantities and
    sentences are read, empty where the site has none; ``within`` limits it to some values of a column
    (``stage:framework,signed``).
    """

    table: str
    grammar: str = ""
    within: str = ""


def finding(leaf: Leaf, subject: str, within: str = "") -> FinderPlace:
    """Return the finder of a list of a subject."""
    grammar = leaf.asset(GRAMMAR) if has_grammar(leaf.library) else ""
    return FinderPlace(leaf.asset(finder_path(subject, leaf.language)), grammar, within)

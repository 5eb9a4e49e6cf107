"""A component on the page of all components: what it is for, and what it looks like in each of its states.

Owns the types, and how an example text is written on a page. Must not know which components there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.values.language import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markupsafe import Markup

    from generator.pages.leaf import Leaf


class Variant(NamedTuple):
    """A component in one state: what that is called, what draws it, and what is given to be drawn.

    ``draw`` is a macro of ``parts`` or, where its name has a slash, a template; ``given`` are its values by their
    names. ``is_wide`` says that it runs from one edge of the page to the other.
    """

    name: str
    draw: str
    given: Mapping[str, object]
    is_wide: bool = False


class Exhibit(NamedTuple):
    """A component: the style sheets that it takes, by their names; what it is for, in one line; its states."""

    sheets: tuple[str, ...]
    what: str
    states: tuple[Variant, ...]

    @property
    def anchor(self) -> str:
        """The id of its heading."""
        return f"sheet-{self.sheets[0]}"


def say(leaf: Leaf, zh: str, en: str = "") -> Markup:
    """Return an example text in the page's language, marked where it is not translated, as a text of a record is."""
    return leaf.text(_text(zh, en))


def plain(leaf: Leaf, zh: str, en: str) -> str:
    """Return an example text for a place where no mark may stand."""
    return _text(zh, en).nearest(leaf.language.key)[1]


def _text(zh: str, en: str) -> Text:
    return Text({"zh": zh, "en": en} if en else {"zh": zh})

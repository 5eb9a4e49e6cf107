"""The colour of a site: the name that its ``mkdocs.yml`` gives, and the set of tokens that stands for it.

Owns which names there are. The tokens of each set are in the theme's ``colours.css``; a name that Material knows but
that is too light to write on leads to the set nearest to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.values.fields import shorten

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

HOUSE = "blue"
SETS: dict[str, tuple[str, ...]] = {
    HOUSE: ("blue", "blue grey", "indigo", "light blue", "custom"),
    "teal": ("teal", "cyan"),
    "green": ("green", "light green", "lime"),
    "brown": ("brown", "yellow", "amber", "orange", "deep orange"),
    "red": ("red", "pink"),
    "purple": ("purple", "deep purple"),
    "grey": ("grey", "black", "white"),
}
"""The sets of tokens, and the names of Material's primary colours that lead to each."""

_SET_OF = {name: colour for colour, names in SETS.items() for name in names}


def colour_of(config: MkDocsConfig) -> str:
    """Return the set of tokens for ``theme: palette: primary:``, of the first palette where there are several.

    Raises a ``Fault`` for a name that Material does not know either.
    """
    palette = config.theme.get("palette")
    first = palette[0] if isinstance(palette, list) and palette else palette
    named = first.get("primary", HOUSE) if isinstance(first, dict) else HOUSE
    try:
        return _SET_OF[str(named).replace("-", " ")]
    except KeyError:
        raise Fault("U113", value=shorten(str(named)), known=", ".join(SETS)) from None

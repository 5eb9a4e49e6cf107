"""The style sheet of a site's own colours, which stands behind the theme's tokens.

Owns under which names the tones stand, and where each scheme is on. What they are is in ``values.family``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.values.colour import colour
from generator.values.family import HOUSE, family_of

if TYPE_CHECKING:
    from generator.reading.look import Appearance
    from generator.values.family import Tones

_DARK = '[data-md-color-scheme="slate"][data-md-color-primary]'


def sheet_of(look: Appearance) -> bytes:
    """Return the sheet. The language gate has no switch of schemes and follows the reader's system."""
    family = family_of(colour(look.colour)) if look.colour else HOUSE
    dark = _rule(_DARK, family.dark)
    gate = _rule(".gate", family.dark)
    text = f"{_rule(':root', family.light)}\n{dark}\n@media (prefers-color-scheme: dark) {{\n{gate}}}\n"
    return text.encode()


def _rule(selector: str, tones: Tones) -> str:
    lines = (f"  --{name.replace('_', '-')}: {tone};\n" for name, tone in tones._asdict().items())
    return f"{selector} {{\n{''.join(lines)}}}\n"

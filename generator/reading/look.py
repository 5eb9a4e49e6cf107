"""How a site looks, as far as its district decides: colour, mark and picture (``look`` in ``content/site.yaml``)."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from generator.values.family import read_main_colour
from generator.values.fields import Word
from generator.values.record import Block, Photo

MainColour = Annotated[str, BeforeValidator(read_main_colour)]
"""A colour as ``#rrggbb`` that can be read on white."""


class Appearance(Block):
    """What a district's site has of its own: one colour, its mark, a picture on the home page."""

    colour: MainColour | None = None
    mark: Word | None = None
    hero: Photo | None = None

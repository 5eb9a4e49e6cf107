"""One form in which a firm can be met, and how sure it is that this is the firm."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Certainty(IntEnum):
    """How sure it is that what is met is the firm.

    ``NONE``: it is not. ``IN_ADDRESS``: it has to be asked, and only in addresses and names of files. ``ASKED``: it has
    to be asked. ``SURE_IN_ADDRESS``: it is the firm in addresses, elsewhere it has to be asked. ``SURE``: it is.
    """

    NONE = 0
    IN_ADDRESS = 1
    ASKED = 2
    SURE_IN_ADDRESS = 3
    SURE = 4


class Form(NamedTuple):
    """A form of a name.

    ``folded`` are its letters (``firm_name.folding``); ``joints`` are where words or syllables of it meet, in Latin
    script, so that blanks may stand there; ``is_bare`` says that no branch, place or legal form makes it longer.
    """

    folded: str
    certainty: int
    joints: tuple[int, ...] = ()
    is_bare: bool = False

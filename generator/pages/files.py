"""A file beside the pages, before it is made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Callable


class Beside(NamedTuple):
    """A file: its path below the site's root, the fingerprint of what it is made from, and the way to its bytes.

    Where that fingerprint is empty the file has to be made anew by every build.
    """

    name: str
    source: bytes
    make: Callable[[], bytes]


def ready(name: str, content: bytes) -> Beside:
    """Return a file whose bytes are there already."""
    return Beside(name, digest(content), partial(bytes, content))

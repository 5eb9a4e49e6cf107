"""A file beside the pages, before it is made."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Callable


class Beside(NamedTuple):
    """A file: its path below the site's root, the fingerprint of what it is made from, and the way to its bytes.

    Where that fingerprint is empty the file has to be made anew by every build. Files ``of`` one picture are made
    together. Their fingerprint knows all that they are made from, also of the program, and so holds in any build.
    """

    name: str
    source: bytes
    make: Callable[[], bytes]
    of: str = ""


def write_json(value: object, *, sort_keys: bool = False) -> str:
    """Return a value as JSON for a script, in few characters. Raises ``TypeError`` where JSON has none."""
    return json.dumps(value, ensure_ascii=False, sort_keys=sort_keys, separators=(",", ":"))


def ready(name: str, content: bytes) -> Beside:
    """Return a file whose bytes are there already."""
    return Beside(name, digest(content), partial(bytes, content))

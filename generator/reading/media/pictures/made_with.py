"""What decides how a picture is made beside its own bytes: the program, and the package that writes it.

Loads no package, since every build asks.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import PIL

from generator.values.digests import digest


@cache
def made_with() -> bytes:
    """Return the fingerprint of what pictures are made with; while it stays, one that is made need not be made again.

    The version of the package stands for those of the libraries inside it.
    """
    return digest(PIL.__version__.encode(), *(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))))

"""Fingerprints: two values that have the same one are the same."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def digest(*parts: bytes | memoryview) -> bytes:
    """Return the fingerprint of some bytes (SHA-256); where one part ends and the next begins matters."""
    found = hashlib.sha256()
    for part in parts:
        found.update(len(part).to_bytes(8, "big"))
        found.update(part)
    return found.digest()


def digest_file(path: Path) -> bytes:
    """Return the fingerprint of a file's bytes, which are read piece by piece. Raises ``OSError``."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()

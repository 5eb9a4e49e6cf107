"""Captions: what is read while a film plays. What a player passes over (notes, heads, numbers) is not published.

Source: W3C WebVTT, 4.1 (file structure), 6.1 (parser).
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_EMPTY = re.compile(r"\n{2,}")
_ARROW = "-->"


def clean_captions(path: Path) -> bytes:
    """Return the captions of a sound file, its styles and regions, and nothing else."""
    text = path.read_bytes().removeprefix(BOM_UTF8).decode().replace("\r\n", "\n").replace("\r", "\n")
    head, *blocks = _EMPTY.split(text.strip("\n"))
    first, _, rest = head.partition("\n")
    del first  # words beside WEBVTT
    kept = [_cue_in(block) for block in ([rest] if _ARROW in rest else []) + blocks]
    return "\n\n".join(["WEBVTT", *filter(None, kept)]).encode() + b"\n"


def _cue_in(block: str) -> str:
    """Return what of a block a player takes: a cue from its times on, a style, a region; nothing of another."""
    lines = block.split("\n")
    at = next((number for number, line in enumerate(lines[:2]) if _ARROW in line), None)
    if at is not None:
        return "\n".join(lines[at:])
    is_of_looks = lines[0].rstrip() in {"STYLE", "REGION"}
    return re.sub(r"/\*.*?\*/", "", block, flags=re.DOTALL) if is_of_looks else ""

"""What was found in a film, and which of its bytes are published empty."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Blank(NamedTuple):
    """Bytes that become others: those at ``start`` become ``head``, all from there up to ``end`` zeros."""

    start: int
    head: bytes
    end: int


@dataclass(slots=True)
class FilmSurvey:
    """A film: whether it tells a place, what in it nobody sees or hears, what is blanked, where it ends."""

    end: int
    tells_place: bool = False
    unseen: list[str] = field(default_factory=list)
    blanks: list[Blank] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def meet(self, kind: str) -> None:
        """Note a track: the first of pictures and the first of sound are what people see and hear."""
        if kind in {"video", "audio"} and kind not in self.seen:
            self.seen.add(kind)
        else:
            self.unseen.append(kind)

"""Sentences with the wishes in them, and how right a reading of them is.

Owns how the files of sentences look and how two wishes are compared. Knows no grammar: who reads is handed in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import isclose
from typing import TYPE_CHECKING, Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, model_validator

from tests.places import CASES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_EXACT = 1e-4
"""How far two figures may be apart, as a share: expected ones are written with one decimal."""

Slot = Literal[
    "kind",
    "industry",
    "level",
    "park",
    "area",
    "price",
    "rent",
    "ground_floor_height",
    "floor_load",
    "storeys",
    "crane",
    "lift",
    "power",
    "dual_circuit",
    "water",
    "gas",
    "steam",
    "sewage",
    "readiness",
    "near",
    "handover",
]
Way = Literal["expressway", "rail", "high_speed_rail", "airport", "port", "city_centre"]


class Wish(BaseModel):
    """One wish: the slot, and what is asked of it, in base units."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    slot: Slot
    is_: Annotated[Literal[True] | tuple[str, ...] | None, Field(alias="is")] = None
    low: float | None = None
    high: float | str | None = None
    kind: Way | None = None
    minutes: float | None = None

    @model_validator(mode="after")
    def _asks_for_something(self) -> Wish:
        if self.slot != "near" and all(each is None for each in (self.is_, self.low, self.high, self.minutes)):
            raise ValueError("a wish that asks for nothing")
        if (self.slot == "near") != (self.kind is not None):
            raise ValueError("how far is asked of a kind of transport, and of nothing else")
        return self

    def is_same(self, other: Wish) -> bool:
        """Whether both ask for the same; the order of choices does not count."""
        alike = (self.slot, self.kind, _choices(self)) == (other.slot, other.kind, _choices(other))
        pairs = ((self.low, other.low), (self.high, other.high), (self.minutes, other.minutes))
        return alike and all(_is_same_figure(*pair) for pair in pairs)


_ASKED = frozenset({"slot", "is", "low", "high", "kind", "minutes"})
"""What a reading says of a wish that counts; it may say more, such as the words that it read."""


class Sentence(BaseModel):
    """One sentence and what is to be read in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: Literal["zh", "en"]
    sentence: Annotated[str, Field(min_length=2, max_length=300)]
    wishes: tuple[Wish, ...]
    rest: tuple[str, ...] = ()
    maybe: tuple[Wish, ...] = ()

    @model_validator(mode="after")
    def _has_what_is_left(self) -> Sentence:
        if any(part not in self.sentence for part in self.rest):
            raise ValueError("what is not understood must stand in the sentence")
        return self


@dataclass(slots=True)
class Score:
    """How many wishes were expected and read, and what went wrong in which sentence."""

    expected: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share of the expected wishes that were read, all of them right."""
        return self.right / self.expected


def read_sentences(name: str) -> list[Sentence]:
    """Return the sentences of a file of ``tests/cases/wishes``; raises ValidationError where one is not well made."""
    text = (CASES / "wishes" / f"{name}.yaml").read_text(encoding="utf-8")
    return TypeAdapter(list[Sentence]).validate_python(yaml.safe_load(text))


def score(sentences: Sequence[Sentence], read: Callable[[Sentence], Mapping[str, object]]) -> Score:
    """Let ``read`` read every sentence as ``{"wishes": [...], "rest": [...]}``, and say how right it was."""
    made = Score()
    for each in sentences:
        answer = read(each)
        wishes = [_wish(found) for found in _list(answer, "wishes")]
        made.expected += len(each.wishes)
        found = [wish for wish in each.wishes if any(wish.is_same(other) for other in wishes)]
        made.right += len(found)
        made.missed += [f"{each.sentence}: {wish!r}" for wish in each.wishes if wish not in found]
        known = (*each.wishes, *each.maybe)
        made.invented += [
            f"{each.sentence}: {wish!r}" for wish in wishes if not any(wish.is_same(other) for other in known)
        ]
        left = " ".join(map(str, _list(answer, "rest")))
        made.hidden += [f"{each.sentence}: {part}" for part in each.rest if part not in left]
    return made


def _wish(found: object) -> Wish:
    assert isinstance(found, dict)
    return Wish.model_validate({key: value for key, value in found.items() if key in _ASKED})


def _list(answer: Mapping[str, object], key: str) -> list[object]:
    found = answer[key]
    assert isinstance(found, list)
    return found


def _choices(wish: Wish) -> object:
    return sorted(wish.is_) if isinstance(wish.is_, tuple) else wish.is_


def _is_same_figure(one: float | str | None, other: float | str | None) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return isclose(one, other, rel_tol=_EXACT)
    return one == other

"""Which slot an amount fills: by what it counts and by the nearest words that say what it is for.

The same stands in ``theme/assets/javascripts/finder/placing.js``. Must not know how amounts are read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from generator.pages.wishes.amounts import Amount, dimension_of, in_base

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.wishes.grammar import Grammar
    from generator.pages.wishes.tokens import Token

_FAR = 8
_CLOSE = 5
_NOWHERE = 99


@dataclass(slots=True)
class Scene:
    """A sentence while it is read: its tokens, their clauses, whose amount each is part of (-1: none), what is used."""

    grammar: Grammar
    tokens: Sequence[Token]
    clauses: Sequence[int]
    unwished: Sequence[bool]
    owner: list[int] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    is_rent: bool = False


class Cue(NamedTuple):
    """A word that says what an amount is for: its token (-1: none), what it says, and how many tokens lie between."""

    at: int
    says: str
    distance: int


class Placed(NamedTuple):
    """The slot of an amount, the fraction by which it counts, its cue, and whether a custom was needed."""

    slot: dict[str, Any]
    times: float
    divisor: float
    cue: Cue
    assumed: bool


_NO_CUE = Cue(-1, "", _NOWHERE)


def place(scene: Scene, number: int, amount: Amount) -> Placed | None:
    """Return the slot that an amount fills; None where it is for none, or nobody can tell."""
    if amount.low is None or (amount.is_bare and not _is_closed(scene, amount.end)):
        return None
    of = dimension_of(amount, scene.grammar["units"])
    found: Placed | None = None
    for slot in scene.grammar["slots"]:
        placed = _in_slot(scene, number, amount, of, slot)
        if placed and (found is None or placed.cue.distance < found.cue.distance):
            found = placed
    if found is None:
        return None
    others = ("aside",) if amount.pers else ("aside", "sum")
    aside = min(_nearest(scene, number, amount, other, _CLOSE).distance for other in others)
    return None if aside < found.cue.distance else found


def _is_closed(scene: Scene, end: int) -> bool:
    """Whether nothing follows a bare number that could be its unit."""
    if end >= len(scene.tokens):
        return True
    token = scene.tokens[end]
    return any(token.has(kind) for kind in scene.grammar["classes"]["closing"])


def _in_slot(scene: Scene, number: int, amount: Amount, of: str, slot: dict[str, Any]) -> Placed | None:
    known = scene.grammar["measures"][slot["measure"]].get(of)
    customs = [each for each in scene.grammar["customs"].get(slot["slot"], ()) if each["of"] == of]
    if not known and not customs:
        return None
    if known and slot["sizes"] and not any(per.key in slot["sizes"] for per in amount.pers):
        return None
    wanted = slot["cue"] or slot["helped"]
    cue = _nearest(scene, number, amount, wanted, _FAR if slot["cue"] else _CLOSE) if wanted else _NO_CUE
    if cue.at < 0 and slot["cue"]:
        cue = _before_clause(scene, amount, wanted)
    if known and (cue.at >= 0 or not slot["cue"]):
        value = in_base(amount, amount.high or 0, scene.grammar["units"]) * known[0] / known[1]
        is_sane = slot["least"] <= value <= slot["most"]
        return Placed(slot, known[0], known[1], cue, assumed=amount.unit == "ton") if is_sane else None
    if cue.at < 0 and not (slot["slot"] == "rent" and scene.is_rent and of == "money/area"):
        return None
    for custom in customs:
        if custom["least"] <= (amount.low or 0) < custom["most"]:
            return Placed(slot, custom["times"], custom["divisor"], cue, assumed=True)
    return None


def says(scene: Scene, at: int, wanted: str) -> str:
    """Return what a token says of a wanted cue: itself, of ``near`` which place, or nothing."""
    for meaning in scene.tokens[at].means.get("cue", ()):
        if meaning == wanted or (wanted == "near" and meaning.startswith("near:")):
            return meaning
        if meaning == "cost" and wanted == ("rent" if scene.is_rent else "price"):
            return wanted
    return ""


def _is_free(scene: Scene, at: int) -> bool:
    return at not in scene.used and not scene.unwished[at]


def _nearest(scene: Scene, number: int, amount: Amount, wanted: str, far: int) -> Cue:
    """Look for a cue in the clause of an amount, to its left and to its right, not past other amounts."""
    best = _NO_CUE
    for step, first in ((-1, amount.start - 1), (1, amount.end)):
        at, distance = first, 0
        while _is_beside(scene, at, amount) and scene.owner[at] in {-1, number} and distance < far:
            meaning = says(scene, at, wanted) if _is_free(scene, at) else ""
            if meaning and distance < best.distance:
                best = Cue(at, meaning, distance)
                break
            at, distance = at + step, distance + 1
    return best


def _is_beside(scene: Scene, at: int, amount: Amount) -> bool:
    return 0 <= at < len(scene.tokens) and scene.clauses[at] == scene.clauses[amount.start]


def _before_clause(scene: Scene, amount: Amount, wanted: str) -> Cue:
    """Look for a cue in the clause before, where that has no amount: 靠近港口，30公里以内."""
    here = scene.clauses[amount.start]
    for distance in range(1, _FAR):
        at = amount.start - distance
        if at < 0 or scene.owner[at] >= 0 or scene.clauses[at] < here - 1:
            break
        if scene.clauses[at] < here and _is_free(scene, at) and (meaning := says(scene, at, wanted)):
            return Cue(at, meaning, distance)
    return _NO_CUE

"""Places that something is to be near: those that stand together share a distance, and some are said without any.

The same stands in ``theme/assets/javascripts/finder/near.js``. Must not know distances.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.wishes.placing import Scene

_FAR = 4
_WALK = 40


def place_at(scene: Scene, at: int) -> str:
    """Return the kind of place that a token names, or nothing."""
    for meaning in scene.tokens[at].means.get("cue", ()):
        if meaning.startswith("near:"):
            return meaning.removeprefix("near:")
    return ""


def places_beside(scene: Scene, at: int) -> list[tuple[int, str]]:
    """Return a place and those joined to it by "and", in order; nothing where any is joined by "or"."""
    found = [at]
    for step in (-1, 1):
        is_joined, is_other, place = False, False, at + step
        while 0 <= place < len(scene.tokens) and abs(place - at) < _WALK and scene.owner[place] < 0:
            token = scene.tokens[place]
            if token.has("break") or place in scene.used or scene.unwished[place]:
                break
            if token.has("or"):
                is_other = True
            elif place_at(scene, place) and is_other:
                return []
            elif place_at(scene, place) and is_joined:
                found.append(place)
                is_joined = False
            elif token.has("and"):
                is_joined = True
            elif not token.has("filler") and not token.has("near"):
                break
            place += step
        if is_other and _is_amount(scene, place):
            return []
    return [(each, place_at(scene, each)) for each in sorted(found)]


def _is_amount(scene: Scene, at: int) -> bool:
    return 0 <= at < len(scene.tokens) and (scene.owner[at] >= 0 or scene.tokens[at].has("before"))


def near_places(scene: Scene) -> Iterator[tuple[str, int, int]]:
    """Yield what is to be near without a distance: the kind of place, its token, and the token that says near."""
    for near, token in enumerate(scene.tokens):
        if scene.unwished[near] or scene.owner[near] >= 0:
            continue
        for kind, step in (("near_behind", -1), ("near", 1)):
            at = _place_beside(scene, near, step) if token.has(kind) else -1
            if at >= 0:
                for place, name in places_beside(scene, at):
                    yield name, place, near
                break


def _place_beside(scene: Scene, near: int, step: int) -> int:
    """Return the token of the place that a "near" speaks of, past fillers alone; -1 where there is none."""
    for distance in range(1, _FAR + 1):
        at = near + step * distance
        if not 0 <= at < len(scene.tokens) or scene.clauses[at] != scene.clauses[near]:
            return -1
        if scene.owner[at] >= 0 or scene.unwished[at]:
            return -1
        if place_at(scene, at):
            return -1 if at in scene.used else at
        if not scene.tokens[at].has("filler") and not scene.tokens[at].has("mark"):
            return -1
    return -1

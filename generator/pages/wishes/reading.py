"""A sentence becomes wishes: choices of a finder, each with the words it was read from, and what was not understood.

The same stands in ``theme/assets/javascripts/finder/wishes.js``. Owns that nothing is a wish but what words say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.pages.wishes.amounts import in_base
from generator.pages.wishes.bounds import bound_of, ends_of
from generator.pages.wishes.clauses import clauses_of, unwished
from generator.pages.wishes.figures import Said, figures_of
from generator.pages.wishes.near import near_places, places_beside
from generator.pages.wishes.placing import Placed, Scene, place
from generator.pages.wishes.rest import rest_of
from generator.pages.wishes.tokens import lexicon_of, tokens_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.pages.wishes.dates import Deadline
    from generator.pages.wishes.folding import Folded
    from generator.pages.wishes.grammar import Grammar

Wish = dict[str, Any]
_FAR = 8
_LONGEST = 1_000
"""Letters; what is longer is no sentence, and stays unread."""


@dataclass(slots=True)
class Found:
    """A wish and the tokens that it was read from."""

    wish: Wish
    tokens: list[int]


def read_wishes(grammar: Grammar, typed: str) -> dict[str, Any]:
    """Return ``wishes`` and ``rest``, what was not understood; see the module ``grammar`` for the slots."""
    sentence, beyond = typed[:_LONGEST], typed[_LONGEST:]
    folded, tokens = tokens_of(lexicon_of(grammar), sentence)
    clauses = clauses_of(tokens)
    scene = Scene(grammar, tokens, clauses, unwished(tokens, clauses))
    figures = figures_of(tokens, clauses, grammar["units"])
    scene.owner = figures.owner
    says = {
        meaning for at, token in enumerate(tokens) if not scene.unwished[at] for meaning in token.means.get("cue", ())
    }
    scene.is_rent = "rent" in says and not any(_is_of_land(scene, at) for at in range(len(tokens)))
    found: list[Found] = []
    for number, figure in enumerate(figures.said):
        if not scene.unwished[figure.amount.start]:
            _add_figure(scene, number, figure, found)
    for when in figures.dates:
        _add_date(scene, when, found)
    _add_things(scene, found)
    for kind, at, near in near_places(scene):
        _add(scene, found, {"slot": "near", "kind": kind}, [at, near])
    found.sort(key=lambda each: min(each.tokens))
    wishes = [{**each.wish, "from": _from(folded, scene, each.tokens)} for each in found]
    rest = rest_of(folded, scene, {each["slot"] for each in wishes})
    return {"wishes": wishes, "rest": [*rest, beyond] if beyond else rest}


def _is_of_land(scene: Scene, at: int) -> bool:
    """Whether a token speaks of a price of land, and not only of land."""
    token = scene.tokens[at]
    return "price" in token.means.get("cue", ()) and not token.has("thing")


def _add_figure(scene: Scene, number: int, figure: Said, found: list[Found]) -> None:
    amount = figure.amount
    placed = place(scene, number, amount)
    if placed is None or amount.low is None or amount.high is None:
        return
    bound, said = bound_of(scene.grammar, scene.tokens, amount)
    low, high = (
        in_base(amount, end, scene.grammar["units"]) * placed.times / placed.divisor
        for end in (amount.low, amount.high)
    )
    ends = ends_of(low, high, bound, placed.slot["bare"])
    tokens = [*range(amount.start, amount.end), *said, *figure.apart]
    if placed.slot["slot"] == "near":
        _add_near(scene, placed, ends[1], tokens, found)
        return
    wish: Wish = {"slot": placed.slot["slot"]}
    wish |= {side: end for side, end in zip(("low", "high"), ends, strict=True) if end is not None}
    if placed.assumed:
        wish["assumed"] = True
    _add(scene, found, wish, [*tokens, *([placed.cue.at] if placed.cue.at >= 0 else [])])


def _add_near(scene: Scene, placed: Placed, high: float | None, tokens: list[int], found: list[Found]) -> None:
    """Add a distance or a drive to each of the places that stand together; none where they are alternatives."""
    places = places_beside(scene, placed.cue.at)
    if high is None or not places:
        return
    field = "minutes" if placed.slot["measure"] == "duration" else "high"
    for at, kind in places:
        _add(scene, found, {"slot": "near", "kind": kind, field: high}, [*tokens, at])


def _add_date(scene: Scene, when: Deadline, found: list[Found]) -> None:
    if not when.on or scene.unwished[when.start]:
        return
    around = range(max(when.start - _FAR, 0), min(when.end + _FAR, len(scene.tokens)))
    here = [at for at in around if scene.clauses[at] == scene.clauses[when.start] and not scene.unwished[at]]
    if any(scene.tokens[at].has("since") for at in here):
        return
    cues = [at for at in here if "handover" in scene.tokens[at].means.get("cue", ())]
    if not cues:
        return
    said = [at for at in (when.start - 1, when.end) if at in here and scene.tokens[at].has("by")]
    cue = min(cues, key=lambda at: (abs(at - when.start), at))
    _add(scene, found, {"slot": "handover", "high": when.on}, [*range(when.start, when.end), *said, cue])


def _add_things(scene: Scene, found: list[Found]) -> None:
    for at, token in enumerate(scene.tokens):
        if scene.owner[at] >= 0 or scene.unwished[at]:
            continue
        for meaning in token.means.get("thing", ()):
            slot, _, value = meaning.partition(":")
            wish: Wish = {"slot": slot}
            if not value:
                wish["is"] = True
            elif slot == "storeys":
                wish |= {"low": float(value), "high": float(value)}
            elif slot == "readiness":
                wish["low"] = float(value)
            else:
                wish["is"] = [value]
            _add(scene, found, wish, [at])


def _add(scene: Scene, found: list[Found], wish: Wish, tokens: Iterable[int]) -> None:
    """Add a wish, or join it to that of the same slot; where they do not go together the first one stays alone."""
    said = sorted(set(tokens))
    same = next((each for each in found if _key(each.wish) == _key(wish)), None)
    if same is None:
        found.append(Found(wish, said))
    elif not _join(same.wish, wish):
        return
    else:
        same.tokens += said
    scene.used.update(said)


def _key(wish: Wish) -> tuple[str, ...]:
    return wish["slot"], wish.get("kind", "")


def _join(wish: Wish, other: Wish) -> bool:
    """Join what another says to a wish of the same slot; False where they speak against each other."""
    if isinstance(wish.get("is"), list):
        wish["is"] = list(dict.fromkeys([*wish["is"], *other["is"]]))
        return True
    if all(wish.get(key) == value for key, value in other.items()):
        return True
    if wish["slot"] == "near":
        new = {key: value for key, value in other.items() if key not in wish}
        is_more = len(new) == len(other) - 2
        wish |= new if is_more else {}
        return is_more
    ends = {"low", "high"}
    both = {**wish, **other}
    if ends & set(wish) & set(other) or not ends <= set(both) or both["low"] > both["high"]:
        return False
    wish |= other
    return True


def _from(folded: Folded, scene: Scene, used: list[int]) -> str:
    """Return the words of some tokens; what stands in another clause is set apart."""
    pieces: list[list[int]] = []
    for at in sorted(set(used)):
        if pieces and scene.clauses[at] == scene.clauses[pieces[-1][1]]:
            pieces[-1][1] = at
        else:
            pieces.append([at, at])
    return " … ".join(_words(folded, scene, first, last) for first, last in pieces)


def _words(folded: Folded, scene: Scene, first: int, last: int) -> str:
    """Return the words from one token to another, with the bracket that closes behind them."""
    signs = [token.text for token in scene.tokens[first : last + 2]]
    is_open = signs[:-1].count("(") > signs[:-1].count(")") and signs[-1] == ")" and len(signs) == last + 2 - first
    return folded.words(scene.tokens[first].start, scene.tokens[last + is_open].end)

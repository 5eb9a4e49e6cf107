"""What of a sentence was not understood, in the words in which it was typed.

The same stands in ``theme/assets/javascripts/finder/rest.js``. Owns which words say nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from generator.pages.wishes.folding import Folded
    from generator.pages.wishes.placing import Scene
    from generator.pages.wishes.tokens import Token


def rest_of(folded: Folded, scene: Scene, slots: AbstractSet[str]) -> list[str]:
    """Return the stretches of a sentence that no wish was read from and that say something."""
    found = []
    for stretch in _stretches(scene):
        if any(_says_something(scene, at, slots) for at in stretch):
            start, end = _trimmed(scene, stretch)
            found.append(folded.words(scene.tokens[start].start, scene.tokens[end].end))
    return found


def _stretches(scene: Scene) -> Iterator[list[int]]:
    stretch: list[int] = []
    for at, token in enumerate(scene.tokens):
        if at in scene.used or token.has("break"):
            if stretch:
                yield stretch
            stretch = []
        else:
            stretch.append(at)
    if stretch:
        yield stretch


def _says_something(scene: Scene, at: int, slots: AbstractSet[str]) -> bool:
    token = scene.tokens[at]
    if scene.unwished[at] or token.has("thing"):
        return True
    if token.has("cue") and not any(_is_met(meaning, slots) for meaning in token.means["cue"]):
        return not token.has("filler")
    return not token.has("cue") and not _is_empty(scene, token)


def _is_met(meaning: str, slots: AbstractSet[str]) -> bool:
    """Whether a cue belongs to a slot that was found elsewhere in the sentence."""
    return meaning in slots or (meaning == "cost" and bool(slots & {"price", "rent"}))


def _is_empty(scene: Scene, token: Token) -> bool:
    return any(token.has(kind) for kind in scene.grammar["classes"]["empty"])


def _trimmed(scene: Scene, stretch: list[int]) -> tuple[int, int]:
    """Return the first and the last token of a stretch without what says nothing at its ends."""
    start, end = 0, len(stretch) - 1
    while start < end and _is_trimmed(scene, stretch[start], stretch[start + 1]):
        start += 1
    while end > start and _is_trimmed(scene, stretch[end], stretch[end - 1]):
        end -= 1
    return stretch[start], stretch[end]


def _is_trimmed(scene: Scene, at: int, beside: int) -> bool:
    token, other = scene.tokens[at], scene.tokens[beside]
    if not token.text.isascii() and len(token.text) == 1 and not (other.means or other.is_number):
        return False  # a letter of a word that is not known: 独栋
    return any(token.has(kind) for kind in scene.grammar["classes"]["trimmed"]) and not (
        scene.unwished[at] or token.has("thing")
    )

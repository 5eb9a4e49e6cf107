"""By what the projects of a list can be chosen: the stages, parks and industries that there are among them.

Owns which choices a list offers, and their order. Must not know how they are shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.values.stage import SIGNED_CLASSES, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.gate.outline import Outline

SIGNED_STAGES = (Stage.FRAMEWORK, *SIGNED_CLASSES, Stage.TARGET_REACHED)
"""The stages of the page of signed projects, in their order."""

STAGES_OF = {"projects": tuple(Stage), "opportunities": (Stage.OPPORTUNITY,), "signed": SIGNED_STAGES}
"""The stages of each list of projects, by the kind of its address."""


def facets_of(
    projects: Iterable[Outline], parks: Iterable[str], industries: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """Return the choices of each list as ``stage/KEY``, ``park/ID``, ``industry/ID``, each kind in its order.

    ``projects`` are those that have a page in a language, ``parks`` and ``industries`` all ids in their order.
    """
    met = {(project.one("stage"), project.one("park"), project.one("industry")) for project in projects}
    orders: dict[str, Sequence[str]] = {"park": tuple(parks), "industry": tuple(industries)}
    found = {}
    for listing, stages in STAGES_OF.items():
        here = [each for each in met if each[0] in stages]
        present = {"park": {park for _, park, _ in here}, "industry": {industry for _, _, industry in here}}
        at = {stage for stage, _, _ in here}
        found[listing] = (
            *(f"stage/{stage.value}" for stage in stages if stage.value in at),
            *(f"{kind}/{key}" for kind, order in orders.items() for key in order if key in present[kind]),
        )
    return found

"""The words of the interface and the icons, as the generator's own pages have them: its peers show the same."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from babel.messages.pofile import read_po

from generator.building.edition import THEME
from generator.records.project.facets import SIGNED_STAGES
from generator.values.stage import DEFAULT_STAGES, SIGNED_CLASSES, Stage

LANGUAGES = ("zh", "en")
CARDS_A_PAGE = 60
WAY = tuple(stage.value for stage in (*SIGNED_CLASSES, Stage.TARGET_REACHED) if stage is not Stage.SUSPENDED)
"""The stages that a signed project goes through."""
CLASSES = tuple(stage.value for stage in SIGNED_CLASSES)
"""The five classes of signed projects."""
SIGNED = tuple(stage.value for stage in SIGNED_STAGES)
"""The stages on the list of signed projects, in their order."""


@cache
def words_of(language: str) -> dict[str, str]:
    """Return the interface words of a language by their keys."""
    with (THEME / "locales" / f"{language}.po").open("rb") as file:
        return {str(each.id): str(each.string) for each in read_po(file) if each.id}


def stage_labels(language: str) -> dict[str, str]:
    """Return what each stage is called."""
    return {stage.value: rule.label[language] for stage, rule in DEFAULT_STAGES.items()}


def cautions(language: str) -> dict[str, str]:
    """Return the sentences that stand beside the projects of a stage."""
    return {stage.value: rule.caution[language] for stage, rule in DEFAULT_STAGES.items() if rule.caution}


def explanations(language: str) -> dict[str, str]:
    """Return what a stage means for an investor, by the stage."""
    return {stage.value: rule.explanation[language] for stage, rule in DEFAULT_STAGES.items() if rule.explanation}


def icon(name: str) -> str:
    """Return an icon of Material as SVG."""
    spec = find_spec("material")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("Material for MkDocs is not installed")
    icons = Path(spec.submodule_search_locations[0]) / "templates" / ".icons" / "material"
    return (icons / f"{name}.svg").read_text(encoding="utf-8")

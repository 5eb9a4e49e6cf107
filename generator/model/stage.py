"""The stages a project goes through, their labels, and what of each the public sees.

Keys are fixed, because counts and the five classes of signed projects are built on them; labels and visibility
are configuration (``stages:`` in site.yaml), with the defaults below.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.language import Text
from generator.model.fields import Bilingual, YesNo, choice
from generator.model.record import Block


class Stage(StrEnum):
    """Where a project stands, from an idea to full production."""

    OPPORTUNITY = "opportunity"
    NEGOTIATING = "negotiating"
    FRAMEWORK = "framework"
    SIGNED = "signed"
    IMPLEMENTING = "implementing"
    SUSPENDED = "suspended"
    CONSTRUCTION = "construction"
    PRODUCTION = "production"
    TARGET_REACHED = "target_reached"
    TERMINATED = "terminated"


class Visibility(StrEnum):
    """What the public sees of a project at a stage: all, only in counts and sums, or nothing."""

    FULL = "full"
    COUNTED = "counted"
    HIDDEN = "hidden"


STAGE_ZH = {
    "opportunity": "招商项目",
    "negotiating": "在谈",
    "framework": "框架协议",
    "signed": "已签约未履约",
    "implementing": "在履约未开工",
    "suspended": "已开工未复工",
    "construction": "已开工已复工",
    "production": "已投产未达效",
    "target_reached": "已达产达效",
    "terminated": "终止",
}
_VISIBILITY_ZH = {"full": "公开", "counted": "仅计数", "hidden": "隐藏"}

StageField = Annotated[Stage, choice(Stage, STAGE_ZH, also={"在建": "construction", "储备": "opportunity"})]
VisibilityField = Annotated[Visibility, choice(Visibility, _VISIBILITY_ZH)]

SIGNED_CLASSES = (Stage.SIGNED, Stage.IMPLEMENTING, Stage.SUSPENDED, Stage.CONSTRUCTION, Stage.PRODUCTION)
"""The five classes by which signed projects are followed one by one."""


class StageRule(Block):
    """How one stage is named and shown. ``caution`` is a sentence that stands beside every such project."""

    label: Bilingual
    shown: VisibilityField = Visibility.FULL
    caution: Bilingual | None = None


class StageOverride(Block):
    """What a site changes of one stage's rule."""

    label: Bilingual | None = None
    shown: VisibilityField | None = None
    caution: Bilingual | None = None
    caution_off: YesNo = False


def _rule(zh: str, en: str, shown: Visibility = Visibility.FULL, caution: Text | None = None) -> StageRule:
    return StageRule(label=Text({"zh": zh, "en": en}), shown=shown, caution=caution)


DEFAULT_STAGES: dict[Stage, StageRule] = {
    Stage.OPPORTUNITY: _rule("招商项目", "Investment opportunity"),
    Stage.NEGOTIATING: _rule("在谈", "Under negotiation", Visibility.COUNTED),
    Stage.FRAMEWORK: _rule(
        "框架协议",
        "Framework agreement signed",
        caution=Text({"zh": "框架协议不具约束力。", "en": "A framework agreement is not binding."}),
    ),
    Stage.SIGNED: _rule("已签约未履约", "Agreement signed"),
    Stage.IMPLEMENTING: _rule("在履约未开工", "Agreement being implemented, construction not started"),
    Stage.SUSPENDED: _rule("已开工未复工", "Construction started, work suspended", Visibility.COUNTED),
    Stage.CONSTRUCTION: _rule("已开工已复工", "Under construction"),
    Stage.PRODUCTION: _rule("已投产未达效", "In production, below target"),
    Stage.TARGET_REACHED: _rule("已达产达效", "At full capacity, targets met"),
    Stage.TERMINATED: _rule("终止", "Terminated", Visibility.HIDDEN),
}
"""What the public sees of a project where a site's configuration says nothing else."""


def stage_rules(overrides: dict[Stage, StageOverride]) -> dict[Stage, StageRule]:
    """Return the rule of every stage, with a site's own labels and visibility over the defaults."""
    rules = dict(DEFAULT_STAGES)
    for stage, override in overrides.items():
        default = rules[stage]
        rules[stage] = StageRule(
            label=override.label or default.label,
            shown=override.shown or default.shown,
            caution=None if override.caution_off else override.caution or default.caution,
        )
    return rules

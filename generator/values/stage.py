"""The stages a project goes through, their labels, and what of each the public sees.

Keys are fixed, because counts and the five classes of signed projects are built on them; labels and visibility
are configuration (``stages:`` in site.yaml), with the defaults below.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.values.choices import choice
from generator.values.fields import Bilingual, YesNo
from generator.values.language import Text
from generator.values.record import Block


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

_ALSO = {
    "储备": "opportunity",
    "洽谈": "negotiating",
    "洽谈中": "negotiating",
    "已签框架协议": "framework",
    "签约未履约": "signed",
    "履约未开工": "implementing",
    "开工未复工": "suspended",
    "停工": "suspended",
    "停建": "suspended",
    "开工已复工": "construction",
    "在建": "construction",
    "建设中": "construction",
    "投产未达效": "production",
    "达产达效": "target_reached",
    "已终止": "terminated",
}
"""What bureaus write, too. A word that may mean two stages, such as 已签约 or 投产, is asked for."""

StageField = Annotated[Stage, choice(Stage, STAGE_ZH, also=_ALSO)]
VisibilityField = Annotated[Visibility, choice(Visibility, _VISIBILITY_ZH)]

SIGNED_CLASSES = (Stage.SIGNED, Stage.IMPLEMENTING, Stage.SUSPENDED, Stage.CONSTRUCTION, Stage.PRODUCTION)
"""The five classes by which signed projects are followed one by one."""


class StageRule(Block):
    """How one stage is named and shown.

    ``caution`` is a sentence that stands beside every such project, ``explanation`` says what the stage means for an
    investor.
    """

    label: Bilingual
    shown: VisibilityField = Visibility.FULL
    caution: Bilingual | None = None
    explanation: Bilingual | None = None


class StageOverride(Block):
    """What a site changes of one stage's rule."""

    label: Bilingual | None = None
    shown: VisibilityField | None = None
    caution: Bilingual | None = None
    caution_off: YesNo = False
    explanation: Bilingual | None = None


def _rule(
    zh: str,
    en: str,
    shown: Visibility = Visibility.FULL,
    caution: Text | None = None,
    explanation: tuple[str, str] | None = None,
) -> StageRule:
    said = Text({"zh": explanation[0], "en": explanation[1]}) if explanation else None
    return StageRule(label=Text({"zh": zh, "en": en}), shown=shown, caution=caution, explanation=said)


DEFAULT_STAGES: dict[Stage, StageRule] = {
    Stage.OPPORTUNITY: _rule("招商项目", "Investment opportunity"),
    Stage.NEGOTIATING: _rule("在谈", "Under negotiation", Visibility.COUNTED),
    Stage.FRAMEWORK: _rule(
        "框架协议",
        "Framework agreement signed",
        caution=Text({"zh": "框架协议不具约束力。", "en": "A framework agreement is not binding."}),
    ),
    Stage.SIGNED: _rule(
        "已签约未履约",
        "Agreement signed",
        explanation=(
            "协议已经签署，约定的事项还没有开始办理。对投资者来说，方案还可能调整，有意参与合作或配套的企业宜在此时接洽。",
            (
                "The agreement has been signed, but work under it has not begun. Plans may still change, so this is "
                "the time to ask about partnership or supplies."
            ),
        ),
    ),
    Stage.IMPLEMENTING: _rule(
        "在履约未开工",
        "Agreement being implemented, construction not started",
        explanation=(
            "协议正在履行，前期手续正在办理，工程还没有开工。对投资者来说，设计、施工和设备供应的需求多在这一阶段提出。",
            (
                "The agreement is being carried out and preparations are under way; construction has not begun. "
                "Design, building work and equipment are mostly sought at this stage."
            ),
        ),
    ),
    Stage.SUSPENDED: _rule(
        "已开工未复工",
        "Construction started, work suspended",
        Visibility.COUNTED,
        explanation=(
            "工程开工以后停了下来，目前还没有复工。对投资者来说，后续工期以复工为准，合作之前请先向我们了解情况。",
            (
                "Construction began, has stopped and has not yet resumed. All later dates depend on when it does; "
                "please ask us before making plans that rely on such a project."
            ),
        ),
    ),
    Stage.CONSTRUCTION: _rule(
        "已开工已复工",
        "Under construction",
        explanation=(
            "工程正在建设，包括停工以后已经复工的。对投资者来说，可以对接设备安装、用工和投产以后的上下游配套。",
            (
                "Construction is going on, including where it had stopped and has resumed. This is the time to talk "
                "about installing equipment, about staff and about supplies for production."
            ),
        ),
    ),
    Stage.PRODUCTION: _rule(
        "已投产未达效",
        "In production, below target",
        explanation=(
            "已经投产，产出还没有达到约定的目标。对投资者来说，上下游供应和采购可以直接与企业洽谈。",
            (
                "Production has begun but is below what was agreed. Supplies and purchases can be discussed with the "
                "firm itself."
            ),
        ),
    ),
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
            explanation=override.explanation or default.explanation,
        )
    return rules

"""The stages: fixed keys, and labels and visibility that a site may change."""

from __future__ import annotations

from generator.values.language import Text
from generator.values.stage import (
    DEFAULT_STAGES,
    SIGNED_CLASSES,
    STAGE_ZH,
    Stage,
    StageOverride,
    Visibility,
    stage_rules,
)


def test_every_stage_has_a_rule_a_label_in_both_languages_and_a_chinese_key() -> None:
    assert set(DEFAULT_STAGES) == set(Stage)
    assert {stage.value for stage in Stage} == STAGE_ZH.keys()
    assert all(set(rule.label) == {"zh", "en"} for rule in DEFAULT_STAGES.values())


def test_what_is_not_agreed_yet_is_not_shown() -> None:
    assert DEFAULT_STAGES[Stage.NEGOTIATING].shown is Visibility.COUNTED
    assert DEFAULT_STAGES[Stage.TERMINATED].shown is Visibility.HIDDEN
    assert DEFAULT_STAGES[Stage.FRAMEWORK].caution is not None
    assert Stage.NEGOTIATING not in SIGNED_CLASSES


def test_a_site_changes_only_what_it_names() -> None:
    label = Text({"zh": "洽谈", "en": "In talks"})
    rules = stage_rules(
        {
            Stage.NEGOTIATING: StageOverride(label=label),
            Stage.FRAMEWORK: StageOverride.model_validate({"caution_off": "true"}),
            Stage.SIGNED: StageOverride(shown=Visibility.COUNTED),
        }
    )
    assert rules[Stage.NEGOTIATING].label == label
    assert rules[Stage.NEGOTIATING].shown is Visibility.COUNTED
    assert rules[Stage.FRAMEWORK].caution is None
    assert rules[Stage.SIGNED].label == DEFAULT_STAGES[Stage.SIGNED].label
    assert rules[Stage.SIGNED].shown is Visibility.COUNTED
    assert rules[Stage.PRODUCTION] == DEFAULT_STAGES[Stage.PRODUCTION]

"""What services and guides bring along to the page of all components."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.components.exhibit import Exhibit, Variant, say
from generator.pages.components.texts import long_title, some_facts
from generator.records.service.steps import StepRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from generator.pages.leaf import Leaf


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return what a service covers, and the steps of a guide."""
    t, papers = leaf.words, _papers(leaf)
    yield Exhibit(
        ("checklist",),
        t("exhibit.checklist"),
        (
            Variant(t("exhibit_state.many"), "ticked", {"items": papers}),
            Variant(t("exhibit_state.small"), "ticked", {"items": papers, "small": True}),
        ),
    )
    steps = (
        StepRow(say(leaf, "提交申请表", "Hand in the form"), some_facts(leaf)[1:3], papers),
        StepRow(long_title(leaf), (), ()),
        StepRow(say(leaf, "领取批复", "Collect the answer"), some_facts(leaf)[:1], papers[:1]),
    )
    yield Exhibit(
        ("steps",),
        t("exhibit.steps"),
        (
            Variant(t("exhibit_state.many"), "steps", {"steps": steps}),
            Variant(t("exhibit_state.one"), "steps", {"steps": steps[-1:]}),
        ),
    )


def _papers(leaf: Leaf) -> tuple[Markup, ...]:
    return say(leaf, "申请表", "The form"), say(leaf, "营业执照复印件", "A copy of the licence"), long_title(leaf)

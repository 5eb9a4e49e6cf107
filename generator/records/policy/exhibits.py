"""What policies bring along to the page of all components."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.texts import long_title, some_facts
from generator.pages.leaf import Link
from generator.records.policy.page import PolicyCard, StateGroup
from generator.records.policy.record import PolicyState
from generator.records.policy.states import state_badge_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return the states of policies, over their ruled rows, and what is folded away."""
    t = leaf.words
    states = {state: state_badge_of(leaf, state) for state in PolicyState}
    fold = plain(leaf, "查看两条失效政策", "See two policies that hold no more")
    groups = {
        state: StateGroup(badge, "2", state is PolicyState.COMING, "", _cards(leaf)) for state, badge in states.items()
    }
    ended = StateGroup(states[PolicyState.EXPIRED], "2", is_continued=False, fold=fold, cards=_cards(leaf))
    yield Exhibit(
        ("state",),
        t("exhibit.state"),
        tuple(
            Variant(states[state].text, "policy/group.html", {"group": groups[state]})
            for state in (PolicyState.VALID, PolicyState.EXPIRING, PolicyState.COMING)
        ),
    )
    yield Exhibit(
        ("fold",),
        t("exhibit.fold"),
        (Variant(t("exhibit_state.many"), "policy/group.html", {"group": ended}),),
    )


def _cards(leaf: Leaf) -> tuple[PolicyCard, ...]:
    short = Link(say(leaf, "仓储用电支持", "Help with power for stores"), "#sheet-state")
    long = Link(long_title(leaf), None)
    said = say(leaf, "一句话说明给谁、给什么。", "One sentence on who gets what.")
    return (
        PolicyCard(short, said, some_facts(leaf)[1:3], sample=True),
        PolicyCard(long, long_title(leaf), (), sample=False),
    )

"""The policy library by state, and the page of one policy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from generator.pages.finder.finding import finding
from generator.pages.leaf import Link
from generator.pages.listing import group_href, pager
from generator.pages.parts import Fact, enumerate_links, fact, quantity_fact, reason, text_fact
from generator.pages.record import RecordView, record_view
from generator.records.policy.questions import policies, state_of
from generator.records.policy.record import Policy, PolicyState
from generator.records.policy.states import StateBadge, left_of, state_badge_of, state_line
from generator.values.language import HAN, SIMPLIFIED_CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.finder.finding import FinderPlace
    from generator.pages.leaf import Leaf, RenderedProse
    from generator.pages.listing import Pager, Portion, Sheet

# fields whose reason stands beside them when they are inferred
_BESIDE = frozenset(
    {
        "benefit",
        "issuer",
        "number",
        "level",
        "issued",
        "valid_from",
        "valid_to",
        "applies_to",
        "legal_basis",
        "parks",
        "industries",
    }
)


class PolicyCard(NamedTuple):
    """A policy on the list."""

    link: Link
    summary: Markup
    facts: tuple[Fact, ...]
    sample: bool


class StateCount(NamedTuple):
    """How many policies are in a state, with the link to where they are listed."""

    href: str
    policies: str
    badge: StateBadge


@dataclass(frozen=True, slots=True)
class StateGroup:
    """The policies in a state that stand on a page; ``fold`` are the words behind which expired ones wait."""

    badge: StateBadge
    count: str
    is_continued: bool
    fold: str
    cards: tuple[PolicyCard, ...]


@dataclass(frozen=True, slots=True)
class PoliciesView:
    """A page of the list; the first has the counts of all states."""

    is_first: bool
    finding: FinderPlace
    counts: tuple[StateCount, ...]
    groups: tuple[StateGroup, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class PolicyView:
    """Everything the public may know of a policy; ``reach`` are the parks and the industries that it is for."""

    record: RecordView
    first: tuple[Fact, ...]
    state: StateBadge
    holds: str
    applies_to: Markup
    reach: tuple[Fact, ...]
    applies_to_inferred: Markup | str
    legal_basis: Markup | str
    legal_basis_inferred: Markup | str
    how_to_apply: RenderedProse | None
    services: tuple[Link, ...]
    documents: tuple[Link, ...]


def policies_view(leaf: Leaf, sheet: Sheet[PolicyState, str]) -> PoliciesView:
    """Return a page of the list of policies, by their states."""
    library, begins = leaf.library, sheet.begins if sheet.is_first else {}
    totals = policies(library, leaf.language.key)
    counts = tuple(
        StateCount(group_href(leaf, sheet, state, state.value), str(len(totals[state])), state_badge_of(leaf, state))
        for state in begins
    )
    groups = tuple(_group(leaf, part) for part in sheet.parts)
    return PoliciesView(sheet.is_first, finding(leaf, "policies"), counts, groups, pager(leaf, sheet))


def policy_view(leaf: Leaf, key: str) -> PolicyView:
    """Return the page of one policy."""
    site = leaf.library.site
    policy = site.all(Policy)[key]
    return PolicyView(
        record=record_view(leaf, "policy", policy, badges=(), facts=_facts(leaf, policy), beside=_BESIDE),
        first=tuple(_first(leaf, policy)),
        state=state_badge_of(leaf, state_of(leaf.library, key)),
        holds=state_line(leaf, policy),
        applies_to=leaf.text(policy.applies_to),
        reach=tuple(_reach(leaf, policy)),
        applies_to_inferred=reason(leaf, policy.inferred, "policy.applies_to"),
        legal_basis=leaf.text(policy.legal_basis) if policy.legal_basis else "",
        legal_basis_inferred=reason(leaf, policy.inferred, "policy.legal_basis"),
        how_to_apply=leaf.prose(policy.how_to_apply, "how_to_apply") if policy.how_to_apply else None,
        services=tuple(leaf.link_to("service", each) for each in policy.services),
        documents=tuple(_document(leaf, each) for each in policy.documents),
    )


def _group(leaf: Leaf, part: Portion[PolicyState, str]) -> StateGroup:
    expired = part.group is PolicyState.EXPIRED
    return StateGroup(
        badge=state_badge_of(leaf, part.group),
        count=str(part.of),
        is_continued=not part.is_first,
        fold=leaf.words("policies.show_expired") if expired else "",
        cards=tuple(_card(leaf, key) for key in part.records),
    )


def _card(leaf: Leaf, key: str) -> PolicyCard:
    policy = leaf.library.site.all(Policy)[key]
    words = leaf.words
    left = left_of(leaf, policy) if state_of(leaf.library, key) is PolicyState.EXPIRING else ""
    begins = leaf.quantity(policy.valid_from)
    if policy.valid_to:
        validity = words("policy.from_to", begins=begins, ends=leaf.quantity(policy.valid_to))
    else:
        validity = words("policy.from_on", begins=begins)
    facts = [
        *text_fact(leaf, "policy.benefit", policy.benefit),
        Fact(words("policy.issuer"), leaf.text(policy.issuer)),
        Fact(words("policy.number"), _number(leaf, policy)),
        Fact(words("policy.validity"), validity, note=left),
        Fact(words("policy.applies_to"), leaf.text(policy.applies_to)),
    ]
    if policy.level:
        facts.append(Fact(words("policy.level"), words(f"level.{policy.level.value}")))
    return PolicyCard(leaf.link("policy", policy), leaf.text(policy.summary), tuple(facts), policy.sample)


def _first(leaf: Leaf, policy: Policy) -> Iterator[Fact]:
    """Return what a firm asks first: what it gives, until when, and from whom."""
    yield from text_fact(leaf, "policy.benefit", policy.benefit, policy.inferred)
    until = leaf.quantity(policy.valid_to) if policy.valid_to else leaf.words("policy.no_end")
    yield fact(leaf, "policy.valid_to", until, policy.inferred)
    yield fact(leaf, "policy.issuer", leaf.text(policy.issuer), policy.inferred)


def _facts(leaf: Leaf, policy: Policy) -> list[Fact]:
    words, inferred = leaf.words, policy.inferred
    return [
        fact(leaf, "policy.number", _number(leaf, policy), inferred),
        *([fact(leaf, "policy.level", words(f"level.{policy.level.value}"), inferred)] if policy.level else []),
        *quantity_fact(leaf, "policy.issued", policy.issued, inferred),
        *quantity_fact(leaf, "policy.valid_from", policy.valid_from, inferred),
    ]


def _reach(leaf: Leaf, policy: Policy) -> Iterator[Fact]:
    """Return the parks and industries that a policy is for; of parks that are not public nothing is said."""
    words, inferred = leaf.words, policy.inferred
    parks = enumerate_links(leaf, (leaf.link_to("park", each) for each in policy.parks))
    industries = enumerate_links(leaf, (leaf.link_to("industry", each) for each in policy.industries))
    if parks or not policy.names_parks:
        yield fact(leaf, "policy.parks", parks or words("policy.all_parks"), inferred)
    yield fact(leaf, "policy.industries", industries or words("policy.all_industries"), inferred)


def _number(leaf: Leaf, policy: Policy) -> Markup | str:
    """Return the document number, which no language translates, marked where it is not in the page's own."""
    if leaf.language == SIMPLIFIED_CHINESE or not HAN.search(policy.number):
        return policy.number
    return Markup('<span lang="{}">{}</span>').format(SIMPLIFIED_CHINESE.tag, policy.number)


def _document(leaf: Leaf, key: str) -> Link:
    """Return a paper with its latest version; it is to be had on the page of all documents."""
    document = leaf.library.site.records["document"][key]
    latest = document.versions[0]
    note = leaf.words("list.separator").join((latest.version, leaf.quantity(latest.date)))
    return Link(leaf.text(document.title), leaf.link("document", document).href, note)

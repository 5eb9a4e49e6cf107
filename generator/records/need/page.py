"""The board of what firms look for: people for a post, or supplies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.pages.parts import Fact, notes, quantity_fact, source_line, text_fact
from generator.records.need.record import STANDS_FOR, Need, NeedKind
from generator.values.urls import CONTACT, anchor_of

if TYPE_CHECKING:
    from generator.pages.leaf import Leaf, Link
    from generator.pages.parts import SourceLine


@dataclass(frozen=True, slots=True)
class NeedCard:
    """What one firm looks for, and until when; ``former`` are anchors by which it was linked to before."""

    id: str
    post: Markup
    number: str
    firm: Link
    until: str
    facts: tuple[Fact, ...]
    notes: tuple[Fact, ...]
    source: SourceLine | None
    sample: bool
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NeedGroup:
    """The needs of one kind."""

    id: str
    title: str
    count: str
    cards: tuple[NeedCard, ...]


@dataclass(frozen=True, slots=True)
class NeedsView:
    """The board: people and supplies apart."""

    groups: tuple[NeedGroup, ...]


def needs_view(leaf: Leaf) -> NeedsView:
    """Return the board of the needs that are open."""
    needs = list(leaf.library.site.all(Need).values())
    by_kind = {kind: [need for need in needs if need.kind is kind] for kind in NeedKind}
    return NeedsView(
        tuple(
            NeedGroup(
                f"of-{kind.value}",
                leaf.words(f"need_kind.{kind.value}"),
                str(len(found)),
                tuple(_card(leaf, need) for need in found),
            )
            for kind, found in by_kind.items()
            if found
        )
    )


def needs_in_park(leaf: Leaf, key: str) -> tuple[Link, ...]:
    """Return links to the needs in a park, each with its firm, how many it looks for, and until when."""
    return tuple(_link(leaf, leaf.library.all(Need)[each]) for each in leaf.library.naming("need", "park", key))


def _link(leaf: Leaf, need: Need) -> Link:
    firm = leaf.library.site.records["firm"][need.firm]
    said = [leaf.text(firm.name), leaf.quantity(need.number) if need.number else "", until(leaf, need)]
    return leaf.link("need", need, note=Markup(" · ").join(filter(None, said)))


def until(leaf: Leaf, need: Need) -> str:
    """Return the line that says how long a need stands."""
    if need.until:
        return leaf.words("need.open_until", date=leaf.quantity(need.until))
    return leaf.words("need.without_end", date=leaf.quantity(need.as_of) if need.as_of else "", days=STANDS_FOR)


def _card(leaf: Leaf, need: Need) -> NeedCard:
    firm = leaf.library.site.records["firm"][need.firm]
    return NeedCard(
        id=anchor_of("need", need.id),
        former=leaf.former_anchors("need", need.id),
        post=leaf.text(need.post),
        number=leaf.quantity(need.number) if need.number else "",
        firm=leaf.link("firm", firm)._replace(href=firm.website),
        until=until(leaf, need),
        facts=tuple(_facts(leaf, need)),
        notes=notes(leaf, "need", need, frozenset()),
        # a need without an end says its day in the line above
        source=source_line(leaf, need.source, need.as_of if need.until else None, need.inferred),
        sample=need.sample,
    )


def _facts(leaf: Leaf, need: Need) -> list[Fact]:
    facts = quantity_fact(leaf, "need.pay", need.pay)
    facts += text_fact(leaf, "need.requirements", need.requirements)
    if need.park:
        park = leaf.link_to("park", need.park)
        facts.append(Fact(leaf.words("need.park"), park.text, href=park.href))
    if need.contact:
        contact = leaf.library.site.records["contact"][need.contact]
        href = leaf.href_if_known(CONTACT)
        facts.append(
            Fact(
                leaf.words("need.contact"),
                leaf.text(contact.name),
                href=f"{href}#{need.contact}" if href else None,
                sample=contact.sample,
            )
        )
        if contact.phone:
            phone = leaf.words("contact.phone")
            facts += [Fact(phone, call.text, href=call.href) for call in leaf.part("calls", contact.phone)]
    return facts

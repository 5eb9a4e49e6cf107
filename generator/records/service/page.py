"""What is done for firms: the page that leads to all of it, and the page of one service."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from generator.pages.parts import Badge, Fact, quantity_fact, reason, text_fact
from generator.pages.pictured import NOTHING, over_each
from generator.pages.record import RecordView, record_view
from generator.records.service.record import Service, ServiceKind
from generator.records.service.steps import StepRow, step_rows, total_of
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from markupsafe import Markup

    from generator.library.library import Library
    from generator.pages.leaf import Leaf, Link
    from generator.pages.pictured import Over


@dataclass(frozen=True, slots=True)
class Door:
    """A list that the page leads to: how many records it has, whether samples are among them, what it is called."""

    href: str
    count: str
    label: str
    sample: bool


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """A service on a list: what it is for, and who comes or how long it takes."""

    link: Link
    summary: Markup
    scope: tuple[Markup, ...]
    facts: tuple[Fact, ...]
    sample: bool
    over: Over


@dataclass(frozen=True, slots=True)
class ServiceGroup:
    """The services of one kind; ``is_pictured`` where any of them has a photo."""

    id: str
    title: str
    lead: str
    cards: tuple[ServiceCard, ...]

    @property
    def is_pictured(self) -> bool:
        """Whether there is something over each of them."""
        return any(card.over != NOTHING for card in self.cards)


@dataclass(frozen=True, slots=True)
class ServicesView:
    """The page that leads to all that is done for firms."""

    doors: tuple[Door, ...]
    groups: tuple[ServiceGroup, ...]


@dataclass(frozen=True, slots=True)
class ServiceView:
    """Everything the public may know of a service."""

    record: RecordView
    who: Markup | str
    scope: tuple[Markup, ...]
    how_to_ask: Markup | str
    steps: tuple[StepRow, ...]
    total: str
    parallel: str
    documents: tuple[Link, ...]
    parks: tuple[Link, ...]
    industries: tuple[Link, ...]


def listed_for_firms(library: Library, language: str) -> dict[str, Collection[str]]:
    """Return the ids of the records on each list that the page leads to, by the kind of record, as a language has them.

    Those of a kind whose records have no page of their own are all on their list.
    """
    listed = {
        name: library.told(name, language) if kind.has_page else library.shelf(name)
        for name, kind in library.site.kinds.items()
        if kind.is_for_firms
    }
    return {name: keys for name, keys in listed.items() if keys}


def _doors(leaf: Leaf) -> Iterator[Door]:
    library = leaf.library
    for name, keys in listed_for_firms(library, leaf.language.key).items():
        plural = library.site.kinds[name].plural
        if href := leaf.href_if_known(urls.LISTINGS[plural]):
            shelf = library.shelf(name)
            sample = any(shelf[each].sample for each in keys)
            yield Door(href, str(len(keys)), leaf.words(f"nav.{plural}"), sample)


def services_view(leaf: Leaf) -> ServicesView:
    """Return the page that leads to all that is done for firms."""
    library, key = leaf.library, leaf.language.key
    services = [library.site.all(Service)[each] for each in library.told("service", key)]
    groups = []
    for kind in ServiceKind:
        alike = [service for service in services if service.kind is kind]
        over = over_each(leaf, ((service.id, service.photos) for service in alike))
        cards = tuple(map(service_card, repeat(leaf), alike, over))
        if cards:
            title, lead = leaf.words(f"services.{kind.value}"), leaf.words(f"services.{kind.value}_lead")
            groups.append(ServiceGroup(kind.value, title, lead, cards))
    return ServicesView(tuple(_doors(leaf)), tuple(groups))


def service_card(leaf: Leaf, service: Service, over: Over) -> ServiceCard:
    """Return a service for a list."""
    facts: list[Fact] = []
    for field in ("who", "how_to_ask", "applies_to"):
        facts += text_fact(leaf, f"service.{field}", getattr(service, field))
    if service.steps:
        facts.append(Fact(leaf.words("service.steps"), str(len(service.steps))))
        facts += quantity_fact(leaf, "service.total", total_of(service))
    scope = tuple(leaf.text(each) for each in service.scope)
    return ServiceCard(
        leaf.link("service", service), leaf.text(service.summary), scope, tuple(facts), service.sample, over
    )


def service_view(leaf: Leaf, key: str) -> ServiceView:
    """Return the page of one service."""
    library = leaf.library
    service = library.site.all(Service)[key]
    badge = Badge(leaf.words(f"service_kind.{service.kind.value}"), f"service-{service.kind.value}")
    total = total_of(service)
    return ServiceView(
        record=record_view(
            leaf, "service", service, badges=(badge,), facts=_facts(leaf, service), beside=frozenset({"total"})
        ),
        who=leaf.text(service.who) if service.who else "",
        scope=tuple(leaf.text(each) for each in service.scope),
        how_to_ask=leaf.text(service.how_to_ask) if service.how_to_ask else "",
        steps=step_rows(leaf, service),
        total=leaf.quantity(total) if total else "",
        parallel=leaf.words("service.parallel_note") if service.parallel else "",
        documents=leaf.part("document_links", service.documents),
        parks=tuple(leaf.link_to("park", each) for each in service.parks),
        industries=tuple(leaf.link_to("industry", each) for each in service.industries),
    )


def _facts(leaf: Leaf, service: Service) -> list[Fact]:
    facts = text_fact(leaf, "service.applies_to", service.applies_to)
    facts += text_fact(leaf, "service.fee", service.fee)
    facts += quantity_fact(leaf, "service.total", total_of(service), service.inferred)
    return facts


class ParkTeam(NamedTuple):
    """A service team as a park's page shows it: who comes and how to ask. ``inferred`` is why it is this park's."""

    link: Link
    who: Markup | str
    how_to_ask: Markup | str
    inferred: Markup | str
    sample: bool


class ServicesHere(NamedTuple):
    """What is done for the firms of a park: by teams, and otherwise."""

    teams: tuple[ParkTeam, ...]
    services: tuple[Link, ...]


def services_for_park(leaf: Leaf, key: str) -> ServicesHere | None:
    """Return what is done for the firms of a park."""
    services = _naming_park(leaf, key)
    return (
        ServicesHere(
            teams=tuple(_team(leaf, each) for each in services if each.kind is ServiceKind.TEAM),
            services=tuple(leaf.link("service", each) for each in services if each.kind is not ServiceKind.TEAM),
        )
        if services
        else None
    )


def teams_for_project(leaf: Leaf, key: str) -> tuple[Link, ...]:
    """Return links to the service teams that are responsible for the park of a project."""
    park = leaf.library.shelf("project").outline(key).one("park")
    services = _naming_park(leaf, park) if park else []
    return tuple(leaf.link("service", each) for each in services if each.kind is ServiceKind.TEAM)


def _naming_park(leaf: Leaf, park: str) -> list[Service]:
    return [leaf.library.all(Service)[key] for key in leaf.library.naming("service", "park", park)]


def _team(leaf: Leaf, service: Service) -> ParkTeam:
    return ParkTeam(
        link=leaf.link("service", service),
        who=leaf.text(service.who) if service.who else "",
        how_to_ask=leaf.text(service.how_to_ask) if service.how_to_ask else "",
        inferred=reason(leaf, service.inferred, "service.parks"),
        sample=service.sample,
    )

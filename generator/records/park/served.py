"""What is done for the firms of a park: the teams responsible for it, services, open needs, documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.parts import reason
from generator.records.document.page import document_links
from generator.records.need.page import need_links
from generator.records.service.record import ServiceKind

if TYPE_CHECKING:
    from markupsafe import Markup

    from generator.pages.leaf import Leaf, Link
    from generator.records.service.record import Service


class ParkTeam(NamedTuple):
    """A service team as a park's page shows it: who comes and how to ask. ``inferred`` is why it is this park's."""

    link: Link
    who: Markup | str
    how_to_ask: Markup | str
    inferred: Markup | str
    sample: bool


class ParkServices(NamedTuple):
    """What is done for the firms of a park."""

    teams: tuple[ParkTeam, ...]
    services: tuple[Link, ...]
    needs: tuple[Link, ...]
    documents: tuple[Link, ...]


def park_services(leaf: Leaf, key: str) -> ParkServices:
    """Return what is done for the firms of a park."""
    library = leaf.library
    services = [library.site.services[each] for each in library.naming("service", "park", key)]
    return ParkServices(
        teams=tuple(_team(leaf, service) for service in services if service.kind is ServiceKind.TEAM),
        services=tuple(leaf.link("service", each) for each in services if each.kind is not ServiceKind.TEAM),
        needs=need_links(leaf, library.naming("need", "park", key)),
        documents=document_links(leaf, library.naming("document", "park", key)),
    )


def teams_of(leaf: Leaf, park: str | None) -> tuple[Link, ...]:
    """Return links to the service teams that are responsible for a park."""
    keys = leaf.library.naming("service", "park", park) if park else ()
    services = [leaf.library.site.services[key] for key in keys]
    return tuple(leaf.link("service", each) for each in services if each.kind is ServiceKind.TEAM)


def _team(leaf: Leaf, service: Service) -> ParkTeam:
    return ParkTeam(
        link=leaf.link("service", service),
        who=leaf.text(service.who) if service.who else "",
        how_to_ask=leaf.text(service.how_to_ask) if service.how_to_ask else "",
        inferred=reason(leaf, service.inferred, "service.parks"),
        sample=service.sample,
    )

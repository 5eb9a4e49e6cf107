"""Which records of a site belong together, looked up once: the projects of a park, the signings of a year and so on.

Owns the groups that every kind has; what else belongs together each kind says. A page that asked for a group is printed
again when other ids stand in it. Must not know one kind from another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.gate.site import Site

Groups = dict[str, tuple[str, ...]]
"""The ids of records by what they have in common, ``project-naming-park/ID`` …, in their order.

So, too, are figures that are made of many records, ``tally/STAGE``, as words that change with them.
"""

Members = tuple[str, str]
"""A group and one that is in it."""


def group(site: Site, of_kinds: Iterable[Iterable[Members]]) -> Groups:
    """Return every group of a site; ``of_kinds`` is what each kind says beside the names that its records hold."""
    groups: dict[str, dict[str, None]] = {}
    for members in (_naming(site), *of_kinds):
        for name, key in members:
            groups.setdefault(name, {})[key] = None
    found = {name: tuple(keys) for name, keys in groups.items()}
    return found | {f"tally/{tally.stage.value}": (repr(tally),) for tally in site.tallies}


def _naming(site: Site) -> Iterator[Members]:
    """Return each record with the groups of those that name the same others as it does."""
    for kind, shelf in site.records.items():
        names = site.kinds[kind].public.NAMES.items()
        for key, outline in shelf.outlines.items():
            for field, target in names:
                for other in outline.all(field):
                    yield f"{kind}-naming-{target}/{other}", key

"""Rule: what had an address keeps it: a renamed record leads on from its old id, and nothing published just vanishes.

Owns what is wrong with ``redirects`` and with what is missing of ``content/published.lock``. A record that staff have
hidden since is still there and says so itself: that is a warning, so that nobody has to wait to take something back.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.messages.issues import Issue, Place
from generator.messages.suggestion import closest
from generator.reading.published import Published
from generator.reading.redirects import end_of, fault_of_id
from generator.values.urls import RESERVED_PAGE_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from generator.reading.collection import Collection as Kind
    from generator.reading.content import Located
    from generator.reading.settings import Settings

_UNKNOWN = "NEW-ID"
"""What stands for an id that nobody can guess, in the line that a message proposes."""


@dataclass(frozen=True, slots=True)
class There:
    """What a site has: the ids of what is public by kind (names of authored pages: ``page``), and the kinds.

    ``exists`` says whether there is such a record, public or not; ``may_exist`` whether it stands in what could not be
    read.
    """

    public: Mapping[str, Collection[str]]
    kinds: Mapping[str, Kind]
    exists: Callable[[str, str], bool]
    may_exist: Callable[[str, str], bool]

    def is_public(self, kind: str, key: str) -> bool:
        """Whether the public sees anything of a record."""
        return key in self.public.get(kind, ())

    def is_taken(self, kind: str, key: str) -> bool:
        """Whether an id is that of a record, or of a page that the generator makes itself."""
        if kind == "page":
            return key.split("/", maxsplit=1)[0] in RESERVED_PAGE_NAMES or self.is_public(kind, key)
        reserved = self.kinds[kind].reserved if kind in self.kinds else None
        return self.exists(kind, key) or (reserved is not None and reserved(key))


def find_redirects(settings: Located[Settings], there: There) -> Iterator[Issue]:
    """Find redirects that lead nowhere, in a circle or in several steps, and those from an id that is in use."""
    for kind, renamed in settings.record.redirects.items():
        for old, new in renamed.items():
            place = ("redirects", kind, old)
            fault = fault_of_id(kind, old) or fault_of_id(kind, new)
            end = end_of(renamed, old)
            if fault:
                yield settings.issue(fault.code, *place, **fault.facts)
            elif there.is_taken(kind, old):
                yield settings.issue("S150", *place, id=old, kind=kind)
            elif end == old:
                yield settings.issue("S153", *place, id=old)
            elif end != new:
                yield settings.issue("S154", *place, id=old, new=new, end=end)
            elif not there.is_public(kind, new) and not there.may_exist(kind, new):
                yield _leads_nowhere(settings, there, Published(kind, old), new)


def _leads_nowhere(settings: Located[Settings], there: There, old: Published, new: str) -> Issue:
    place = ("redirects", old.kind, old.id)
    if there.exists(old.kind, new):
        return settings.issue("S152", *place, id=new, kind=old.kind)
    meant = closest(new, there.public.get(old.kind, ()))
    if meant:
        return settings.issue("S155", *place, id=new, kind=old.kind, old=old.id, meant=meant)
    return settings.issue("S151", *place, id=new, kind=old.kind)


def find_gone(
    published: Mapping[Published, int], file: str, redirects: Mapping[str, Mapping[str, str]], there: There
) -> Iterator[Issue]:
    """Find ids that were published and are not any more, and lead to nothing else; ``file`` is that of the list."""
    gone = [each for each in published if not there.is_public(*each) and each.id not in redirects.get(each.kind, ())]
    number = Counter(each.kind for each in gone)
    for each in gone:
        kind, key, line = each.kind, each.id, published[each]
        at, excerpt = Place(file, line), f"{kind} {key}"
        if there.exists(kind, key):
            yield Issue("S161", at, "", excerpt, {"kind": kind, "id": key})
        elif not there.may_exist(kind, key):
            new = _meant(each, published, there) or _UNKNOWN
            only = {"only": kind} if number[kind] == 1 else {}
            yield Issue("S160", at, "", excerpt, {"kind": kind, "id": key, "new": new} | only)


def _meant(gone: Published, published: Mapping[Published, int], there: There) -> str | None:
    """Return what was probably renamed to: the nearest of the ids that are new, or the only one."""
    fresh = [key for key in there.public.get(gone.kind, ()) if Published(gone.kind, key) not in published]
    return closest(gone.id, fresh) or (fresh[0] if len(fresh) == 1 else None)

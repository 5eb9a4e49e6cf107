"""Ids that records and authored pages had before they were renamed (``redirects`` in ``content/site.yaml``).

Owns where an old id leads in the end, and what can be an id. Must not know which records there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator

from generator.messages.issues import Fault
from generator.values.fields import is_page_name, read_id, require_scalar, shorten

if TYPE_CHECKING:
    from collections.abc import Mapping


def _read_former_id(value: object) -> str:
    """Read an id of a record or the name of a page, of which it is looked later whether it can be one."""
    return require_scalar(value)


FormerId = Annotated[str, BeforeValidator(_read_former_id)]
"""What a record or an authored page was called, or is now."""


def end_of(renamed: Mapping[str, str], old: str) -> str:
    """Return where an old id leads in the end; the id itself where it leads in a circle."""
    seen, at = {old}, old
    while at in renamed:
        at = renamed[at]
        if at in seen:
            return old
        seen.add(at)
    return at


def former_ids(redirects: Mapping[str, Mapping[str, str]], kind: str, key: str) -> tuple[str, ...]:
    """Return the ids that a record had before, in the order in which staff wrote them down."""
    renamed = redirects.get(kind, {})
    return tuple(old for old in renamed if end_of(renamed, old) == key)


def fault_of_id(kind: str, key: str) -> Fault | None:
    """Return why something cannot be the id of a record of a kind, or the name of an authored page (``page``)."""
    if kind == "page":
        return None if is_page_name(key) else Fault("F106", name=shorten(key))
    try:
        read_id(key)
    except Fault as fault:
        return fault
    return None

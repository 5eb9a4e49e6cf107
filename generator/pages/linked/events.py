"""How people meet, in the words of schema.org: at a place, over the net, or both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.values.meeting import MeetingFormat

if TYPE_CHECKING:
    from generator.pages.linked.teller import Node, Teller
    from generator.values.language import Text

_ATTENDANCE = {
    MeetingFormat.ONSITE: "https://schema.org/OfflineEventAttendanceMode",
    MeetingFormat.ONLINE: "https://schema.org/OnlineEventAttendanceMode",
    MeetingFormat.HYBRID: "https://schema.org/MixedEventAttendanceMode",
}


def attendance_of(form: MeetingFormat) -> str:
    """Return how one takes part in what is held in a form."""
    return _ATTENDANCE[form]


def place_of(teller: Teller, venue: Text) -> Node:
    """Return a venue, of which its name is known."""
    return {"@type": "Place", "name": teller.said(venue), "address": teller.said(venue)}


def virtual_place(url: str) -> Node:
    """Return where one joins over the net, by its address."""
    return {"@type": "VirtualLocation", "url": url}

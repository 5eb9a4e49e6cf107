"""How people meet: at a place, over the net, or both."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from generator.values.choices import choice


class MeetingFormat(StrEnum):
    """Whether the parties met, signed over the net, or both."""

    ONSITE = "onsite"
    ONLINE = "online"
    HYBRID = "hybrid"


MEETING_FORMAT_ZH = {"onsite": "现场", "online": "线上", "hybrid": "线上线下结合"}
MeetingFormatField = Annotated[MeetingFormat, choice(MeetingFormat, MEETING_FORMAT_ZH)]

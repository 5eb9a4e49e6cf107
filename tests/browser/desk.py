"""An office that takes enquiries: the address behind a form, and what has arrived there."""

from __future__ import annotations

from dataclasses import dataclass, field
from email import message_from_bytes
from threading import Event
from urllib.parse import parse_qs

PATH = "/api/enquiry"
_LONG = 30  # seconds that it keeps somebody waiting at most


@dataclass(slots=True)
class Desk:
    """What it answers, and what has arrived: the fields of each enquiry, each with all its values."""

    status: int | None = 200
    arrived: list[dict[str, list[str]]] = field(default_factory=list)
    is_open: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        """Open."""
        self.is_open.set()

    def take(self, path: str, kind: str, sent: bytes) -> int | None:
        """Take what a form sends, when it is open; answer with the status, or not at all."""
        if path != PATH:
            return 404
        self.arrived.append(fields_of(kind, sent))
        self.is_open.wait(_LONG)
        return self.status


def fields_of(kind: str, sent: bytes) -> dict[str, list[str]]:
    """Return the fields of a form by their names, each with its values, from what a browser sends."""
    if kind.startswith("application/x-www-form-urlencoded"):
        return parse_qs(sent.decode(), keep_blank_values=True)
    message = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + sent)
    found: dict[str, list[str]] = {}
    for part in message.walk():
        name = part.get_param("name", header="content-disposition")
        if name:
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            found.setdefault(str(name), []).append(content.decode())
    return found

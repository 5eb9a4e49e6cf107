"""What a server says with every answer: what a page may do, whom it is shown in, how long an answer may be kept."""

from __future__ import annotations

import re

_OFF = (
    *("accelerometer", "camera", "display-capture", "encrypted-media", "gyroscope", "hid", "idle-detection"),
    *("magnetometer", "microphone", "midi", "payment", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking"),
)
"""What of a visitor's machine no page asks for, in the names that browsers know."""
_OWN = "geolocation=(self)"  # a visitor may ask which team is nearest

KEPT = "public, max-age=31536000, immutable"
"""How long what has a checksum in its name may be kept: for ever, which is a year (RFC 9111, RFC 8246)."""
ASKED = "no-cache"
"""All else is kept too, and asked for each time whether it has changed."""
SECURE = ("Strict-Transport-Security", "max-age=31536000")
"""What only a site that has no other way than ``https:`` may say."""

_THEME = "assets/[0-9a-f]{8}/"
FOLDER = re.compile(_THEME)
"""A folder of the theme, which is named by what is in it."""
_PHOTOS = r"media/.*\.[0-9a-f]{8}-[0-9]+\.(?:avif|jpg)$"
NEVER_CHANGES = f"(?:{_THEME}|{_PHOTOS})"
"""The pattern of the paths below a site's root whose names have a checksum of what is in the file."""


def headers(policy: str) -> list[tuple[str, str]]:
    """Return the headers that every answer bears, in the order in which they are explained."""
    return [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", ", ".join([*(f"{name}=()" for name in _OFF), _OWN])),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ]

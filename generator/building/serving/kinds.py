"""The types of the files of a site, which browsers are told and must believe: all that a site publishes is here."""

from __future__ import annotations

_OFFICE = "application/vnd.openxmlformats-officedocument"

TYPES = {
    "text/html": ("html",),
    "text/css": ("css",),
    "text/javascript": ("js",),
    "text/plain": ("txt",),
    "text/markdown": ("md",),
    "text/csv": ("csv",),
    "text/vcard": ("vcf",),
    "text/calendar": ("ics",),
    "text/vtt": ("vtt",),
    "application/xml": ("xml",),
    "application/json": ("json",),
    "application/geo+json": ("geojson",),
    "application/ld+json": ("jsonld",),
    "application/manifest+json": ("webmanifest",),
    "image/svg+xml": ("svg",),
    "image/vnd.microsoft.icon": ("ico",),
    "image/png": ("png",),
    "image/jpeg": ("jpg", "jpeg"),
    "image/webp": ("webp",),
    "image/avif": ("avif",),
    "video/mp4": ("mp4",),
    "video/webm": ("webm",),
    "application/pdf": ("pdf",),
    f"{_OFFICE}.wordprocessingml.document": ("docx",),
    f"{_OFFICE}.spreadsheetml.sheet": ("xlsx",),
    f"{_OFFICE}.presentationml.presentation": ("pptx",),
}
"""Every type with the ends of the names that it is for."""

NAMED = {
    "feed.xml": "application/atom+xml",
    "feed.json": "application/feed+json",
    "opensearch.xml": "application/opensearchdescription+xml",
}
"""Files that have another type than the ends of their names."""

_ALL = (*TYPES, *NAMED.values())
LETTERS = tuple(kind for kind in _ALL if kind.startswith("text/") or kind.endswith(("xml", "json")))
"""The types of files that are letters: they are sent compressed."""
TOLD_UTF_8 = tuple(kind for kind in LETTERS if not kind.endswith("json"))
"""The types that are told to be in UTF-8; JSON is in nothing else (RFC 8259)."""

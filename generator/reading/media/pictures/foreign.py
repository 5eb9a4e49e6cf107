"""Pictures of kinds that are not taken, known by their first bytes whatever they are called.

A telephone that sends a picture as HEIC may well call it ``.jpg``.
"""

from __future__ import annotations

_BEGINS = (
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"8BPS", "PSD"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"\xff\x0a", "JXL"),
    (b"\0\0\0\x0cJXL ", "JXL"),
    (b"\0\0\0\x0cjP  ", "JP2"),
    (b"FUJIFILM", "RAW"),
    (b"%PDF", "PDF"),
    (b"<svg", "SVG"),
    (b"<?xml", "SVG"),
)
_BRANDS = {b"avif": "AVIF", b"avis": "AVIF", b"crx ": "RAW"}
_HEIC = (b"hei", b"hev", b"mif", b"msf")


def kind_inside(data: bytes) -> str:
    """Return what a file is by its first bytes; empty where it is none of the kinds that are known and not taken."""
    if data[4:8] == b"ftyp":  # ISO/IEC 14496-12: a box with the brand; 23008-12 names those of HEIC
        brand = data[8:12]
        return _BRANDS.get(brand, "HEIC" if brand.startswith(_HEIC) else "")
    start = data[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    return next((kind for begin, kind in _BEGINS if data.startswith(begin) or start.startswith(begin)), "")

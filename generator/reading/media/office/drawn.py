"""Drawings (SVG) inside Office files: without notes of the program, without scripts, without what lies elsewhere."""

from __future__ import annotations

import base64
import binascii

from generator.reading.media.office.trees import Element, name_of, remove
from generator.reading.media.pictures.bare import bare_picture_bytes

_NOT_DRAWN = {"metadata", "script", "title", "desc", "foreignObject", "namedview"}


def make_drawing_plain(root: Element) -> None:
    """Take out of a drawing what is not drawn; pictures in it lose what nobody sees, and links that load are cut."""
    for one in list(root.iter()):
        if name_of(one) in _NOT_DRAWN and one is not root:
            remove(one)
            continue
        for key, said in list(one.attrib.items()):
            name = key.rpartition("}")[2]
            if name == "href" and not said.startswith("#"):
                _set_or_cut(one, key, _bare_data(said))
            elif name.lower().startswith(("on", "data-")):
                del one.attrib[key]


def _set_or_cut(one: Element, key: str, bare: str) -> None:
    if bare:
        one.attrib[key] = bare
    else:
        del one.attrib[key]


def _bare_data(address: str) -> str:
    """Return a picture that is written into an address without what nobody sees; nothing for any other address."""
    head, _, packed = address.partition(",")
    if not head.startswith("data:image/") or not head.endswith(";base64"):
        return ""
    try:
        bare = bare_picture_bytes(base64.b64decode(packed), head[11:-7])
    except (ValueError, binascii.Error):
        return ""
    return f"{head},{base64.b64encode(bare).decode()}"

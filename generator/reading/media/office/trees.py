"""XML as Office writes it: read without entities or network, and asked for by local names.

Names are compared without their namespace: the strict and the transitional form of the format have different ones, and
whoever hides something chooses a prefix freely. Elements of no namespace that Office knows do not get this far
(``plain.py``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

Element: TypeAlias = Any
"""An element of lxml, which has no types."""

UNREADABLE = (etree.XMLSyntaxError, UnicodeError, LookupError)
_OFF = {"0", "false", "off", "f", "none"}


def read_tree(data: bytes, *, loosely: bool = False) -> Element:
    """Return the root of a part. ``loosely`` is for VML, which is not always well formed. Raises ``ValueError``."""
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=loosely,
    )
    try:
        root = etree.fromstring(data, parser)
    except UNREADABLE as error:
        raise ValueError(str(error)) from None
    if root is None or root.getroottree().docinfo.doctype:  # ECMA-376 part 2 allows no DTD
        raise ValueError(data[:40])
    return root


def write_tree(root: Element) -> bytes:
    """Return a part as bytes in UTF-8."""
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return written


def name_of(element: Element) -> str:
    """Return the local name of an element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def space_of(element: Element) -> str:
    """Return the namespace of an element, empty where it has none."""
    tag = element.tag
    return tag[1:].partition("}")[0] if isinstance(tag, str) and tag[0] == "{" else ""


def each(root: Element, *names: str) -> Iterator[Element]:
    """Yield the elements below a root, and itself, that have one of these local names."""
    wanted = set(names)
    return (element for element in root.iter() if name_of(element) in wanted)


def child(element: Element | None, *path: str) -> Element | None:
    """Return the first child of a name, and its child of the next; None where there is none."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if name_of(each) == name), None)
    return element


def value(element: Element | None, name: str = "val") -> str:
    """Return an attribute by its local name, whatever its namespace; empty where it is not there."""
    if element is None:
        return ""
    return next((said for key, said in element.attrib.items() if key.rpartition("}")[2] == name), "")


def is_on(element: Element | None, name: str = "val") -> bool:
    """Whether an element is there and is not switched off by its value."""
    return element is not None and value(element, name).strip().lower() not in _OFF


def is_set(element: Element | None, name: str) -> bool:
    """Whether an attribute is there and says yes."""
    said = value(element, name).strip().lower()
    return bool(said) and said not in _OFF


def above(element: Element, *names: str) -> Element | None:
    """Return the nearest element around this one that has one of these names."""
    wanted = set(names)
    return next((each for each in element.iterancestors() if name_of(each) in wanted), None)


def remove(element: Element) -> None:
    """Take an element out, with what is in it; text behind it belongs to nobody in this format."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(element: Element) -> None:
    """Put the children of an element in its place."""
    parent = element.getparent()
    at = parent.index(element)
    for number, inner in enumerate(list(element)):
        parent.insert(at + number, inner)
    remove(element)


def number(text: str, default: float = 0.0) -> float:
    """Return a number, or the default where a text is none."""
    try:
        return float(text)
    except ValueError:
        return default

"""What documents bring along to the page of all components."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.texts import long_title, source
from generator.pages.leaf import Link
from generator.pages.parts import Badge
from generator.records.document.page import DocumentCard, VersionLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return documents with their earlier versions."""
    yield Exhibit(
        ("document",),
        leaf.words("exhibit.document"),
        (Variant(leaf.words("exhibit_state.many"), "documents", {"cards": tuple(_cards(leaf))}),),
    )


def _cards(leaf: Leaf) -> Iterator[DocumentCard]:
    new, old = _version(leaf, "2026", "2026-03-01"), _version(leaf, "2025", "2025-03-01")
    park = Link(say(leaf, "示例园区", "Example Park"), "#sheet-document")
    yield DocumentCard(
        id="example-document-1",
        title=say(leaf, "投资指南", "Investment guide"),
        summary=say(leaf, "一句话说明内容。", "One sentence on what it holds."),
        latest=(new,),
        earlier=(old, old),
        badges=(Badge(say(leaf, "指南", "Guide"), "document"),),
        parks=(park,),
        named_by=(),
        notes=(),
        source=source(leaf),
        sample=False,
    )
    yield DocumentCard(
        id="example-document-2",
        title=long_title(leaf),
        summary=long_title(leaf),
        latest=(new,),
        earlier=(),
        badges=(),
        parks=(),
        named_by=(),
        notes=(),
        source=None,
        sample=True,
    )


def _version(leaf: Leaf, year: str, day: str) -> VersionLine:
    date = plain(leaf, f"{year}年3月1日", f"1 March {year}")
    language, note = plain(leaf, "中文", "in Chinese"), say(leaf, "供参考", "for reference")
    return VersionLine(year, "#sheet-document", "PDF", "1.2 MB", date, day, language, note)

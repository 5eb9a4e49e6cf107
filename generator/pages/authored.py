"""An authored page: its Markdown, its source and its date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.pages.parts import SourceLine, source_line

if TYPE_CHECKING:
    from generator.pages.leaf import Leaf, RenderedProse
    from generator.reading.page import AuthoredPage


@dataclass(frozen=True, slots=True)
class AuthoredView:
    """An authored page, ready to be shown."""

    title: str
    lead: str
    body: RenderedProse
    source: SourceLine | None
    updated: str


def authored_view(leaf: Leaf, page: AuthoredPage) -> AuthoredView:
    """Return an authored page."""
    return AuthoredView(
        title=page.head.title,
        lead=page.head.description,
        body=leaf.markdown(page.body),
        source=source_line(leaf, page.head.source),
        updated=leaf.quantity(page.head.updated) if page.head.updated else "",
    )

"""What signings bring along to the page of all components."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.texts import long_title
from generator.pages.leaf import Link
from generator.records.signing.page import SigningLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return ruled rows: what it is, where it stands, how much."""
    t, lines = leaf.words, _lines(leaf)
    yield Exhibit(
        ("rows",),
        t("exhibit.rows"),
        (
            Variant(t("exhibit_state.many"), "signing_lines", {"lines": lines}),
            Variant(t("exhibit_state.one"), "signing_lines", {"lines": lines[:1], "brief": True}),
        ),
    )


def _lines(leaf: Leaf) -> tuple[SigningLine, ...]:
    cloud = SigningLine(
        link=Link(say(leaf, "云端集中签约", "Group signing in the cloud"), "#sheet-rows"),
        date=plain(leaf, "2026年3月1日", "1 March 2026"),
        machine_date="2026-03-01",
        date_is_inferred=False,
        format=plain(leaf, "线上", "Online"),
        kind=plain(leaf, "集中签约", "Group signing"),
        summary=say(leaf, "一句话说明签了什么。", "One sentence on what was signed."),
        count=plain(leaf, "26个项目", "26 projects"),
        total=plain(leaf, "42亿元", "RMB 4.2 billion"),
        sample=False,
    )
    inferred = replace(cloud, date=plain(leaf, "2026年2月", "February 2026"), date_is_inferred=True, sample=True)
    bare = replace(cloud, link=Link(long_title(leaf), None), count="", total="", summary=long_title(leaf))
    return cloud, inferred, bare

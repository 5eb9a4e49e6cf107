"""Words, signs, facts and links on the page of all components."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.feeds.followed import FeedLinks
from generator.pages.leaf import Link
from generator.pages.parts import Badge, Fact, SourceLine
from generator.pages.search_page import MapColumn, MapEntry
from generator.pages.signs import Gathered, cite
from generator.values.language import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markupsafe import Markup

    from generator.pages.leaf import Leaf, RenderedProse

_PROSE_ZH = "正文由编辑用 Markdown 写成，可以有**强调**、[链接](list:parks)和列表：\n\n- 第一条\n- 第二条"
_PROSE_EN = (
    "Editors write texts in Markdown, with **emphasis**, [links](list:parks) and lists:\n\n- one line\n- another line"
)


class _Sourced(NamedTuple):
    """Something that is from a source."""

    source: SourceLine


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return the components that are words."""
    t = leaf.words
    yield Exhibit(("text",), t("exhibit.text"), tuple(_texts(leaf)))
    linked = {"id": "example-linked", "title": say(leaf, "标题", "A heading"), "href": "#sheet-heading"}
    alone = {"id": "example-alone", "title": long_title(leaf)}
    yield Exhibit(
        ("heading",),
        t("exhibit.heading"),
        (
            Variant(t("exhibit_state.short"), "section", {**linked, "more": say(leaf, "查看全部", "See all")}),
            Variant(t("exhibit_state.long"), "section", alone),
        ),
    )
    yield _files(leaf)
    badge = {"item": Badge(say(leaf, "洽谈中", "In talks"), "stage-talks")}
    yield Exhibit(("badge",), t("exhibit.badge"), (Variant(t("exhibit_state.one"), "badge", badge),))
    yield Exhibit(("sign",), t("exhibit.sign"), tuple(_signs(leaf)))
    yield Exhibit(("facts",), t("exhibit.facts"), tuple(_facts(leaf)))
    yield Exhibit(
        ("links",),
        t("exhibit.links"),
        (
            Variant(t("exhibit_state.many"), "links", {"items": _links(leaf)}),
            Variant(t("exhibit_state.one"), "follow", _followed(leaf)),
        ),
    )
    yield Exhibit(("count",), t("exhibit.count"), tuple(_counts(leaf)))
    columns = {"columns": _map(leaf)}
    yield Exhibit(("site-map",), t("exhibit.site_map"), (Variant(t("exhibit_state.many"), "site_map", columns),))


def _map(leaf: Leaf) -> tuple[MapColumn, ...]:
    """Return a map with a section that lists nothing, one with a page and lists under it, and a long name."""
    here = "#sheet-site-map"
    year = MapEntry(plain(leaf, "2026年", "2026"), here, "13", (), ())
    place = MapEntry(long_title(leaf), here, "4", (), ())
    below = MapEntry(plain(leaf, "招商项目", "Opportunities"), here, "12", (), ())
    alone = MapEntry(plain(leaf, "投资环境", "Why here"), here, "", (), ())
    full = MapEntry(plain(leaf, "投资项目", "Projects"), here, "51", (below,), (year, place))
    return tuple(MapColumn(plain(leaf, *title), (alone, full)) for title in (("选址", "Place"), ("项目", "Projects")))


def long_title(leaf: Leaf) -> Markup:
    """Return a title that needs more than one line on a phone."""
    return say(
        leaf,
        "年产十二万台套高精度传动部件智能化改造及配套仓储建设项目",
        "Automation of a works for 120,000 sets of precision transmission parts a year, with a warehouse beside it",
    )


def some_facts(leaf: Leaf) -> tuple[Fact, ...]:
    """Return facts as a record has them: short, long, linked, and one of which nothing is known."""
    return (
        Fact(leaf.words("project.investment"), say(leaf, "3.6亿元", "RMB 360 million")),
        Fact(
            say(leaf, "用地", "Land"),
            say(leaf, "约120亩", "about 8 ha"),
            say(leaf, "含预留用地", "some in reserve"),
        ),
        Fact(say(leaf, "牵头单位", "Lead office"), say(leaf, "示例单位", "Example office"), href="#sheet-facts"),
        Fact(say(leaf, "建设内容", "What is built"), long_title(leaf)),
        Fact(say(leaf, "投产时间", "Start of production"), leaf.words("unknown")),
    )


def source(leaf: Leaf) -> SourceLine:
    """Return the line of a source with all that it can say."""
    name = say(leaf, "《示例公报》", "Example Gazette")
    date, day = plain(leaf, "2026年3月1日", "1 March 2026"), plain(leaf, "2026年2月28日", "28 February 2026")
    return SourceLine(name, date, "https://gazette.example/2026/3/", day, date_is_inferred=True)


def _counts(leaf: Leaf) -> Iterator[Variant]:
    yield Variant(leaf.words("exhibit_state.one"), "count", {"group": {"is_continued": False, "count": "12"}})
    yield Variant(leaf.words("exhibit_state.continued"), "count", {"group": {"is_continued": True}})


def _texts(leaf: Leaf) -> Iterator[Variant]:
    prose = leaf.markdown(plain(leaf, _PROSE_ZH, _PROSE_EN))
    yield Variant(leaf.words("exhibit_state.long"), "prose", {"rendered": prose})
    if leaf.language.key != "zh":
        yield Variant(leaf.words("exhibit_state.untranslated"), "prose", {"rendered": _untranslated(leaf)})
    yield Variant(leaf.words("exhibit_state.sourced"), "source", {"line": source(leaf)})


def _untranslated(leaf: Leaf) -> RenderedProse:
    return leaf.prose(Text({"zh": "这段文字还没有译文。"}), "untranslated")


def _signs(leaf: Leaf) -> Iterator[Variant]:
    t = leaf.words
    others = source(leaf), SourceLine(say(leaf, "《示例年鉴》", "Example Yearbook"), "2025", "", "")
    yield Variant(t("exhibit_state.sample"), "sample_sign", {})
    yield Variant(t("exhibit_state.sample"), "group_mark", {"group": Gathered((), is_marked=True)})
    named = say(leaf, "甲公司", "Firm A"), say(leaf, "乙公司", "Firm B"), say(leaf, "丙公司", "Firm C")
    yield Variant(t("exhibit_state.sample"), "group_mark", {"group": Gathered((), named=named)})
    yield Variant(t("exhibit_state.inferred"), "inferred_sign", {})
    why = say(leaf, "来源未写年份", "The source has no year")
    yield Variant(t("exhibit_state.inferred"), "inferred", {"reason": why})
    cited = cite(_Sourced(line) for line in (others[0], others[0], others[1]))
    yield Variant(t("exhibit_state.sourced"), "source_lines", {"cited": cited})


def _facts(leaf: Leaf) -> Iterator[Variant]:
    t, facts = leaf.words, some_facts(leaf)
    why = say(leaf, "按签约日期推算", "By the day of the signing")
    marked = (facts[0]._replace(sample=True), facts[1]._replace(inferred=why))
    yield Variant(t("exhibit_state.many"), "facts", {"items": facts})
    yield Variant(t("exhibit_state.sample"), "facts", {"items": marked})
    yield Variant(t("exhibit_state.one"), "facts", {"items": facts[:1], "compact": True})
    if leaf.language.key != "zh":
        foreign = Fact(say(leaf, "用途", "Use"), say(leaf, "标准厂房"))
        yield Variant(t("exhibit_state.untranslated"), "facts", {"items": (foreign,)})


def _files(leaf: Leaf) -> Exhibit:
    files = tuple(Link(say(leaf, f"工作簿{each}", f"Workbook {each}"), "#sheet-data") for each in "12")
    drawn = Variant(leaf.words("exhibit_state.many"), "shared/data_files.html", {"files": files})
    return Exhibit(("data",), leaf.words("exhibit.data"), (drawn,))


def _followed(leaf: Leaf) -> dict[str, object]:
    return {"feeds": FeedLinks("#sheet-links", "#sheet-links"), "words": leaf.words("feed.follow")}


def _links(leaf: Leaf) -> tuple[Link, ...]:
    short, dated = say(leaf, "短名称", "A short name"), plain(leaf, "2026年3月", "March 2026")
    return (
        Link(short, "#sheet-links", dated),
        Link(say(leaf, "没有页面的记录", "A record without a page"), None, note="2026", note_is_inferred=True),
        Link(long_title(leaf), "#sheet-links"),
    )

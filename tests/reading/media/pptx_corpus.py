"""Presentations that hide something, one thing each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.integrity.crafted import REMOVED, SECRET, Crafted
from tests.reading.media.office_plain import MICROSOFT, Parts, R, jpeg_with_author, pptx, xlsx

if TYPE_CHECKING:
    from collections.abc import Callable

    Plant = Callable[[Parts], None]

SHOW, SLIDE = "ppt/presentation.xml", "ppt/slides/slide1.xml"
LAYOUT, UNUSED, MASTER = (
    "ppt/slideLayouts/slideLayout2.xml",
    "ppt/slideLayouts/slideLayout7.xml",
    "ppt/slideMasters/slideMaster1.xml",
)
_OF_SLIDES = "application/vnd.openxmlformats-officedocument.presentationml."
_MAIN = "http://schemas.openxmlformats.org/presentationml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/"
_SPACES = f'xmlns:p="{_MAIN}" xmlns:a="{_DRAWING}main"'
SOLID = '<a:solidFill><a:srgbClr val="{}"/></a:solidFill>'


def shape(words: str = SECRET, *, fill: str = "", run: str = "", more: str = "", at: int = 100) -> str:
    """Return a shape with words, of a fill, a way of writing, more about it, from a place on."""
    return (
        f'<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="77" name="box"{more}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>'
        f'<a:off x="{at}" y="100"/><a:ext cx="900000" cy="300000"/></a:xfrm><a:prstGeom prst="rect"/>{fill}</p:spPr>'
        f"<p:txBody><a:bodyPr/><a:p><a:r><a:rPr{run if run.startswith(' ') else f'>{run}</a:rPr'}>"
        f"{'</a:rPr>' if run.startswith(' ') else ''}<a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp>"
    )


def on(part: str, xml: str) -> Plant:
    """Plant something onto a slide, a layout or a master."""
    return lambda parts: parts.before(part, "</p:spTree>", xml)


def beside(kind: str, target: str, content: str | bytes, source: str = SHOW) -> Plant:
    """Plant a part that another leads to without calling it."""

    def plant(parts: Parts) -> None:
        parts.add(f"ppt/{target}", content)
        parts.relate(source, kind, f"/ppt/{target}")

    return plant


def beside_the_show(kind: str, name: str) -> Plant:
    """Plant a part that the file itself leads to."""

    def plant(parts: Parts) -> None:
        parts.add(name, f"<a>{SECRET}</a>")
        parts.relate("", kind, name)

    return plant


def called(kind: str, target: str, content: str | bytes, element: str) -> Plant:
    """Plant a part that the first slide calls."""

    def plant(parts: Parts) -> None:
        parts.add(f"ppt/{target}", content)
        key = parts.relate(SLIDE, kind, f"/ppt/{target}")
        parts.before(SLIDE, "</p:spTree>", element.format(R=R, key=key, spaces=_SPACES))

    return plant


def notes(words: str, kind: str = "body") -> Plant:
    """Plant notes of the first slide."""
    text = (
        f'<p:notes {_SPACES}><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr>'
        f"<p:txBody><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:notes>"
    )
    return beside("notesSlide", "notesSlides/notesSlide1.xml", text, SLIDE)


def _hidden_slide(parts: Parts) -> None:
    on(SLIDE, shape())(parts)
    parts.swap(SLIDE, "<p:sld ", '<p:sld show="0" ')


def _extension(xml: str) -> Plant:
    def plant(parts: Parts) -> None:
        parts.before(SHOW, "</p:presentation>", f'<p:extLst><p:ext uri="x">{xml}</p:ext></p:extLst>')

    return plant


def _tags(parts: Parts) -> None:
    parts.add("ppt/tags/tag1.xml", f"<p:tagLst {_SPACES}><p:tag name='a' val='{SECRET}'/></p:tagLst>")
    key = parts.relate(SHOW, "tags", "tags/tag1.xml")
    parts.before(SHOW, "<p:defaultTextStyle", f'<p:custDataLst {R}><p:tags r:id="{key}"/></p:custDataLst>')


def _picture(parts: Parts) -> None:
    parts.add("ppt/media/photo.jpg", jpeg_with_author(), "image/jpeg")
    key = parts.relate(SLIDE, "image", "../media/photo.jpg")
    shown = f'<p:blipFill><a:blip {R} r:embed="{key}"/></p:blipFill><p:spPr/>'
    name = '<p:nvPicPr><p:cNvPr id="9" name="a"/></p:nvPicPr>'
    parts.before(SLIDE, "</p:spTree>", f"<p:pic {_SPACES}>{name}{shown}</p:pic>")


def _link(target: str, kind: str = "hyperlink") -> Plant:
    def plant(parts: Parts) -> None:
        key = parts.relate(SLIDE, kind, target, outside=True)
        parts.before(SLIDE, "</p:spTree>", shape("here", run=f'<a:hlinkClick {R} r:id="{key}"/>'))

    return plant


def _background(colour: str, words: str) -> Plant:
    def plant(parts: Parts) -> None:
        fill = f"<p:bg><p:bgPr>{SOLID.format(colour)}<a:effectLst/></p:bgPr></p:bg>"
        parts.behind(SLIDE, "<p:cSld>", fill)
        parts.before(SLIDE, "</p:spTree>", shape(run=SOLID.format(words), at=4_000_000))

    return plant


_COMMENT = f'<p:cmLst {_SPACES}><p:cm authorId="0"><p:text>{SECRET}</p:text></p:cm></p:cmLst>'
_MODERN = (
    f'<x:cmLst xmlns:x="{MICROSOFT}/powerpoint/2018/8/main" {_SPACES}><x:cm id="0"><x:txBody><a:p><a:r><a:t>{SECRET}'
    "</a:t></a:r></a:p></x:txBody></x:cm></x:cmLst>"
)
_OLE = '<p:graphicFrame {spaces}><p:oleObj {R} r:id="{key}"/></p:graphicFrame>'
_ERRORS: dict[str, tuple[str, str, Plant]] = {
    "hidden-slide": ("M122", "1", _hidden_slide),
    "notes": ("M122", SECRET, notes(SECRET)),
    "notes-of-another-kind": ("M122", SECRET, notes(SECRET, "obj")),
    "hidden-shape": ("M122", SECRET, on(SLIDE, shape(more=' hidden="1"'))),
    "hidden-shape-of-layout": ("M122", SECRET, on(LAYOUT, shape(more=' hidden="true"'))),
    "beside-the-slide": ("M122", SECRET, on(SLIDE, shape(at=-5_000_000))),
    "white-in-white-box": ("M120", SECRET, on(SLIDE, shape(fill=SOLID.format("FFFFFF"), run=SOLID.format("FEFEFE")))),
    "white-by-theme": (
        "M120",
        SECRET,
        on(SLIDE, shape(fill=SOLID.format("FFFFFF"), run='<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>')),
    ),
    "white-on-white-page": ("M120", SECRET, _background("FFFFFF", "FFFFFF")),
    "words-of-no-fill": ("M120", SECRET, on(SLIDE, shape(run="<a:noFill/>"))),
    "one-point": ("M120", SECRET, on(SLIDE, shape(run=' sz="100"'))),
    "comment": ("M107", SECRET, beside("comments", "comments/comment1.xml", _COMMENT, SLIDE)),
    "modern-comment": (
        "M107",
        SECRET,
        beside(f"{MICROSOFT}/2018/10/relationships/comments", "comments/modern1.xml", _MODERN, SLIDE),
    ),
    "embedded-workbook": ("M123", "a.xlsx", called("package", "embeddings/a.xlsx", xlsx()(), _OLE)),
    "embedded-object": ("M123", "a.bin", called("oleObject", "embeddings/a.bin", SECRET.encode(), _OLE)),
    "control": (
        "M123",
        "ActiveX",
        called("control", "activeX/a.xml", f"<a>{SECRET}</a>", '<p:control {spaces} {R} r:id="{key}"/>'),
    ),
    "ink": (
        "M123",
        "ink",
        called("customXml", "ink/ink1.xml", f"<ink>{SECRET}</ink>", '<p:contentPart {spaces} {R} r:id="{key}"/>'),
    ),
    "three-dimensions": (
        "M123",
        "a.glb",
        called(
            f"{MICROSOFT}/2017/06/relationships/model3d",
            "media/a.glb",
            SECRET.encode(),
            '<p:pic {spaces} {R} r:id="{key}"/>',
        ),
    ),
    "link-to-file": ("M124", SECRET, _link(f"file:///C:/{SECRET}/a.pptx")),
    "picture-elsewhere": ("M124", SECRET, _link(f"file:///C:/{SECRET}.png", "image")),
}
_REMOVED: dict[str, Plant] = {
    "unused-layout": on(UNUSED, shape()),
    "sample-words-of-layout": lambda parts: parts.swap(LAYOUT, "<a:t>", f"<a:t>{SECRET}"),
    "sample-words-of-master": lambda parts: parts.swap(MASTER, "<a:t>", f"<a:t>{SECRET}"),
    "empty-notes": notes("", SECRET),
    "number-in-notes": notes(SECRET, "sldNum"),
    "authors": beside("commentAuthors", "commentAuthors.xml", f"<p:cmAuthorLst {_SPACES} a='{SECRET}'/>"),
    "log-of-changes": beside(
        f"{MICROSOFT}/2016/11/relationships/changesInfo", "changesInfos/changesInfo1.xml", f"<a>{SECRET}</a>"
    ),
    "tags": _tags,
    "sections": _extension(
        f'<p14:sectionLst xmlns:p14="{MICROSOFT}/powerpoint/2010/main"><p14:section name="{SECRET}"/></p14:sectionLst>'
    ),
    "view": lambda parts: parts.before("ppt/viewProps.xml", "</p:viewPr>", f"<!--{SECRET}-->"),
    "printer": beside("printerSettings", "printerSettings/p9.bin", SECRET.encode("utf-16-le")),
    "label": beside_the_show(f"{MICROSOFT}/2020/02/relationships/classificationlabels", "docMetadata/LabelInfo.xml"),
    "task-panes": beside_the_show(f"{MICROSOFT}/2011/relationships/webextensiontaskpanes", "ppt/webextensions/t.xml"),
    "thumbnail": lambda parts: parts.update({"docProps/thumbnail.jpeg": jpeg_with_author()}),
    "author-of-picture": _picture,
    "path-of-picture": on(SLIDE, shape("seen", more=f' descr="C:\\Users\\{SECRET}\\a.png"')),
}

CRAFTED = [
    *(Crafted(f"{name}.pptx", pptx(plant), code, told) for name, (code, told, plant) in _ERRORS.items()),
    *(Crafted(f"{name}.pptx", pptx(plant), REMOVED) for name, plant in _REMOVED.items()),
]

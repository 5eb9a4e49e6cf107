"""Documents of Word that hide something, one thing each."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from tests.integrity.crafted import REMOVED, SECRET, Crafted
from tests.reading.media.office_plain import MICROSOFT, Parts, R, W, docx, jpeg_with_author, xlsx

if TYPE_CHECKING:
    from collections.abc import Callable

    Plant = Callable[[Parts], None]

BODY = "word/document.xml"
END = "<w:sectPr"
_OF_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def run(properties: str, words: str = SECRET) -> str:
    """Return a paragraph of one run."""
    return f"<w:p><w:r><w:rPr>{properties}</w:rPr><w:t>{words}</w:t></w:r></w:p>"


def body(xml: str) -> Plant:
    """Plant something at the end of the text."""
    return lambda parts: parts.before(BODY, END, xml)


def style(xml: str) -> Plant:
    """Plant a style."""
    return lambda parts: parts.before("word/styles.xml", "</w:styles>", xml)


def setting(xml: str) -> Plant:
    """Plant a setting."""
    return lambda parts: parts.before("word/settings.xml", "</w:settings>", xml)


def story(kind: str, xml: str, part: str = "", *, called: str = "default") -> Plant:
    """Plant a header, a footer or notes, and call it where it must be called."""

    def plant(parts: Parts) -> None:
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        name = part or f"word/planted-{kind}.xml"
        parts.add(name, f"<w:{root} {W}>{xml}</w:{root}>", f"{_OF_WORD}{kind}+xml")
        key = parts.relate(BODY, kind, name.removeprefix("word/"))
        if kind in {"header", "footer"}:
            parts.behind(BODY, "<w:sectPr>", f'<w:{kind}Reference {R} w:type="{called}" r:id="{key}"/>')

    def plant_in_any(parts: Parts) -> None:
        text = parts[BODY].decode()
        start = text.index("<w:sectPr")
        end = text.index(">", start)
        parts[BODY] = (text[:start] + "<w:sectPr>" + text[end + 1 :]).encode()
        plant(parts)

    return plant_in_any


def related(kind: str, target: str, source: str = BODY, *, outside: bool = False, content: str | bytes = "") -> Plant:
    """Plant a part that another leads to without calling it."""

    def plant(parts: Parts) -> None:
        if not outside:
            parts.add(posixpath.normpath(f"word/{target}"), content)
        parts.relate(source, kind, target, outside=outside)

    return plant


def field(code: str, shown: str = "seen") -> str:
    """Return a paragraph with a field."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    told = code if code.startswith("<") else f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return (
        f"<w:p>{mark.format('begin')}{told}{mark.format('separate')}"
        f"<w:r><w:t>{shown}</w:t></w:r>{mark.format('end')}</w:p>"
    )


def link(target: str) -> Plant:
    """Plant a link."""

    def plant(parts: Parts) -> None:
        key = parts.relate(BODY, "hyperlink", target, outside=True)
        parts.before(BODY, END, f'<w:p><w:hyperlink {R} r:id="{key}"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>')

    return plant


def picture(parts: Parts) -> None:
    """Plant a picture whose Exif data names somebody."""
    parts.add("word/media/photo.jpg", jpeg_with_author(), "image/jpeg")
    key = parts.relate(BODY, "image", "media/photo.jpg")
    vml = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    parts.before(
        BODY, END, f'<w:p><w:r><w:pict><v:shape {vml}><v:imagedata {R} r:id="{key}"/></v:shape></w:pict></w:r></w:p>'
    )


def embedded(parts: Parts) -> None:
    """Plant a workbook that opens when it is clicked."""
    parts.add("word/embeddings/a.xlsx", xlsx(lambda inside: inside.swap("xl/workbook.xml", "Sheet", SECRET))())
    key = parts.relate(BODY, "package", "embeddings/a.xlsx")
    ole = f'<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" {R} r:id="{key}"/>'
    parts.before(BODY, END, f"<w:p><w:r><w:object>{ole}</w:object></w:r></w:p>")


def box(fill: str, words: str, *, hidden: str = "") -> str:
    """Return a text box with a fill."""
    spaces = (
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    return (
        f'<w:p><w:r><w:drawing><wp:inline {spaces}><wp:extent cx="900000" cy="300000"/>'
        f'<wp:docPr id="9" name="box"{hidden}/><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:spPr>{fill}</wps:spPr><wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


WHITE = '<w:color w:val="FFFFFF"/>'
SOLID = '<a:solidFill><a:srgbClr val="{}"/></a:solidFill>'
_STYLE = '<w:style w:type="{}" w:styleId="Z"><w:name w:val="Z"/>{}</w:style>'
_HIDE = "<w:rPr><w:vanish/></w:rPr>"
_STYLED = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t>' + SECRET + "</w:t></w:r></w:p>"
_AUTHOR = f'w:id="1" w:author="{SECRET}" w:date="2026-01-01T00:00:00Z"'
_BASED = '<w:style w:type="paragraph" w:styleId="Y"><w:name w:val="Y"/><w:basedOn w:val="Z"/></w:style>'
_ROW = "<w:tbl><w:tr><w:trPr>{}</w:trPr><w:tc><w:p><w:r><w:t>" + SECRET + "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
_COMMENT = f'<w:comment w:id="0" w:author="x"><w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p></w:comment>'
_CHOICE = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:{0}="{1}">'
    '<mc:Choice Requires="{0}"><w:r><w:t>{2}</w:t></w:r></mc:Choice>'
    "<mc:Fallback><w:r><w:t>{3}</w:t></w:r></mc:Fallback></mc:AlternateContent>"
)


def _utf16(parts: Parts) -> None:
    parts.before(BODY, END, run("<w:vanish/>"))
    parts[BODY] = parts[BODY].decode().replace("UTF-8", "UTF-16").encode("utf-16")


def _strict(parts: Parts) -> None:
    parts.before(BODY, END, run("<w:vanish/>"))
    text = parts[BODY].decode()
    for old in ("wordprocessingml", "officeDocument"):
        text = text.replace(f"http://schemas.openxmlformats.org/{old}/2006/", f"http://purl.oclc.org/ooxml/{old}/")
    parts[BODY] = text.replace("w:", "q:").replace("xmlns:w=", "xmlns:q=").encode()


def _defaults(parts: Parts) -> None:
    parts.behind("word/styles.xml", "<w:rPrDefault><w:rPr>", "<w:vanish/>")
    parts.before(BODY, END, f"<w:p><w:r><w:t>{SECRET}</w:t></w:r></w:p>")


_ERRORS: dict[str, tuple[str, Plant]] = {
    "vanish": ("M120", body(run("<w:vanish/>"))),
    "vanish-by-value": ("M120", body(run('<w:vanish w:val="1"/>'))),
    "vanish-by-true": ("M120", body(run('<w:vanish w:val="true"/>'))),
    "vanish-in-utf16": ("M120", _utf16),
    "vanish-in-strict-form": ("M120", _strict),
    "vanish-by-defaults": ("M120", _defaults),
    "special-vanish": ("M120", body(run("<w:vanish/><w:specVanish/>"))),
    "white": ("M120", body(run(WHITE))),
    "nearly-white": ("M120", body(run('<w:color w:val="FEFEFC"/>'))),
    "white-by-theme": ("M120", body(run('<w:color w:val="000000" w:themeColor="background1"/>'))),
    "white-in-white-box": ("M120", body(box(SOLID.format("FFFFFF"), run(WHITE)))),
    "black-on-black": ("M120", body(run('<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>'))),
    "one-point": ("M120", body(run('<w:sz w:val="2"/>'))),
    "line-without-height": (
        "M120",
        body(run("").replace("<w:r>", '<w:pPr><w:spacing w:line="2" w:lineRule="exact"/></w:pPr><w:r>', 1)),
    ),
    "hidden-row-of-table": ("M120", body(_ROW.format("<w:hidden/>"))),
    "row-without-height": ("M120", body(_ROW.format('<w:trHeight w:val="2" w:hRule="exact"/>'))),
    "hidden-box": ("M120", body(box(SOLID.format("FFEE00"), run(""), hidden=' hidden="1"'))),
    "vanish-in-box": ("M120", body(box(SOLID.format("FFEE00"), run("<w:vanish/>")))),
    "vanish-in-header": ("M120", story("header", run("<w:vanish/>"))),
    "vanish-in-footer": ("M120", story("footer", run("<w:vanish/>"))),
    "comment": ("M107", story("comments", _COMMENT)),
    "inserted": ("M107", body(f"<w:p><w:ins {_AUTHOR}><w:r><w:t>{SECRET}</w:t></w:r></w:ins></w:p>")),
    "deleted": ("M107", body(f"<w:p><w:del {_AUTHOR}><w:r><w:delText>{SECRET}</w:delText></w:r></w:del></w:p>")),
    "moved": ("M107", body(f"<w:p><w:moveFrom {_AUTHOR}><w:r><w:t>{SECRET}</w:t></w:r></w:moveFrom></w:p>")),
    "embedded-workbook": ("M123", embedded),
    "link-to-file": ("M124", link(f"file:///C:/Users/{SECRET}/a.docx")),
    "link-to-share": ("M124", link(f"\\\\{SECRET}\\share\\a.docx")),
    "link-to-neighbour": ("M124", link(f"../{SECRET}/a.docx")),
    "link-to-house-server": ("M124", link(f"http://10.2.3.4/{SECRET}")),
    "field-links-to-file": ("M124", body(field(f'HYPERLINK "C:\\\\{SECRET}\\\\a.docx"'))),
}
_REMOVED: dict[str, Plant] = {
    "XML-comment": body(f"<!--{SECRET}-->"),
    "XML-instruction": body(f"<?note {SECRET}?>"),
    "unlisted-part": lambda parts: parts.update({"secret.txt": SECRET.encode()}),
    "part-nothing-leads-to": lambda parts: parts.add("word/header9.xml", f"<w:hdr {W}>{run('')}</w:hdr>"),
    "docVars": setting(f'<w:docVars><w:docVar w:name="a" w:val="{SECRET}"/></w:docVars>'),
    "template": related("attachedTemplate", f"file:///C:/{SECRET}/a.dotm", "word/settings.xml", outside=True),
    "custom-XML": related("customXml", "../customXml/z.xml", content=f"<a>{SECRET}</a>"),
    "building-blocks": related("glossaryDocument", "glossary.xml", content=f"<w:g {W}>{SECRET}</w:g>"),
    "people": related(f"{MICROSOFT}/2011/relationships/people", "people.xml", content=f"<w:p {W}>{SECRET}</w:p>"),
    "unknown-part": related("http://example.com/x", "x.xml", content=f"<x>{SECRET}</x>"),
    "thumbnail": lambda parts: parts.update({"docProps/thumbnail.jpeg": jpeg_with_author()}),
    "creator": lambda parts: parts.before("docProps/core.xml", "</cp:core", f"<x>{SECRET}</x>"),
    "format-change": body(f"<w:p><w:r><w:rPr><w:rPrChange {_AUTHOR}><w:rPr/></w:rPrChange></w:rPr></w:r></w:p>"),
    "paragraph-change": body(f"<w:p><w:pPr><w:pPrChange {_AUTHOR}><w:pPr/></w:pPrChange></w:pPr></w:p>"),
    "binding": body(
        f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/{SECRET}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    ),
    "editors": body(f'<w:p><w:permStart w:id="1" w:ed="{SECRET}"/><w:permEnd w:id="1"/></w:p>'),
    "smart-tag": body(f'<w:p><w:smartTag w:uri="{SECRET}" w:element="a"><w:r><w:t>seen</w:t></w:r></w:smartTag></w:p>'),
    "field-with-path": body(field(f'INCLUDEPICTURE "C:\\\\{SECRET}.png"')),
    "entry-of-index": body(f"<w:p><w:fldSimple w:instr=' XE \"{SECRET}\" '/></w:p>"),
    "field-of-a-program": body(field(f"ADDIN {SECRET}")),
    "field-in-a-field": body(field(field(f"MERGEFIELD {SECRET}", "")[5:-6])),
    "stray-text": body(f"<w:p>{SECRET}</w:p>"),
    "strange-element": body(f'<w:p><z:a xmlns:z="urn:z">{SECRET}</z:a></w:p>'),
    "strange-attribute": body(f'<w:p xmlns:z="urn:z" z:a="{SECRET}" b="{SECRET}"/>'),
    "alternative": body(
        f"<w:p>{_CHOICE.format('wps', f'{MICROSOFT}/word/2010/wordprocessingShape', 'seen', SECRET)}</w:p>"
    ),
    "choice-nobody-takes": body(f"<w:p>{_CHOICE.format('zz', 'urn:zz', SECRET, 'seen')}</w:p>"),
    "first-header-of-no-page": story("header", run(""), called="first"),
    "even-footer-of-no-page": story("footer", run(""), called="even"),
    "footnote-of-nothing": story("footnotes", f'<w:footnote w:id="7">{run("")}</w:footnote>'),
    "picture-nothing-shows": related("image", "media/a.jpg", content=jpeg_with_author()),
    "author-of-picture": picture,
    "file-that-a-picture-is-from": body(
        box(SOLID.format("FFEE00"), run("", "seen"), hidden=f' descr="{SECRET} 1.JPG" title="{SECRET}.png"')
    ),
    "path-of-picture": body(
        box(SOLID.format("FFEE00"), run("", "seen"), hidden=f' descr="C:\\Users\\{SECRET}\\a.png"')
    ),
}


def _with_style(properties: str, used: str, kind: str = "paragraph", more: str = "") -> Plant:
    def plant(parts: Parts) -> None:
        style(_STYLE.format(kind, properties) + more)(parts)
        parts.before(BODY, END, used)

    return plant


_BY_STYLE: dict[str, Plant] = {
    "vanish-by-style": _with_style(_HIDE, _STYLED.format("Z")),
    "vanish-by-base-of-style": _with_style(_HIDE, _STYLED.format("Y"), more=_BASED),
    "vanish-by-letter-style": _with_style(_HIDE, run('<w:rStyle w:val="Z"/>'), "character"),
    "white-by-style": _with_style(f"<w:rPr>{WHITE}</w:rPr>", _STYLED.format("Z")),
}

CRAFTED = [
    *(Crafted(f"{name}.docx", docx(plant), code, SECRET) for name, (code, plant) in _ERRORS.items() if code != "M123"),
    *(Crafted(f"{name}.docx", docx(plant), "M120", SECRET) for name, plant in _BY_STYLE.items()),
    Crafted("embedded-workbook.docx", docx(embedded), "M123", "a.xlsx"),
    *(Crafted(f"{name}.docx", docx(plant), REMOVED) for name, plant in _REMOVED.items()),
]

"""Workbooks of Excel that hide something, one thing each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.integrity.crafted import REMOVED, SECRET, Crafted
from tests.reading.media.office_plain import MICROSOFT, Parts, R, X, jpeg_with_author, xlsx

if TYPE_CHECKING:
    from collections.abc import Callable

    Plant = Callable[[Parts], None]

BOOK, SHEET, STYLES, STRINGS = "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
GUID = "{00000000-0000-0000-0000-000000000001}"
_MARKUP = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_X14 = f'xmlns:x14="{MICROSOFT}/spreadsheetml/2009/9/main"'


def cell(at: str = "D5", attributes: str = "", words: str = SECRET) -> str:
    """Return a row with one cell of text."""
    return f'<row r="{at[1:]}"{{}}><c r="{at}" t="inlineStr"{attributes}><is><t>{words}</t></is></c></row>'


def row(attributes: str = "", *, of_cell: str = "", words: str = SECRET) -> Plant:
    """Plant a row below the others."""
    filled = cell(attributes=of_cell, words=words).format(attributes)
    return lambda parts: parts.before(SHEET, "</sheetData>", filled)


def columns(attributes: str) -> Plant:
    """Plant a cell in column D, and how that column is."""

    def plant(parts: Parts) -> None:
        row()(parts)
        parts.before(SHEET, "<sheetData>", f'<cols><col min="4" max="4" {attributes}/></cols>')

    return plant


def second_sheet(state: str) -> Plant:
    """Plant a second sheet."""

    def plant(parts: Parts) -> None:
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
        filled = cell().format("")
        parts.add("xl/worksheets/sheet9.xml", f"<worksheet {X}><sheetData>{filled}</sheetData></worksheet>", kind)
        key = parts.relate(BOOK, "worksheet", "worksheets/sheet9.xml")
        parts.before(BOOK, "</sheets>", f'<sheet name="{SECRET}" sheetId="9" {state} {R} r:id="{key}"/>')

    return plant


def styled(font: str = "", code: str = "", fill: str = "", *, held: str = SECRET, kind: str = "inlineStr") -> Plant:
    """Plant a cell with a style of its own."""

    def plant(parts: Parts) -> None:
        text = parts[STYLES].decode()
        fonts, fills = text.count("<font>"), text.count("<fill>")
        parts.before(STYLES, "</fonts>", f"<font>{font}</font>")
        parts.before(STYLES, "</fills>", f"<fill>{fill or '<patternFill/>'}</fill>")
        number = text[text.index("<cellXfs") : text.index("</cellXfs>")].count("<xf ")
        if code:
            parts.swap(
                STYLES, '<numFmts count="0"/>', f'<numFmts><numFmt numFmtId="199" formatCode="{code}"/></numFmts>'
            )
        style = f'<xf numFmtId="{199 if code else 0}" fontId="{fonts}" fillId="{fills}" borderId="0"/>'
        parts.before(STYLES, "</cellXfs>", style)
        held_in = f"<is><t>{held}</t></is>" if kind == "inlineStr" else f"<v>{held}</v>"
        filled = f'<row r="5"><c r="D5" s="{number}" t="{kind}">{held_in}</c></row>'
        parts.before(SHEET, "</sheetData>", filled)

    return plant


def named(attributes: str, held: str = f'"{SECRET}"') -> Plant:
    """Plant a name."""
    name = f'<definedName name="offer" {attributes}>{held}</definedName>'
    return lambda parts: parts.swap(BOOK, "<definedNames/>", f"<definedNames>{name}</definedNames>")


def beside(kind: str, target: str, content: str | bytes, source: str = BOOK) -> Plant:
    """Plant a part that another leads to without calling it."""

    def plant(parts: Parts) -> None:
        parts.add(f"xl/{target}", content)
        parts.relate(source, kind, f"/xl/{target}")

    return plant


def called(kind: str, target: str, content: str, element: str) -> Plant:
    """Plant a part that the workbook calls."""

    def plant(parts: Parts) -> None:
        parts.add(f"xl/{target}", content)
        key = parts.relate(BOOK, kind, target)
        parts.before(BOOK, "</workbook>", element.format(R=R, key=key))

    return plant


def in_sheet(xml: str) -> Plant:
    """Plant something behind the cells."""
    return lambda parts: parts.behind(SHEET, "</sheetData>", xml)


def in_book(xml: str) -> Plant:
    """Plant something before the sheets."""
    return lambda parts: parts.before(BOOK, "<sheets>", xml)


def all_of(*plants: Plant) -> Plant:
    """Return what plants several things."""

    def plant(parts: Parts) -> None:
        for each in plants:
            each(parts)

    return plant


def outside(target: str) -> Plant:
    """Plant a link out of a cell."""

    def plant(parts: Parts) -> None:
        key = parts.relate(SHEET, "hyperlink", target, outside=True)
        in_sheet(f'<hyperlinks><hyperlink ref="A1" {R} r:id="{key}"/></hyperlinks>')(parts)

    return plant


def strings(used: str, unused: str = "") -> Plant:
    """Plant shared strings, the first of which a cell uses."""

    def plant(parts: Parts) -> None:
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
        parts.add(STRINGS, f"<sst {X}><si>{used}</si>{unused}</sst>", kind)
        parts.relate(BOOK, "sharedStrings", "sharedStrings.xml")
        parts.before(SHEET, "</sheetData>", '<row r="5"><c r="D5" t="s"><v>0</v></c></row>')

    return plant


def hidden_picture(parts: Parts) -> None:
    """Plant a shape that is hidden."""
    space = "http://schemas.openxmlformats.org/drawingml/2006/"
    shape = (
        f'<xdr:wsDr xmlns:xdr="{space}spreadsheetDrawing" xmlns:a="{space}main"><xdr:absoluteAnchor><xdr:sp>'
        "<xdr:nvSpPr>"
        f'<xdr:cNvPr id="2" name="a" hidden="1"/></xdr:nvSpPr><xdr:txBody><a:p><a:r><a:t>{SECRET}</a:t></a:r></a:p>'
        "</xdr:txBody></xdr:sp></xdr:absoluteAnchor></xdr:wsDr>"
    )
    kind = "application/vnd.openxmlformats-officedocument.drawing+xml"
    parts.add("xl/drawings/drawing9.xml", shape, kind)
    key = parts.relate(SHEET, "drawing", "/xl/drawings/drawing9.xml")
    in_sheet(f'<drawing {R} r:id="{key}"/>')(parts)


_WHITE = '<sz val="11"/><color rgb="FFFFFFFF"/>'
_PIVOT = f"<pivotCacheDefinition {X}><s v='{SECRET}'/></pivotCacheDefinition>"
_PIVOTS = '<pivotCaches><pivotCache cacheId="1" {R} r:id="{key}"/></pivotCaches>'
_EXTERNAL = f"<externalLink {X}><v>{SECRET}</v></externalLink>"
_COMMENTS = (
    f'<comments {X}><commentList><comment ref="B2"><text><t>{SECRET}</t></text></comment></commentList></comments>'
)
_FILE = f"'C:\\{SECRET}\\[a.xlsx]b'!A1"
_ERRORS: dict[str, tuple[str, str, Plant]] = {
    "hidden-row": ("M121", SECRET, row(' hidden="1"')),
    "hidden-row-in-words": ("M121", SECRET, row(' hidden="true"')),
    "row-without-height": ("M121", SECRET, row(' ht="0" customHeight="1"')),
    "row-hidden-by-filter": ("M121", SECRET, all_of(row(' hidden="1"'), in_sheet('<autoFilter ref="A1:D5"/>'))),
    "row-folded": ("M121", SECRET, row(' hidden="1" outlineLevel="1"')),
    "rows-hidden-by-default": (
        "M121",
        SECRET,
        all_of(row(), lambda parts: parts.swap(SHEET, "<sheetFormatPr ", '<sheetFormatPr zeroHeight="1" ')),
    ),
    "hidden-column": ("M121", "Sheet!D:D", columns('hidden="1"')),
    "column-without-width": ("M121", "Sheet!D:D", columns('width="0" customWidth="1"')),
    "hidden-sheet": ("M121", SECRET, second_sheet('state="hidden"')),
    "very-hidden-sheet": ("M121", SECRET, second_sheet('state="veryHidden"')),
    "format-of-nothing": ("M121", "Sheet!D5", styled('<sz val="11"/>', ";;;")),
    "format-of-nothing-for-numbers": ("M121", "42", styled('<sz val="11"/>', ";;;@", held="42", kind="n")),
    "format-of-quotes": ("M121", "42", styled('<sz val="11"/>', "&quot;&quot;;&quot; &quot;", held="42", kind="n")),
    "white-cell": ("M121", SECRET, styled(_WHITE)),
    "white-by-theme": ("M121", SECRET, styled('<color theme="0"/>')),
    "blue-on-blue": (
        "M121",
        SECRET,
        styled(
            '<color rgb="FF112244"/>', "", '<patternFill patternType="solid"><fgColor rgb="FF112244"/></patternFill>'
        ),
    ),
    "one-point": ("M121", SECRET, styled('<sz val="1"/>')),
    "hidden-name-in-use": ("M121", "offer", all_of(named('hidden="1"'), row(words="x"), in_sheet("<f>offer</f>"))),
    "hidden-shape": ("M121", SECRET, hidden_picture),
    "scenario": ("M121", SECRET, in_sheet(f'<scenarios><scenario name="{SECRET}"/></scenarios>')),
    "pivot-cache": ("M123", "pivot", called("pivotCacheDefinition", "pivotCache/pivot1.xml", _PIVOT, _PIVOTS)),
    "connections": ("M123", "connections", beside("connections", "connections.xml", f"<connections {X}/>")),
    "query-table": ("M123", "query", beside("queryTable", "queryTables/query1.xml", f"<queryTable {X}/>", SHEET)),
    "data-model": ("M123", "item", beside("powerPivotData", "model/item.data", SECRET.encode())),
    "XML-maps": ("M123", "maps", beside("xmlMaps", "maps.xml", f"<MapInfo {X}/>")),
    "other-workbook": (
        "M123",
        "link1",
        called(
            *("externalLink", "externalLinks/link1.xml", _EXTERNAL),
            "<externalReferences><externalReference {R} r:id='{key}'/></externalReferences>",
        ),
    ),
    "comment": ("M107", SECRET, beside("comments", "comments1.xml", _COMMENTS, SHEET)),
    "conversation": (
        "M107",
        SECRET,
        beside(
            *(f"{MICROSOFT}/2017/10/relationships/threadedComment", "threadedComments/t1.xml"),
            f'<ThreadedComments xmlns="{MICROSOFT}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2">'
            f"<text>{SECRET}</text></threadedComment></ThreadedComments>",
            SHEET,
        ),
    ),
    "log-of-revisions": ("M107", "headers", beside("revisionHeaders", "revisions/headers.xml", f"<headers {X}/>")),
    "link-to-file": ("M124", SECRET, outside(f"file:///C:/{SECRET}/a.xlsx")),
    "link-to-share": ("M124", SECRET, outside(f"\\\\{SECRET}\\a.xlsx")),
    "formula-with-path": (
        "M124",
        SECRET,
        lambda parts: parts.before(SHEET, "</sheetData>", f'<row r="5"><c r="D5"><f>{_FILE}</f><v>1</v></c></row>'),
    ),
    "name-with-path": ("M124", SECRET, named("", _FILE)),
}
_REVISION = f'xmlns:xr="{MICROSOFT}/spreadsheetml/2014/revision"'
_FOLDER = f'xmlns:x15ac="{MICROSOFT}/spreadsheetml/2010/11/ac" xmlns:x15="{MICROSOFT}/spreadsheetml/2010/11/main"'
_REMOVED: dict[str, Plant] = {
    "user-name": in_book(f'<fileSharing userName="{SECRET}"/>'),
    "folder": in_book(
        f'<mc:AlternateContent {_MARKUP} {_FOLDER}><mc:Choice Requires="x15"><x15ac:absPath url="C:\\{SECRET}\\"/>'
        "</mc:Choice></mc:AlternateContent>"
    ),
    "revision": in_book(f'<xr:revisionPtr {_REVISION} documentId="{SECRET}"/>'),
    "hidden-name": named('hidden="1"'),
    "remark-on-name": named(f'comment="{SECRET}"', "Sheet!$A$1"),
    "views-of-people": lambda parts: parts.before(
        BOOK,
        "</workbook>",
        f'<customWorkbookViews><customWorkbookView name="{SECRET}" guid="{GUID}" windowWidth="1" windowHeight="1" '
        'activeSheetId="1"/></customWorkbookViews>',
    ),
    "unused-string": strings("<t>seen</t>", f"<si><r><rPr/><t>{SECRET}</t></r></si>"),
    "reading-of-a-string": strings(f"<t>seen</t><rPh sb='0' eb='1'><t>{SECRET}</t></rPh>"),
    "text-that-a-cell-does-not-show": lambda parts: parts.before(
        SHEET, "</sheetData>", f'<row r="5"><c r="D5"><v>7</v><is><t>{SECRET}</t></is></c></row>'
    ),
    "people": beside(
        f"{MICROSOFT}/2017/10/relationships/person", "persons/person.xml", f"<personList {X} a='{SECRET}'/>"
    ),
    "chain-of-cells": beside("calcChain", "calcChain.xml", f"<calcChain {X} a='{SECRET}'/>"),
    "printer": beside("printerSettings", "printerSettings/p.bin", SECRET.encode("utf-16-le"), SHEET),
    "pivot-cache-nothing-leads-to": lambda parts: parts.add("xl/pivotCache/records1.xml", f"<r>{SECRET}</r>"),
    "heads-of-even-pages": in_sheet(f"<headerFooter><evenHeader>&amp;C{SECRET}</evenHeader></headerFooter>"),
    "sources-to-gather": in_sheet(
        f'<dataConsolidate><dataRefs><dataRef name="{SECRET}"/></dataRefs></dataConsolidate>'
    ),
    "places-on-the-web": in_sheet(f'<webPublishItems><webPublishItem destinationFile="{SECRET}"/></webPublishItems>'),
    "properties-of-a-sheet": in_sheet(f'<customProperties><customPr name="{SECRET}"/></customProperties>'),
    "strange-extension": in_sheet(f'<extLst><ext uri="{GUID}" {_X14}><x14:note>{SECRET}</x14:note></ext></extLst>'),
    "XML-comment": in_sheet(f"<!--{SECRET}-->"),
    "thumbnail": lambda parts: parts.update({"docProps/thumbnail.jpeg": jpeg_with_author()}),
}

CRAFTED = [
    *(Crafted(f"{name}.xlsx", xlsx(plant), code, told) for name, (code, told, plant) in _ERRORS.items()),
    *(Crafted(f"{name}.xlsx", xlsx(plant), REMOVED) for name, plant in _REMOVED.items()),
]

"""Office files as a bureau hands them out, with nothing hidden: a false alarm would keep them from their readers."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.drawing.image import Image as SheetImage
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table, TableStyleInfo
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor as SlideColour
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches

from tests.integrity.crafted import PASSES, Crafted
from tests.reading.media.docx_corpus import BODY, END, WHITE, box, field, run, setting, story
from tests.reading.media.office_plain import MICROSOFT, Parts, W, docx, jpeg_with_author
from tests.reading.media.pptx_corpus import SOLID

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.worksheet.worksheet import Worksheet

_SEEN = "看得见的字"
_TOC = (
    f'<w:p {W}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" \\h '
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:hyperlink w:anchor="_Toc1"><w:r><w:t>概况'
    "</w:t></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:tab/></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:t>3</w:t></w:r>"
    '</w:hyperlink><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
_PAGE = f'<w:p {W}><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'


def _lease() -> bytes:
    """Return a document with nearly everything that Word's users know."""
    document = Document()
    document.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
    document.add_heading("厂房租赁合同", 0)
    document.element.body.insert(1, parse_xml(_TOC))
    for words in ("第一条 租金每月18元/平方米。", "第二条 租期三年。"):
        document.add_paragraph(words, style="List Number").paragraph_format.first_line_indent = Pt(24)
    table = document.add_table(rows=3, cols=3, style="Medium Shading 1 Accent 1")
    for number, cell in enumerate(table.rows[0].cells):
        run_ = cell.paragraphs[0].add_run(f"表头{number}")
        run_.font.color.rgb = RGBColor(255, 255, 255)
    table.cell(1, 0).merge(table.cell(1, 2)).text = "合并的单元格"
    document.add_picture(BytesIO(jpeg_with_author("somebody")), width=Cm(4))
    section = document.add_section()
    section.orientation = WD_ORIENT.LANDSCAPE
    section.header.is_linked_to_previous = False
    section.header.paragraphs[0].text = "巴南区投资促进局"
    section.footer.paragraphs[0]._p.addnext(parse_xml(_PAGE))  # noqa: SLF001  (there is no other way)
    document.add_paragraph("小字注").runs[0].font.size = Pt(7)
    document.core_properties.author = "somebody"
    return _saved(document.save)


def _wps(parts: Parts) -> None:
    """Plant what WPS leaves in documents."""
    setting('<w:docVars><w:docVar w:name="commondata" w:val="eyJoZGlkIjoiMGYifQ=="/></w:docVars>')(parts)
    parts.swap(
        BODY, "<w:document ", '<w:document xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" '
    )
    hint = '<w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体"/><w:color w:val="auto"/>'
    parts.before(BODY, END, run(hint, _SEEN) + "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>")
    parts.add("docProps/custom2.xml", "<Properties><property name='KSOProductBuildVer'/></Properties>")


def _designed(parts: Parts) -> None:
    """Plant white letters on grounds of many kinds."""
    shaded = "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val='clear' w:fill='1F4E79'/></w:tcPr>{}</w:tc></w:tr></w:tbl>"
    parts.before(
        BODY,
        END,
        shaded.format(run(WHITE, _SEEN))
        + run(f'{WHITE}<w:shd w:val="clear" w:color="auto" w:fill="C00000"/>', _SEEN)
        + run(f'{WHITE}<w:highlight w:val="darkBlue"/>', _SEEN)
        + run('<w:vanish w:val="0"/><w:color w:val="BFBFBF"/>', _SEEN)
        + box(SOLID.format("0B5A66"), run(WHITE, _SEEN))
        + field("SEQ 表 \\* ARABIC", "1")
        + field("HYPERLINK &quot;https://www.example.gov.cn/a?b=1&quot;", _SEEN),
    )


def _land() -> bytes:
    """Return a workbook with nearly everything that Excel's users know."""
    book = Workbook()
    sheet: Worksheet = book.worksheets[0]
    sheet.title = "地块"
    for line in (("地块", "面积", "租金"), ("甲", 30, 18), ("乙", 0, 20), ("丙", 12, 16)):
        sheet.append(line)
    for cell in sheet[1]:
        cell.font, cell.fill = Font(color="FFFFFFFF", bold=True), PatternFill("solid", fgColor="FF1F4E79")
        cell.alignment = Alignment(wrap_text=True)
    for at in ("B2", "B3", "B4"):
        sheet[at].number_format = "#,##0;-#,##0;;@"
    sheet["D2"], sheet["D3"] = date(2026, 3, 1), "=SUM(B2:B4)"
    sheet["E1"] = "网址"
    sheet["E2"].hyperlink = "https://www.example.gov.cn/"
    sheet["E3"].hyperlink = "mailto:desk@office.example"
    sheet.merge_cells("A6:C6")
    sheet["A6"] = "合计"
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = "A1:C4"
    sheet.print_title_rows = "1:1"
    assert sheet.oddHeader is not None
    sheet.oddHeader.center.text = "&A 第&P页"
    sheet.column_dimensions.group("H", "Z", hidden=True)
    for row in range(60, 70):
        sheet.row_dimensions[row].hidden = True
    sheet.row_dimensions.group(2, 4, outline_level=1, hidden=False)
    sheet.conditional_formatting.add("B2:B4", CellIsRule("greaterThan", ["20"], font=Font(color="FFFFFFFF")))
    check = DataValidation("list", formula1='"甲,乙,丙"')
    sheet.add_data_validation(check)
    check.add("A2:A4")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=4), titles_from_data=True)
    sheet.add_chart(chart, "A12")
    sheet.add_image(SheetImage(BytesIO(jpeg_with_author("somebody"))), "F12")
    book.defined_names["租金"] = DefinedName("租金", attr_text="地块!$C$2:$C$4")
    _second_sheet(book)
    return _saved(book.save)


def _second_sheet(book: Workbook) -> None:
    sheet = book.create_sheet("企业 名单")
    for line in (("名称", "人数"), ("甲公司", 20), ("乙公司", 30)):
        sheet.append(line)
    table = Table(displayName="firms", ref="A1:B3")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium2", showRowStripes=True)
    sheet.add_table(table)
    for cell in sheet[1]:
        cell.font = Font(color="FFFFFFFF")


def _show() -> bytes:
    """Return a presentation with nearly everything that PowerPoint's users know."""
    show = Presentation()
    first = show.slides.add_slide(show.slide_layouts[0])
    first.background.fill.solid()
    first.background.fill.fore_color.rgb = SlideColour(0x0B, 0x5A, 0x66)
    first.shapes.title.text = "招商推介"
    first.shapes.title.text_frame.paragraphs[0].runs[0].font.color.rgb = SlideColour(255, 255, 255)
    _ = first.notes_slide  # PowerPoint makes an empty page of notes when somebody looks for one
    second = show.slides.add_slide(show.slide_layouts[5])
    second.shapes.title.text = "产业"
    data = CategoryChartData()
    data.categories = ["甲", "乙"]
    data.add_series("产值", (3.6, 5.0))
    second.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Inches(1), Inches(2), Inches(4), Inches(3), data)
    second.shapes.add_table(2, 2, Inches(5), Inches(2), Inches(3), Inches(1)).table.cell(0, 0).text = "表"
    third = show.slides.add_slide(show.slide_layouts[6])
    third.shapes.add_picture(BytesIO(jpeg_with_author("somebody")), 0, 0, show.slide_width, show.slide_height)
    words = third.shapes.add_textbox(Inches(1), Inches(1), Inches(3), Inches(1)).text_frame.paragraphs[0].add_run()
    words.text = "图上白字"
    words.font.color.rgb = SlideColour(255, 255, 255)
    words.hyperlink.address = "https://www.example.gov.cn/"
    block = third.shapes.add_shape(MSO_SHAPE.RECTANGLE, Inches(1), Inches(3), Inches(3), Inches(1))
    block.text_frame.text = "色块白字"
    block.text_frame.paragraphs[0].runs[0].font.color.rgb = SlideColour(255, 255, 255)
    third.shapes.add_group_shape([third.shapes.add_textbox(0, 0, Inches(1), Inches(1))])
    return _saved(show.save)


def _saved(save: Callable[[BytesIO], None]) -> bytes:
    written = BytesIO()
    save(written)
    return written.getvalue()


def _transition(parts: Parts) -> None:
    parts.before(BODY, END, f'<w:p xmlns:w14="{MICROSOFT}/word/2010/wordml" w14:paraId="0A1B2C3D"/>')


CRAFTED = [
    Crafted("lease.docx", _lease, PASSES),
    Crafted("plain.docx", docx(), PASSES),
    Crafted("wps.docx", docx(_wps, _transition), PASSES),
    Crafted("designed.docx", docx(_designed), PASSES),
    Crafted("headed.docx", docx(story("header", run("", _SEEN)), story("footer", _PAGE)), PASSES),
    Crafted(
        "noted.docx",
        docx(
            story("footnotes", f'<w:footnote w:id="7">{run("", _SEEN)}</w:footnote>'),
            lambda parts: parts.before(BODY, END, '<w:p><w:r><w:footnoteReference w:id="7"/></w:r></w:p>'),
        ),
        PASSES,
    ),
    Crafted("land.xlsx", _land, PASSES),
    Crafted("show.pptx", _show, PASSES),
]

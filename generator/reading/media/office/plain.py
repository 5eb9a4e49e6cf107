"""What programs write beside what is seen is taken out of any part: marks of revisions, names, paths, leftovers.

Comments and instructions of XML do not get here (``trees.py``). Taken out are elements and attributes of namespaces
that Office does not know, alternatives that no program chooses, text where the format has none, and elements that
only programs read. Must not know what else is in the file.
"""

from __future__ import annotations

import re

from generator.reading.media.office.drawn import make_drawing_plain
from generator.reading.media.office.links import names_path
from generator.reading.media.office.trees import Element, each, name_of, remove, space_of, unwrap, value

_KNOWN = (
    *("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/", "http://schemas.microsoft.com/"),
    *("urn:schemas-microsoft-com:", "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/1998/Math/MathML"),
    *("http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink", "http://www.wps.cn/", "http://web.wps.cn/"),
)
_WORD, _SHEET, _SLIDE = "wordprocessingml", "spreadsheetml", "presentationml"

_ONLY_PROGRAMS_READ = {
    # Word
    *("rsids", "docVars", "attachedTemplate", "mailMerge", "saveThroughXslt", "activeWritingStyle", "proofState"),
    *("proofErr", "attachedSchema", "schemaLibrary", "smartTagType", "docId", "dataBinding", "permStart", "permEnd"),
    *("printerSettings", "fldData", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"),
    *("customXmlPr", "smartTagPr", "readModeInkLockDown", "chartTrackingRefBased"),
    *("rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange"),
    *("tblPrExChange", "numberingChange"),
    # Excel
    *("fileSharing", "fileVersion", "fileRecoveryPr", "absPath", "revisionPtr", "customWorkbookViews", "rPh"),
    *("customSheetViews", "webPublishing", "webPublishObjects", "webPublishItems", "smartTagPr", "smartTagTypes"),
    *("smartTags", "cellWatches", "dataConsolidate", "customProperties", "phoneticPr", "protectedRanges"),
    # PowerPoint
    *("custDataLst", "sectionLst", "handoutMasterIdLst", "notesMasterIdLst", "htmlPubPr", "webPr", "creationId"),
    *("laserTraceLst", "commentRel", "threadingInfo", "sldGuideLst", "notesGuideLst"),
    # charts
    *("externalData", "pivotSource", "pivotFmts", "imgProps"),
}
_EMPTY_WITHOUT = {"ext", "extLst", "AlternateContent", "Choice"}
_ROOT_OF_VML = "xml"  # the boxes of notes in Excel and pictures in its page headers, as Excel writes them
_NAMES = {"name", "descr", "title", "alt", "href", "src", "tooltip", "path", "url", "gfxdata", "link"}
_OF_PICTURE = {"name", "descr", "title", "alt"}
_MODERN = {"x15ac", "am3d", "cx", "cx1", "cx2", "cx4", "aink", "v2", "a16sva", "p159", "sle15", "tsle"}
"""Prefixes of what older programs do not draw: for these the other alternative is what their readers see."""
_TEXT_OF = {
    _WORD: {"t", "instrText", "delText", "delInstrText"},
    _SLIDE: {"text", "attrName"},
    _SHEET: {
        *("t", "v", "f", "definedName", "formula", "formula1", "formula2", "calculatedColumnFormula"),
        *("totalsRowFormula", "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"),
    },
}
_TEXT_IN_EXTENSION = {"f", "v", "sqref", "formula", "t", "delete", "fldGuid", "fld", "autoCat", "xForSave"}
_FILTERED = re.compile(r"filtered\w+")
_PICTURE_FILE = re.compile(r"[^\r\n]+\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic|svg|emf|wmf)", re.IGNORECASE)
"""What programs write as the name of a picture, and offer as its description: the file that it was inserted from."""


def make_plain(root: Element) -> None:
    """Take out of a part what only programs read. Raises ``ValueError`` where it is of no form that Office knows."""
    if not space_of(root).startswith(_KNOWN) and root.tag != _ROOT_OF_VML:
        raise ValueError(root.tag)
    if space_of(root) == "http://www.w3.org/2000/svg":
        make_drawing_plain(root)
    for one in list(root.iter()):
        if one is not root and (not space_of(one).startswith(_KNOWN) or _is_of_programs(one)):
            _remove_with_empty(one)
    for one in list(each(root, "AlternateContent")):
        _choose(one)
    for one in list(each(root, "smartTag", "customXml")):
        if _WORD in space_of(one):
            unwrap(one)
    is_loose = name_of(root) in {"xml", "svg"}  # VML, which holds HTML
    for one in root.iter():
        _make_attributes_plain(one)
        if not is_loose and not _is_of_vml(one):
            _drop_stray_text(one)


def _is_of_programs(one: Element) -> bool:
    name = name_of(one)
    return name in _ONLY_PROGRAMS_READ or bool(_FILTERED.fullmatch(name))


def _remove_with_empty(one: Element) -> None:
    """Take an element out, and what around it is nothing without it."""
    around = one.getparent()
    remove(one)
    while around is not None and len(around) == 0 and name_of(around) in _EMPTY_WITHOUT:
        around, emptied = around.getparent(), around
        if around is not None:
            around.remove(emptied)


def _choose(alternatives: Element) -> None:
    """Keep the first choice that programs understand, and what others show instead only where some do not."""
    kept = None
    is_modern = False
    for one in list(alternatives):
        if name_of(one) == "Choice":
            needed = value(one, "Requires").split()
            if kept is None and all(one.nsmap.get(prefix, "").startswith(_KNOWN) for prefix in needed):
                kept, is_modern = one, not _MODERN.isdisjoint(needed)
                continue
        elif name_of(one) == "Fallback" and (kept is None or is_modern):
            continue
        remove(one)


def _make_attributes_plain(one: Element) -> None:
    is_of_word = _WORD in space_of(one)
    for key, said in list(one.attrib.items()):
        space, _, name = key.rpartition("}")
        is_strange = bool(space) and not space[1:].startswith(_KNOWN)
        is_foreign = is_of_word and not space
        if is_strange or is_foreign or name.startswith("rsid") or name in {"gfxdata", "securityDescriptor"}:
            del one.attrib[key]
        elif name in _NAMES and (names_path(said) or (name in _OF_PICTURE and _PICTURE_FILE.fullmatch(said))):
            one.attrib[key] = ""


def _is_of_vml(one: Element) -> bool:
    return space_of(one).startswith("urn:schemas-microsoft-com:")


def _drop_stray_text(one: Element) -> None:
    """Drop text between elements, and in elements that have none."""
    one.tail = None
    if one.text is None:
        return
    allowed = next((names for family, names in _TEXT_OF.items() if family in space_of(one)), None)
    if len(one):
        one.text = None
    elif allowed is not None and space_of(one).endswith("main"):
        one.text = one.text if name_of(one) in allowed else None
    elif name_of(one) not in _TEXT_IN_EXTENSION and any(name_of(up) == "ext" for up in one.iterancestors()):
        one.text = None

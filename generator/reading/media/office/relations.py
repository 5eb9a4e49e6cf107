"""What one part of an Office file says of another, and which of these sayings are published.

A relation is kept where its kind is known to be seen by readers and, if such relations are called by an id, something
still calls it. Kinds are told by the end of their address, since the strict form of the format has addresses of its
own.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from generator.reading.media.office.found import Spoken


class Fate(Enum):
    """What becomes of a relation and the part it leads to."""

    KEPT = auto()
    LOOKED_AT = auto()
    """What a person wrote and readers do not see: looked at, and never published."""
    DROPPED = auto()
    REFUSED = auto()


class Relation(NamedTuple):
    """A relation: its id, the end of its kind in small letters, the address of the kind, where it leads."""

    id: str
    kind: str
    address: str
    target: str
    is_external: bool
    to: str
    """The name of the part that it leads to, empty where it leads out."""


OF_ITSELF = {
    *("styles", "settings", "fonttable", "theme", "numbering", "footnotes", "endnotes", "themeoverride"),
    *("sharedstrings", "sheetmetadata", "cellimage", "rdrichvalue", "rdrichvaluestructure", "rdrichvaluetypes"),
    *("richvaluerel", "featurepropertybag", "presprops", "tablestyles", "chartstyle", "chartcolorstyle"),
    *("diagramdrawing",),
}
"""Kinds of relation that hold without being called by an id, and lead to what readers see."""
LAYOUTS = {"slidelayout", "slidemaster"}
"""A slide has these without an id, a master and the presentation call theirs by one."""
CALLED = {
    *("officedocument", "image", "hyperlink", "header", "footer", "font", "chart", "chartex", "chartusershapes"),
    *("diagramdata", "diagramlayout", "diagramquickstyle", "diagramcolors", "drawing", "vmldrawing", "worksheet"),
    *("chartsheet", "table", "ctrlprop", "slide", "audio", "video", "media"),
}
LOOKED_AT = {"comments", "threadedcomment", "notesslide"}
REFUSED = {
    "oleobject": Spoken("嵌入的对象", "an embedded object"),
    "package": Spoken("嵌入的文件", "an embedded file"),
    "control": Spoken("ActiveX控件", "an ActiveX control"),
    "afchunk": Spoken("并入的文件", "a file that is merged in"),
    "subdocument": Spoken("子文档", "a subdocument"),
    "pivotcachedefinition": Spoken("数据透视表的源数据", "the source data of a pivot table"),
    "pivottable": Spoken("数据透视表", "a pivot table"),
    "connections": Spoken("数据连接", "data connections"),
    "querytable": Spoken("查询表", "a query table"),
    "externallink": Spoken("其他工作簿的数据", "data of other workbooks"),
    "powerpivotdata": Spoken("数据模型", "a data model"),
    "model": Spoken("数据模型", "a data model"),
    "slicercache": Spoken("切片器的数据", "the data of a slicer"),
    "slicer": Spoken("切片器", "a slicer"),
    "timelinecache": Spoken("日程表的数据", "the data of a timeline"),
    "timeline": Spoken("日程表", "a timeline"),
    "xmlmaps": Spoken("XML映射", "XML maps"),
    "tablesinglecells": Spoken("XML映射", "XML maps"),
    "revisionheaders": Spoken("修订记录", "a log of revisions"),
    "model3d": Spoken("三维模型", "a 3D model"),
    "customxml": Spoken("墨迹", "ink"),
    "dialogsheet": Spoken("对话框工作表", "a dialog sheet"),
    "xlmacrosheet": Spoken("宏表", "a macro sheet"),
    "xlintlmacrosheet": Spoken("宏表", "a macro sheet"),
    "activexcontrolbinary": Spoken("ActiveX控件", "an ActiveX control"),
    "frame": Spoken("框架网页", "a frame"),
}
"""What carries more than it shows, and cannot be taken out without a person."""
_ONLY_WHERE_CALLED = {"customxml", "package", "oleobject"}


def fate_of(relation: Relation, called: set[str], source: str) -> Fate:
    """Return what becomes of a relation, by the ids that its source calls and the name of the source's root."""
    kind, is_called = relation.kind, relation.id in called
    if kind in LOOKED_AT:
        return Fate.LOOKED_AT
    if kind in OF_ITSELF or (kind in LAYOUTS and source in {"sld", "sldLayout"}):
        return Fate.DROPPED if relation.is_external else Fate.KEPT
    if kind in REFUSED and (is_called or kind not in _ONLY_WHERE_CALLED):
        return Fate.REFUSED
    if not is_called:
        return Fate.DROPPED
    return Fate.KEPT if kind in CALLED | LAYOUTS else Fate.REFUSED

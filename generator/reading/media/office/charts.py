"""Charts in documents and presentations: they keep the values that they draw, and lose the table behind them.

The table is a workbook inside the file, with whatever else stood in it. In a workbook a chart draws cells of its
sheets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.media.office.found import Sighting, Spoken
from generator.reading.media.office.trees import child, each

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.reading.media.office.package import Package

_TABLE = re.compile(r"(?:'(?:[^']|'')*'|[^!'(),:+*/-]+)!")
_REFERENCES = {"numRef": "numCache", "strRef": "strCache", "multiLvlStrRef": "multiLvlStrCache"}
_EMPTY = Spoken("图表没有保存数值", "a chart without the values that it draws")


def trim_charts(package: Package) -> None:
    """Take the names of files and sheets out of where a chart says that its values came from."""
    if package.suffix == ".xlsx":
        return
    for part in package.of_sort("chartSpace"):
        for one in each(part.root, "f", "formula"):
            one.text = _TABLE.sub("Sheet1!", one.text or "")


def look_into_charts(package: Package) -> Iterator[Sighting]:
    """Yield the charts that would draw nothing without the table behind them."""
    if package.suffix == ".xlsx":
        return
    for part in package.of_sort("chartSpace"):
        for one in each(part.root, *_REFERENCES):
            if all(child(one, cache) is None for cache in _REFERENCES.values()):
                yield Sighting("M123", Spoken(part.name, part.name).because(_EMPTY))
                break

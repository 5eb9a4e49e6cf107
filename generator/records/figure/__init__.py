"""Official figures."""

from generator.records.figure.record import FigureEntry
from generator.records.kind import Kind

KIND = Kind(
    plural="figures",
    entry=FigureEntry,
    is_everywhere=True,
    has_page=False,
)

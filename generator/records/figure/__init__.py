"""Official figures."""

from generator.records.figure.record import FigureEntry
from generator.records.kind import Kind

KIND = Kind(
    plural="figures",
    entry=FigureEntry,
    has_page=False,
)

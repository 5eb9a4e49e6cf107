"""What figures of an investment site usually are: ranges and units by kind of figure, which a site may change.

Owns the table ``ranges.toml``, how a range is read, and how a figure is judged by it. Must not know records or fields.
"""

from generator.values.plausible.measure import Measure, measure
from generator.values.plausible.table import FigureKind, figure_kinds, with_own
from generator.values.plausible.usual import Usual, read_usual

__all__ = ["FigureKind", "Measure", "Usual", "figure_kinds", "measure", "read_usual", "with_own"]

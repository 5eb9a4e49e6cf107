"""What figures of an investment site usually are: ranges and units by kind of figure, which a site may change.

Owns the table ``ranges.toml``, how a range is read, and how a figure is judged by it. Must not know records or fields.
"""

from generator.values.plausible.measure import FigureSize, is_foreign, measure
from generator.values.plausible.table import FigureKind, Verdict, figure_kinds, with_own

__all__ = [
    "FigureKind",
    "FigureSize",
    "Verdict",
    "figure_kinds",
    "is_foreign",
    "measure",
    "with_own",
]

"""Tables that come from outside: workbooks and CSV files as sheets of texts, each with its cell.

Owns what of such a file is read, and what would do harm in one. Must not know fields, records or translations.
"""

from generator.reading.cell_names import column_letters
from generator.reading.tables.opening import open_table
from generator.reading.tables.sheet import CellSort, MergedArea, TableCell, TableFile, TableSheet

__all__ = ["CellSort", "MergedArea", "TableCell", "TableFile", "TableSheet", "column_letters", "open_table"]

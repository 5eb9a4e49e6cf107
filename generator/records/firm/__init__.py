"""Firms at work in the district."""

from generator.records.firm.record import FirmEntry
from generator.records.kind import Example, Kind

KIND = Kind(
    plural="firms",
    entry=FirmEntry,
    has_page=False,
    example=Example(in_list=True),
)

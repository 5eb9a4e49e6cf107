"""What firms look for."""

from generator.records.kind import Example, Kind
from generator.records.need.record import NeedEntry

KIND = Kind(
    plural="needs",
    entry=NeedEntry,
    has_page=False,
    is_for_firms=True,
    example=Example(needs=("firm",), in_list=True),
)

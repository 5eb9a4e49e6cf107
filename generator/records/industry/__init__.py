"""Industries and their chains."""

from generator.records.industry import questions
from generator.records.industry.record import IndustryEntry
from generator.records.kind import Example, Kind

KIND = Kind(
    plural="industries",
    entry=IndustryEntry,
    is_everywhere=True,
    is_pictured=True,
    example=Example(in_list=True),
    groups=questions.groups,
)

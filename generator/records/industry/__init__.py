"""Industries and their chains."""

from generator.records.industry import questions
from generator.records.industry.record import IndustryEntry
from generator.records.kind import Kind

KIND = Kind(
    plural="industries",
    entry=IndustryEntry,
    is_everywhere=True,
    is_pictured=True,
    groups=questions.groups,
)

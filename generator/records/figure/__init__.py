"""Official figures."""

from generator.records.figure import rules
from generator.records.figure.record import FigureEntry
from generator.records.kind import Example, Kind

KIND = Kind(
    plural="figures",
    entry=FigureEntry,
    rules_across=(rules.find_across,),
    facts=rules.facts_of,
    is_everywhere=True,
    has_page=False,
    example=Example(in_list=True),
)

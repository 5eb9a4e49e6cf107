"""The facts of a district beyond its parks."""

from generator.records.district import rules
from generator.records.district.record import DistrictEntry
from generator.records.kind import Example, Kind

KIND = Kind(
    plural="district",
    entry=DistrictEntry,
    has_page=False,
    rules=(rules.find,),
    rules_across=(rules.find_across,),
    ages=True,
    example=Example(in_list=True, is_alone=True),
)

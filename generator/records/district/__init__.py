"""The facts of a district beyond its parks."""

from generator.records.district.record import DistrictEntry
from generator.records.kind import Kind

KIND = Kind(
    plural="district",
    entry=DistrictEntry,
    has_page=False,
)

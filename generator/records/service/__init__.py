"""What is done for firms: teams, matters handled for them, procedures."""

from generator.records.kind import Example, Kind
from generator.records.service import rules
from generator.records.service.record import ServiceEntry

KIND = Kind(
    plural="services",
    entry=ServiceEntry,
    rules=(rules.find,),
    ages=True,
    example=Example(),
)

"""Industrial parks with their plots and workshops."""

from generator.records.kind import Example, Kind
from generator.records.park import rules
from generator.records.park.record import ParkEntry
from generator.values.urls import FURTHER

KIND = Kind(
    plural="parks",
    entry=ParkEntry,
    is_many=True,
    has_terms=True,
    rules=(rules.find,),
    ages=True,
    is_pictured=True,
    reserved=frozenset({FURTHER}).__contains__,
    example=Example(needs=("industry",)),
)

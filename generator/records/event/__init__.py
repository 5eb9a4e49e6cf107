"""Events that investors can come to."""

from generator.records.event import questions, rules
from generator.records.event.record import EventEntry
from generator.records.kind import Example, Kind
from generator.values.urls import CALENDAR, FURTHER

KIND = Kind(
    plural="events",
    entry=EventEntry,
    rules=(rules.find,),
    waiting=rules.waiting,
    groups=questions.groups,
    reserved=frozenset({CALENDAR, FURTHER}).__contains__,
    example=Example(),
)

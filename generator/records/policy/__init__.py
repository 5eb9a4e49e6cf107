"""Policies that firms can use."""

from generator.records.kind import Example, Kind
from generator.records.policy import questions, rules
from generator.records.policy.record import PolicyEntry
from generator.values.urls import FURTHER

KIND = Kind(
    plural="policies",
    entry=PolicyEntry,
    is_for_firms=True,
    rules=(rules.find,),
    groups=questions.groups,
    reserved=frozenset({FURTHER}).__contains__,
    example=Example(),
)

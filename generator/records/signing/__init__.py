"""Signing announcements."""

from generator.records.kind import Example, Kind
from generator.records.signing import questions, rules
from generator.records.signing.record import SigningEntry
from generator.records.signing.rules import is_reserved

KIND = Kind(
    plural="signings",
    entry=SigningEntry,
    is_many=True,
    rules=(rules.find,),
    rules_across=(rules.find_across,),
    facts=rules.facts_of,
    groups=questions.groups,
    reserved=is_reserved,
    renamed="signing-{key}",
    example=Example(by_year=True),
)

"""Whom to ask."""

from generator.records.contact import questions
from generator.records.contact.record import ContactEntry
from generator.records.kind import Example, Kind

CONTENT = "content"
"""The anchor under which every page has its own words, so also that of the contacts."""

KIND = Kind(
    plural="contacts",
    entry=ContactEntry,
    is_everywhere=True,
    has_page=False,
    ages=True,
    example=Example(in_list=True),
    groups=questions.groups,
    reserved=frozenset({CONTENT}).__contains__,
    renamed="{key}-office",
)

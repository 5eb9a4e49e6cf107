"""Papers for download."""

from generator.records.document import rules
from generator.records.document.record import DocumentEntry
from generator.records.kind import Example, Kind

KIND = Kind(
    plural="documents",
    entry=DocumentEntry,
    has_page=False,
    is_for_firms=True,
    rules=(rules.find,),
    example=Example(in_list=True, brings=".txt"),
)

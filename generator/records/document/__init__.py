"""Papers for download."""

from generator.records.document import rules
from generator.records.document.record import DocumentEntry
from generator.records.kind import Kind

KIND = Kind(
    plural="documents",
    entry=DocumentEntry,
    has_page=False,
    is_for_firms=True,
    rules=(rules.find,),
)

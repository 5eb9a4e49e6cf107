"""Markdown that staff write: its faults, and its HTML.

Raw HTML and attribute lists are off, links may lead to records, to authored pages, to this site's media and to the
web, and what comes out goes through nh3 once more. A text with a fault is refused, never silently cleaned; what staff
type otherwise than Markdown wants it is read as it is meant (``typed``), or a fault.
A text is converted once, whoever asks; one with links of our own once more for each page that shows it.
Must not know records or addresses: the caller says which link targets exist and where they lead.
"""

from generator.reading.prose.conversion import Converted, Rendered, convert, render
from generator.reading.prose.findings import RECORD_SCHEMES, Heading, ProseFault, ProseFinding, Target
from generator.reading.prose.typed import as_meant

__all__ = [
    "RECORD_SCHEMES",
    "Converted",
    "Heading",
    "ProseFault",
    "ProseFinding",
    "Rendered",
    "Target",
    "as_meant",
    "convert",
    "render",
]

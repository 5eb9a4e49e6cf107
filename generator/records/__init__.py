"""The kinds of record, one a folder: what staff write, what is checked, asked and shown.

Owns the list of kinds, from which every other list is made: a new kind is a new folder and a line here.
"""

from generator.records import (
    contact,
    district,
    document,
    event,
    figure,
    firm,
    industry,
    need,
    park,
    policy,
    project,
    service,
    signing,
)

_FOLDERS = (
    *(industry, district, park, project, signing, event),
    *(policy, service, need, document, firm, figure, contact),
)

KINDS = {folder.KIND.name: folder.KIND for folder in _FOLDERS}
"""Each kind by its name, in the order in which they are read."""

"""Which kinds of record there are, and which fields of one name others.

Owns the two ways in which records are kept: of some kinds a site has thousands, which are read in batches and opened
one by one; of the others it has few, which are read at once.
"""

from __future__ import annotations

KINDS_OF_MANY = ("park", "project", "signing")
"""The kinds that are read in batches; each record has a page of its own."""

KINDS_OF_FEW = ("event", "policy", "service", "need", "document", "firm")
"""The kinds that are read at once, and that pages ask for one by one."""

KINDS_WITH_PAGE = (*KINDS_OF_MANY, "industry", "event", "policy", "service")
"""The kinds whose records have a page of their own, that Markdown can link to."""

REFERENCES: dict[str, dict[str, str]] = {
    "industry": {"chain.firms": "firm", "chain.projects": "project"},
    "park": {"within": "park", "industries": "industry", "contact": "contact"},
    "project": {"industry": "industry", "park": "park", "contact": "contact"},
    "signing": {"projects": "project", "parks": "park", "contact": "contact"},
    "event": {
        "parks": "park",
        "projects": "project",
        "industries": "industry",
        "signing": "signing",
        "documents": "document",
        "contact": "contact",
    },
    "policy": {
        "parks": "park",
        "industries": "industry",
        "services": "service",
        "documents": "document",
        "contact": "contact",
    },
    "service": {"parks": "park", "industries": "industry", "documents": "document", "contact": "contact"},
    "need": {"firm": "firm", "park": "park", "contact": "contact"},
    "document": {"parks": "park", "industries": "industry"},
    "firm": {"industry": "industry", "park": "park"},
}
"""For each kind of record, its fields that name other records, and the kind they name; ``a.b`` is ``b`` in ``a``."""

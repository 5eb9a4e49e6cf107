"""Which kinds of record there are, and which fields of one name others.

All are read in batches.
"""

from __future__ import annotations

KINDS_OF_MANY = ("park", "project", "signing")
"""The kinds of which a site may have thousands; each record has a page of its own."""

KINDS_OF_FEW = ("event", "policy", "service", "need", "document", "firm")
"""The kinds of which a site has few."""

KINDS_WITH_SHELF = (*KINDS_OF_MANY, *KINDS_OF_FEW)
"""The kinds whose records are opened one by one; on the others every page may depend."""

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

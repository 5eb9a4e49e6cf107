"""Office files that hide something, each made from a plain file by planting one thing, and harmless ones."""

from __future__ import annotations

from tests.reading.media import docx_corpus, office_harmless, pptx_corpus, xlsx_corpus

CRAFTED = [*docx_corpus.CRAFTED, *xlsx_corpus.CRAFTED, *pptx_corpus.CRAFTED, *office_harmless.CRAFTED]

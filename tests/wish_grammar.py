"""The grammar of the model district, read from its files, and the sentences that tests read with it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import yaml

from generator.pages.wishes.site import site_grammar
from tests.model_district import MODEL_DISTRICT
from tests.places import CASES
from tests.small_site import make_pages, read_site

if TYPE_CHECKING:
    from generator.pages.wishes.grammar import Grammar


@cache
def model_grammar() -> Grammar:
    """Return the grammar that the browser gets of the model district."""
    return site_grammar(make_pages(read_site(MODEL_DISTRICT)))


@cache
def own_sentences() -> tuple[dict[str, Any], ...]:
    """Return the sentences of ``tests/cases/wishes/own.yaml`` with the wishes in them."""
    return tuple(yaml.safe_load((CASES / "wishes" / "own.yaml").read_text(encoding="utf-8")))

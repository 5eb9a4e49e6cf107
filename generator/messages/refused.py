"""Why the system refused: it says so in English, and a Chinese message says it in Chinese (``refused.toml``)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_REASONS = ("why", "reason")
"""The facts that hold what the system said."""


def facts_in(facts: Mapping[str, str], language: str) -> Mapping[str, str]:
    """Return facts in which the reason of the system is in a language; as it is where the table does not have it."""
    told = [name for name in _REASONS if name in facts] if language == "zh" else []
    return {**facts, **{name: _table().get(facts[name], facts[name]) for name in told}} if told else facts


@cache
def _table() -> Mapping[str, str]:
    import tomllib  # the words of a command that is refused nothing do without it

    return tomllib.loads((files("generator.messages") / "refused.toml").read_text(encoding="utf-8"))

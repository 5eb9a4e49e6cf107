"""How one of a few words is read: a choice by its key, by the Chinese word for it, or by another word in use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pydantic import BeforeValidator

from generator.messages.issues import Fault
from generator.values.fields import require_scalar, shorten

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum


@dataclass(frozen=True, eq=False)
class ChoiceReader:
    """Reads one of an enumeration's keys, the Chinese word for it, or another word in use (``also``: word to key)."""

    kind: type[StrEnum]
    chinese: Mapping[str, str]
    also: Mapping[str, str]

    def __call__(self, value: object) -> StrEnum:
        """Return the member; raises a ``Fault`` that lists all of them for any other text."""
        text = require_scalar(value)
        try:
            return self.kind(self._keys.get(text, text))
        except ValueError:
            raise Fault("R106", value=shorten(text), allowed=self.allowed) from None

    @cached_property
    def _keys(self) -> Mapping[str, str]:
        return {**{word: key for key, word in self.chinese.items()}, **self.also}

    @property
    def allowed(self) -> str:
        """The values with their Chinese words, as messages list them."""
        return ", ".join(f"{member.value} ({self.chinese[member.value]})" for member in self.kind)


def choice(kind: type[StrEnum], chinese: Mapping[str, str], also: Mapping[str, str] | None = None) -> BeforeValidator:
    """Read a choice: see :class:`ChoiceReader`."""
    return BeforeValidator(ChoiceReader(kind, chinese, also or {}))

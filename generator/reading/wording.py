"""A wording that staff add for questionnaires: how a question is put, and the field that answers it."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from generator.messages.issues import Fault
from generator.values.fields import Word
from generator.values.record import Block


class AddedWording(Block):
    """A question in Chinese, in English or in both, and the path of what answers it: ``park.costs.power.capacity``."""

    zh: Word | None = None
    en: Word | None = None
    answer: Word

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        if self.zh is None and self.en is None:
            raise Fault("A121")
        return self

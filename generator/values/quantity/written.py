"""What can be written in both languages that figures are typed in, and in any other that has a table of its own."""

from __future__ import annotations

from abc import ABC, abstractmethod


class Written(ABC):
    """A value with a finished text in Chinese, one in English, and one in each language of ``tongues/``."""

    __slots__ = ()

    @abstractmethod
    def chinese(self) -> str:
        """Return the finished Chinese text."""

    @abstractmethod
    def english(self) -> str:
        """Return the finished English text."""

    def text(self, language: str) -> str:
        """Return the finished text in a language; raises ``KeyError`` for one without a table for figures."""
        if language == "zh":
            return self.chinese()
        if language == "en":
            return self.english()
        from generator.values.quantity.tongue import tongue  # knows all kinds of values

        return tongue(language).write(self)

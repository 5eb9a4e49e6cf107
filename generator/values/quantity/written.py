"""What can be written in both languages that figures are written in."""

from __future__ import annotations

from abc import ABC, abstractmethod


class Written(ABC):
    """A value with a finished text in Chinese and one in English."""

    __slots__ = ()

    @abstractmethod
    def chinese(self) -> str:
        """Return the finished Chinese text."""

    @abstractmethod
    def english(self) -> str:
        """Return the finished English text."""

    def text(self, language: str) -> str:
        """Return the finished text in a language (``zh`` or ``en``); raises ``KeyError`` for any other."""
        if language == "zh":
            return self.chinese()
        if language == "en":
            return self.english()
        raise KeyError(language)

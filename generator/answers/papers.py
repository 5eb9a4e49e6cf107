"""The two files in which answers are handed over: what stands in both, in one language.

Owns what is said around the answers: titles, notes, whom to ask, units in words. Must not know formats of files.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.values.quantity.currencies import CURRENCIES
from generator.values.quantity.unit_table import UNITS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.answers.filling import ParkAnswers
    from generator.answers.questions import SheetLines
    from generator.pages.words import Words


@dataclass(frozen=True, slots=True)
class Paper:
    """All that is handed over: the questionnaire, the answers about each park, and what is said around them.

    ``name`` is that of the questionnaire's file, ``site`` what the site is called, ``address`` its own where it is
    known, ``date`` the day of writing, ``warning`` what has to be known of the whole site (that it is a model).
    """

    name: str
    parts: tuple[SheetLines, ...]
    parks: tuple[ParkAnswers, ...]
    words: Words
    site: str
    address: str
    date: str
    warning: str = ""

    @property
    def title(self) -> str:
        """The title of both files."""
        return self.words("answers.title_of", file=self.name)

    @property
    def questions(self) -> int:
        """How many questions there are."""
        return sum(1 for part in self.parts for _ in part.questions)

    def filled_in(self, park: ParkAnswers) -> str:
        """Return how many questions about a park are answered, in words."""
        return self.words("answers.filled", filled=park.filled, all=self.questions)

    def notes(self) -> Sequence[str]:
        """Return what has to be known of all answers."""
        written = self.words("answers.written", date=self.date, site=self.address or self.site)
        return [note for note in (self.warning, written, self.words("answers.how")) if note]


def unit_in_words(unit: str, figures: str) -> str:
    """Return a unit (``CNY/m2/month``) as a language writes it; ``figures`` is ``zh`` or ``en``."""
    return "/".join(_word(each, figures) for each in unit.split("/") if each)


def _word(key: str, figures: str) -> str:
    unit = CURRENCIES.get(key) or UNITS.get(key)
    if unit is None:
        return key
    return unit.zh if figures == "zh" else unit.many or unit.en if unit.dimension == "count" else unit.en

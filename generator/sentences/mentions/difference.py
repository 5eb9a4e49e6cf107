"""A difference between two texts: both mentions, both sentences, the likely cause, and the fault that says so.

Owns what a difference holds and how it becomes a fault. Must not know how it was found, nor files or records.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.sentences.mentions.causes import WORDS

if TYPE_CHECKING:
    from generator.sentences.mentions.mention import Mention

_AGAINST_FIELD = {"N104", "N106", "N110"}
_LONGEST = 160
_REACH = 600
_END = re.compile(r"[。！？；!?;\n|]|\.(?=\s+[A-Z“\"(]|\s*$)")


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs.

    ``code``: N101 amounts differ, N102 no equal on the other side, N103 rounding, N104 and N106 against the record's
    field, N107 another limit, N108 another period, N109 exchanged, N110 a date against the record's field.
    ``side``: the language (``zh`` or ``en``) in whose text the place is. ``zh``, ``en``: the mentions, None where
    ``side``: the language (``zh`` or ``en``) in whose text the place is. ``zh``, ``en``: the mentions, None where
    there is none. ``field``: for N104, N106 and N110 the name of the field, whose figure is the other side's words.
    """

    code: str
    side: str
    cause: str
    zh: Mention | None = None
    en: Mention | None = None
    zh_sentence: str = ""
    en_sentence: str = ""
    field: str = ""
    stated: str = ""

    @property
    def mention(self) -> Mention:
        """The mention at the place; raises ``ValueError`` for a difference built without one."""
        found = self.zh if self.side == "zh" else self.en
        if found is None:
            raise ValueError(self.side)
        return found

    @property
    def start(self) -> int:
        """Where the mention begins in the text of ``side``, in characters from 0."""
        return self.mention.start

    def words(self, language: str) -> str:
        """Name the cause in ``zh`` or ``en``."""
        return WORDS[self.cause][0 if language == "zh" else 1]

    def fault(self) -> Fault:
        """Return the fault, with both sentences and the cause in both languages."""
        facts = {"cause_zh": self.words("zh"), "cause_en": self.words("en")}
        if self.code in _AGAINST_FIELD:
            sentence = self.zh_sentence or self.en_sentence
            return Fault(
                self.code, words=self.mention.words, sentence=sentence, field=self.field, stated=self.stated, **facts
            )
        if self.code == "N102":
            return Fault(self.code, words=self.mention.words, zh=self.zh_sentence, en=self.en_sentence)
        chinese, english = (mention.words if mention else "" for mention in (self.zh, self.en))
        return Fault(self.code, first=chinese, second=english, zh=self.zh_sentence, en=self.en_sentence, **facts)


def sentence_at(text: str, start: int) -> str:
    """Return the sentence of a text that holds a position, cut to what a message can show."""
    base = max(0, start - _REACH)
    begin = max((match.end() + base for match in _END.finditer(text[base:start])), default=base)
    match = _END.search(text, start, start + _REACH)
    end = min(match.end() if match else len(text), start + _REACH)
    sentence = text[begin:end].strip(" \n|")
    if len(sentence) <= _LONGEST:
        return sentence
    middle = max(0, start - begin - _LONGEST // 2)
    cut = sentence[middle : middle + _LONGEST]
    return f"{'…' if middle else ''}{cut}{'…' if middle + _LONGEST < len(sentence) else ''}"

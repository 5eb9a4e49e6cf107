"""The grammar of wishes as plain data: what the interpreter here and the one in the browser both read.

Owns its form. ``words`` is, by class and meaning, every spelling, folded. Must not know the interpreter.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from generator.pages.files import write_json
from generator.pages.wishes import cues, slots, trades, units, words
from generator.pages.wishes.folding import fold, is_letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Grammar = dict[str, Any]

_CLASSES: Mapping[str, Mapping[str, str]] = {
    "scale": words.SCALES,
    "short": words.SHORT_SCALES,
    "numeral": words.NUMBERS,
    "whole": words.WHOLE,
    "before": words.BEFORE,
    "after": words.AFTER,
    "rate": words.RATES,
    "lead": words.LEADS,
    "month": words.MONTHS,
    "part": words.PARTS_OF_YEAR,
    "cue": {**cues.cues(), "aside": words.ASIDE, "sum": words.SUMS},
    "thing": {**cues.THINGS, **cues.readiness()},
}
_WORDS = {
    "more": words.MORE,
    "to": words.TO,
    "between": words.BETWEEN,
    "per": words.PER,
    "not": words.NOT,
    "not_at_all": words.NOT_AT_ALL,
    "want": words.WANT,
    "have": words.HAVE,
    "seek": words.SEEK,
    "and": words.AND,
    "or": words.OR,
    "break": words.BREAKS,
    "near": words.NEAR,
    "near_behind": words.NEAR_BEHIND,
    "by": words.BY,
    "since": words.SINCE,
    "filler": words.FILLERS,
    "mark": words.MARKS,
    "other": units.OTHER_UNITS,
}
_COUNTED = ("cue", "thing")  # English words of these classes are known in the plural as well
_LEAST_OF_A_NAME = 2


def grammar_of(names: Mapping[str, Mapping[str, Iterable[str]]]) -> Grammar:
    """Return the grammar of a site.

    ``names`` are the site's own words: of ``industry``, ``park`` and others, by id, the names in all languages;
    those of ``near`` are cues.
    """
    grammar: Grammar = json.loads(_common())
    for slot, known in names.items():
        found = grammar["words"]["cue" if slot == "near" else "thing"]
        for key, called in known.items():
            spellings = [name for name in _spellings(called) if len(name) >= _LEAST_OF_A_NAME]
            meaning = f"{slot}:{key}"
            found[meaning] = sorted({*found.get(meaning, ()), *spellings})
    return grammar


def names_of_industry(key: str, called: Iterable[str]) -> list[str]:
    """Return what an industry is known by: its names, its id as words, and the words of its trade."""
    found = [*called, key.replace("-", " ")]
    for held, lent in trades.TRADES.items():
        if any(word in name for word in held.split("|") for name in called):
            found += lent.split("|")
    return found


def write_grammar(grammar: Grammar) -> bytes:
    """Return the grammar as the file that the browser reads."""
    return write_json(grammar, sort_keys=True).encode()


@lru_cache(maxsize=1)
def _common() -> str:
    found: dict[str, dict[str, list[str]]] = {
        name: {meaning: _known(name, said.split("|")) for meaning, said in meanings.items()}
        for name, meanings in _CLASSES.items()
    }
    found |= {name: {"": _known(name, said.split("|"))} for name, said in _WORDS.items()}
    found["unit"] = {key: _spellings(said) for key, said in units.spellings().items()}
    found["period"] = {key: _spellings(said) for key, said in units.periods().items()}
    found["currency"] = {code: _spellings(said) for code, said in units.currencies().items()}
    return json.dumps(
        {
            "words": found,
            "classes": {name: kinds.split("|") for name, kinds in words.CLASSES.items()},
            "units": units.units(),
            "measures": slots.MEASURES,
            "customs": {slot: [custom._asdict() for custom in customs] for slot, customs in slots.CUSTOMS.items()},
            "slots": [slot._asdict() for slot in slots.SLOTS],
            "bare": slots.BARE,
        },
        ensure_ascii=False,
    )


def _known(name: str, said: Iterable[str]) -> list[str]:
    spellings = _spellings(said)
    if name not in _COUNTED:
        return spellings
    return sorted({*spellings, *(_plural(word) for word in spellings if is_letter(word[-1]) and is_letter(word[0]))})


def _spellings(said: Iterable[str]) -> list[str]:
    """Return spellings as the interpreters compare them."""
    return sorted({text for name in said if (text := fold(name).text.strip(" "))})


def _plural(word: str) -> str:
    if word.endswith("s"):
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("x", "ch", "sh")) else f"{word}s"

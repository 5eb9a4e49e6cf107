"""In which language and about which parks a questionnaire is answered.

Owns the choice where none is made, and what is said where it cannot be had.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.messages.issues import Fault
from generator.messages.suggestion import closest
from generator.records.park.record import Park
from generator.values.language import language as language_called

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.answers.questions import SheetLines
    from generator.library.library import Library
    from generator.values.language import Language

_HAN = re.compile(r"[\u3400-\u9fff]")


def language_of(parts: Sequence[SheetLines], asked: str | None, there: Sequence[Language]) -> Language:
    """Return the language to answer in: the one asked for, else that of most questions, else the site's first.

    Raises a ``Fault`` where the site does not have the one asked for.
    """
    if asked is not None:
        wanted = language_called(asked)
        if wanted not in there:
            raise Fault("A110", language=asked, known=", ".join(each.key for each in there))
        return wanted
    texts = [question.text for part in parts for question in part.questions]
    chinese = sum(bool(_HAN.search(text)) for text in texts)
    likely = language_called("zh" if 2 * chinese >= len(texts) else "en")
    return likely if likely in there else there[0]


def parks_of(library: Library, keys: Sequence[str], language: Language) -> tuple[Park, ...]:
    """Return the parks of some ids, or the only one there is; each once, in the order in which they were named.

    Raises a ``Fault`` where one is not public or has no page in the language, or none is named of several.
    """
    shelf = library.all(Park)
    known = tuple(shelf)
    if not keys and len(known) == 1:
        keys = known
    if not keys:
        raise Fault("A109", known=", ".join(known), example=next(iter(known), "example-park"))
    for key in keys:
        if key not in shelf:
            example = closest(key, known) or next(iter(known), "example-park")
            raise Fault("A108", park=key, known=", ".join(known), example=example)
        if not library.has_page(Park.KIND, key, language.key):
            raise Fault("A111", park=key, language=language.key)
    return tuple(shelf[key] for key in dict.fromkeys(keys))

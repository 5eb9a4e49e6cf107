"""All forms in which a firm can be met that has a registered name, in any script.

Owns how sure each of them is: the name without place and legal form is the firm, a word that stands in any text has to
be asked about. Must not know texts.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.values.firm_name import east, latin, pinyin, vocabulary
from generator.values.firm_name.folding import fold
from generator.values.firm_name.form import Certainty, Form
from generator.values.firm_name.vocabulary import COUNTY, PREFECTURE

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from generator.values.firm_name.vocabulary import NameWords

_EAST = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
_ENDS_OF_CORES = "钢铁铜铝锂硅药酒茶纸布车船泵阀电机"
_NOBODY = re.compile(
    r"某|一家|待定|保密|未公布|暂不公布|(?:an?|one|some)\s.*\b(?:company|firm|enterprise|investor|maker|manufacturer|producer)\b"
    r"|(?:undisclosed|unnamed|confidential|to be announced|tbd)\b",
    re.IGNORECASE,
)
"""What is written in the place of a name that nobody is to know."""
_LONG_CORE = 4  # Chinese characters: most are called by two or three
_LONG_WORD = 5  # letters of a word that is a name by itself
_SHORT_WORD = 2
_LONG_FORM = 4  # Chinese characters of a legal form with which a name is a registered one


def forms_of(
    names: Mapping[str, str], known_as: Iterable[str] = (), site: frozenset[str] = frozenset()
) -> tuple[Form, ...]:
    """Return the forms of a firm's names in some languages, and of further names that it is known by.

    ``site`` are the site's own words, folded: its places, industries, terms.
    """
    found: dict[str, Form] = {}
    english = "".join(fold(each) for each in names.values() if not _EAST.search(each))
    for name in names.values():
        if fold(name) in site or _NOBODY.match(name):
            continue  # the publisher signs, too, and a park is run by somebody
        forms = _of_east(name, english, site) if _EAST.search(name) else _of_latin(name, site)
        _add(found, forms)
    for name in known_as:
        _add(found, _as_given(name, english, site))
    return tuple(found[key] for key in sorted(found))


def _add(found: dict[str, Form], forms: Iterable[Form]) -> None:
    for form in forms:
        before = found.get(form.folded)
        if form.folded and (before is None or before.certainty < form.certainty):
            found[form.folded] = form


def _of_east(name: str, english: str, site: frozenset[str]) -> Iterator[Form]:
    words = vocabulary.east()
    parts = east.take_apart(name, words)
    if not parts.stages:
        yield Form(parts.whole, Certainty.SURE)
        return
    core = parts.stages[-1]
    asked = _is_common(core, words, site)
    for stage in parts.stages:
        certainty = _certainty(stage, stage == core and asked, words, site)
        yield Form(stage, certainty, is_bare=stage == core)
        yield from pinyin.forms_of(stage, certainty, english, is_bare=stage == core)
        for place, level in parts.places:
            yield from _with_place(place, level, stage, words, is_asked=stage == core and asked)
    is_registered = any(parts.whole.endswith(each) for each in words.legal if len(each) >= _LONG_FORM)
    is_asked = not is_registered and _is_common(parts.whole, words, site)
    yield Form(parts.whole, Certainty.ASKED if is_asked else Certainty.SURE)
    yield from _shorter_cores(core, words)


def _with_place(place: str, level: str, stage: str, words: NameWords, *, is_asked: bool) -> Iterator[Form]:
    """Return forms with the place before them: 宁德时代 is sure, though 时代 is not."""
    is_near = level in {PREFECTURE, COUNTY}
    for each in {place, east.without_kind(place)}:
        is_sure = not _describes(each + stage, words) and (is_near or not is_asked)
        yield Form(each + stage, Certainty.SURE if is_sure else Certainty.ASKED)


def _shorter_cores(core: str, words: NameWords) -> Iterator[Form]:
    """Return what may be the core of a core that is long, since no list has all branches."""
    if len(core) >= _LONG_CORE:
        shorter = core[:-2] if core[-2:] in words.common else core[:2]
        if not _describes(shorter, words) and shorter not in words.places:
            yield Form(shorter, Certainty.ASKED, is_bare=True)
    elif len(core) > _SHORT_WORD and core[-1] in _ENDS_OF_CORES:
        yield Form(core[:-1], Certainty.ASKED, is_bare=True)


def _of_latin(name: str, site: frozenset[str]) -> Iterator[Form]:
    for spelling in latin.spellings(name):
        yield from _of_spelling(spelling, site)


def _of_spelling(name: str, site: frozenset[str]) -> Iterator[Form]:
    words = vocabulary.latin()
    parts = latin.take_apart(name, words)
    core = parts.stages[-1]
    joined = "".join(core)
    asked = joined in site or len(joined) <= _SHORT_WORD or all(map(words.is_common, core))
    for stage in parts.stages:
        is_core = stage == core
        describes = all(word in words.branch or word in words.generic or word in words.places for word in stage)
        is_asked = describes or (is_core and asked) or "".join(stage) in site
        yield _joined(stage, Certainty.ASKED if is_asked else Certainty.SURE, is_bare=is_core)
        for place in parts.places:
            yield _joined((place, *stage), Certainty.ASKED if describes else Certainty.SURE)
    whole = fold(name)
    yield Form(whole, Certainty.ASKED if whole == joined and asked else Certainty.SURE, _joints(core))
    yield from _words_of_core(core, words)


def _words_of_core(core: tuple[str, ...], words: NameWords) -> Iterator[Form]:
    """Return the words of a core of several that are neither common ones nor places."""
    for word in core if len(core) > 1 else ():
        is_known = words.is_common(word) or word in words.places or pinyin.is_county(word)
        if len(word) >= _LONG_WORD and not is_known:
            yield Form(word, Certainty.ASKED, is_bare=True)


def _joined(stage: tuple[str, ...], certainty: int, *, is_bare: bool = False) -> Form:
    return Form("".join(stage), certainty, _joints(stage), is_bare)


def _joints(stage: tuple[str, ...]) -> tuple[int, ...]:
    return tuple(accumulate(map(len, stage[:-1])))


def _as_given(name: str, english: str, site: frozenset[str]) -> Iterator[Form]:
    """Return the forms of a name that is not registered, so that nothing of it is left out."""
    if _EAST.search(name):
        folded, words = fold(name), vocabulary.east()
        certainty = Certainty.ASKED if _is_common(folded, words, site) else Certainty.SURE
        yield Form(folded, certainty, is_bare=True)
        yield from pinyin.forms_of(folded, certainty, english, is_bare=True)
        return
    for spelling in latin.spellings(name):
        of_words = tuple(word for each in re.split(r"[\s\-–—_/·.&]+", spelling) if (word := fold(each)))
        is_common = all(map(vocabulary.latin().is_common, of_words)) or "".join(of_words) in site
        yield _joined(of_words, Certainty.ASKED if is_common else Certainty.SURE, is_bare=True)


def _certainty(stage: str, is_asked: bool, words: NameWords, site: Container[str]) -> int:  # noqa: FBT001  (read by name)
    return Certainty.ASKED if is_asked or stage in site or _describes(stage, words) else Certainty.SURE


def _is_common(word: str, words: NameWords, site: Iterable[str]) -> bool:
    """Whether a Chinese word stands in texts that name no firm."""
    return (
        len(word) < _SHORT_WORD
        or words.is_common(word)
        or word in words.places
        or _describes(word, words)
        or any(word in each for each in site)
    )


def _describes(text: str, words: NameWords) -> bool:
    """Whether a text is made of words that say what and where, and of no name."""
    ends = {0}
    for end in range(1, len(text) + 1):
        starts = (start for start in ends if text[start:end] in words.branch or text[start:end] in words.generic)
        in_place = (start for start in ends if words.places.get(text[start:end], COUNTY) != COUNTY)
        if any(True for _ in starts) or any(True for _ in in_place):
            ends.add(end)
    return len(text) in ends

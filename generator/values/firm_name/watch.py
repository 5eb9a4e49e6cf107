"""A look-out for forms of names: where in a text one is met, and how sure it is that this is the firm.

Owns how a name is told from other words that its letters stand in. Must not know where texts come from.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from generator.values.firm_name import vocabulary
from generator.values.firm_name.folding import END, fold, fold_with_places, readings
from generator.values.firm_name.form import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.values.firm_name.form import Form

_MOST_BETWEEN = 12  # characters between two letters of a name: signs of Markdown, blanks
_LONG = 6  # letters of a name that is hardly part of another word
_SHORT = 3  # letters of a name that is written in capitals
_BARE = 2
_CLAUSE_ENDS = re.compile(r"\n[ \t]*\n|[,;:!?]|\.\s")
_SENTENCE_ENDS = re.compile(r"\n[ \t]*\n|[;:!?]")
_ADDRESS = re.compile(
    r"://|(?<![a-z])www\.|@|\]\(|[\w-]\.(?:com|cn|net|org|io|co|de|jp|kr|eu|html?|pdf|jpe?g|png|svg|mp4|docx?|xlsx?|pptx?)(?![a-z])",
    re.IGNORECASE,
)


class Met(NamedTuple):
    """A form that was met: of whom it is, the words as they stand there, and whether it is surely the firm."""

    owner: str
    form: str
    words: str
    is_sure: bool


class _Spot(NamedTuple):
    """Where the letters of a form stand in a text."""

    text: str
    folded: str
    places: Sequence[int]
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.text[self.places[self.start] : self.places[self.end - 1] + 1]

    @property
    def before(self) -> str:
        at = self.places[self.start]
        return self.text[at - 1] if at else ""

    @property
    def after(self) -> str:
        return self.text[self.places[self.end - 1] + 1 : self.places[self.end - 1] + 3]

    def gaps(self) -> list[str]:
        """Return what stands between each letter and the next."""
        places = self.places[self.start : self.end]
        return [self.text[one + 1 : two] if two > one else "" for one, two in pairwise(places)]


class Watch:
    """Looks for the forms of firms' names, by owner; ``excused`` are, by owner, words in which a form is no firm."""

    def __init__(self, forms: Mapping[str, Iterable[Form]], excused: Mapping[str, Iterable[str]]) -> None:
        """Take the forms of each owner."""
        self._owners: dict[str, list[tuple[str, Form]]] = defaultdict(list)
        for owner, of_owner in forms.items():
            for form in of_owner:
                self._owners[form.folded].append((owner, form))
        self._excused = {owner: [fold(each) for each in phrases] for owner, phrases in excused.items()}
        self._longest_first = sorted(self._owners, key=lambda each: (-len(each), each))

    @cached_property
    def _any(self) -> re.Pattern[str]:
        # a form in which another one stands is met where that one is
        least: list[str] = []
        for form in reversed(self._longest_first):
            if not any(each in form for each in least):
                least.append(form)
        return re.compile("|".join(map(re.escape, least)))

    @cached_property
    def _by_start(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for each in self._longest_first:
            found[each[0]].append(each)
        return found

    def may_meet(self, text: str) -> bool:
        """Whether letters of any form stand in a text, which :meth:`find` would look at closely."""
        return any(self._any.search(fold(reading)) for reading in readings(text))

    def find(self, text: str, *, is_address: bool = False) -> Iterator[Met]:
        """Return the forms that are met in a text, or in an address or the name of a file, each of them once."""
        seen: set[tuple[str, str]] = set()
        for reading in readings(text):
            mets = self._find_in(reading, is_address=is_address)
            new = {(met.owner, met.form): met for met in reversed(mets) if not _is_within(met, seen)}
            yield from reversed(new.values())
            seen.update(new)

    def _find_in(self, text: str, *, is_address: bool) -> list[Met]:
        if not self._any.search(fold(text)):
            return []
        folded, places = fold_with_places(text)
        found: list[_Found] = []
        for start, first in enumerate(folded):
            for key in self._by_start.get(first, ()):
                if folded.startswith(key, start):
                    spot = _Spot(text, folded, places, start, start + len(key))
                    mets = self._judge(key, spot, is_address=is_address)
                    found += [_Found(not met.is_sure, -len(key), start, met) for met in mets]
        return list(_without_overlaps(found))

    def _judge(self, key: str, spot: _Spot, *, is_address: bool) -> Iterator[Met]:
        in_address = is_address or _is_in_address(spot)
        for owner, form in self._owners[key]:
            certainty = _certainty(form, spot, in_address=in_address)
            if certainty and not _is_excused(spot, self._excused.get(owner, ())):
                yield Met(owner, key, spot.words, certainty == Certainty.SURE)


def _is_within(met: Met, seen: set[tuple[str, str]]) -> bool:
    """Whether a longer form of the same firm has been met, which another way of reading the text has split."""
    return any(owner == met.owner and met.form in form for owner, form in seen)


class _Found(NamedTuple):
    """A form that was met, in the order in which forms that stand in each other are preferred."""

    is_asked: bool
    shortness: int
    start: int
    met: Met


def _without_overlaps(found: list[_Found]) -> Iterator[Met]:
    """Return what is sure before what has to be asked, the longer before the shorter, and nothing twice."""
    taken: list[tuple[int, int, str]] = []
    for _, shortness, start, met in sorted(found):
        end = start - shortness
        if all(end <= other or other_end <= start or owner != met.owner for other, other_end, owner in taken):
            taken.append((start, end, met.owner))
            yield met


def _is_excused(spot: _Spot, phrases: Iterable[str]) -> bool:
    """Whether a form stands in words of which staff have said that they are not the firm."""
    for phrase in phrases:
        at = spot.folded.find(phrase, max(0, spot.end - len(phrase)))
        while phrase and 0 <= at <= spot.start:
            if at + len(phrase) >= spot.end:
                return True
            at = spot.folded.find(phrase, at + 1)
    return False


def _is_in_address(spot: _Spot) -> bool:
    start, end = spot.places[spot.start], spot.places[spot.end - 1] + 1
    before = re.search(r"[^\s，。；、（）]*$", spot.text[max(0, start - 200) : start])
    after = re.match(r"[^\s，。；、（）]*", spot.text[end : end + 200])
    return bool(_ADDRESS.search(f"{before and before[0]}{spot.text[start:end]}{after and after[0]}"))


def _certainty(form: Form, spot: _Spot, *, in_address: bool) -> int:
    """Return how sure it is that a form is met where its letters stand."""
    certainty = form.certainty
    if certainty == Certainty.IN_ADDRESS:
        certainty = Certainty.ASKED if in_address else Certainty.NONE
    if certainty == Certainty.SURE_IN_ADDRESS:
        certainty = Certainty.SURE if in_address else Certainty.ASKED
    gaps = spot.gaps()
    if any(len(gap) > _MOST_BETWEEN for gap in gaps):
        return Certainty.NONE
    if form.folded.isascii():
        return min(certainty, _of_latin(form, spot, gaps, in_address=in_address))
    return min(certainty, _of_east(form, spot, gaps))


def _of_east(form: Form, spot: _Spot, gaps: list[str]) -> int:
    """Return how sure a form is as far as it depends on what stands between its characters and beside them."""
    if any(_CLAUSE_ENDS.search(gap) for gap in gaps):
        return Certainty.NONE
    is_cut = form.folded[0].isascii() and not _begins(spot)
    if is_cut or (form.folded[-1].isascii() and not _ends(spot)):
        return Certainty.NONE
    if form.is_bare and len(form.folded) <= _BARE and (any(map(str.isspace, "".join(gaps))) or _is_part(spot)):
        return Certainty.ASKED
    return Certainty.SURE


def _is_part(spot: _Spot) -> bool:
    """Whether the first character belongs to a word that begins before it: 扩大明显."""
    before = spot.folded[spot.start - 1 : spot.start]
    return bool(before) and before != END and before + spot.folded[spot.start] in vocabulary.east().common


def _of_latin(form: Form, spot: _Spot, gaps: list[str], *, in_address: bool) -> int:
    """Return how sure a form is as far as it depends on where the words around it begin and end."""
    ends_of_sense = _CLAUSE_ENDS if form.is_bare else _SENTENCE_ENDS  # Co., Ltd. has signs of its own
    if any(ends_of_sense.search(gap) for gap in gaps):
        return Certainty.NONE
    begins, ends = _begins(spot), _ends(spot)
    if not (begins and ends):
        return _inside_of_word(form, begins=begins, ends=ends) if in_address else Certainty.NONE
    if len(form.folded) <= _SHORT:
        return Certainty.SURE if spot.words.isupper() else Certainty.ASKED
    is_spaced_out = all(gaps)
    split = any(gap.isspace() for at, gap in enumerate(gaps, 1) if gap and at not in form.joints)
    is_small = form.is_bare and not form.joints and spot.words.islower() and not in_address
    return Certainty.ASKED if (split and not is_spaced_out) or is_small else Certainty.SURE


def _inside_of_word(form: Form, *, begins: bool, ends: bool) -> int:
    """Return how sure a form is that is only a part of a word in an address: szdaming.com, damingtech.com."""
    if form.certainty not in {Certainty.SURE, Certainty.SURE_IN_ADDRESS}:
        return Certainty.NONE
    is_long = len(form.folded) >= _LONG
    if begins or ends:
        return Certainty.SURE if is_long else Certainty.ASKED if len(form.folded) > _SHORT else Certainty.NONE
    return Certainty.ASKED if is_long else Certainty.NONE


def _begins(spot: _Spot) -> bool:
    """Whether a word begins where a form does."""
    before, first = spot.before, spot.text[spot.places[spot.start]]
    return not _is_latin(before) or (before.islower() and first.isupper()) or (before.isdigit() != first.isdigit())


def _ends(spot: _Spot) -> bool:
    """Whether a word ends where a form does, or with the s of many or of whose."""
    after, last = spot.after, spot.text[spot.places[spot.end - 1]]
    following = after[:1]
    if not _is_latin(following) or (last.islower() and following.isupper()) or following.isdigit() != last.isdigit():
        return True
    return following in {"s", "S"} and not _is_latin(after[1:])


def _is_latin(character: str) -> bool:
    return character.isalnum() and fold(character).isascii()

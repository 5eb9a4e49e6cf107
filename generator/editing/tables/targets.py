"""The places of a record that a column can fill, by every name that a heading may have for them.

Owns how a heading names a field inside a block or in another language. A path leaves out where in a list: a cell has
several values there, one for each item. Must not know tables.
"""

from __future__ import annotations

from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.fields import FORMS, FieldSort
from generator.editing.tables.vocabulary import fold
from generator.values.keys.table import keys_of
from generator.values.language import SIMPLIFIED_CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.editing.fields import FormField

CHINESE = SIMPLIFIED_CHINESE.key
TEXTS = frozenset({FieldSort.BILINGUAL, FieldSort.PROSE})
_MOST_NAMES = 5  # of each block that stand in the names of what is inside
_SHORTEST = 2  # letters of a name that may stand for a field without its block


class FieldTarget(NamedTuple):
    """A place: its path without the indices of lists, what stands there, and its language if it is a text in one.

    ``key`` of a free value or a mapping stands in the path like any other.
    """

    path: tuple[str, ...]
    field: FormField
    language: str = ""

    @property
    def full(self) -> tuple[str, ...]:
        """The path with the language."""
        return (*self.path, self.language) if self.language else self.path

    @property
    def written(self) -> str:
        """The path as a mapping file has it: ``name.zh``, ``source.date``."""
        return ".".join(self.full)

    def in_language(self, language: str) -> FieldTarget:
        """Return the same text in another language; the target itself where it is in none."""
        return self._replace(language=language) if self.language else self


class TargetIndex:
    """All targets of a kind of record, or of the items of one of its lists, in some languages."""

    def __init__(self, fields: Sequence[FormField], languages: Sequence[str], kind: str = "") -> None:
        """Take the fields, the languages of the site, and the kind whose fields they are, if they are of one."""
        self.fields = tuple(fields)
        self.languages = tuple(languages)
        self.kind = kind

    @classmethod
    def of_kind(cls, kind: str, languages: Sequence[str]) -> TargetIndex:
        """Return the targets of a kind of record."""
        return cls(FORMS[kind].form.fields, languages, kind)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What the kind is called, folded, as headings put it before the name of a field."""
        return tuple(map(fold, FORMS[self.kind].form.titles)) if self.kind else ()

    @cached_property
    def targets(self) -> tuple[FieldTarget, ...]:
        """Every target that has a name of its own, a text in Chinese."""
        return tuple(target for target, _ in self._named)

    @cached_property
    def own(self) -> tuple[FieldTarget, ...]:
        """The targets that stand in the record itself, in no block or list."""
        alone = {each.key for each in self.fields if each.sort not in {FieldSort.LIST, FieldSort.BLOCK}}
        return tuple(each for each in self.targets if each.path[0] in alone)

    @cached_property
    def _named(self) -> list[tuple[FieldTarget, tuple[tuple[str, ...], ...]]]:
        return list(_walk(self.fields, (), ()))

    @cached_property
    def by_name(self) -> Mapping[str, FieldTarget]:
        """The target of each full name, folded: blocks before what is in them, with or without signs between."""
        found: dict[str, list[FieldTarget]] = {}
        for target, names in self._named:
            for name in {fold("".join(each)) for each in product(*names)}:
                found.setdefault(name, []).append(target)
        return {name: min(each, key=lambda target: len(target.path)) for name, each in found.items()}

    @cached_property
    def by_short_name(self) -> Mapping[str, FieldTarget]:
        """The target of each name without its outer blocks, where no other has the same."""
        found: dict[str, list[FieldTarget]] = {}
        for target, names in self._named:
            for first in range(1, len(names)):
                for name in {fold("".join(each)) for each in product(*names[first:])}:
                    found.setdefault(name, []).append(target)
        full = self.by_name
        return {
            name: each[0]
            for name, each in found.items()
            if len(each) == 1 and name not in full and len(name) >= _SHORTEST
        }

    @cached_property
    def near(self) -> Mapping[str, tuple[FieldTarget, ...]]:
        """The targets that a word is near to without being their name."""
        found: dict[str, tuple[FieldTarget, ...]] = {}
        keys = keys_of(FORMS[self.kind].model) if self.kind else {}
        for target in self.targets if keys else ():
            for word in keys[target.path[0]].near if len(target.path) == 1 or target.field.key == "name" else ():
                found[fold(word)] = (*found.get(fold(word), ()), target)
        return found

    def parse(self, written: str) -> FieldTarget | None:
        """Return the target of a path as a mapping file has it, with keys or Chinese names; None where there is none.

        What stands below ``internal``, or another free value, is taken as it is.
        """
        steps = [each.strip() for each in written.split("·" if "·" in written else ".") if each.strip()]
        return self._follow(self.fields, steps, ()) if steps else None

    def _follow(self, fields: Sequence[FormField], steps: list[str], path: tuple[str, ...]) -> FieldTarget | None:
        name = fold(steps[0])
        field = next((each for each in fields if name in {fold(one) for one in names_of(each)}), None)
        return self._inside(field, steps[1:], (*path, field.key)) if field else None

    def _inside(self, field: FormField, rest: list[str], path: tuple[str, ...]) -> FieldTarget | None:
        while field.sort is FieldSort.LIST and field.each is not None:
            field = field.each
        if field.sort is FieldSort.BLOCK:
            return self._follow(field.fields, rest, path) if rest else called_by(field, path)
        if field.sort is FieldSort.FREE:
            return FieldTarget((*path, ".".join(rest)), field) if rest else None
        if field.sort is FieldSort.MAPPING and field.each is not None:
            return self._inside(field.each, rest[1:], (*path, self.key_of(rest[0]))) if rest else None
        if field.sort in TEXTS:
            language = rest[0] if rest else CHINESE
            return FieldTarget(path, field, language) if language in self.languages and len(rest) <= 1 else None
        return None if rest else FieldTarget(path, field)

    def key_of(self, name: str) -> str:
        """Return the key of a field of the record by its name; the name itself where it is none."""
        found = (each.key for each in self.fields if fold(name) in {fold(one) for one in names_of(each)})
        return next(found, name)


def names_of(field: FormField) -> tuple[str, ...]:
    """Return what a field may be called: in Chinese, in English, and by its key; the usual names first."""
    return tuple(dict.fromkeys((*field.titles, field.key, *field.names)))


def called_by(block: FormField, path: tuple[str, ...]) -> FieldTarget | None:
    """Return the field by which a block is called, if that alone makes one."""
    name = next((each for each in block.fields if each.sort in TEXTS or each.sort is FieldSort.TEXT), None)
    if name is None or any(each.required and each is not name for each in block.fields):
        return None
    return FieldTarget((*path, name.key), name, CHINESE if name.sort in TEXTS else "")


def _walk(
    fields: Sequence[FormField], path: tuple[str, ...], names: tuple[tuple[str, ...], ...]
) -> Iterator[tuple[FieldTarget, tuple[tuple[str, ...], ...]]]:
    """Yield each target with the names of each step to it."""
    for field in fields:
        here = (*names, names_of(field)[:_MOST_NAMES] if names else names_of(field))
        yield from _walk_into(field, (*path, field.key), here)


def _walk_into(
    field: FormField, path: tuple[str, ...], names: tuple[tuple[str, ...], ...]
) -> Iterator[tuple[FieldTarget, tuple[tuple[str, ...], ...]]]:
    if field.sort is FieldSort.LIST and field.each is not None:
        for target, called in _walk_into(field.each, path, names):
            if not _holds_list(field.each, target.path[len(path) :]):  # such a list has a sheet of its own
                yield target, called
    elif field.sort is FieldSort.BLOCK:
        if alone := called_by(field, path):
            yield alone, names
        cut = (*names[:-1], names[-1][:_MOST_NAMES])
        yield from _walk(field.fields, path, cut)
    elif field.sort in TEXTS:
        yield FieldTarget(path, field, CHINESE), names
    elif field.sort not in {FieldSort.MAPPING, FieldSort.FREE}:
        yield FieldTarget(path, field), names


def _holds_list(field: FormField, path: Sequence[str]) -> bool:
    """Whether there is a list on a path inside a value."""
    return field.sort is FieldSort.LIST or any(
        each is not None and each.sort is FieldSort.LIST
        for each in (field.at(path[:number]) for number in range(1, len(path) + 1))
    )

"""Values of a record as a tree of plain texts: something is put at a path, compared with what is there, and ordered.

Must not know tables or files.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from generator.editing.fields import FieldSort
from generator.editing.tables.targets import TEXTS
from generator.editing.tables.values import choice_of
from generator.messages.issues import Fault
from generator.values.fields import read_yes_no
from generator.values.quantity import KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from generator.editing.fields import FormField
    from generator.editing.writing import Value

Path = tuple[str | int, ...]


class ValueEdit(NamedTuple):
    """A value that becomes another one: where, what was there (None for nothing), and what will be."""

    path: Path
    old: object
    new: Value
    is_item: bool = False
    """Whether it is a further item of the list at ``path``."""


def put(tree: dict[str, Value], path: Path, value: Value) -> None:
    """Put a value at a path; what holds it is made where it is missing."""
    holder: dict[str, Value] | list[Value] = tree
    for step, following in pairwise(path):
        empty: Value = [] if isinstance(following, int) else {}
        inner = _fill(holder, step, empty)
        holder = inner if isinstance(inner, dict | list) else {}
    if isinstance(holder, dict):
        holder[str(path[-1])] = value
    else:
        _fill(holder, path[-1], value)
        holder[int(path[-1])] = value


def _fill(holder: dict[str, Value] | list[Value], step: str | int, empty: Value) -> Value:
    if isinstance(holder, dict):
        return holder.setdefault(str(step), empty)
    while len(holder) <= int(step):
        holder.append({} if isinstance(empty, dict) else empty)
    return holder[int(step)]


def ordered(value: Value, field: FormField | None) -> Value:
    """Return a value with its keys in the order of the model, Chinese before other languages, and no empty items."""
    if isinstance(value, list):
        each = field.each if field else None
        return [ordered(item, each) for item in value if item not in ("", {}, [])]
    if not isinstance(value, dict):
        return value
    if field is not None and field.sort is FieldSort.BLOCK:
        keys = [each.key for each in field.fields if each.key in value]
    else:
        keys = sorted(value, key=lambda key: (key != "zh", key != "en")) if field and field.sort in TEXTS else [*value]
    return {key: ordered(value[key], below(field, key)) for key in keys}


def below(field: FormField | None, step: str | int) -> FormField | None:
    """Return what describes a value below another; None below a text, and where nothing is known."""
    if field is None or field.sort in TEXTS:
        return None
    return field.field(str(step)) if field.sort is FieldSort.BLOCK else field.each


def described(field: FormField, edit: ValueEdit) -> FormField | None:
    """Return what describes the value that an edit puts."""
    found: FormField | None = field
    for step in edit.path:
        found = below(found, step)
    return found.each if edit.is_item and found else found


def in_words(value: Value, field: FormField | None) -> Value:
    """Return a value with the Chinese words of its choices, and 是 and 否, as a file with Chinese keys has them."""
    if isinstance(value, dict):
        return {key: in_words(each, below(field, key)) for key, each in value.items()}
    if isinstance(value, list):
        return [in_words(each, below(field, 0)) for each in value]
    if field is not None and field.sort is FieldSort.YES_NO:
        return {"true": "是", "false": "否"}.get(value, value)
    choices = field.choices if field is not None and field.sort is FieldSort.CHOICE else ()
    return next((each.words[0] for each in choices if each.value == value), value)


def changes(
    new: Value, old: object, field: FormField | None, path: Path = (), partial: Collection[Path] = ()
) -> Iterator[ValueEdit]:
    """Yield what must be changed in an old value so that it says all that the new one says; the rest of it stays.

    Of lists at ``partial`` paths the new value may lack items: none goes, and each is found by its first fact.
    """
    if isinstance(new, dict) and isinstance(old, dict):
        for key, value in new.items():
            yield from changes(value, old.get(key), below(field, key), (*path, key), partial)
    elif isinstance(new, list) and isinstance(old, list) and path in partial and _are_blocks(new, old):
        yield from _merged(new, old, field.each if field else None, path)
    elif isinstance(new, list):
        there = old if isinstance(old, list) else [] if old is None else [old]
        yield from _changes_of_list(new, there, field, path, is_alone=not isinstance(old, list | None))
    elif not isinstance(new, str) or not isinstance(old, str) or not same(new, old, field):
        yield ValueEdit(path, old, new)


def _changes_of_list(
    new: list[Value], old: Sequence[object], field: FormField | None, path: Path, *, is_alone: bool
) -> Iterator[ValueEdit]:
    each = field.each if field else None
    if len(new) == len(old) == 1 and is_alone:
        yield from changes(new[0], old[0], each, path)
    elif len(new) == len(old):
        for index, (item, there) in enumerate(zip(new, old, strict=True)):
            yield from changes(item, there, each, (*path, index))
    elif old and not is_alone and len(new) > len(old) and not any(_differ(new, old, each)):
        yield from (ValueEdit(path, None, item, is_item=True) for item in new[len(old) :])
    else:
        yield ValueEdit(path, old or None, [_with_rest(item, old, each) for item in new])


def _are_blocks(new: Sequence[Value], old: Sequence[object]) -> bool:
    return all(isinstance(each, dict) for each in (*new, *old))


def _merged(new: Sequence[Value], old: Sequence[object], field: FormField | None, path: Path) -> Iterator[ValueEdit]:
    """Yield the changes of items that are called alike, then of those in the same place, and the items that are new."""
    left = list(range(len(old)))
    rest = []
    for item in new:
        twin = next((index for index in left if _first_of(old[index]) == _first_of(item)), None)
        if twin is None:
            rest.append(item)
            continue
        left.remove(twin)
        yield from changes(item, old[twin], field, (*path, twin))
    if len(new) == len(old):
        for index, item in zip(left, rest, strict=True):
            yield from changes(item, old[index], field, (*path, index))
    else:
        yield from (ValueEdit(path, None, item, is_item=True) for item in rest)


def _first_of(value: object) -> object:
    """Return the first fact of an item without its English: what it is called."""
    first = next(iter(value.values()), None) if isinstance(value, dict) else value
    return first.get("zh", first) if isinstance(first, dict) else first


def _differ(new: Sequence[Value], old: Sequence[object], field: FormField | None) -> Iterator[bool]:
    return (bool(next(changes(item, there, field), None)) for item, there in zip(new, old, strict=False))


def _with_rest(item: Value, old: Sequence[object], field: FormField | None) -> Value:
    """Return an item of a list with what else the old list says of the one that is called like it."""
    if not isinstance(item, dict) or field is None or field.sort is not FieldSort.BLOCK:
        return item
    first = next(iter(item), "")
    name = item.get(first)
    twin = next((each for each in old if isinstance(each, dict) and each.get(first) == name), {})
    return ordered({**{key: plain(each) for key, each in twin.items()}, **item}, field)


def plain(value: object) -> Value:
    """Return a value of a file as mappings, lists and texts that know no place."""
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list) else str(value)


def same(new: str, old: str, field: FormField | None) -> bool:
    """Whether two texts say the same to a field, such as ``3.6亿元`` and ``36000万元``."""
    if "".join(new.split()) == "".join(old.split()):
        return True
    if field is None:
        return False
    if field.sort is FieldSort.CHOICE:
        return choice_of(field, new) == choice_of(field, old)
    try:
        if field.sort is FieldSort.YES_NO:
            return read_yes_no(new) == read_yes_no(old)
        return field.sort is FieldSort.QUANTITY and _amount(field.of, new) == _amount(field.of, old)
    except Fault:
        return False


def _amount(kind: str, text: str) -> tuple[str, str]:
    quantity = KINDS[kind].parse(text)
    return quantity.text("zh"), quantity.text("en")

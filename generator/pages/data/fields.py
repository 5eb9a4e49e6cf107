"""Which fields the records of a kind have in open data, told from their model alone.

Owns how an annotation becomes a kind of value. Schemas, the columns of tables and the page that explains the data are
made of this, so that none of them can say something else.
"""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Annotated, NamedTuple, get_args, get_origin

from generator.pages.data.values import LEFT_OUT, PROSE
from generator.values.language import Text
from generator.values.quantity import KINDS
from generator.values.record import Block, Photo, Source, Video

if TYPE_CHECKING:
    from collections.abc import Mapping

_KINDS: tuple[tuple[type, str], ...] = (
    *((kind, name) for name, kind in KINDS.items()),
    *((Text, "text"), (Decimal, "number"), (Enum, "choice")),
    *((bool, "yes_no"), (str, "word"), (Block, "block")),
)


class DataField(NamedTuple):
    """A field: its name and kind of value (``block`` for fields inside, whose model is ``type``).

    ``type`` is the class of its values, ``is_list`` whether there may be several, ``is_required`` whether each record
    has it, ``named`` the kind of record that it names, else empty; ``inside`` are the fields of a block.
    """

    name: str
    kind: str
    type: type
    is_list: bool
    is_required: bool
    named: str
    inside: tuple[DataField, ...] = ()


def fields_of(model: type[Block], names: Mapping[str, str]) -> tuple[DataField, ...]:
    """Return the fields of a model in its order; ``names`` are those that name other records."""
    found = (_field(model, name, names) for name in model.model_fields if name not in LEFT_OUT)
    return tuple(field for field in found if field is not None)


def _field(model: type[Block], name: str, names: Mapping[str, str]) -> DataField | None:
    info = model.model_fields[name]
    held, is_list = _held(info.annotation)
    if held is None or issubclass(held, (Photo, Video, Source)):
        return None
    named = names.get(name, "")
    kind = next(kind for base, kind in _KINDS if issubclass(held, base))
    kind = "name" if named else "prose" if kind == "text" and name in PROSE else kind
    inner = {key.partition(".")[2]: other for key, other in names.items() if key.startswith(f"{name}.")}
    inside = fields_of(held, inner) if issubclass(held, Block) else ()
    return DataField(name, kind, held, is_list, info.is_required() and not is_list and not named, named, inside)


def _held(annotation: object) -> tuple[type | None, bool]:
    """Return the class of the values of an annotation and whether there may be several; None for a mapping."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _held(inner[0])
    if origin is tuple:
        return _held(inner[0])[0], True
    if inner:
        return (None, False) if origin is dict else _held(next(each for each in inner if each is not type(None)))
    return (annotation, False) if isinstance(annotation, type) else (None, False)

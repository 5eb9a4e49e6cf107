"""One value of a file becomes one record, or the issues that say why not, each at its place.

Owns the translation of pydantic's findings into the project's own codes. Must not know which files there are.
"""

from __future__ import annotations

from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from generator.messages.issues import Fault
from generator.reading.content import Located
from generator.reading.levels import MetIssue, settle
from generator.reading.wrong_keys import called_like, explained, may_hold, meant_by, value_with_unit
from generator.values.fields import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic_core import ErrorDetails

    from generator.messages.issues import Issue
    from generator.reading.source import YamlFile

Model = TypeVar("Model", bound=BaseModel)

_CODES = {
    "missing": "R101",
    "tuple_type": "R107",
    "list_type": "R107",
    "model_type": "R108",
    "model_attributes_type": "R108",
    "dict_type": "R108",
}
"""What pydantic calls a finding, and our code for it."""

_EMPTY = {"R104", "R107", "R108", "R120", "T102", "T104"}
"""What may be said of an empty value, which the reader has reported already."""

_NAMES_A_KEY = {"T103", "T104", "T110"}
"""Faults of a whole block whose fact ``key``, if it has one, says in which of its keys they are."""

_AT_KEY = _NAMES_A_KEY | {"R105", "R107", "R108", "R120", "R121", "R124", "T102"}
"""Faults of a block, which may begin a line below its key: the key says best what is meant."""

_KIND_OF_VALUE = {"list": "list", "tuple": "list", "dict": "mapping", "str": "text"}


def validate(
    model: type[Model], document: YamlFile, path: tuple[str | int, ...], value: object, context: Mapping[str, object]
) -> tuple[Located[Model] | None, list[Issue]]:
    """Validate a value against a model. Returns the record, or None and every issue found in the value."""
    try:
        record = model.model_validate(value, context=dict(context))
    except ValidationError as error:
        found = [_issue(model, document, path, detail) for detail in error.errors(include_url=False)]
        unsaid = [met for met in found if not _said_by_reader(document, met.issue)]
        return None, settle(document, path, unsaid, lambda where: _keys_at(model, where))
    return Located(record, document, path), []


def _said_by_reader(document: YamlFile, issue: Issue) -> bool:
    """Whether the reader has already reported this spot: an empty value needs one message, not two."""
    return issue.code in _EMPTY and any(said.place.line == issue.place.line for said in document.issues)


def _issue(model: type[BaseModel], document: YamlFile, path: tuple[str | int, ...], detail: ErrorDetails) -> MetIssue:
    kind = detail["type"]
    # pydantic marks a bad key of a mapping with "[key]", which is not in the file
    where = tuple(step for step in detail["loc"] if step != "[key]")
    name = next((step for step in reversed(where) if isinstance(step, str)), "")
    code, facts = _code_and_facts(model, kind, where, name, detail)
    full = (*path, *where, facts["key"]) if code in _NAMES_A_KEY and "key" in facts else (*path, *where)
    of_key = kind == "extra_forbidden" or code in _AT_KEY or "[key]" in detail["loc"]
    place = document.place(full, of_key=of_key)
    return MetIssue(document.issue(code, place, full, facts), full)


def _code_and_facts(
    model: type[BaseModel], kind: str, where: Sequence[str | int], name: str, detail: ErrorDetails
) -> tuple[str, Mapping[str, str]]:
    cause = detail.get("ctx", {}).get("error")
    if isinstance(cause, Fault):
        return cause.code, cause.facts
    if kind == "extra_forbidden":
        return _unknown_key(model, where[:-1], name, detail["input"])
    found = _KIND_OF_VALUE.get(_base_name(detail["input"]), "nothing")
    if kind in _CODES:
        return _CODES[kind], {"key": name, "found": found}
    return "R109", {"why": shorten(detail["msg"], 120)}


def _unknown_key(
    model: type[BaseModel], parent: Sequence[str | int], name: str, value: object
) -> tuple[str, Mapping[str, str]]:
    at = _model_at(model, parent)
    found = tuple(key for key in meant_by(name, at) if may_hold(at, key, value)) if at else ()
    if not found or at is None:
        return "R103", {"key": shorten(name)}
    facts = {"key": shorten(name), "meant": called_like(name, found[0])}
    facts |= {f"meant_{language}": explained(name, found, language) for language in ("zh", "en")}
    if len(found) > 1:
        return "K113", facts
    return "R102", facts | ({"value": whole} if (whole := value_with_unit(name, at, found[0], value)) else {})


def _keys_at(model: type[BaseModel], where: Sequence[str | int]) -> list[str]:
    """Return the keys that the model allows at a path."""
    at = _model_at(model, where)
    return list(at.model_fields) if at else []


def _base_name(value: object) -> str:
    return next((kind.__name__ for kind in type(value).__mro__ if kind in {list, tuple, dict, str}), "")


def _model_at(model: type[BaseModel], where: Sequence[str | int]) -> type[BaseModel] | None:
    """Return the model that reads what stands at a path; None where keys are free."""
    at: Any = model
    for step in where:
        if isinstance(at, type) and issubclass(at, BaseModel):
            field = at.model_fields.get(str(step))
            at = _bare(field.annotation) if field else None
        elif get_origin(at) in {tuple, dict}:
            # what is inside tuple[Model, ...] stands first, inside dict[str, Model] second
            at = _bare(get_args(at)[0 if get_origin(at) is tuple else 1])
    return at if isinstance(at, type) and issubclass(at, BaseModel) else None


def _bare(annotation: Any) -> Any:  # noqa: ANN401  (an annotation is any object)
    """Return what an annotation is about: ``Model`` for ``Model | None`` and for ``Annotated[Model, …]``."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in {Union, UnionType}:
        return _bare(next(arg for arg in get_args(annotation) if arg is not type(None)))
    return annotation

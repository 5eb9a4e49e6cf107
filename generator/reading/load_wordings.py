"""The wordings that staff add: ``content/questions.yaml``, a list of questions with the fields that answer them.

Owns which fields can be named there. Must not know how a questionnaire is answered.
"""

from __future__ import annotations

from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from generator.messages.issues import Issue, Place
from generator.reading.naming import read_named
from generator.reading.source import YamlList, YamlMapping
from generator.reading.survey import is_there
from generator.reading.validation import validate
from generator.reading.wording import AddedWording
from generator.values.record import Block

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from generator.reading.collection import Collection
    from generator.reading.content import Located

FILE_NAME = "questions.yaml"
_ABOUT = ("park", "district", "contact")
"""The kinds of record whose fields answer questions."""


def load_wordings(
    content: Path, name_file: Callable[[Path], str], kinds: Mapping[str, Collection]
) -> tuple[list[Located[AddedWording]], list[Issue]]:
    """Read the wordings and every issue in them; a site may do without."""
    path = content / FILE_NAME
    if path.is_symlink():
        return [], [Issue("F102", Place(name_file(path)))]
    if not is_there(path):
        return [], []
    document = read_named(path, name_file(path), AddedWording)
    issues = list(document.issues)
    if not isinstance(document.value, YamlList):
        if document.value is not None:
            place = document.place(())
            issues.append(Issue("F111", place, excerpt=document.excerpt(place)))
        return [], issues
    found: list[Located[AddedWording]] = []
    for index, item in enumerate(document.value):
        if not isinstance(item, YamlMapping):
            continue  # what is no mapping has been reported where records are told apart from lists
        located, of_item = validate(AddedWording, document, (index,), item, {})
        issues += of_item
        if located is not None:
            issues += _problems(located, found, kinds)
            found.append(located)
    return found, issues


def _problems(
    wording: Located[AddedWording], before: list[Located[AddedWording]], kinds: Mapping[str, Collection]
) -> Iterator[Issue]:
    answer = wording.record.answer
    known = _known(answer, kinds)
    if known is not None:
        yield wording.issue("A120", "answer", value=answer, known=known)
    for key in ("zh", "en"):
        words = getattr(wording.record, key)
        twice = next((each for each in before if words and getattr(each.record, key) == words), None)
        if twice is not None:
            yield wording.issue("A122", key, first=str(twice.place(key)))


def _known(answer: str, kinds: Mapping[str, Collection]) -> str | None:
    """Return None where a path leads to a field, else what there is at the point where it goes astray."""
    kind, *steps = answer.split(".")
    about = [each for each in _ABOUT if each in kinds]
    if kind not in about:
        return ", ".join(about)
    model: type[Block] | None = kinds[kind].entry.PUBLIC
    for step in steps:
        if model is None or step not in model.model_fields:
            return ", ".join(model.model_fields) if model else ""
        model = _block_in(model.model_fields[step].annotation)
    return None if steps else ", ".join(kinds[kind].entry.PUBLIC.model_fields)


def _block_in(annotation: Any) -> type[Block] | None:  # noqa: ANN401  (an annotation is any object)
    """Return the block that a field holds, or holds a list of."""
    if get_origin(annotation) in {Annotated, Union, UnionType, tuple}:
        return next((found for each in get_args(annotation) if (found := _block_in(each))), None)
    return annotation if isinstance(annotation, type) and issubclass(annotation, Block) else None

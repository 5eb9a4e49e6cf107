"""The glossary: ``content/glossary.yaml``, a list of terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.messages.issues import Issue
from generator.reading.naming import read_named
from generator.reading.source import YamlList, YamlMapping
from generator.reading.survey import is_there
from generator.reading.term import Term
from generator.reading.validation import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.reading.content import Content


def load_glossary(
    path: Path, name_file: Callable[[Path], str], content: Content, context: Mapping[str, object]
) -> None:
    """Read the terms into ``content.glossary``; a site may do without. A Chinese term may stand there only once."""
    if not is_there(path):
        return
    document = read_named(path, name_file(path), Term)
    content.issues += document.issues
    value = document.value
    if not isinstance(value, YamlList):
        if value is not None:
            place = document.place(())
            content.issues.append(Issue("F111", place, excerpt=document.excerpt(place)))
        return
    doubtful = {path[0] for path in map(document.path_at, (issue.place for issue in document.issues)) if path}
    for index, item in enumerate(value):
        if not isinstance(item, YamlMapping):
            continue  # what is no mapping has been reported where records are told apart from lists
        located, issues = validate(Term, document, (index,), item, context)
        content.issues += issues
        if located is None or index in doubtful:
            continue
        first = next((term for term in content.glossary if term.record.zh == located.record.zh), None)
        if first is None:
            content.glossary.append(located)
        else:
            place = document.place((index, "zh"))
            facts = {"term": located.record.zh, "place": str(first.place("zh"))}
            content.issues.append(document.issue("G103", place, (index, "zh"), facts))

"""The corpus of bad sites: what is structural in a case the schema finds too, and files that are right pass it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from generator.editing.schema.files import form_of_file
from generator.messages.issues import messages
from tests.editing.schema.slips import STRUCTURAL
from tests.editing.schema.typed import complaints, typed
from tests.reading.test_invalid import CASES, Case, read_case

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def _found(form: str, text: str, languages: tuple[str, ...]) -> list[str]:
    try:
        return complaints(form, typed(text), languages)
    except yaml.YAMLError as error:
        return [str(error)]


def _languages(case: Case) -> tuple[str, ...]:
    try:
        settings = typed(case.files.get("content/site.yaml") or "")
    except yaml.YAMLError:
        return "zh", "en"
    listed = settings.get("languages") if isinstance(settings, dict) else None
    return tuple(dict.fromkeys(("zh", *listed))) if isinstance(listed, list) else ("zh", "en")


def _files(case: Case) -> Iterator[tuple[str, str, str]]:
    for name, text in case.files.items():
        if text is not None and (form := form_of_file(name)):
            yield name, form, text


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_case_is_for_its_schema_what_it_is_for_the_check(path: Path) -> None:
    case = read_case(path)
    for name, form, text in _files(case):
        codes = {code for code, place in case.expected if place.startswith(f"{name}:") and code in messages()}
        found = _found(form, text, _languages(case))
        assert found or not codes & STRUCTURAL, name
        assert not found or any(messages()[code].severity == "error" for code in codes), found


def test_there_are_cases_of_both_kinds() -> None:
    """The test above looks at something."""
    files = [(name, read_case(path)) for path in CASES for name, _, _ in _files(read_case(path))]
    bad = [name for name, case in files if any(code in STRUCTURAL for code, _ in case.expected)]
    assert len(bad) > 60
    assert len(files) - len(bad) > 100

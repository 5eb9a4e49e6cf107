"""How well the figures of texts are compared with fields and with each other, measured on texts with their fields.

``python -m tests.sentences.measure [FILE]`` reads ``tests/cases/data/texts_and_fields.yaml`` or another file of its
kind, prints what was found in texts with and without a fault, and exits with 1 where a goal is missed: no error and
fewer than 2 % warnings in true texts, and 92 % of the faults found.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from generator.messages.issues import messages
from generator.records import KINDS
from generator.sentences.mentions import compare, contradicts, state
from tests.places import CASES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.sentences.mentions import Difference

CORPUS = CASES / "data" / "texts_and_fields.yaml"
MOST_FALSE_WARNINGS = Decimal("0.02")
FEWEST_FOUND = Decimal("0.92")
_UNEXPLAINED = {"other", "date", "percent"}


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair of texts, whether a fault is in it, and what was found."""

    zh: str
    en: str
    is_true: bool
    found: tuple[Difference, ...]

    @property
    def has_error(self) -> bool:
        """Whether anything that was found would stop a build."""
        return any(_severity(each) == "error" for each in self.found)


def _severity(difference: Difference) -> str:
    is_otherwise = difference.code == "N101" and difference.cause in _UNEXPLAINED
    return messages()["N105" if is_otherwise else difference.code].severity


def measure(path: Path = CORPUS) -> list[Judged]:
    """Judge every pair of a file."""
    groups = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506  (all words are texts)
    return [judged for group in groups for judged in _judge(group)]


def _judge(group: dict[str, Any]) -> Iterator[Judged]:
    fields = dict(group["fields"])
    for is_true in (True, False):
        for zh, en in group["true" if is_true else "false"]:
            yield Judged(zh, en, is_true, tuple(found_in(group["kind"], fields, zh, en)))


def found_in(kind: str, fields: dict[str, Any], zh: str, en: str) -> list[Difference]:
    """Return what is found in a pair of texts of a record with some fields."""
    record = _record(kind, fields)
    stated = state({name: value for name, value in record.stated().items() if value}, kind)
    found = compare(zh, en, record.takes_part())
    for language, text in (("zh", zh), ("en", en)):
        found += contradicts(text, language, stated)
    return found


def _record(kind: str, fields: dict[str, Any]) -> Any:  # noqa: ANN401  (a record of any kind)
    text = {"zh": "甲", "en": "A"}
    needed = {
        "project": {"name": text, "industry": "x", "stage": "signed", "summary": text},
        "signing": {"title": text, "summary": text, "format": "onsite", "kind": "batch"},
        "park": {"name": text, "district": text, "industries": ("x",), "summary": text},
    }[kind]
    return KINDS[kind].entry.model_validate({"id": "it", **needed, **fields})


def false_errors(rows: Sequence[Judged]) -> list[Judged]:
    """Return the true pairs for which a build would stop."""
    return [row for row in rows if row.is_true and row.has_error]


def false_warnings(rows: Sequence[Judged]) -> list[Judged]:
    """Return the true pairs that were asked about."""
    return [row for row in rows if row.is_true and row.found and not row.has_error]


def missed(rows: Sequence[Judged]) -> list[Judged]:
    """Return the pairs whose fault was not found."""
    return [row for row in rows if not row.is_true and not row.found]


def meets_goals(rows: Sequence[Judged]) -> bool:
    """Whether the goals are met."""
    true = sum(row.is_true for row in rows)
    false = len(rows) - true
    return (
        not false_errors(rows)
        and Decimal(len(false_warnings(rows))) < MOST_FALSE_WARNINGS * max(true, 1)
        and Decimal(false - len(missed(rows))) >= FEWEST_FOUND * false
    )


def main() -> int:
    """Print the figures; return 1 where a goal is missed."""
    rows = measure(*map(Path, sys.argv[1:2]))
    true = sum(row.is_true for row in rows)
    say = sys.stdout.write
    say(f"true pairs: {true}, false errors: {len(false_errors(rows))}, false warnings: {len(false_warnings(rows))}\n")
    say(f"false pairs: {len(rows) - true}, missed: {len(missed(rows))}\n")
    for title, among in (("error", false_errors(rows)), ("warning", false_warnings(rows)), ("missed", missed(rows))):
        for row in among:
            why = ", ".join(f"{it.code} {it.cause} {it.field} {it.mention.words}" for it in row.found)
            say(f"  {title}: {row.zh} | {row.en} {why}\n")
    return 0 if meets_goals(rows) else 1


if __name__ == "__main__":
    sys.exit(main())

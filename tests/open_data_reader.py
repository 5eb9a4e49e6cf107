"""Answers questions from the published files of open data alone, as somebody would who has nothing but them.

A plain script: it starts at the catalogue, reads tables and JSON, and knows nothing of the generator.
"""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMES = ("name", "title", "post")


class Answer(NamedTuple):
    """What the data says to a question: words, exact numbers, unit, date, and the page that says so."""

    text: str
    low: str
    high: str
    qualifier: str
    unit: str
    as_of: str
    address: str


class DataReader:
    """Reads the files of a site's data, by their names, in a language."""

    def __init__(self, files: Mapping[str, bytes], language: str) -> None:
        self._language = language
        catalogue = json.loads(files["catalog.jsonld"])
        offered = [
            each["dcat:downloadURL"]["@id"] for of in catalogue["dcat:dataset"] for each in of["dcat:distribution"]
        ]
        self._entries: dict[tuple[str, str], dict[str, Any]] = {}
        for name in (each for each in offered if each.endswith(".json")):
            told = json.loads(files[name])
            self._entries |= {(name.removesuffix(".json"), entry["id"]): entry for entry in told["entries"]}
        table = next(each for each in offered if each == "values.csv")
        self._rows = list(csv.DictReader(io.StringIO(files[table].decode("utf-8-sig"), newline=""), strict=True))

    def answer(self, who: str, what: str, which: str = "") -> list[Answer]:
        """Return what is said of somebody, by what a figure is called and of which part of it."""
        key = self._language
        found = []
        for row in self._rows:
            if row[f"label_{key}"] == what and row[f"within_{key}"] == which and self._called(row) == who:
                self._agree(row)
                numbers = (row["low"], row["high"], row["qualifier"], row["code"] or row["unit"], row["as_of"])
                found.append(Answer(row[f"text_{key}"], *numbers, row[f"address_{key}"]))
        return found

    def _called(self, row: Mapping[str, str]) -> str:
        entry = self._entries[row["subject"], row["id"]]
        named = entry["of"]["text"] if "of" in entry else next(entry[name] for name in _NAMES if name in entry)
        return str(named[self._language])

    def _agree(self, row: Mapping[str, str]) -> None:
        """Hold the row of the table to what the JSON says at the same path."""
        value: Any = self._entries[row["subject"], row["id"]]
        for step in re.findall(r"[a-z_]+|\d+", row["path"]):
            value = value[int(step)] if step.isdigit() else value[step]
        told = (value["low"] or "", value["high"] or "", value["unit"], value["code"] or "", value["as_of"] or "")
        assert told == (row["low"], row["high"], row["unit"], row["code"], row["as_of"])
        assert value["text"][self._language] == row[f"text_{self._language}"]

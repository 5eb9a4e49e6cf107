"""Which file is described by which form."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.editing.fields.describe import RecordForm, form_of
from generator.reading.page import PageHead
from generator.reading.settings import Settings
from generator.reading.term import Term
from generator.reading.wording import AddedWording
from generator.records import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel


@dataclass(frozen=True)
class FormPlace:
    """The model of some files and where they stand, as patterns below the root of a site.

    ``is_list``: such a file is a list of what the form describes; ``may_be_list``: it may be one or the other.
    ``kind`` is the kind of record, if it is one.
    """

    name: str
    model: type[BaseModel]
    files: tuple[str, ...]
    is_list: bool = False
    may_be_list: bool = False
    kind: str = ""

    @property
    def form(self) -> RecordForm:
        """What its files hold."""
        return form_of(self.model)


def _of_kind(kind: str) -> FormPlace:
    collection = KINDS[kind]
    folder = collection.plural if collection.at_root else f"content/{collection.plural}"
    return FormPlace(kind, collection.entry, (f"{folder}.yaml", f"{folder}/**/*.yaml"), may_be_list=True, kind=kind)


FORMS: Mapping[str, FormPlace] = {
    "site": FormPlace("site", Settings, ("content/site.yaml",)),
    **{kind: _of_kind(kind) for kind in KINDS},
    "glossary": FormPlace("glossary", Term, ("content/glossary.yaml",), is_list=True),
    "questions": FormPlace("questions", AddedWording, ("content/questions.yaml",), is_list=True),
    "page": FormPlace("page", PageHead, ("content/*/**/*.md",)),
}
"""Every file that staff write, by a name: that of the kind of record, or of the file."""


def kind_of_file(name: str) -> str:
    """Return the name of the form of a YAML file, by its name below the site's root; empty for other files."""
    path = PurePosixPath(name)
    for place in FORMS.values():
        for pattern in place.files:
            folder = pattern.partition("/**")[0]
            if name == pattern or ("**" in pattern and name.startswith(f"{folder}/") and path.suffix == ".yaml"):
                return place.name if place.name != "page" else ""
    return ""


def form_of_kind(kind: str) -> RecordForm:
    """Return the description of a kind of record."""
    return FORMS[kind].form

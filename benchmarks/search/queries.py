"""What people type into a search field, with the pages that ought to come first.

Owns how the files of queries look. They name the pages of a site, and know no search.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, model_validator

FOLDER = Path(__file__).parents[2] / "tests" / "cases" / "queries"
_NO_WORD = frozenset(
    [
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "is",
        "of",
        "on",
        "or",
        "the",
        "to",
        "with",
        "的",
        "了",
        "和",
        "与",
        "在",
        "是",
    ]
)


def _is_address(text: str) -> str:
    if text.startswith("/") or not text.endswith("/"):
        raise ValueError("an address of a page below its language, such as parks/some-park/")
    return text


class Query(BaseModel):
    """One query in the language of the page it is typed on, and the pages of which one should be among the first."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: Literal["zh", "en"]
    query: Annotated[str, Field(min_length=2, max_length=60)]
    why: Literal[
        "name",
        "part of a name",
        "pinyin",
        "first letters",
        "traditional characters",
        "full width",
        "figure",
        "code",
        "singular or plural",
        "slip",
        "words of a text",
        "place",
        "firm",
        "contact",
        "event or date",
        "policy",
        "service",
        "mixed script",
        "word order",
    ]
    pages: Annotated[
        tuple[Annotated[str, AfterValidator(_is_address)], ...],
        Field(min_length=1, max_length=10),
    ]

    @model_validator(mode="after")
    def _says_something(self) -> Query:
        if self.query != self.query.strip() or all(word in _NO_WORD for word in self.query.casefold().split()):
            raise ValueError("a query of nothing but words that every page has")
        if len(set(self.pages)) != len(self.pages):
            raise ValueError("a page twice")
        return self


_QUERIES = TypeAdapter(list[Query])


def read_queries(name: str) -> list[Query]:
    """Return the queries of a file, ``tuned`` or ``held_out``; raises ValidationError where one is not well made."""
    text = (FOLDER / f"{name}.yaml").read_text(encoding="utf-8")
    return _QUERIES.validate_python(yaml.safe_load(text))

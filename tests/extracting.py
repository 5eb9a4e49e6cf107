"""What five extractors make of a page, and what of its record should be in it: the truth is taken from the record.

An extractor stands between a page and whoever reads it by machine: an assistant, an archive, a reader's view.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import html2text
import lxml.html
import markdownify
import readability
import trafilatura

from generator.records.project.record import Project
from generator.values.language import Text
from generator.values.quantity import When
from generator.values.record import Block, Source
from generator.values.stage import SIGNED_CLASSES, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.pages.words import Words
    from generator.values.record import Record

FIGURES, AS_OF, SOURCE, VALIDITY, MARKS, AHEAD = "figures", "as of", "source", "validity", "marks", "ahead"
"""What is counted: figures; when they were true; where they are from; until when something holds; that something is a
sample or inferred; stages that lie ahead."""
SORTS = (FIGURES, AS_OF, SOURCE, VALIDITY, MARKS, AHEAD)

Truth = dict[str, Counter[str]]
"""What a page should say of its record, by sort: each text with the number of times that the record has it."""

_UNSEEN = dict.fromkeys(map(ord, "\u2060\u200b\u00ad\ufeff"))
_MARKUP = re.compile(r"[\\*_`|]+")
_WEB = re.compile(r"(?<=\])\([^)\s]*(?:\s\"[^\"]*\")?\)|<https?://[^>]*>")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_APART = frozenset({"location", "photos", "photo", "video"})
_WORDY = frozenset({"floor_load", "column_grid"})  # plain words around numbers, which each language writes in its way
_VALIDITY = {"policy": ("valid_from", "valid_to"), "need": ("until",)}


def truth_of(record: Record, words: Words, *, all_sample: bool) -> Truth:
    """Return what the page of a record should say in a language, as that language writes it."""
    truth: Truth = {sort: Counter() for sort in SORTS}
    for sort, text in _said(record, record.KIND, words):
        truth[sort][text] += 1
    if all_sample or record.sample:
        truth[MARKS][words("sample.page")] += 1
    if isinstance(record, Project) and (ahead := _stages_ahead(record)):
        truth[AHEAD][words("way.ahead")] = ahead
    return truth


def _said(block: Block, kind: str, words: Words) -> Iterator[tuple[str, str]]:
    """Yield what a block says, each with its sort."""
    for name, value in block.__dict__.items():
        if name in _APART or (name == "end" and value == block.__dict__["start"]):
            continue
        if name == "inferred":
            yield from ((MARKS, reason.nearest(words.language.key)[1]) for reason in value.values())
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Block) and not isinstance(each, Source):
                yield from _said(each, kind, words)
            else:
                yield from _value(each, name, kind, words)


def _value(value: Any, name: str, kind: str, words: Words) -> Iterator[tuple[str, str]]:  # noqa: ANN401  (any field)
    """Yield the texts of a value, each with its sort; words that are no figure are nothing."""
    figures = words.language.of_figures
    if isinstance(value, Source):
        yield SOURCE, value.name.nearest(words.language.key)[1]
        if value.date:
            yield SOURCE, value.date.text(figures)
    elif isinstance(value, When):
        yield FIGURES, value.clock() or value.text(figures)
    elif isinstance(value, Decimal):
        yield FIGURES, str(value)
    elif name in _WORDY and value:
        yield from ((FIGURES, number) for number in _NUMBER.findall(value))
    elif hasattr(value, "text") and not isinstance(value, Text):
        sort = AS_OF if name == "as_of" else VALIDITY if name in _VALIDITY.get(kind, ()) else FIGURES
        yield sort, value.text(figures)


def _stages_ahead(project: Project) -> int:
    """Count the stages that a signed project has not come to; one that is only planned for says when."""
    way = [*SIGNED_CLASSES, Stage.TARGET_REACHED]
    if project.stage is not Stage.SUSPENDED:
        way.remove(Stage.SUSPENDED)
    if project.stage not in way:
        return 0
    return len(set(way[way.index(project.stage) + 1 :]).difference(project.outstanding))


def lost(truth: Truth, sort: str, text: str) -> list[str]:
    """Return each text of a sort that an extract has fewer times than the record; what holds for all is said once."""
    counted = sort in {FIGURES, AHEAD}
    return [
        said
        for said, times in truth[sort].items()
        for _ in range(max(0, (times if counted else 1) - _count(text, said)))
    ]


def total(truth: Truth, sort: str) -> int:
    """Return how many texts of a sort there should be."""
    return truth[sort].total() if sort in {FIGURES, AHEAD} else len(truth[sort])


def _count(text: str, said: str) -> int:
    """Return how often a text stands in another, not counting parts of longer numbers."""
    words = re.escape(plain(said)).replace(r"\ ", " ?")
    begin = r"(?<![\d.,])" if said[:1].isdigit() else ""
    end = r"(?!\d|[.,]\d)" if said[-1:].isdigit() else ""
    return len(re.findall(begin + words + end, text))


def plain(text: str) -> str:
    """Return a text without marks of Markdown, with one space where there is any room."""
    text = unicodedata.normalize("NFKC", text).translate(_UNSEEN)
    text = _MARKUP.sub("", _WEB.sub("", text))
    return re.sub(r"\s+", " ", text)


def _read(html: str) -> str:
    return " ".join(lxml.html.fromstring(readability.Document(html).summary()).itertext())


EXTRACTORS: Mapping[str, Callable[[str], str]] = {
    "trafilatura, precision": lambda html: trafilatura.extract(html, favor_precision=True) or "",
    "trafilatura, recall": lambda html: trafilatura.extract(html, favor_recall=True) or "",
    "readability-lxml": _read,
    "html2text": html2text.html2text,
    "markdownify": markdownify.markdownify,
}


def said_by(html: str) -> str:
    """Return all that a page says, whoever reads it."""
    tree = lxml.html.fromstring(html)
    for each in tree.xpath("//script|//style|//template|//svg"):
        each.drop_tree()
    return plain(" ".join(tree.itertext()))

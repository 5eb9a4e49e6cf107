"""What five extractors make of a page, and what of its record should be in it: the truth is taken from the record.

An extractor stands between a page and whoever reads it by machine: an assistant, an archive, a reader's view.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
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
from generator.values.record import Block, Record, Source
from generator.values.stage import SIGNED_CLASSES, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.pages.words import Words

KINDS = ("figures", "as_of", "source", "validity", "marks", "ahead")
"""What is counted: figures; when they were true; where they are from; until when something holds or is open; that
something is a sample or inferred; stages that lie ahead."""

_UNSEEN = dict.fromkeys(map(ord, "\u2060\u200b\u00ad\ufeff"))
_MARKUP = re.compile(r"[\\*_`|]+")
_WEB = re.compile(r"(?<=\])\([^)\s]*(?:\s\"[^\"]*\")?\)|<https?://[^>]*>")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_TIMES = ("start", "end")
_VALIDITY = {"policy": ("valid_from", "valid_to"), "need": ("until",)}


@dataclass
class Truth:
    """What a page should say of its record, by kind: each text with the number of places that it stands in."""

    said: dict[str, Counter[str]] = field(default_factory=lambda: {kind: Counter() for kind in KINDS})

    def add(self, kind: str, text: str) -> None:
        """Add a text of a kind."""
        self.said[kind][text] += 1


def truth_of(record: Record, words: Words, *, all_sample: bool) -> Truth:
    """Return what the page of a record should say in a language, as that language writes it."""
    truth = Truth()
    _walk(record, record.KIND, words, truth)
    if all_sample or record.sample:
        truth.add("marks", words("sample.page"))
    if isinstance(record, Project):
        for _ in range(_stages_ahead(record)):
            truth.add("ahead", words("way.ahead"))
    return truth


def _walk(block: Block, kind: str, words: Words, truth: Truth) -> None:
    language, figures = words.language.key, words.language.of_figures
    for name, value in block.__dict__.items():
        if name in {"location", "photos", "videos"} or (name == "end" and value == block.__dict__["start"]):
            continue
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Source):
                truth.add("source", each.name.nearest(language)[1])
                if each.date:
                    truth.add("source", each.date.text(figures))
            elif isinstance(each, When):
                truth.add("figures", each.clock() or each.text(figures))
            elif isinstance(each, Block):
                _walk(each, kind, words, truth)
            elif isinstance(each, Decimal):
                truth.add("figures", str(each))
            elif hasattr(each, "text") and not isinstance(each, Text):
                which = "as_of" if name == "as_of" else "validity" if name in _VALIDITY.get(kind, ()) else "figures"
                truth.add(which, each.text(figures))
            elif name in {"floor_load", "column_grid"} and each:
                for number in _NUMBER.findall(each):
                    truth.add("figures", number)
        if name == "inferred":
            for reason in value.values():
                truth.add("marks", reason.nearest(language)[1])


def _has_sample(block: Block) -> bool:
    return any(
        (name == "sample" and value)
        or any(
            isinstance(each, Block) and _has_sample(each) for each in (value if isinstance(value, tuple) else (value,))
        )
        for name, value in block.__dict__.items()
    )


def _stages_ahead(project: Project) -> int:
    way = [stage for stage in (*SIGNED_CLASSES, Stage.TARGET_REACHED)]
    if project.stage is not Stage.SUSPENDED:
        way.remove(Stage.SUSPENDED)
    if project.stage not in way:
        return 0
    return len([stage for stage in way[way.index(project.stage) + 1 :] if stage not in project.outstanding])


def lost(truth: Truth, kind: str, text: str) -> Iterator[str]:
    """Yield each text of a kind that an extract does not have, or has fewer times than the record."""
    for said, times in truth.said[kind].items():
        there = count(text, said)
        yield from [said] * max(0, (1 if kind in {"source", "as_of", "marks", "validity"} else times) - there)


def count(text: str, said: str) -> int:
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


def _readable(html: str) -> str:
    summary = readability.Document(html).summary()
    return " ".join(lxml.html.fromstring(summary).itertext())


EXTRACTORS: Mapping[str, Callable[[str], str]] = {
    "trafilatura, precision": lambda html: trafilatura.extract(html, favor_precision=True) or "",
    "trafilatura, recall": lambda html: trafilatura.extract(html, favor_recall=True) or "",
    "readability-lxml": _readable,
    "html2text": html2text.html2text,
    "markdownify": markdownify.markdownify,
}


def said_by(html: str) -> str:
    """Return all that a page says, whoever reads it."""
    tree: Any = lxml.html.fromstring(html)
    for each in tree.xpath("//script|//style|//template|//svg"):
        each.drop_tree()
    return plain(" ".join(tree.itertext()))

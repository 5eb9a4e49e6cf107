"""The data file of a park for comparisons, ``parks/ID/compare.json``: all that is published of it and of its plots.

Owns the form of the file. What is not published is not in it; the page that compares says so.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from generator.pages.files import Beside, write_json
from generator.records.park.compare_park import group_label, park_rows
from generator.records.park.compare_plot import not_for, plot_rows
from generator.records.park.compare_row import Pen, number
from generator.records.park.plots import slugs
from generator.records.park.record import Park
from generator.values.digests import digest
from generator.values.urls import CONTACT, compare_of, path_of, relative

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.library.library import Library
    from generator.pages.pages import Pages
    from generator.records.park.compare_row import ComparedRow, Origin, Said
    from generator.values.language import Language


def compare_files(pages: Pages, value_of: Callable[[str], bytes]) -> Iterator[Beside]:
    """Return the file of each park in each language that has its page."""
    for language in pages.languages:
        for key in pages.library.told("park", language.key):
            source = _source(pages.library, key, value_of)
            yield Beside(compare_of(key, language), source, partial(_write, pages, key, language))


def _source(library: Library, key: str, value_of: Callable[[str], bytes]) -> bytes:
    """Return the fingerprint of all that a park's file is made from; nothing where that of the park is not known."""
    outline = library.shelf("park").outline(key)
    firms = library.naming("firm", "park", key)
    facts = [
        f"park/{key}",
        *(f"park/{outer}" for outer in outline.all("within")),
        *(f"industry/{industry}" for industry in outline.all("industries")),
        *(f"firm/{firm}" for firm in firms),
        *(f"{name}/{key}" for name in ("project-naming-park", "sample-projects-naming-park")),
        "only-office",
    ]
    values = [value_of(fact) for fact in facts]
    return digest("\n".join(facts).encode(), *values) if values[0] else b""


def _write(pages: Pages, key: str, language: Language) -> bytes:
    library = pages.library
    park = library.all(Park)[key]
    pen = Pen(pages.words(language), library)
    sheet = _Sheet()
    groups = [
        {"key": group, **_said((group_label(pen, group),), "label"), "rows": sheet.rows(rows)}
        for group, rows in park_rows(pen, park).items()
    ]
    plots = [
        {"id": slug, "no": plot.no, "none": not_for(plot), "rows": sheet.rows(plot_rows(pen, park, plot))}
        for slug, plot in zip(slugs(plot.no for plot in park.plots), park.plots, strict=True)
    ]
    data = {
        "id": key,
        **_said((pen.text(park.name),), "title"),
        **_said((pen.text(park.short_name or park.name),), "short"),
        **({"ask": asked} if (asked := _ask(library, park, language)) else {}),
        "labels": sheet.labels,
        "sources": [{**_said(origin.text), **({"url": origin.url} if origin.url else {})} for origin in sheet.origins],
        "groups": groups,
        "none": [] if park.within else ["about.within"],
        "plots": plots,
    }
    return write_json(data).encode()


def _ask(library: Library, park: Park, language: Language) -> str:
    """Return where one asks about a park, as its file links there: its contact, else the contact page."""
    if park.contact or library.ids("only-office"):
        return "./#contact"
    if not library.shelf("contact").outlines:
        return ""
    return relative(path_of(CONTACT, language), compare_of(park.id, language))


class _Sheet:
    """What the rows of a file share: the label of each key, and each source once."""

    def __init__(self) -> None:
        self.labels: dict[str, Any] = {}
        self._origins: dict[Origin, int] = {}

    @property
    def origins(self) -> Iterable[Origin]:
        """The sources in the order in which they were named."""
        return self._origins

    def rows(self, rows: Iterable[ComparedRow]) -> list[dict[str, Any]]:
        """Return rows as the file holds them; what is empty is left out."""
        return [self._row(row) for row in rows]

    def _row(self, row: ComparedRow) -> dict[str, Any]:
        self.labels[row.key] = _said(row.label)
        found = {"key": row.key, **_said(row.text), **(_said(row.note, "note") if row.note else {})}
        if row.measure.ends:
            ends = [number(end) for end in row.measure.ends]
            found |= {"value": ends[0] if len(ends) == 1 else ends, "unit": row.measure.unit}
        if row.better:
            found["better"] = row.better
        if row.origin:
            found["source"] = self._origins.setdefault(row.origin, len(self._origins))
        return found | ({"sample": True} if row.sample else {})


def _said(said: Said, name: str = "text") -> dict[str, Any]:
    """Return words, and where some are not the page's own their pieces: ``[words, tag of their language, remark]``."""
    whole = {name: "".join(piece.whole for piece in said)}
    if any(piece.lang or piece.remark for piece in said):
        whole[f"{name}_parts"] = said  # type: ignore[assignment]  # a tuple is written as a list
    return whole

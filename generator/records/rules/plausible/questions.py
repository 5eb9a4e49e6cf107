"""What is to be asked of one record: errors, which nothing answers, and questions, which ``checked:`` answers."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.records.rules.plausible import age, hours, parts, ratios, sums, surroundings, texts, within
from generator.records.rules.plausible.mending import mended, with_times
from generator.records.rules.plausible.places import PlacedFigure, figures_in
from generator.records.rules.plausible.question import Doubt
from generator.records.rules.plausible.totals import totals_in
from generator.values.plausible import Verdict, is_foreign

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from generator.reading.index import Path
    from generator.values.plausible import FigureKind
    from generator.values.record import RecordEntry

_AMOUNT = re.compile(r"^[^元/]*?[\d万亿]+(?=[^\d万亿]*$)")
_PILED = re.compile(r"[万亿]{2,}| ?trillion", re.IGNORECASE)


def questions_of(entry: RecordEntry, kinds: Mapping[str, FigureKind]) -> Iterator[Doubt]:
    """Return all that is to be asked of a record by itself."""
    figures = [*figures_in(entry), *totals_in(entry)]
    about = (_about(standing, kinds[standing.kind]) for standing in figures)
    asked = [each for each in about if each]
    yield from asked
    paths = {each.path for each in asked}
    yield from within.find(figures, kinds, paths)
    larger = list(parts.find(entry))
    yield from larger
    yield from sums.find(entry, {*paths, *(each.path for each in larger)})
    yield from surroundings.outside(entry)
    yield from _ratios(entry, kinds, paths)
    yield from texts.find(entry)
    yield from hours.find(entry)
    yield from age.find(entry)


def _ratios(entry: RecordEntry, kinds: Mapping[str, FigureKind], asked: Collection[Path]) -> Iterator[Doubt]:
    """Ask about figures beside each other, where nothing is asked about them by themselves."""
    for ratio in ratios.ratios_in(entry):
        kind = kinds[ratio.kind]
        is_usual = any(usual.holds(ratio.found) for usual in kind.fitting(ratio.found))
        if not is_usual and not any(path in asked for path in ratio.made_of):
            figure = ratio.figure()
            typed = f"{figure:f}" if isinstance(figure, Decimal) else figure.text("zh")
            yield _out_of_range(
                PlacedFigure(ratio.made_of[0], kind.name, figure, typed), kind, f"{kind.name} = {typed}"
            )


def _out_of_range(standing: PlacedFigure, kind: FigureKind, line: str) -> Doubt:
    """Return the question about a figure outside all ranges of its units."""
    usual = kind.fitting(kind.judge(standing.figure, standing.typed).found)
    facts = {
        **_names(kind),
        "typed": standing.typed,
        "usual": "、".join(each.zh for each in usual),
        "usual_en": ", ".join(each.en for each in usual),
        "why": kind.why.zh,
        "why_en": kind.why.en,
        "line": line,
        "row": kind.name,
        "example": usual[0].zh,
    }
    return Doubt("C168", standing.path, facts, line)


def _about(standing: PlacedFigure, kind: FigureKind) -> Doubt | None:
    verdict = kind.judge(standing.figure, standing.typed).verdict
    match verdict:
        case Verdict.USUAL:
            return _abroad(standing, kind) if is_foreign(standing.figure) and kind.is_of_here else None
        case Verdict.PILED:
            return _piled(standing)
        case Verdict.WITHOUT_TIME:
            return _without_time(standing, kind)
        case Verdict.OTHER_UNIT:
            return _in_other_unit(standing, kind)
    return _out_of_range(standing, kind, standing.line)


def _abroad(standing: PlacedFigure, kind: FigureKind) -> Doubt:
    facts = {**_names(kind), "typed": standing.typed, "line": standing.line}
    return Doubt("C186", standing.path, facts, standing.line)


def _piled(standing: PlacedFigure) -> Doubt:
    key = str(standing.path[-1])
    less = (_PILED.sub(scale, standing.typed) for scale in ("", "万", "亿"))
    examples = [f"{key}: {each}" for each in less]
    said = {"examples": "、".join(examples), "examples_en": ", ".join(examples)}
    return Doubt("C167", standing.path, {"typed": standing.typed, **said})


def _without_time(standing: PlacedFigure, kind: FigureKind) -> Doubt:
    key = str(standing.path[-1])
    month, day, year = (f"{key}: {each}" for each in with_times(standing.typed))
    facts = {**_names(kind), "typed": standing.typed, "month": month, "day": day, "year": year}
    return Doubt("C166", standing.path, facts)


def _in_other_unit(standing: PlacedFigure, kind: FigureKind) -> Doubt:
    key, line = str(standing.path[-1]), mended(standing, kind)
    units = "、".join(dict.fromkeys(each.unit for each in kind.usual))
    facts = {
        **_names(kind),
        "typed": standing.typed,
        "units": units,
        "why": kind.why.zh,
        "why_en": kind.why.en,
        "line": f"{key}: {line}" if line else f"{key}: …",
        "own": f"{kind.name}: 1~100{_unit_of(standing.typed)}",
        "figure_line": f"{key}: 60万立方米/年",
    }
    return Doubt("C165" if units else "C169", standing.path, facts)


def _unit_of(typed: str) -> str:
    """Return the unit of a figure as it was typed."""
    return _AMOUNT.sub("", typed)


def _names(kind: FigureKind) -> dict[str, str]:
    return {"figure": kind.called.zh, "figure_en": kind.called.en}

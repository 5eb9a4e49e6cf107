"""The figures of the searches as Markdown: ``SEARCH.md``. Owns its words, and the figures to reach."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from benchmarks.measure import Run
    from benchmarks.search.findings import Answers, Site

_EXPLAINED = """\
- **Substrings**: parts of titles, of values of fields and of texts, drawn by chance from a fixed seed out of the \
built HTML. Recall: the pages that hold a part in a title, a field or a text of their own, and are found. Precision: \
the found pages on which every word of the part stands, in either language, anywhere in the article, cards of other \
records included. Both by brute force over the HTML, which knows nothing of either search; texts are compared by NFKC, \
case and white space. Coordinates, sums that pages add up, and words that say that something is not there are not \
looked for.
- **Queries**: `tests/cases/queries`, written before either search was tried; the pages that ought to come first were \
named with them. The half held out was not looked at while the search was made.
- **Over the wire**: a browser that has never been on the site opens the search and asks one query; all files that it \
loads until the first results with what is shown of them, as gzip -6 packs them (as they are where they are packed \
already), scripts included.
- **Last key to results**: the same query asked again, so that its files are there, in Chromium with its processor \
slowed down four times, until the first results with what is shown of them.
- **Index**: seconds of all processors. Ours: from the records of the build to the last file of both languages. \
Pagefind's: its program on the finished pages, which it reads again.
- **Cold build without**: nothing kept from before, and neither search, finder nor comparison get their data.
- **Pagefind** is the extended release, which cuts Chinese into words. It indexes the article of each page, not frame \
and navigation, and is asked by its own browser API."""


def write_report(sites: Sequence[Site], machine: Iterable[tuple[str, str]], command: str) -> str:
    """Return the text of ``SEARCH.md``."""
    parts = [
        "# Results of the search",
        f"<!-- Made by `{command}`. Do not edit. -->",
        f"One run of `{command}`. Goals are in brackets.",
        _table(sites),
    ]
    for site in sites:
        parts += [f"## {site.name}: substrings", _substrings(site)]
    missed = [line for site in sites for line in site.ours.missed]
    if missed:
        parts += ["## Queries whose right page is not among our first three", "\n".join(f"- {each}" for each in missed)]
    parts += ["## What the figures are", _EXPLAINED]
    parts += ["## The machine", "\n".join(f"- {key}: {value}" for key, value in machine)]
    return "\n\n".join(parts) + "\n"


def _table(sites: Sequence[Site]) -> str:
    lines = ["| | " + " | ".join(f"{site.name}: ours | Pagefind" for site in sites) + " |"]
    lines.append("|---" * (2 * len(sites) + 1) + "|")
    for says, figure in _rows():
        cells = (figure(answers) for site in sites for answers in (site.ours, site.peer))
        lines.append(f"| {says} | {' | '.join(cells)} |")
    for says, ours, peer in _building_rows():
        cells = (cell(site) for site in sites for cell in (ours, peer))
        lines.append(f"| {says} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _rows() -> Iterator[tuple[str, Callable[[Answers], str]]]:
    yield "substring recall [1.00]", lambda found: _share(found.recall)
    yield (
        "substring precision [0.99]",
        lambda found: _share(found.precision),
    )
    yield "right page in first three, tuned [98 %]", lambda found: _percent(found.share("tuned"))
    yield "right page in first three, held out [98 %]", lambda found: _percent(found.share("held_out"))
    yield "over the wire to the first result, worst query, KB [100]", lambda found: _load(found, max)
    yield "the same, median query, KB", lambda found: _load(found, median)
    yield "files, worst query", lambda found: f"{load.files}" if (load := found.most_loaded()) else "–"
    yield "last key to results, worst query, ms [100]", lambda found: f"{max(found.times):.0f}" if found.times else "–"
    yield "the same, median query, ms", lambda found: f"{median(found.times):.0f}" if found.times else "–"


def _building_rows() -> Iterator[tuple[str, Callable[[Site], str], Callable[[Site], str]]]:
    yield (
        "index, processor seconds",
        lambda site: f"{median(site.index_seconds):.2f}" if site.index_seconds else "–",
        lambda site: _processor(site.peer_index),
    )
    yield "index beside Pagefind's [0.1]", lambda site: _share(site.index_ratio()), lambda _: ""
    yield "cold build, seconds", lambda site: _seconds(site.with_index), lambda _: ""
    yield "cold build without, seconds", lambda site: _seconds(site.without_index), lambda _: ""
    yield "cold build beside one without [1.10]", lambda site: _share(site.build_ratio()), lambda _: ""


def _substrings(site: Site) -> str:
    heads = ("language, kind of part", "parts", "pages that hold them")
    sides = ("ours: recall", "precision", "Pagefind: recall", "precision")
    lines = [f"| {' | '.join((*heads, *sides))} |", "|---|---|---|---|---|---|---|"]
    for (language, kind), ours in site.ours.substrings.items():
        peer = site.peer.substrings[language, kind]
        shares = " | ".join(f"{each:.3f}" for each in (ours.recall, ours.precision, peer.recall, peer.precision))
        lines.append(f"| {language}, {kind} | {ours.terms:,} | {ours.wanted:,} | {shares} |")
    return "\n".join(lines)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f} %"


def _load(found: Answers, pick: Callable[[list[int]], float]) -> str:
    return f"{pick([load.size for _, load in found.loads]) / 1e3:.1f}" if found.loads else "–"


def _seconds(runs: Sequence[Run]) -> str:
    return f"{median(run.seconds for run in runs):.2f}" if runs else "–"


def _processor(runs: Sequence[Run]) -> str:
    return f"{median(run.processor_seconds for run in runs):.2f}" if runs else "–"

"""The table of figures as Markdown: ``RESULTS.md``.

Owns its words. What was tried on the way is written by hand in ``TRIED.md`` and taken in as it stands.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.goals import goals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.goals import Goal
    from benchmarks.tally import Row, Tally

_TRIED = Path(__file__).with_name("TRIED.md")
_FROM = "ours, cold"
_COLUMNS = (
    *("seconds", "fastest to slowest", "beside ours, cold", "CPU s", "memory MB", "largest MB"),
    *("pages", "pages/s", "kB a page", "MB in all"),
)
_EXPLAINED = """\
- **ours, cold**: `python -m generator build` with no site and nothing kept from an earlier build.
- **ours, one edit**: the same once more, after the summary of the project in the middle was changed. The summary \
stands on that project's page and on every list and related page that shows its card.
- **ours, check only**: `python -m generator check`, nothing kept: reading and checking without a page. Rendering and \
writing is taken as the cold build less this.
- **Start of the program**: `showcase check` on a copy of the main site, with what the check before has kept, and \
`showcase --help`: nearly all of it is loading modules.
- **Hugo**: the program itself, not the Python that starts it, with a content adapter on the very same YAML files; the \
frame of our pages is its base template; look-ups, lists, cards, dates and contacts are cached. Its own templates make \
every page of a project, a signing, an industry and a park, all lists of them and the page of contacts. Its pages are \
in the table with their number and weight, and it writes a feed a project, as a format of its pages. A test compares \
the files of both, the size of every page and the Chinese words on it, and follows every link of Hugo's pages.
- **Material**: `mkdocs build` on the same pages as plain Markdown files (made from our finished pages), no plugin at \
all, a navigation of the sections only.
- **writing alone**: the files of our site, held in memory, written to a new folder by one process: no program can \
write them one after the other in less.

Runs of all subjects take turns, round by round; every figure is the median of its runs. **Memory** is the peak of \
all processes together, each with its own memory and its share of what it has in common with others (PSS, sampled), \
but never less than **largest**, the peak of the largest single process (its resident set, from the kernel). **CPU** \
is the time of all processors together. What the search costs and finds is in [SEARCH.md](SEARCH.md).

What Hugo is spared: it prints amounts as they were typed, in Chinese on English pages too, where the generator \
converts them; it checks nothing, in particular not whether both languages state the same figures; it does not look at \
prose again, to keep a number and its unit on one line; it does not sum up investments on lists and at signings; it \
draws nothing: every map and chart on the pages of parks and on their list is handed to it finished, and so is the \
whole of the home page, the board of classes, the statistics of signings, the search and the comparison, of which \
there is one each; the form of the cost sketch is handed to it once, where the generator makes it for every park; it \
takes for granted that all of this data is a sample, where the generator finds out for each group of values; it writes \
no sitemap here, no Markdown and no data for search, finder, comparison and whoever takes it away, tells machines \
nothing on its pages (JSON-LD), has no form for enquiries, no pictures by which pages are \
shared and no heads for paper, and \
it copies the vCards of the contacts and the feed of all news, one or three files a language, instead of making them; \
it does not verify links, and replaces files of a live site in place."""


def write_results(tally: Tally, machine: Iterable[tuple[str, str]], rounds: int) -> str:
    """Return the text of ``RESULTS.md``."""
    parts = [
        "# Results",
        "<!-- Made by `make bench`. Do not edit; what was tried stands in TRIED.md. -->",
        f"One run of `python -m benchmarks`, {rounds} rounds.",
        "## Goals",
        _goals_table(goals(tally)),
        "## Figures",
    ]
    for projects in tally.sizes():
        parts += [f"### {projects:,} projects", _table(tally, projects), *_unlike(tally, projects)]
    parts += [*_starts(tally), *_beside(tally), "## What the rows are", _EXPLAINED]
    parts += ["## The machine", "\n".join(f"- {key}: {value}" for key, value in machine)]
    parts.append(_TRIED.read_text(encoding="utf-8").strip())
    return "\n\n".join(parts) + "\n"


def _goals_table(found: Iterable[Goal]) -> str:
    lines = ["| goal | limit | found | reached |", "|---|---|---|---|"]
    for goal in found:
        limit = f"{'at least' if goal.at_least else 'at most'} {goal.limit:g}{goal.unit}"
        value = "not measured" if goal.found is None else f"{goal.found:.2f}{goal.unit}"
        reached = {None: "–", True: "yes", False: "**no**"}[goal.is_reached]
        lines.append(f"| {goal.says} | {limit} | {value} | {reached} |")
    return "\n".join(lines)


def _table(tally: Tally, projects: int) -> str:
    lines = [
        f"| | {' | '.join(_COLUMNS)} |",
        "|---" * (len(_COLUMNS) + 1) + "|",
    ]
    lines += [_line(tally, projects, subject, row) for (size, subject), row in tally.rows.items() if size == projects]
    return "\n".join(lines)


def _line(tally: Tally, projects: int, subject: str, row: Row) -> str:
    ratio = tally.ratio((projects, subject), (projects, _FROM))
    cells = [
        subject,
        f"{row.seconds:.2f}",
        row.spread,
        f"{ratio:.2f}×" if ratio is not None else "",
        f"{row.processor_seconds:.2f}",
        f"{row.memory / 1e6:.0f}" if row.memory else "",
        f"{row.largest / 1e6:.0f}" if row.largest else "",
    ]
    weight = row.weight
    if weight:
        cells += [f"{weight.pages:,}", f"{weight.pages / row.seconds:,.0f}"]
        cells += [f"{weight.page_bytes / weight.pages / 1e3:.1f}", f"{weight.all_bytes / 1e6:.1f}"]
    else:
        cells += [""] * 4
    return f"| {' | '.join(cells)} |"


def _starts(tally: Tally) -> Iterator[str]:
    if not tally.starts:
        return
    lines = ["| | runs | CPU s | seconds | fastest to slowest | memory MB |", "|---|---|---|---|---|---|"]
    for name, row in tally.starts.items():
        times = f"{row.processor_seconds:.2f} | {row.seconds:.2f} | {row.spread}"
        lines.append(f"| {name} | {len(row.runs)} | {times} | {row.memory / 1e6:.0f} |")
    yield "### Start of the program"
    yield "\n".join(lines)


def _unlike(tally: Tally, projects: int) -> Iterator[str]:
    for peer in ("Hugo", "Material"):
        if found := tally.unlike(projects, peer, _FROM):
            yield f"**Not the same site:** {peer} has {found}."


def _beside(tally: Tally) -> Iterator[str]:
    if tally.served:
        times = ", ".join(f"{seconds:.2f}" for seconds in tally.served)
        yield f"From an edit to the served page at 300 projects, in seconds: {times}."
    if tally.reader:
        pairs = zip(*(tally.reader[key] for key in ("megabytes", "ours", "pyyaml")), strict=True)
        shown = ", ".join(f"{size / ours:.1f} and {size / yamls:.1f}" for size, ours, yamls in pairs)
        yield f"Reading YAML, ours and PyYAML's CSafeLoader, in MB/s: {shown}."

"""Every kind of page in every look: ``python -m tests.browser.matrix``, some minutes; the tests look at a share of it.

Of each kind the fullest page of each site is heard by axe in both languages, wide and narrow, light and dark: at rest,
with the drawer open, with a list filtered, and without its scripts. What else must hold of a page is measured once a
language. Prints a table of how many looks there were and what is wrong, and ends with 1 if anything is.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import Error

from tests.browser import measures
from tests.browser.pages import LANGUAGES
from tests.browser.serving import served
from tests.browser.windows import idle, opened, started, wait_until
from tests.screenshots import SCHEMES, WIDTHS, build_aside, fullest_pages, sites

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from playwright.sync_api import Browser

    from tests.browser.reader import Reader

_FILTERED = ("projects", "opportunities", "signed", "policies")
_RECORDS = ("park", "project")
_OTHER_WIDTHS = (768, 320)
NO_SCRIPTS = {"Content-Security-Policy": "script-src 'none'"}
"""How a page comes whose scripts do not run, while axe, which is no script of the page, does."""
MOST_MARKS = {"home": 6}
"""How many marks of samples a kind of page may bear; all others twice as many."""


@dataclass(slots=True)
class Outcome:
    """How many looks there were in each state, and what is wrong in which."""

    looks: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[str, str]] = field(default_factory=list)

    def note(self, state: str, where: str, found: Iterable[str]) -> None:
        """Count a look, keep what was found in it, and say so at once."""
        self.looks[state] += 1
        for each in found:
            self.wrong.append((state, f"{where}: {each}"))
            _say(f"{state}: {where}: {each}")


@dataclass(frozen=True, slots=True)
class Place:
    """A page of a site."""

    site: str
    kind: str
    path: str

    def in_look(self, width: int, scheme: str = "") -> str:
        """Return how a look at the page is called."""
        return f"{self.site} {self.path or 'gate'} {width} {scheme}".rstrip()


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)  # noqa: T201  (a command says what it finds)


def places_of(site: str, folder: Path) -> list[Place]:
    """Return the fullest page of each kind in each language, and those that stand alone."""
    pages = fullest_pages(folder).items()
    framed = [Place(site, kind, f"{key}/{path}") for kind, path in pages for key in LANGUAGES]
    return [*framed, Place(site, "lost", "404.html"), Place(site, "gate", "")]


def look_in(address: str, places: Sequence[Place], width: int) -> Outcome:
    """Look at the pages of a site at a width, with their scripts."""
    outcome = Outcome()
    with started() as browser:
        with opened(browser, address, width=width) as reader:
            for place in places:
                try:
                    _hear_states(reader, place, width, outcome)
                except Error as stuck:  # the others are looked at all the same
                    if not browser.is_connected():  # somebody has stopped the command
                        raise
                    outcome.note("without complaint", place.in_look(width), [stuck.message])
            outcome.note("without complaint", str(width), reader.complaints)
        if width == min(WIDTHS):
            _measure(browser, address, places, outcome)
    return outcome


def look_without_scripts(address: str, places: Sequence[Place], width: int) -> Outcome:
    """Look at the pages of a site at a width while none of their scripts run: they stay light."""
    outcome = Outcome()
    with started() as browser, opened(browser, address, width=width) as reader:
        for place in places:
            reader.visit(place.path)
            wide = reader.page.evaluate(measures.TOO_WIDE)
            found = reader.hear() + [f"{wide} pixels too wide"] * bool(wide)
            outcome.note("scripts off", place.in_look(width), found)
    return outcome


def _hear_states(reader: Reader, place: Place, width: int, outcome: Outcome) -> None:
    page = reader.page
    reader.visit(place.path)
    _hear(reader, place, "rest", width, outcome)
    idle(page)  # the finder has its table
    fold = page.locator(".finding__fold")
    if place.kind in _FILTERED and fold.count():
        fold.evaluate("fold => { fold.open = true; }")
        page.locator(".facet--opens > summary").first.click()
        page.locator(".facet__value:visible input").first.check()
        page.locator(".found").wait_for()
        _hear(reader, place, "filtered", width, outcome)
    drawer = page.locator(".drawer-open")
    if drawer.count() and drawer.is_visible():
        drawer.click()
        _hear(reader, place, "drawer open", width, outcome)


def _hear(reader: Reader, place: Place, state: str, width: int, outcome: Outcome) -> None:
    for scheme in SCHEMES:
        reader.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        wait_until(reader.page, measures.HAS_SCHEME, scheme)
        wide = reader.page.evaluate(measures.TOO_WIDE)
        found = reader.hear() + [f"{wide} pixels too wide"] * bool(wide)
        outcome.note(state, place.in_look(width, scheme), found)
    reader.page.emulate_media(color_scheme="light")


def _measure(browser: Browser, address: str, places: Sequence[Place], outcome: Outcome) -> None:
    with opened(browser, address, width=min(WIDTHS)) as reader:
        for place in places:
            _say(f"… measure {place.path}")
            _measure_page(reader, place, outcome)


def _measure_page(reader: Reader, place: Place, outcome: Outcome) -> None:
    """Measure what must hold of a page at several widths, with large letters and in forced colours."""
    page, where = reader.page, place.in_look(min(WIDTHS))
    page.set_viewport_size({"width": min(WIDTHS), "height": measures.SCREEN})
    reader.visit(place.path)
    marks = page.evaluate(measures.MARKS)
    most = MOST_MARKS.get(place.kind, 12)
    outcome.note("marks of samples", where, [f"{len(marks)} marks: {marks}"] * (len(marks) > most))
    if place.kind in _RECORDS:
        outcome.note("in two screens", where, page.evaluate(measures.HIDDEN_KEY, 2 * measures.SCREEN))
    idle(page)  # what scripts add is there
    outcome.note("keyboard", where, measures.walk_by_keyboard(page)[1])
    for width in (*WIDTHS, *_OTHER_WIDTHS):
        page.set_viewport_size({"width": width, "height": measures.SCREEN})
        outcome.note("number and unit", place.in_look(width), page.evaluate(measures.UNITS))
        wide = page.evaluate(measures.TOO_WIDE)
        outcome.note("overflow", place.in_look(width), [f"{wide} pixels too wide"] * bool(wide))
    outcome.note("320 px", where, _loss(reader))
    page.emulate_media(forced_colors="active")
    outcome.note("forced colours", where, _loss(reader))
    page.emulate_media(forced_colors="none")
    page.set_viewport_size({"width": min(WIDTHS), "height": measures.SCREEN})
    page.evaluate(measures.TWICE)
    outcome.note("200 % text", where, _loss(reader))


def _loss(reader: Reader) -> list[str]:
    wide = reader.page.evaluate(measures.TOO_WIDE)
    cut: list[str] = reader.page.evaluate(measures.CUT)
    return [*cut, *[f"{wide} pixels too wide"] * bool(wide)]


def look_everywhere(address: str, mute: str, places: Sequence[Place]) -> Outcome:
    """Look at the pages of a site in every look; ``mute`` is where its pages come with ``NO_SCRIPTS``."""
    whole = Outcome()
    with ThreadPoolExecutor(2) as threads:
        looks = [threads.submit(look_in, address, places, width) for width in WIDTHS]
        looks += [threads.submit(look_without_scripts, mute, places, width) for width in WIDTHS]
        for each in looks:
            whole.looks += each.result().looks
            whole.wrong += each.result().wrong
    return whole


def _look_at(site: str, source: Path, aside: Path) -> Outcome:
    """Build a site aside and look at all of it."""
    folder = build_aside(source, aside / site)
    with served(folder) as address, served(folder, headers=NO_SCRIPTS) as mute:
        return look_everywhere(address, mute, places_of(site, folder))


def _table(outcomes: dict[str, Outcome]) -> list[str]:
    """Return the table of what was looked at: wrong findings of looks, a row a state, a column a site."""
    states = list(dict.fromkeys(state for outcome in outcomes.values() for state in outcome.looks))
    lines = [" | ".join(["wrong/looks".ljust(18), *(site.rjust(10) for site in outcomes)])]
    for state in states:
        cells = []
        for outcome in outcomes.values():
            wrong = sum(each == state for each, _ in outcome.wrong)
            cells.append(f"{wrong}/{outcome.looks[state]}".rjust(10))
        lines.append(" | ".join([state.ljust(18), *cells]))
    return lines


def main(arguments: Sequence[str]) -> int:
    """Look at the sites that the arguments name, or at all; return 1 where anything is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.browser.matrix", description=__doc__)
    parser.add_argument("--site", action="append", choices=list(sites()), help="only this site (may be repeated)")
    chosen = parser.parse_args(arguments)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as aside:
        outcomes = {name: _look_at(name, sites()[name], Path(aside)) for name in chosen.site or sites()}
    sys.stdout.write("\n".join([*_table(outcomes), f"{time.monotonic() - begun:.0f} s", ""]))
    return 1 if any(outcome.wrong for outcome in outcomes.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Every kind of page in every look: ``python -m tests.browser.matrix``, some minutes; the tests look at a share of it.

Each page is heard by axe in both languages, wide and narrow, light and dark; at rest, with the drawer open, with a list
filtered. Without scripts axe
cannot run; there the pages must be found and fit the window. Prints what is wrong, and ends with 1 if anything is.
"""

from __future__ import annotations

import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.pages import FRAMED, STANDING
from tests.browser.serving import served
from tests.browser.windows import opened, started
from tests.places import ROOT
from tests.screenshots import SCHEMES, WIDTHS, build_aside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.reader import Reader

_FILTERED = ("projects/", "projects/opportunities/", "projects/signed/")
_HAS_SCHEME = "scheme => document.body.dataset.mdColorScheme !== (scheme === 'dark' ? 'default' : 'slate')"


def look_in(address: str, width: int) -> list[str]:
    """Return what is wrong with the site's pages at a width, a line each."""
    with started() as browser:
        wrong: list[str] = []
        for scheme, scripts in product(SCHEMES, (True, False)):
            with opened(browser, address, width=width, scheme=scheme, scripts=scripts) as reader:
                look = f"{width} {scheme} {'' if scripts else 'no scripts '}"
                for path in (*FRAMED, *STANDING):
                    wrong += [
                        f"{look}{state} /{path}: {each}"
                        for state, each in _states(reader, path, scheme, scripts=scripts)
                    ]
                wrong += [f"{look}{each}" for each in reader.complaints]
        return wrong


def _states(reader: Reader, path: str, scheme: str, *, scripts: bool) -> Iterator[tuple[str, str]]:
    """Visit a page, bring it into each state that it has, and give what is wrong there."""
    page = reader.page
    reader.visit(path)
    if beyond := page.evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"):
        yield "at rest", f"{beyond} pixels too wide"
    if not scripts:
        return
    page.wait_for_function(_HAS_SCHEME, arg=scheme)
    yield from (("at rest", each) for each in reader.hear())
    drawer = page.locator(".drawer-open")
    if drawer.is_visible():
        drawer.click()
        yield from (("drawer open", each) for each in reader.hear())
        page.keyboard.press("Escape")
    choice = page.locator("form.filter select").first
    if path.partition("/")[2] in _FILTERED and choice.is_visible():
        choice.select_option(index=1)
        yield from (("filtered", each) for each in reader.hear())


def main() -> int:
    """Build the site aside and look at all of it; return 1 where anything is wrong."""
    with tempfile.TemporaryDirectory() as aside:
        site = build_aside(ROOT, Path(aside) / "main")
        with served(site) as address, ThreadPoolExecutor(len(WIDTHS)) as threads:
            wrong = [each for found in threads.map(lambda width: look_in(address, width), WIDTHS) for each in found]
    print(*wrong, f"{len(wrong)} found", sep="\n")  # noqa: T201  (a command says what it has found)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

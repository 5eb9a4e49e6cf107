"""Pages under the policy that their host names: at rest, and while a visitor uses what they offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import Error

from tests.audit.goals import Row, missing, none_of
from tests.browser.windows import idle, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from playwright.sync_api import Browser, Page

    Step = Callable[[Page], object]

HEADER = "Content-Security-Policy"
_AT_REST, _IN_USE = "Policy (CSP): what it stops at rest", "Policy (CSP): what it stops in use"
_NAMED = "Content Security Policy"  # in every complaint of a browser about it
_NARROW, _WIDE = 375, 1300
_LANGUAGE = "zh/"


def _switch_language(page: Page) -> None:
    page.locator(".languages__other").first.click()
    page.wait_for_url("**/en/**")


def _change_scheme(page: Page) -> None:
    for _ in range(3):  # as the system, light, dark
        page.locator("label[for^=__palette]:visible").first.click()


def _open_drawer(page: Page) -> None:
    page.locator(".drawer-open").click()
    page.keyboard.press("Escape")


def _search(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("园区")
    page.locator("[role=option]").first.wait_for()


def _filter(page: Page) -> None:
    idle(page)  # the finder has its table
    page.locator(".facet--opens > summary").first.click()
    page.locator(".facet__value:visible input").first.check()
    page.locator(".found").wait_for()


def _use_map(page: Page) -> None:
    page.locator("svg.map__drawing:visible a.map__park").nth(1).focus()
    page.locator(".is-lit").first.wait_for()
    page.locator("[data-park]:not(.map *)").nth(1).hover()


def _compare(page: Page) -> None:
    page.locator(".park .compare-toggle input").nth(0).check()
    page.locator(".park .compare-toggle input").nth(1).check()
    page.locator(".tray__way").first.click()
    page.locator(".compared__table").first.wait_for()


def _sketch_costs(page: Page) -> None:
    page.locator(".sketch__open").click()
    page.locator("#sketch-land").fill("30亩")


STEPS: dict[str, tuple[str, int, Step]] = {
    "language switch": ("", _WIDE, _switch_language),
    "colour scheme": ("", _WIDE, _change_scheme),
    "drawer": ("", _NARROW, _open_drawer),
    "search": ("", _WIDE, _search),
    "filter": ("projects/", _WIDE, _filter),
    "map": ("parks/", _WIDE, _use_map),
    "comparison": ("parks/", _WIDE, _compare),
}
"""What a visitor does, and where, below a language, in a window how wide."""


def observe(
    browser: Browser, address: str, paths: Sequence[str], kinds: Mapping[str, str], say: Callable[[str], None]
) -> list[Row]:
    """Visit pages and use what they offer; return what the policy stopped, at rest and in use.

    ``kinds`` has the path of a page of each kind, below its language.
    """
    steps = {**STEPS, "cost sketch": (kinds["park"], _WIDE, _sketch_costs)}
    at_rest = [found for path in paths for found in _stopped(browser, address + path, _WIDE, None)]
    in_use = [
        f"{name}: {found}"
        for name, (path, width, step) in steps.items()
        for found in _stopped(browser, address + _LANGUAGE + path, width, step)
    ]
    for each in (*at_rest, *in_use):
        say(f"policy: {each}")
    return [
        none_of(_AT_REST, len(at_rest), len(paths), "pages"),
        none_of(_IN_USE, len(in_use), len(steps), "ways of use"),
    ]


def without_policy() -> list[Row]:
    """Return the rows of a site whose host names no policy."""
    return [missing(measure, "0", "the site names no policy for its host") for measure in (_AT_REST, _IN_USE)]


def _stopped(browser: Browser, address: str, width: int, step: Step | None) -> list[str]:
    """Return what a browser says of the policy, or how a step failed; nothing if all is well."""
    with opened(browser, address, width=width) as reader:
        try:
            reader.visit("")
            if step:
                step(reader.page)
            idle(reader.page)
        except Error as stuck:
            return [f"{address}: {stuck.message}"]
        return [f"{address}: {each}" for each in reader.complaints if _NAMED in each]

"""The machine's Chromium, and windows of it on a site. What is opened is closed when the block ends."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from playwright.sync_api import TimeoutError as PlaywrightTimeoutError
from playwright.sync_api import expect, sync_playwright

from generator.building.brochure.chromium import VARIABLE, find_browser
from generator.messages.issues import Fault
from tests.browser.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Locator, Page, Route

_NO_OTHER_HOST = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
_PATIENCE = 60_000  # milliseconds: other work on the machine is no fault of a page
_UNTIL_IDLE = 15_000  # milliseconds
_CALM = 5  # looks, a tenth of a second apart

expect.set_options(timeout=_PATIENCE)


class NoBrowserError(Exception):
    """No Chromium is there; says how one comes."""


def program() -> str:
    """Return where Chromium is on this machine. Raises ``NoBrowserError``."""
    try:
        return find_browser()
    except Fault:
        wanted = os.environ.get(VARIABLE) or "Chromium"
        raise NoBrowserError(
            f"{wanted} is not there. On Debian: apt-get install chromium fonts-noto-cjk "
            "(the environment variable CHROMIUM may name another one)"
        ) from None


@contextmanager
def started() -> Iterator[Browser]:
    """Start Chromium while the block runs. Raises ``NoBrowserError``."""
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", _NO_OTHER_HOST]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=flags)
        yield browser
        browser.close()


@contextmanager
def opened(
    browser: Browser,
    address: str,
    *,
    width: int = 1300,
    scheme: str = "light",
    scripts: bool = True,
    **place: str,
) -> Iterator[Reader]:
    """Open a window while the block runs; ``place`` is the reader's ``locale`` and ``timezone``."""
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
        locale=place.get("locale", "fr-FR"),  # neither of the site's languages: the gate stays where it is
        timezone_id=place.get("timezone", "Asia/Shanghai"),
        java_script_enabled=scripts,
        reduced_motion="reduce",
    )
    context.set_default_timeout(_PATIENCE)
    reader = Reader(context.new_page(), address)
    reader.watch(context)
    try:
        yield reader
    finally:
        context.close()


def come_to_rest(element: Locator, patience: float = _PATIENCE / 1000) -> Locator:
    """Bring an element into sight and return it when it has come to rest: what loads near it may push it."""
    element.scroll_into_view_if_needed()
    end, calm, before = time.monotonic() + patience, 0, None
    while calm < _CALM and time.monotonic() < end:
        box = element.bounding_box()
        calm, before = (calm + 1 if box == before else 0), box
        element.page.wait_for_timeout(100)
    assert calm == _CALM, "it goes on moving"
    return element


def wait_until(page: Page, condition: str, about: object = None, patience: float = _PATIENCE / 1000) -> None:
    """Wait until a condition is so in a page, for some seconds; raises ``TimeoutError``.

    Playwright's own waiting evaluates a text inside the page, which the policy of our pages forbids.
    """
    if not becomes(page, lambda: bool(page.evaluate(condition, about)), patience):
        raise TimeoutError(condition)


def becomes(page: Page, is_so: Callable[[], bool], patience: float = _PATIENCE / 1000) -> bool:
    """Look at a page until something is so, for some seconds; return whether it is."""
    end = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > end:
            return False
        page.wait_for_timeout(30)
    return True


def idle(page: Page) -> None:
    """Wait until a page asks for nothing more, for some seconds at most.

    What it is waited for has to be looked at after that: Playwright counts a request whose end Chromium did not tell.
    """
    with suppress(PlaywrightTimeoutError):
        page.wait_for_load_state("networkidle", timeout=_UNTIL_IDLE)


def late(route: Route) -> None:
    """Answer a request a second later, as a slow line does."""
    time.sleep(1)
    route.continue_()

"""One built site, one server and one browser for all browser tests of a session."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.reader import Reader
from tests.browser.serving import served
from tests.building.small_builds import build
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

_CONTENT = ("mkdocs.yml", "projects.yaml", "content")
_NO_OTHER_HOST = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
_NAMES = ("chromium", "chromium-browser", "google-chrome")


class NewReader(Protocol):
    """Opens a browser window on the site, or on another address; it is closed after the test."""

    def __call__(
        self,
        *,
        width: int = 1300,
        scheme: str = "light",
        locale: str = "fr-FR",
        timezone: str = "Asia/Shanghai",
        scripts: bool = True,
        address: str | None = None,
    ) -> Reader:
        """Open the window; ``width`` is in CSS pixels, ``scheme`` light or dark."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build this checkout's content aside, and return the folder of the site."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in _CONTENT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy(source, folder / name)
    outcome = build(folder)
    assert outcome.built, outcome.issues
    assert not outcome.issues
    return outcome.folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the site at the root of a host."""
    with served(site) as where:
        yield where


@pytest.fixture(scope="session")
def address_below(site: Path) -> Iterator[str]:
    """Serve the same files below a path, as GitHub Pages and many a government host do."""
    with served(site, "/zsyz/") as where:
        yield where


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the machine's Chromium."""
    wanted = os.environ.get("CHROMIUM")
    program = next(filter(None, map(shutil.which, [wanted] if wanted else _NAMES)), None)
    if program is None:
        pytest.fail(
            f"{wanted or 'Chromium'} is not there. On Debian: apt-get install chromium fonts-noto-cjk "
            "(the environment variable CHROMIUM may name another one)",
            pytrace=False,
        )
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", _NO_OTHER_HOST]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=flags)
        yield started
        started.close()


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
    context.set_default_timeout(15_000)
    reader = Reader(context.new_page(), address)
    reader.watch(context)
    try:
        yield reader
    finally:
        context.close()


@pytest.fixture
def new_reader(browser: Browser, address: str) -> Iterator[NewReader]:
    """Open windows on the site; what any of them noted fails the test."""
    readers: list[Reader] = []
    site_address = address
    with ExitStack() as windows:

        def open_window(*, address: str | None = None, **how: Any) -> Reader:  # noqa: ANN401  (as NewReader says)
            reader = windows.enter_context(opened(browser, address or site_address, **how))
            readers.append(reader)
            return reader

        yield open_window
    assert [complaint for reader in readers for complaint in reader.complaints] == []


@pytest.fixture(scope="module")
def one_window(browser: Browser, address: str) -> Iterator[Reader]:
    """Open a window for all tests of a module."""
    with opened(browser, address) as reader:
        yield reader


@pytest.fixture
def window(one_window: Reader) -> Iterator[Reader]:
    """Lend a test the window of its module, which keeps what a browser keeps; what it noted fails the test."""
    one_window.complaints.clear()
    yield one_window
    assert one_window.complaints == []

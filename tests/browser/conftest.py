"""One built site, one server and one browser for all browser tests of a session."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Protocol

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.reader import Reader
from tests.browser.serving import served
from tests.building.small_builds import build
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext

_CONTENT = ("mkdocs.yml", "projects.yaml", "content")
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
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=flags)
        yield started
        started.close()


@pytest.fixture
def new_reader(browser: Browser, address: str) -> Iterator[NewReader]:
    """Open windows on the site; what any of them noted fails the test."""
    opened: list[tuple[BrowserContext, Reader]] = []
    site_address = address

    def open_window(
        *,
        width: int = 1300,
        scheme: str = "light",
        locale: str = "fr-FR",  # neither of the site's languages: the gate stays where it is
        timezone: str = "Asia/Shanghai",
        scripts: bool = True,
        address: str | None = None,
    ) -> Reader:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            locale=locale,
            timezone_id=timezone,
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        context.set_default_timeout(15_000)
        reader = Reader(context.new_page(), address or site_address)
        reader.watch(context)
        opened.append((context, reader))
        return reader

    yield open_window
    for context, _ in opened:
        context.close()
    assert [complaint for _, reader in opened for complaint in reader.complaints] == []

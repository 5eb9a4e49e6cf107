"""One built site, one server and one browser for all browser tests of a session."""

from __future__ import annotations

import shutil
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from tests.browser.serving import STRICT, served
from tests.browser.windows import NoBrowserError, opened, started
from tests.building.small_builds import build
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.browser.reader import Reader

_CONTENT = ("mkdocs.yml", "projects.yaml", "content")


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
    with served(site, headers=STRICT) as where:
        yield where


@pytest.fixture(scope="session")
def address_below(site: Path) -> Iterator[str]:
    """Serve the same files below a path, as GitHub Pages and many a government host do."""
    with served(site, "/zsyz/", STRICT) as where:
        yield where


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the machine's Chromium."""
    try:
        with started() as program:
            yield program
    except NoBrowserError as missing:
        pytest.fail(str(missing), pytrace=False)


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

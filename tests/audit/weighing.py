"""What a page weighs as it comes over the wire: its bytes and requests before anybody touches it, and its photos."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from tests.audit.goals import MOST_BYTES, MOST_OF_A_PHOTO, MOST_REQUESTS, Row
from tests.screenshots import SHOW_PICTURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from playwright.sync_api import Browser, Request

    from tests.audit.hosting import Host, Sent

WINDOWS = {"desktop": (1300, 900, 1), "phone": (375, 812, 2)}
"""Width and height of the windows, and how many dots of the screen a pixel has each way."""


@dataclass(frozen=True, slots=True)
class Weight:
    """What came of a page at first, without photos, and all photos of it once they are shown."""

    first: tuple[Sent, ...] = ()
    photos: tuple[Sent, ...] = field(default=())

    @property
    def bytes(self) -> int:
        """The bytes of what came at first."""
        return sum(each.bytes for each in self.first)

    @property
    def heaviest_photo(self) -> int:
        """The bytes of the heaviest photo."""
        return max((each.bytes for each in self.photos), default=0)


def weigh(browser: Browser, host: Host, path: str, window: str) -> Weight:
    """Open a page in a window that has loaded nothing yet, wait until it is at rest, and then show all its photos."""
    width, height, dots = WINDOWS[window]
    context = browser.new_context(viewport={"width": width, "height": height}, device_scale_factor=dots)
    try:
        page = context.new_page()
        host.sent.clear()
        asked: list[Request] = []
        page.on("request", lambda request: asked.append(request))  # noqa: PLW0108  (it has to bear an attribute)
        page.goto(host.address + path, wait_until="networkidle")
        icons = page.locator("link[rel~=icon]").evaluate_all("nodes => nodes.map(node => node.href)")
        first = tuple(_of_page([each.url for each in asked if not _is_of_tab(each, icons)], host.sent))
        page.evaluate(SHOW_PICTURES)
        return Weight(first, tuple(each for each in host.sent if each.is_photo))
    finally:
        context.close()


def _is_of_tab(request: Request, icons: Sequence[str]) -> bool:
    """Whether a browser asks for the icon of a page's tab: no page waits for that, and it counts with none."""
    return request.resource_type == "other" and request.url in icons


def _of_page(asked: Iterable[str], sent: Iterable[Sent]) -> Iterator[Sent]:
    """Yield what was sent for addresses and is no photo, each as often as it was asked for."""
    left = Counter(unquote(urlsplit(each).path) for each in asked)
    for each in sent:
        left[each.path] -= 1
        if left[each.path] >= 0 and not each.is_photo:
            yield each


def weigh_all(browser: Browser, host: Host, pages: dict[str, Sequence[str]]) -> list[Row]:
    """Weigh pages of each kind in both windows; return two rows a kind, of the heaviest each."""
    rows: list[Row] = []
    for kind, paths in pages.items():
        found = {window: [weigh(browser, host, path, window) for path in paths] for window in WINDOWS}
        rows.append(_row_of_page(kind, [each for weights in found.values() for each in weights]))
        if any(each.photos for weights in found.values() for each in weights):
            rows.append(_row_of_photos(kind, found))
    return rows


def _row_of_page(kind: str, weights: Sequence[Weight]) -> Row:
    amount, requests = max(each.bytes for each in weights), max(len(each.first) for each in weights)
    return Row(
        f"Weight, {kind}: bytes without photos, requests",
        f"≤ {in_kb(MOST_BYTES)}, ≤ {MOST_REQUESTS}",
        f"{in_kb(amount)}, {requests}",
        amount <= MOST_BYTES and requests <= MOST_REQUESTS,
    )


def _row_of_photos(kind: str, found: dict[str, list[Weight]]) -> Row:
    heaviest = {window: max(each.heaviest_photo for each in weights) for window, weights in found.items()}
    return Row(
        f"Weight, {kind}: heaviest photo, desktop and phone",
        ", ".join(f"≤ {in_kb(most)}" for most in MOST_OF_A_PHOTO.values()),
        ", ".join(in_kb(heaviest[window]) for window in WINDOWS),
        all(heaviest[window] <= most for window, most in MOST_OF_A_PHOTO.items()),
    )


def in_kb(amount: int) -> str:
    """Return bytes as kilobytes, rounded up: what is above a goal is not rounded below it."""
    return f"{-(-amount // 1000)} KB"

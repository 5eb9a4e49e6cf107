"""The times of the steps, and what a page loads, in Chromium, with its processor as it is and slowed down.

Owns the windows. Must not know what the steps are, nor how the times are written down.
"""

from __future__ import annotations

import gzip
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from benchmarks.finder.scripts import CLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from benchmarks.finder.scripts import Step

RATES = (1, 4)
"""How many times the processor is slowed down."""
_GZIP = 6
_REST = 400  # milliseconds between two steps, more where the processor is slowed down


@dataclass(slots=True)
class Times:
    """The milliseconds of a step at one speed: until what changed first was painted, and until all of it was."""

    first: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)


Reactions = dict[str, dict[int, Times]]
"""The times of each step at each speed."""


@dataclass(frozen=True, slots=True)
class Load:
    """Files of one kind that a page loads: how many, their bytes, and their bytes as gzip -6 packs them."""

    files: int = 0
    size: int = 0
    packed: int = 0

    def __add__(self, other: Load) -> Load:
        """Return both as one."""
        return Load(self.files + other.files, self.size + other.size, self.packed + other.packed)


@contextmanager
def window(browser: Browser) -> Iterator[Page]:
    """Open a window that has never been on the site."""
    context = browser.new_context(viewport={"width": 1300, "height": 900}, locale="fr-FR", reduced_motion="reduce")
    try:
        yield context.new_page()
    finally:
        context.close()


def react(page: Page, steps: Sequence[Step], watched: str, rate: int, reactions: Reactions) -> None:
    """Take the steps one after the other on a page that is open, and note how long each took."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    for step in steps:
        page.wait_for_timeout(_REST * rate**0.5)
        first, whole = page.evaluate(CLOCK, {"deeds": [list(deed) for deed in step.deeds], "watched": watched})
        times = reactions.setdefault(step.says, {}).setdefault(rate, Times())
        times.first.append(first)
        times.whole.append(whole)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    session.detach()


def weigh(page: Page, folder: Path, address: str, ready: str) -> dict[str, Load]:
    """Open a page of the site in ``folder``; return what it loads until an element is there, by kind of file."""
    seen: dict[str, list[int]] = {}

    def note(kind: str, path: str) -> None:
        content = (folder / path.lstrip("/") / ("index.html" if path.endswith("/") else "")).read_bytes()
        seen.setdefault(kind, []).extend((len(content), min(len(gzip.compress(content, _GZIP)), len(content))))

    page.on("response", lambda answer: note(answer.request.resource_type, urlsplit(answer.url).path))
    page.goto(address)
    page.locator(ready).first.wait_for(state="attached")
    return {kind: Load(len(sizes) // 2, sum(sizes[::2]), sum(sizes[1::2])) for kind, sizes in sorted(seen.items())}

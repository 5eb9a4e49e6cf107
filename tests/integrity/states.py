"""A small site in a few states, each of which is known as it is when it is built cold.

Owns how a site is changed so that the next build patches the old one, or makes a whole new one.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

from tests.building.small_builds import build, build_cold, built_files, make_site
from tests.made_once import templates_compiled_once

if TYPE_CHECKING:
    from pathlib import Path

_AREAS = ("1260亩", "1250亩", "1240亩")
_ADDRESSES = ("https://qinghe.example/", "https://qinghe.test/")


class State(NamedTuple):
    """What differs from one state to the next: an area, which a few pages show, and the address, which all do."""

    area: int = 0
    address: int = 0

    def patched(self) -> State:
        """Return the state to which a few pages lead."""
        return self._replace(area=(self.area + 1) % len(_AREAS))

    def renewed(self) -> State:
        """Return the state in which every page is another."""
        return State((self.area + 1) % len(_AREAS), 1 - self.address)


class States:
    """A site in a folder, and what it looks like in every state."""

    def __init__(self, folder: Path) -> None:
        self.root = make_site(folder / "site")
        self._aside = folder / "cold"
        self._park = self.root / "content" / "parks" / "river.yaml"
        self._texts = [self._park.read_text(encoding="utf-8"), (self.root / "mkdocs.yml").read_text(encoding="utf-8")]
        self._cold: dict[State, dict[str, bytes]] = {}

    def enter(self, state: State) -> None:
        """Change the site's content to what it is in a state."""
        park, settings = self._texts
        self._park.write_text(park.replace(_AREAS[0], _AREAS[state.area]), encoding="utf-8")
        text = settings.replace(_ADDRESSES[0], _ADDRESSES[state.address])
        (self.root / "mkdocs.yml").write_text(text, encoding="utf-8")

    def cold(self, state: State) -> dict[str, bytes]:
        """Return every file of the site in a state as a build makes it that has never seen another."""
        if state not in self._cold:
            self.enter(state)
            self._cold[state] = build_cold(self.root, self._aside)[0]
            shutil.rmtree(self._aside)
        return self._cold[state]

    def build(self, state: State) -> None:
        """Build the site in a state. Raises a ``Fault`` as a build does."""
        self.enter(state)
        with templates_compiled_once():
            build(self.root)

    def shown(self) -> dict[str, bytes]:
        """Return every file of the site as it is now."""
        return built_files(self.root)

    def forget(self) -> None:
        """Remove what builds have left for the next, so that it is a cold one."""
        shutil.rmtree(self.root / ".site.showcase", ignore_errors=True)

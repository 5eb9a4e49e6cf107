"""Pictures of every kind of page, to look at: ``python -m tests.screenshots`` (or ``make screenshots``).

Each site of this checkout is built aside. Of each kind its fullest page is taken, whole, in every language, width and
colour scheme, as ``screenshots/SITE-KIND-LANGUAGE-WIDTH-SCHEME.png``.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.building.build import build_site
from tests.browser.pages import LANGUAGES
from tests.browser.serving import served
from tests.browser.windows import opened, started, wait_until
from tests.building.small_builds import Unheard
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Page

FOLDER = ROOT / "screenshots"
WIDTHS = (1300, 375)
SCHEMES = ("light", "dark")
_CONTENT = ("mkdocs.yml", "projects.yaml", "content", "projects")
_KIND = re.compile(r'class="body body--(\w+)"')
_HAS_SCHEME = "scheme => document.documentElement.dataset.mdColorScheme !== (scheme === 'dark' ? 'default' : 'slate')"
SHOW_PICTURES = """async () => {
  const pictures = [...document.images];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.all([document.fonts.ready, ...pictures.map(picture => picture.decode().catch(() => null))]);
}"""
"""Loads all pictures of a page, and waits until they can be seen."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A page to take: how its pictures are called, and its address."""

    name: str
    address: str


def sites() -> dict[str, Path]:
    """Return the folders of this checkout's sites by what their pictures are called."""
    return {"main": ROOT} | {each.parent.name: each.parent for each in sorted(ROOT.glob("examples/*/mkdocs.yml"))}


def build_aside(source: Path, folder: Path, as_of: str | None = None) -> Path:
    """Build a site's content in another folder, and return the folder of its pages. Raises SystemExit for issues.

    ``as_of`` is the moment to build it for, the present one if there is none.
    """
    folder.mkdir()
    for each in filter(Path.exists, (source / name for name in _CONTENT)):
        if each.is_dir():
            shutil.copytree(each, folder / each.name)
        else:
            shutil.copy(each, folder / each.name)
    outcome = build_site(folder / "mkdocs.yml", as_of, Unheard(), workers=1)
    if not outcome.built:
        raise SystemExit(f"{source}: {outcome.issues}")
    return outcome.folder


def fullest_pages(site: Path) -> dict[str, str]:
    """Return the path of the largest page of each kind below its language, and of those that stand alone."""
    sizes: dict[str, tuple[int, str]] = {}
    first = next(iter(LANGUAGES))
    for page in sorted(site.glob(f"{first}/**/index.html")):
        text = page.read_text(encoding="utf-8")
        kind = _KIND.search(text)
        if kind:
            path = page.parent.relative_to(site / first).as_posix()
            sizes[kind[1]] = max(sizes.get(kind[1], (0, "")), (len(text), "" if path == "." else f"{path}/"))
    return {kind: path for kind, (_, path) in sizes.items()} | {"lost": "404.html"}


def shots_of(called: str, site: Path, address: str, kinds: Sequence[str]) -> list[Shot]:
    """Return what is to be taken of a site: of all kinds, or of those that are named."""
    pages = {kind: path for kind, path in fullest_pages(site).items() if not kinds or kind in kinds}
    shots = [
        Shot(f"{called}-{kind}-{language}", f"{address}{language}/{path}")
        for kind, path in pages.items()
        for language in LANGUAGES
    ]
    return shots if kinds and "gate" not in kinds else [*shots, Shot(f"{called}-gate-all", address)]


def take(shots: Sequence[Shot], width: int, folder: Path) -> int:
    """Take the pages at a width in each scheme, and return how many pictures that made."""
    with started() as browser, opened(browser, "", width=width) as reader:
        for shot in shots:
            reader.page.goto(shot.address)
            reader.page.evaluate(SHOW_PICTURES)
            for scheme in SCHEMES:
                _take_in(reader.page, scheme, folder / f"{shot.name}-{width}-{scheme}.png")
    return len(shots) * len(SCHEMES)


def _take_in(page: Page, scheme: str, file: Path) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    wait_until(page, _HAS_SCHEME, scheme)
    page.screenshot(path=file, full_page=True, animations="disabled")


def main(arguments: Sequence[str]) -> None:
    """Take what the arguments name."""
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("--site", action="append", choices=list(sites()), help="only this site (may be repeated)")
    parser.add_argument("--kind", action="append", default=[], help="only this kind, e.g. park (may be repeated)")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the pictures go (default: screenshots)")
    chosen = parser.parse_args(arguments)
    folder: Path = chosen.folder
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        aside = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        shots: list[Shot] = []
        for name in chosen.site or sites():
            built = build_aside(sites()[name], aside / name)
            shots += shots_of(name, built, stack.enter_context(served(built)), chosen.kind)
        with ThreadPoolExecutor(len(WIDTHS)) as threads:
            taken = sum(threads.map(lambda width: take(shots, width, folder), WIDTHS))
    print(f"{taken} pictures in {folder}")  # noqa: T201  (a command says what it has done)


if __name__ == "__main__":
    main(sys.argv[1:])

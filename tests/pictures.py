"""The pictures of the two READMEs: ``python -m tests.pictures`` (or ``make pictures``), a quarter of a minute.

The model district is built as of the day of the tests, and what some of its pages show first is taken, in each
language, as ``docs/pictures/PAGE.LANGUAGE.webp``. The same pages and browser give the same bytes.
"""

from __future__ import annotations

import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from tests.browser.pages import LANGUAGES
from tests.browser.serving import served
from tests.browser.windows import started
from tests.conftest import AS_OF
from tests.places import ROOT
from tests.screenshots import SHOW_PICTURES, build_aside, sites

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, FloatRect

FOLDER = ROOT / "docs" / "pictures"
MOST_BYTES = 150_000
WIDTH = 1300
_DOTS = 1.5  # of the screen, each way, for a pixel: letters stay sharp where a picture is shown smaller
_QUALITIES = range(84, 40, -4)


class Picture(NamedTuple):
    """What is shown: the page below its language, how many pixels of its height, and the part where they begin."""

    path: str
    height: int
    begin: str = "body"


PICTURES = {
    "home": Picture("", 900),
    "park": Picture("parks/ludu-cold-chain-base/", 784),
    "parks": Picture("parks/", 1000, ".finding"),
}


def shots_of(browser: Browser, address: str, language: str) -> Iterator[tuple[str, Image.Image]]:
    """Take the pages of a site in a language; each with the name of its picture."""
    for name, picture in PICTURES.items():
        context = browser.new_context(
            viewport={"width": WIDTH, "height": picture.height}, device_scale_factor=_DOTS, color_scheme="light"
        )
        page = context.new_page()
        page.goto(f"{address}{language}/{picture.path}", wait_until="networkidle")
        page.evaluate(SHOW_PICTURES)
        top = page.locator(picture.begin).first.evaluate("node => node.getBoundingClientRect().top + scrollY")
        part: FloatRect = {"x": 0, "y": round(top), "width": WIDTH, "height": picture.height}
        shot = page.screenshot(full_page=True, clip=part, animations="disabled", caret="hide")
        context.close()
        yield name, Image.open(BytesIO(shot)).convert("RGB")


def packed(shot: Image.Image) -> bytes:
    """Return a shot as WebP, as good as fits into ``MOST_BYTES``. Raises ValueError where none fits."""
    for quality in _QUALITIES:
        file = BytesIO()
        shot.save(file, "WEBP", quality=quality, method=6)
        if file.tell() <= MOST_BYTES:
            return file.getvalue()
    raise ValueError(f"a picture of {shot.size} does not fit into {MOST_BYTES} bytes")


def main() -> None:
    """Take all pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as aside:
        site = build_aside(sites()["qinglan"], Path(aside) / "qinglan", AS_OF)
        with served(site) as address, started() as browser:
            for language in LANGUAGES:
                for name, shot in shots_of(browser, address, language):
                    (FOLDER / f"{name}.{language}.webp").write_bytes(packed(shot))
    sys.stdout.write(f"{len(PICTURES) * len(LANGUAGES)} pictures in {FOLDER.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()

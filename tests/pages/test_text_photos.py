"""A photo in a text is shown in its sizes; all else that Markdown makes stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pages.text_photos import with_photos
from generator.reading.media import PictureFile

_PATH = "zh/parks/river/"


def _picture(name: str) -> PictureFile:
    return PictureFile(Path(name), 1000, 500, name.encode())


def _shown(html: str) -> str:
    return with_photos(html, _PATH, _picture, lambda path: f"../../../{path}")


def test_a_photo_names_its_sizes_and_keeps_its_words() -> None:
    html = _shown('<p>词<img alt="a > b" src="../../../media/%E5%9B%BE.png" title="t"></p>')
    assert html.startswith(
        '<p>词<picture class="photo photo--text"><source type="image/avif" srcset="../../../media/图.'
    )
    assert '<img alt="a > b" src="../../../media/%E5%9B%BE.png" title="t" srcset="../../../media/图.' in html
    assert html.count("-480.avif 480w, ") == html.count("-800.jpg 800w, ") == html.count("-1000.jpg 1000w") == 1
    assert ' width="1000" height="500" loading="lazy" decoding="async"></picture></p>' in html


@pytest.mark.parametrize(
    "html",
    [
        "<p>no picture</p>",
        '<img alt="x">',
        '<img src="https://example.org/media/a.png">',
        '<img src="../../../media/a.svg">',
        '<img src="../media/a.png">',
    ],
)
def test_all_else_stays(html: str) -> None:
    assert _shown(html) == html

"""Which files of ours a page shows, plays or offers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from generator.pages.media import shown_on
from tests.small_site import BASE, read_site, render

if TYPE_CHECKING:
    from generator.pages.page import Page

PAGE: Page = next(page for page in render(read_site(BASE)) if page.path == "zh/projects/panels/")


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ('<img src="../../../media/gate.png" alt="a > b">', {"media/gate.png"}),
        ('<img alt="a > b" src="../../../media/%E5%9B%BE.png">', {"media/图.png"}),
        ('<video poster="../../../media/a.png" src="../../../media/a.mp4"></video>', {"media/a.png", "media/a.mp4"}),
        ('<video><source src="../../../media/b.webm" type="video/webm"></video>', {"media/b.webm"}),
        ('<a class="x" href="../../../media/2026/plan.pdf">media/other.pdf</a>', {"media/2026/plan.pdf"}),
        ('<a href="https://example.org/media/a.pdf">x</a>', set()),
        ('<a href="../../media/">a page called media</a>', set()),
        ('<p>src="../../../media/secret.png"</p>', set()),
    ],
)
def test_files_of_a_page(body: str, shown: set[str]) -> None:
    assert shown_on(replace(PAGE, body=body)) == shown

"""Parks and projects of the model district on paper: two sheets at most, and whom to call on the first."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from generator.values.lookalikes import meant
from tests.browser.model import build_model
from tests.browser.serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.conftest import NewReader

LANGUAGES = ("zh", "en")
SHEETS = 2
_TELEPHONE = re.compile(r"\+86 440 \d{4} \d{4}")
_DAY = {"zh": "2026年11月22日", "en": "22 November 2026"}
_LISTS = {"board", "opportunities", "signed", "page"}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the model district, and return the folder of its site."""
    return build_model(tmp_path_factory.mktemp("paper") / "model")


@pytest.fixture(scope="module")
def where(model: Path) -> Iterator[str]:
    """Serve it below a path."""
    with served(model, "/zsyz/") as address:
        yield address


def _squeezed(text: str) -> str:
    """Return a text without its gaps, and with what is meant by radicals and bars that a font may give."""
    return re.sub(r"[\s\u2060]", "", meant(text).replace("\u2015", "\u2014"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["parks", "projects"])
def test_two_sheets_hold_all_and_the_first_says_whom_to_call(
    kind: str, language: str, model: Path, where: str, new_reader: NewReader
) -> None:
    reader = new_reader(address=where, scheme="dark")
    keys = [each.name for each in sorted((model / language / kind).iterdir()) if each.is_dir()]
    wrong = {}
    for key in (each for each in keys if each not in _LISTS):
        path = f"{language}/{kind}/{key}/"
        reader.visit(path)
        pages = PdfReader(BytesIO(reader.page.pdf(format="A4"))).pages
        first = pages[0].extract_text()
        title = reader.page.locator("h1").inner_text()
        needed = (_squeezed(title), f"qinglan.example/{path}".rstrip("/"), _squeezed(_DAY[language]))
        missing = [each for each in needed if each not in _squeezed(first)]
        if len(pages) > SHEETS or missing or not _TELEPHONE.search(first):
            wrong[path] = (len(pages), missing)
    assert not wrong


def test_what_leads_elsewhere_is_not_printed(where: str, new_reader: NewReader) -> None:
    reader = new_reader(address=where, scheme="dark")
    reader.visit("en/parks/ludu-cold-chain-base/")
    page = reader.page
    expect(page.locator(".paper-head")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".paper-head")).to_be_visible()
    for gone in (".md-header", ".jumps-menu", ".inquiry", ".sketch", ".foot", ".action-menu .action", ".follow"):
        for each in page.locator(gone).all():
            expect(each).to_be_hidden()
    assert page.locator("body").evaluate("node => getComputedStyle(node).backgroundColor") == "rgb(255, 255, 255)"

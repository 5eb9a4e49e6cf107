"""What is done for firms: a guide becomes a checklist on paper, and the ways between teams, parks and downloads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.pages import GUIDE, LANGUAGES, TEAM

if TYPE_CHECKING:
    from tests.browser.conftest import NewReader

_BOX = "node => { const box = getComputedStyle(node, '::before'); return [box.content, box.borderTopStyle]; }"


@pytest.mark.parametrize("key", LANGUAGES)
def test_a_guide_is_a_checklist_on_paper(key: str, new_reader: NewReader) -> None:
    reader = new_reader(scheme="dark")
    reader.visit(f"{key}/{GUIDE}")
    page = reader.page
    expect(page.locator(".md-header")).to_be_visible()
    page.emulate_media(media="print")
    for way in (".md-header", ".md-tabs", ".md-path", ".print-it"):
        expect(page.locator(way)).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".paper-head__whom strong")).to_be_visible()  # the telephone, on the first sheet
    expect(page.locator(".page-body > .source").first).to_be_visible()
    expect(page.locator(".md-banner")).to_be_visible()  # what is not real says so on paper, too
    steps = page.locator(".steps__step")
    assert steps.count() > 1
    assert steps.first.evaluate(_BOX) == ['""', "solid"]
    assert page.locator("h1").evaluate("node => getComputedStyle(node).color") == "rgb(0, 0, 0)"
    # printing is the business of headless Chromium only; at most two sheets of A4
    assert page.pdf(format="A4", prefer_css_page_size=True).count(b"/Type /Page\n") <= 2


@pytest.mark.parametrize("key", LANGUAGES)
def test_the_button_that_prints_is_there_with_scripts_only(key: str, new_reader: NewReader) -> None:
    with_scripts, without = new_reader(), new_reader(scripts=False)
    for reader in (with_scripts, without):
        reader.visit(f"{key}/{GUIDE}")
    expect(without.page.locator(".print-it")).to_be_hidden()
    with_scripts.page.evaluate("window.print = () => { document.title = 'printed'; }")
    with_scripts.page.locator(".print-it button").click()
    expect(with_scripts.page).to_have_title("printed")


@pytest.mark.parametrize("key", LANGUAGES)
def test_team_park_need_and_document(key: str, new_reader: NewReader) -> None:
    reader = new_reader()
    park = f"{key}/parks/shuguang-jiangnan-industrial-park/"
    reader.visit(f"{key}/services/")
    reader.follow(f'#content a[href$="{TEAM.partition("/")[2]}"]', f"{key}/{TEAM}")
    reader.follow('#content a[href$="shuguang-jiangnan-industrial-park/"]', park)
    expect(reader.page.locator(f'#content a[href$="{TEAM}"]')).to_be_visible()
    reader.page.locator('#content a[href$="needs/#need-sample-packers"]').click()
    expect(reader.page.locator("#need-sample-packers")).to_be_in_viewport()
    reader.visit(park)
    reader.page.locator('#content a[href$="documents/#document-standard-workshop-lease"]').click()
    card = reader.page.locator("#document-standard-workshop-lease")
    expect(card).to_be_in_viewport()
    expect(card.locator("details a")).to_be_hidden()
    card.locator("summary").click()
    expect(card.locator("details a")).to_be_visible()
    with reader.page.expect_download() as download:
        card.locator("a[download]").first.click()
    assert download.value.suggested_filename == "sample-workshop-lease-2026.docx"

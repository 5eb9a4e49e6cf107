"""The policy of the pages holds: no page, and nothing that one does on it, asks for what it forbids.

The model district and the site in which every field is used are served with the policy as a header, too, and walked
through. All other browser tests have it on their pages, and fail at what the console says of it.
"""

from __future__ import annotations

import re
import shutil
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from generator.pages.policy import policy_of
from tests.browser.model import MODEL
from tests.browser.pages import LANGUAGES
from tests.browser.serving import served
from tests.browser.windows import idle, opened
from tests.building.small_builds import CONFIG, build
from tests.places import SITES
from tests.screenshots import fullest_pages
from tests.small_site import read_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.browser.reader import Reader

_LISTEN = """addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
  noteViolation(`${location.pathname}: ${violatedDirective}: ${blockedURI} (${sourceFile}:${lineNumber})`));"""
_INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)")


class Walk:
    """A site that is served with its policy, and a window on it which notes whatever goes against that."""

    def __init__(self, folder: Path, reader: Reader) -> None:
        self.folder = folder
        self.reader = reader
        self.page = reader.page
        self.against: list[str] = []
        self.page.context.expose_binding("noteViolation", lambda _, said: self.against.append(said))
        self.page.context.add_init_script(_LISTEN)
        self.kinds = fullest_pages(folder)

    def visit(self, kind: str, language: str = "zh", query: str = "") -> None:
        """Go to the fullest page of a kind."""
        self.reader.visit(f"{language}/{self.kinds[kind]}{query}")


@contextmanager
def _walked(source: Path, aside: Path, browser: Browser) -> Iterator[Walk]:
    shutil.copytree(source, aside, ignore=shutil.ignore_patterns("site", ".site*", "draw"))
    if not (aside / "mkdocs.yml").is_file():
        (aside / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    outcome = build(aside)
    assert outcome.built, outcome.issues
    settings = read_site(aside).content.settings
    assert settings
    header = {"Content-Security-Policy": policy_of(settings.record).header}
    with ExitStack() as stack:
        address = stack.enter_context(served(outcome.folder, headers=header))
        yield Walk(outcome.folder, stack.enter_context(opened(browser, address)))


@pytest.fixture(scope="module", params=[MODEL, SITES / "full"], ids=lambda path: path.name)
def all_walks(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, browser: Browser
) -> Iterator[Walk]:
    """Build and serve a site for all tests of this module."""
    with _walked(request.param, tmp_path_factory.mktemp("strict") / "site", browser) as walk:
        yield walk


@pytest.fixture
def walk(all_walks: Walk) -> Iterator[Walk]:
    """Lend a test the window; whatever went against the policy fails it."""
    all_walks.against.clear()
    all_walks.reader.complaints.clear()
    all_walks.page.set_viewport_size({"width": 1300, "height": 900})
    yield all_walks
    assert all_walks.against == []
    assert all_walks.reader.complaints == []


def test_the_listener_hears_what_is_forbidden(all_walks: Walk) -> None:
    all_walks.visit("home")
    all_walks.page.evaluate("document.body.setAttribute('style', 'color: red')")
    all_walks.page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'x = 1'}))")
    all_walks.page.wait_for_timeout(100)
    heard = {each.split(": ")[1] for each in all_walks.against}  # by the header and by the page itself
    assert heard == {"style-src-attr", "script-src-elem"}


def test_nothing_inline_stands_in_any_file(walk: Walk) -> None:
    for page in walk.folder.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not _INLINE.search(text), page
        head = text.index('<meta http-equiv="Content-Security-Policy"')
        assert head < min(text.find(each) % len(text) for each in ("<link", "<script", "<title", "<body")), page


def test_every_kind_of_page_keeps_to_it(walk: Walk) -> None:
    for language in LANGUAGES:
        for kind in walk.kinds.keys() - {"lost"}:
            walk.visit(kind, language)
            walk.page.evaluate("scrollTo(0, document.body.scrollHeight)")
            idle(walk.page)
    for path in ("404.html", "zh/404.html", ""):
        walk.reader.visit(path)


def test_colours_and_languages_change(walk: Walk) -> None:
    walk.visit("home")
    root = walk.page.locator("html")
    for scheme in ("default", "slate", "default"):  # light, dark, as the system has it
        walk.page.locator('[data-md-component="palette"] label:visible').click()
        expect(root).to_have_attribute("data-md-color-scheme", scheme)
    walk.page.locator("a.languages__other").first.click()
    expect(root).to_have_attribute("lang", "en")


def test_what_was_chosen_is_there_before_the_first_paint(walk: Walk) -> None:
    walk.visit("home")
    for _ in range(2):
        walk.page.locator('[data-md-component="palette"] label:visible').click()
    walk.page.add_init_script(
        "requestAnimationFrame(() => (window.first = document.documentElement.dataset.mdColorScheme))"
    )
    walk.visit("contact")
    assert walk.page.evaluate("first") == "slate"
    walk.page.locator('[data-md-component="palette"] label:visible').click()


def test_the_drawer_opens(walk: Walk) -> None:
    walk.page.set_viewport_size({"width": 375, "height": 800})
    walk.visit("home")
    walk.page.locator(".drawer-open").click()
    expect(walk.page.locator(".drawer-close")).to_be_focused()
    walk.page.keyboard.press("Escape")


def test_the_search_finds(walk: Walk) -> None:
    walk.visit("contact")
    walk.page.keyboard.press("/")
    walk.page.locator("dialog.search .search__field").fill("园区")
    expect(walk.page.locator("dialog.search [role=option]").first).to_be_visible()
    walk.page.keyboard.press("Enter")
    walk.page.wait_for_url("**/zh/search/?q=*")
    expect(walk.page.locator(".search-page li").first).to_be_visible()
    walk.visit("home")
    walk.page.locator(".finder__search .search__field").fill("30亩")
    walk.page.keyboard.press("Enter")
    walk.page.wait_for_url("**/zh/search/?q=*")


def test_a_choice_on_home_leads_to_the_list(walk: Walk) -> None:
    walk.visit("home")
    form = walk.page.locator(".finder__form")
    if form.count():
        form.locator("button").click()
        walk.page.wait_for_url("**/zh/projects/opportunities/?*")
        expect(walk.page.locator(".finding form").first).to_be_visible()


def test_parks_are_compared_and_asked_about(walk: Walk) -> None:
    walk.visit("parks")
    boxes = walk.page.locator(".park__compare .compare-toggle input")
    for at in range(min(2, boxes.count())):
        boxes.nth(at).check()
    walk.page.locator(".tray__way").first.click()
    expect(walk.page.locator(".compared__result table")).to_be_visible()
    with walk.page.expect_download():
        walk.page.locator("[data-do=download]").click()
    inquiry = walk.page.locator(".inquiry")
    if inquiry.count():
        inquiry.scroll_into_view_if_needed()
        expect(inquiry.locator("form")).to_be_visible()


def test_a_park_reckons_and_lights_its_map(walk: Walk) -> None:
    walk.visit("park")
    if walk.page.locator(".sketch__open").count():
        walk.page.locator(".sketch__open").click()
        walk.page.locator(".sketch__form input:visible").first.fill("30")
        walk.page.wait_for_timeout(700)
    if walk.page.locator(".map [data-park]:visible").count():
        walk.page.locator(".map [data-park]:visible").first.focus()

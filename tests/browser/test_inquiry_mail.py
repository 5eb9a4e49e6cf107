"""Asking where no address takes it: an e-mail is written, a text copied, and a sample of a contact reads nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.measures import TOO_WIDE
from tests.browser.model import served_model
from tests.browser.serving import served
from tests.browser.test_inquiry import make_office

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

PARK = "parks/river/"
PORT, MATERIALS = "bolan-river-port-park", "duanling-new-materials-park"
# a mail program that notes what it is given
_MAILBOX = """
window.mails = [];
navigation.addEventListener('navigate', (event) => {
  if (!event.destination.url.startsWith('mailto:')) return;
  window.mails.push(event.destination.url);
  event.preventDefault();
});
"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(make_office(tmp_path_factory.mktemp("mail") / "site", ""), "/zsyz/") as where:
        yield where


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served_model(tmp_path_factory.mktemp("idle") / "model") as where:
        yield where


def _ready(reader: Reader, path: str) -> Page:
    reader.visit(path)
    reader.page.locator(".inquiry").scroll_into_view_if_needed()
    expect(reader.page.locator("#ask_area_hint")).to_be_attached()
    return reader.page


def _write(page: Page, message: str) -> None:
    page.locator("#ask_message").fill(message)
    page.locator("#ask_name").fill("Ann Martin")
    page.locator("#ask_phone").fill("+44 20 7946 0000")
    page.locator("#ask_consent").check()
    page.locator(".inquiry button[type=submit]").click()


def _mails(page: Page) -> list[str]:
    found: list[str] = page.evaluate("window.mails")
    return found


def _said(page: Page, words: str) -> None:
    expect(page.locator(".inquiry__said")).to_contain_text(words)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_mail_is_written(language: str, office: str, new_reader: NewReader) -> None:
    reader = new_reader(address=office)
    reader.page.add_init_script(_MAILBOX)
    page = _ready(reader, f"{language}/{PARK}")
    _write(page, "有泊位吗？" if language == "zh" else "Is there a berth & a crane?")
    _said(page, {"zh": "邮件已写好", "en": "The e-mail is written"}[language])
    [mail] = _mails(page)
    assert len(mail) <= 1900
    parts = urlsplit(mail)
    assert parts.path == "invest@example.org"
    asked = parse_qs(parts.query)
    assert asked["subject"] == [{"zh": "咨询：河滨园", "en": "Enquiry: River Park"}[language]]
    [body] = asked["body"]
    assert {"zh": "其他需求或问题：有泊位吗？", "en": "Is there a berth & a crane?"}[language] in body
    assert "\r\n" in body
    assert "+" not in parts.query  # blanks are %20, or a mail program shows a plus
    assert "+44 20 7946 0000" in unquote(parts.query)
    expect(page.locator(".inquiry__text textarea")).to_have_value(body.replace("\r\n", "\n"))


def test_a_text_too_long_for_a_mail_program_is_copied_and_that_is_said(office: str, new_reader: NewReader) -> None:
    reader = new_reader(address=office)
    reader.page.context.grant_permissions(["clipboard-read"])
    reader.page.add_init_script(_MAILBOX)
    page = _ready(reader, f"zh/{PARK}")
    _write(page, "需要靠近港口的厂房。" * 60)
    _said(page, "内容较长，邮件程序装不下，已复制到剪贴板。请粘贴到邮件中，发送至invest@example.org。")
    [mail] = _mails(page)
    assert len(mail) <= 1900
    assert "请在此粘贴咨询内容" in unquote(mail)
    whole = page.locator(".inquiry__text textarea").input_value()
    assert "需要靠近港口的厂房。" * 60 in whole
    assert page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n") == whole


def test_without_consent_no_mail_is_written(office: str, new_reader: NewReader) -> None:
    reader = new_reader(address=office)
    reader.page.add_init_script(_MAILBOX)
    page = _ready(reader, "en/contact/")
    _write(page, "A question")
    _said(page, "The e-mail is written")
    page.locator("#ask_consent").uncheck()
    page.locator(".inquiry button[type=submit]").click()
    _said(page, "One thing is still needed.")
    expect(page.locator(".inquiry__shown")).to_be_hidden()
    assert len(_mails(page)) == 1


def test_without_scripts_a_link_begins_an_email(office: str, new_reader: NewReader) -> None:
    reader = new_reader(address=office, scripts=False)
    reader.visit(f"en/{PARK}")
    expect(reader.page.locator(".inquiry form")).to_be_hidden()
    way = reader.page.get_by_role("link", name="Write to invest@example.org")
    assert "Organisation" in unquote(way.get_attribute("href") or "")


def test_where_its_words_do_not_come_the_link_stays(office: str, new_reader: NewReader) -> None:
    reader = new_reader(address=office)
    reader.page.route("**/inquiry.json", lambda route: route.abort())
    reader.visit(f"en/{PARK}")
    with reader.page.expect_console_message(lambda message: message.type == "warning"):
        reader.page.locator(".inquiry").scroll_into_view_if_needed()
    expect(reader.page.get_by_role("link", name="Write to invest@example.org")).to_be_visible()
    reader.complaints.clear()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_sample_says_that_nobody_reads_it_and_only_shows_the_text(
    language: str, model: str, new_reader: NewReader
) -> None:
    reader = new_reader(address=model)
    reader.page.add_init_script(_MAILBOX)
    page = _ready(reader, f"{language}/parks/{PORT}/")
    expect(page.locator(".inquiry .note")).to_contain_text({"zh": "不会发出", "en": "nothing is sent"}[language])
    _write(page, "A question")
    _said(page, {"zh": "没有发送", "en": "It has not been sent"}[language])
    first = {"zh": "示例：这是演示网站生成的咨询，未发送给任何人。", "en": "Sample: written on a demonstration site"}
    expect(page.locator(".inquiry__text textarea")).to_have_value(re.compile(f"^{first[language]}"))
    assert _mails(page) == []
    assert page.locator(".inquiry a[href^=mailto]").count() == 0
    page.context.grant_permissions(["clipboard-read"])
    page.get_by_role("button", name={"zh": "复制内容", "en": "Copy the text"}[language]).click()
    _said(page, {"zh": "内容已复制。", "en": "The text is copied."}[language])
    assert page.evaluate("navigator.clipboard.readText()").startswith(first[language])


def test_what_is_compared_and_searched_for_is_in_the_enquiry(model: str, new_reader: NewReader) -> None:
    reader = new_reader(address=model)
    page = reader.page
    reader.visit(f"zh/parks/{MATERIALS}/")
    page.locator(f"[data-compare-park='{MATERIALS}'] input").check()
    page = _ready(reader, f"en/parks/{PORT}/")
    about = page.locator(".inquiry__about label")
    expect(about).to_have_text(["Bolan Riverport Industrial Park", "Duanling Park"])
    about.nth(1).locator("input").uncheck()
    _write(page, "A question")
    expect(page.locator(".inquiry__text textarea")).to_have_value(re.compile("^(?!.*Duanling)", re.DOTALL))
    page = _ready(reader, f"en/compare/?park={PORT}&park=yanxi-food-park")
    expect(about).to_have_count(2)
    expect(about.nth(1)).to_contain_text("Yanxi Food")
    page.get_by_role("button", name="Remove Bolan").click()
    expect(about).to_have_count(1)
    page = _ready(reader, "en/plots/?area=30mu&kind=land")
    expect(page.locator(".chosen__one")).to_have_count(2)
    page.locator("#ask_area").focus()
    expect(about).to_have_text(["Yanxi Food Industrial Park", re.compile("Searched for: Area .*30 mu.* · Type Land")])


@pytest.mark.parametrize("path", ["en/contact/", "zh/compare/", "zh/plots/", "en/projects/aluminium-composite-panels/"])
def test_every_page_that_asks_is_accessible_and_fits(path: str, model: str, new_reader: NewReader) -> None:
    reader = new_reader(width=375, address=model)
    page = _ready(reader, path)
    page.locator(".inquiry button[type=submit]").click()
    expect(page.locator("#ask_name")).to_be_focused()
    assert page.evaluate(TOO_WIDE) == 0
    assert reader.hear() == []

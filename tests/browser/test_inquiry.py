"""Asking from a page, to an address that takes it: what arrives, what is wrong, what is left when nothing arrives."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest
from playwright.sync_api import expect

from tests.browser.desk import PATH, Desk, fields_of
from tests.browser.measures import TOO_WIDE
from tests.browser.serving import served
from tests.browser.windows import idle
from tests.building.small_builds import build, make_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Page, Route

    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

PARK = "parks/river/"
SETTINGS = f"""\
inquiry:
  endpoint: {PATH}
  fields: {{name: your_name, email: entry.12, about: subjects}}
  fixed: {{form: "42"}}
"""
WORDS = {
    "zh": ("姓名", "电子邮箱", "发送咨询", "咨询已送达", "咨询此地块：A-01 · 河滨园"),
    "en": ("Name", "E-mail", "Send the enquiry", "Your enquiry has arrived.", "Ask about this plot: A-01 · River Park"),
}


class Office(NamedTuple):
    """A site with an office that takes enquiries: its address, and what has arrived."""

    address: str
    desk: Desk


def make_office(root: Path, settings: str) -> Path:
    """Build the small site with settings for enquiries, and return the folder of finished files."""
    file = make_site(root) / "content" / "site.yaml"
    file.write_text(file.read_text(encoding="utf-8") + settings, encoding="utf-8")
    outcome = build(root)
    assert outcome.built, outcome.issues
    return outcome.folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_office(tmp_path_factory.mktemp("office") / "site", SETTINGS)


@pytest.fixture
def office(built: Path) -> Iterator[Office]:
    desk = Desk()
    with served(built, "/zsyz/", take=desk.take) as where:
        yield Office(where, desk)
        desk.is_open.set()


def _fill(page: Page, language: str = "en", **more: str) -> None:
    name, email, *_ = WORDS[language]
    page.get_by_label(name).first.fill("Ann Martin")
    page.get_by_label(email).first.fill("ann@example.com")
    for key, words in more.items():
        page.locator(f"#ask_{key}").fill(words)
    page.locator("#ask_consent").check()


def _said(page: Page, words: str) -> None:
    expect(page.locator(".inquiry__said")).to_contain_text(words)


def _ready(reader: Reader, path: str) -> Page:
    reader.visit(path)
    reader.page.locator(".inquiry").scroll_into_view_if_needed()
    expect(reader.page.locator("#ask_area_hint")).to_be_attached()
    return reader.page


@pytest.mark.parametrize("language", ["zh", "en"])
def test_from_a_plot_to_sent_takes_five_acts_and_less_than_a_minute(
    language: str, office: Office, new_reader: NewReader
) -> None:
    """Count acts by the keystroke-level model: to think, to point, to type (Card, Moran and Newell, 1983)."""
    reader = new_reader(address=office.address)
    page = reader.page
    reader.visit(f"{language}/{PARK}")
    name, email, send, arrived, ask = WORDS[language]
    typed = ["Ann Martin", "ann@example.com"]
    acts: list[Callable[[], None]] = [
        lambda: page.get_by_role("link", name=ask).click(),
        lambda: page.get_by_label(name).first.fill(typed[0]),
        lambda: page.get_by_label(email).first.fill(typed[1]),
        lambda: page.locator("#ask_consent").check(),
        lambda: page.get_by_role("button", name=send).click(),
    ]
    for act in acts:
        act()
    _said(page, arrived)
    think, point, reach, key = 1.35, 1.1, 0.4, 0.28
    assert len(acts) * (think + point + 2 * reach) + len("".join(typed)) * key < 30
    [enquiry] = office.desk.arrived
    assert enquiry["your_name"] == ["Ann Martin"]
    assert enquiry["entry.12"] == ["ann@example.com"]
    park, plot = enquiry["subjects"]
    assert {"zh": "河滨园", "en": "River Park"}[language] == park
    assert plot == f"A-01 · {park}"
    assert enquiry["page"] == [f"{office.address}{language}/{PARK}"]
    assert (enquiry["language"], enquiry["to"], enquiry["form"]) == ([language], ["bureau"], ["42"])
    assert enquiry["consent"] == ["yes"]
    assert f"- {plot}" in enquiry["text"][0]


def test_by_keyboard_alone(office: Office, new_reader: NewReader) -> None:
    reader = new_reader(address=office.address)
    page, keys = reader.page, reader.page.keyboard
    reader.visit(f"en/{PARK}")
    page.locator(".inquiry-ask").focus()
    keys.press("Enter")
    expect(page.locator("#ask_area")).to_be_focused()
    _said(page, "A-01 · River Park is now in the enquiry.")
    for words in ("20 mu", "10 kV", "2027", "Is there a berth?", "Ann Martin", "", "ann@example.com", ""):
        keys.type(words)
        keys.press("Tab")
    keys.press("Space")
    keys.press("Tab")
    keys.press("Enter")
    _said(page, "Your enquiry has arrived.")
    expect(page.locator(".inquiry__said")).to_be_focused()
    text = office.desk.arrived[0]["text"][0].replace("\r\n", "\n")
    assert (
        "Area needed: 20 mu\nPower needed: 10 kV\nWhen: 2027\nOther needs, or your question: Is there a berth?" in text
    )
    assert "Name: Ann Martin\nE-mail: ann@example.com" in text
    expect(page.locator(".inquiry__text textarea")).to_have_value(text)
    page.get_by_role("button", name="Write another").press("Enter")
    expect(page.locator("#ask_area")).to_be_focused()
    expect(page.locator("#ask_message")).to_have_value("")
    expect(page.locator("#ask_consent")).not_to_be_checked()


def test_what_is_wrong_is_said_at_the_fields_and_nothing_is_sent(office: Office, new_reader: NewReader) -> None:
    reader = new_reader(address=office.address)
    page = _ready(reader, f"en/{PARK}")
    page.locator("#ask_phone").fill("12")
    send = page.get_by_role("button", name="Send the enquiry")
    send.click()
    expect(page.locator("#ask_name")).to_be_focused()
    _said(page, "3 things are still needed.")
    for key, words in (
        ("name", "Please give your name."),
        ("phone", "A telephone number has five digits at least."),
        ("consent", "Please tick your consent; nothing is handed over without it."),
    ):
        field = page.locator(f"#ask_{key}")
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_accessible_description(words)
    assert reader.hear() == []
    page.locator("#ask_phone").fill("")
    send.click()
    expect(page.locator("#ask_email")).to_have_accessible_description(
        "Please give an e-mail address or a telephone number to answer to."
    )
    page.locator("#ask_email").fill("ann@example")
    expect(page.locator("#ask_email_error")).to_have_text(
        "This is no whole e-mail address, which is like name@example.com."
    )
    page.locator("#ask_email").fill("ann@example.com")
    expect(page.locator("#ask_email_error")).to_have_count(0)
    page.locator("#ask_name").fill("Ann Martin")
    send.click()
    _said(page, "One thing is still needed.")
    expect(page.locator("#ask_consent")).to_be_focused()
    assert office.desk.arrived == []
    page.locator("#ask_consent").check()
    send.click()
    _said(page, "Your enquiry has arrived.")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (500, "It was not accepted (error 500)."),
        (403, "It was not accepted (error 403)."),
        (None, "could not be reached"),
    ],
)
def test_where_it_is_not_taken_the_text_is_kept_and_other_ways_are_there(
    status: int | None, words: str, office: Office, new_reader: NewReader
) -> None:
    reader = new_reader(address=office.address)
    page = _ready(reader, f"en/{PARK}")
    office.desk.status = status
    _fill(page, message="Is there a berth?")
    send = page.get_by_role("button", name="Send the enquiry")
    with page.expect_console_message(lambda message: "Failed to load" in message.text):
        send.click()
    _said(page, words)
    expect(send).to_be_focused()
    expect(page.locator("#ask_message")).to_have_value("Is there a berth?")
    expect(page.locator(".inquiry__text textarea")).to_have_value(re.compile("Is there a berth"))
    mail = page.get_by_role("link", name="Send it by e-mail").get_attribute("href") or ""
    assert mail.startswith("mailto:invest@example.org?subject=Enquiry%3A%20River%20Park&body=")
    office.desk.status = 201
    send.click()
    _said(page, "Your enquiry has arrived.")
    expect(page.get_by_role("link", name="Send it by e-mail")).to_be_hidden()
    assert reader.complaints  # the browser notes what was refused
    reader.complaints.clear()


def test_an_answer_that_does_not_come_is_waited_for_and_not_longer(office: Office, new_reader: NewReader) -> None:
    reader = new_reader(address=office.address)
    reader.page.clock.install()
    page = _ready(reader, f"zh/{PARK}")
    office.desk.is_open.clear()
    _fill(page, "zh")
    send = page.get_by_role("button", name="发送咨询")
    send.click()
    _said(page, "正在发送……")
    send.click()  # in vain: it is on its way
    page.clock.fast_forward(21_000)
    _said(page, "对方超过20秒没有回应，不能确定是否收到。您写的内容都在，可以再试，或换一种方式发送。")
    assert len(office.desk.arrived) == 1
    reader.complaints.clear()


def test_without_scripts_it_is_sent_as_it_is(office: Office, new_reader: NewReader) -> None:
    reader = new_reader(address=office.address, scripts=False)
    reader.visit(f"en/{PARK}")
    _fill(reader.page)
    reader.page.get_by_role("button", name="Send the enquiry").click()
    reader.page.wait_for_url(f"**{PATH}")
    [enquiry] = office.desk.arrived
    assert enquiry["your_name"] == ["Ann Martin"]
    assert enquiry["subjects"] == ["River Park"]
    assert enquiry["page"] == [f"https://qinghe.example/en/{PARK}"]
    assert enquiry["text"] == [""]


def test_without_consent_a_browser_without_scripts_sends_nothing(office: Office, new_reader: NewReader) -> None:
    reader = new_reader(address=office.address, scripts=False)
    reader.visit(f"en/{PARK}")
    _fill(reader.page)
    reader.page.locator("#ask_consent").uncheck()
    reader.page.get_by_role("button", name="Send the enquiry").click()
    reader.page.wait_for_timeout(300)
    assert office.desk.arrived == []


def test_another_host_takes_it_with_the_names_it_expects(tmp_path: Path, new_reader: NewReader) -> None:
    settings = """\
inquiry:
  endpoint: https://forms.example.gov/enquiry
  encoding: urlencoded
  fields: {text: body}
  result: /zsyz/{language}/about/
"""
    taken: list[dict[str, list[str]]] = []

    def take(route: Route) -> None:
        request = route.request
        taken.append(fields_of(request.headers["content-type"], request.post_data_buffer or b""))
        assert "cookie" not in request.headers
        route.fulfill(status=200, headers={"Access-Control-Allow-Origin": "*"})

    with served(make_office(tmp_path / "site", settings), "/zsyz/") as where:
        reader = new_reader(address=where)
        reader.page.route("https://forms.example.gov/**", take)
        page = _ready(reader, f"en/{PARK}")
        expect(page.locator(".inquiry__consent")).to_contain_text("goes to forms.example.gov")
        _fill(page)
        page.get_by_role("button", name="Send the enquiry").click()
        page.wait_for_url(f"{where}en/about/")
        idle(page)
        page.goto("about:blank")  # before its host is gone
    [enquiry] = taken
    assert enquiry["name"] == ["Ann Martin"]
    assert enquiry["body"][0].startswith("Enquiry: River Park")
    assert enquiry["result"] == ["/zsyz/en/about/"]
    assert reader.complaints == ["another host: https://forms.example.gov/enquiry"]
    reader.complaints.clear()


def test_nothing_is_stored(office: Office, new_reader: NewReader) -> None:
    reader = new_reader(address=office.address)
    page = _ready(reader, f"en/{PARK}")
    _fill(page, message="Is there a berth?")
    page.get_by_role("button", name="Send the enquiry").click()
    _said(page, "Your enquiry has arrived.")
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])")
    assert not any(each in kept for each in ("Ann", "ann@", "berth"))
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    assert page.context.cookies() == []


def test_an_address_asks_about_a_plot(office: Office, new_reader: NewReader) -> None:
    reader = new_reader(address=office.address)
    reader.visit(f"en/{PARK}")
    asked = reader.page.locator(".inquiry-ask").get_attribute("href")
    assert asked == f"{office.address}en/{PARK}?ask=river/plot-A-01#ask_form"
    reader.visit("en/plots/")
    expect(reader.page.locator(".inquiry-ask")).to_have_attribute("href", asked)
    reader.page.goto(asked)
    expect(reader.page.get_by_role("checkbox", name="A-01 · River Park", exact=True)).to_be_checked()
    expect(reader.page.locator("#ask_area")).to_be_focused()
    reader.page.goto(asked.replace("river/plot-A-01", "%3Cimg%20src=x%3E"))
    expect(reader.page.locator(".inquiry__about label")).to_have_count(1)


@pytest.mark.parametrize(("language", "width", "scheme"), [("en", 375, "dark"), ("zh", 1300, "light")])
def test_it_is_accessible_and_fits(
    language: str, width: int, scheme: str, office: Office, new_reader: NewReader
) -> None:
    reader = new_reader(width=width, scheme=scheme, address=office.address)
    page = _ready(reader, f"{language}/{PARK}")
    page.locator(".inquiry button").first.click()
    assert page.evaluate(TOO_WIDE) == 0
    assert reader.hear() == []
    for each in page.locator(".inquiry :is(input, textarea, button):visible").all():
        box = each.bounding_box()
        assert box
        is_box = each.get_attribute("type") == "checkbox"
        assert (box["height"] >= 18) if is_box else (box["height"] >= 44)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(TOO_WIDE) == 0

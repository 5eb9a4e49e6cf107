"""Talking to the bureau: the block on a record's page, and the team nearest to the reader."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
import segno
import vobject  # type: ignore[import-untyped]
from PIL import Image
from playwright.sync_api import expect

from tests.browser.pages import LANGUAGES, PARK, PROJECT, SIGNING
from tests.browser.windows import come_to_rest, idle

if TYPE_CHECKING:
    from tests.browser.conftest import NewReader
    from tests.browser.reader import Reader

_SMALL = (
    "nodes => nodes.map(node => node.getBoundingClientRect()).filter(box => box.height < 44 || box.width < 44).length"
)
_NEAR_HANGZHOU = {"latitude": 30.3, "longitude": 120.2}
_EAST = {"zh": "驻华东招商分队（示例）", "en": "East China outreach team (sample)"}
_SOUTH = {"zh": "驻华南招商分队（示例）", "en": "South China outreach team (sample)"}
_ANSWER = "#nearest_team [role=status]"


def _allow_location(reader: Reader, where: dict[str, float] | None) -> None:
    context = reader.page.context
    if where:
        context.grant_permissions(["geolocation"])
        context.set_geolocation(where)  # type: ignore[arg-type]  # a typed dict of playwright's own


@pytest.mark.parametrize("path", [PARK, PROJECT, SIGNING])
@pytest.mark.parametrize("key", LANGUAGES)
def test_a_record_says_whom_to_talk_to(key: str, path: str, new_reader: NewReader) -> None:
    reader = new_reader(width=375, scripts=False)
    reader.visit(f"{key}/{path}")
    block = reader.page.locator(".strip")
    expect(block.locator("a[href^='tel:']")).to_be_visible()
    mail = block.locator("a[href^='mailto:']").get_attribute("href") or ""
    title = (reader.page.locator("h1").text_content() or "").replace("\xa0", " ").replace("\u2060", "")
    subject = {"zh": "咨询：", "en": "Enquiry: "}[key] + title
    assert parse_qs(urlsplit(mail).query) == {"subject": [subject]}
    assert block.locator(".strip__ways dd > a").evaluate_all(_SMALL) == 0
    expect(block.get_by_role("link", name="WeChat QR code" if key == "en" else "微信二维码")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_code_is_seen_square_by_square_in_either_theme(scheme: str, new_reader: NewReader) -> None:
    reader = new_reader(scheme=scheme)
    reader.visit(f"en/{PROJECT}")
    address = reader.page.locator(".strip__code a").get_attribute("href") or ""
    code = come_to_rest(reader.page.locator(".contact__qr svg").first)
    picture = Image.open(BytesIO(code.screenshot())).convert("L")
    wanted = [list(row) for row in segno.make_qr(address, error="m", encoding="utf-8").matrix_iter(border=4)]
    size = len(wanted)
    assert min(picture.size) >= 120
    assert max(picture.size) - min(picture.size) <= 1  # it may begin between two pixels
    # a pixel at a time: the middle of each square
    middles = [(at + 0.5) / size for at in range(size)]
    side = size * 8
    seen = picture.resize((side, side), Image.Resampling.BILINEAR).tobytes()  # a byte a pixel
    dark = [[seen[int(y * side) * side + int(x * side)] for x in middles] for y in middles]
    assert [[int(value < 128) for value in row] for row in dark] == wanted
    assert min(value for row in dark[:3] for value in row) > 240  # the quiet zone, white


@pytest.mark.parametrize("key", LANGUAGES)
def test_a_business_card_is_downloaded(key: str, new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit(f"{key}/{PROJECT}")
    with reader.page.expect_download() as download:
        reader.page.locator(".strip a[download]").click()
    assert download.value.suggested_filename.endswith(".vcf")
    card = vobject.readOne(download.value.path().read_text("utf-8"))
    assert card.tel.value == reader.page.locator(".strip a[href^='tel:']").inner_text()


@pytest.mark.parametrize("key", LANGUAGES)
def test_a_region_leads_to_its_team_without_scripts(key: str, new_reader: NewReader) -> None:
    reader = new_reader(scripts=False)
    reader.visit(f"{key}/contact/")
    part = reader.page.locator("#nearest_team")
    expect(part.locator("select, button")).to_have_count(2)
    expect(part.locator(".nearest__tools")).not_to_be_visible()
    reader.follow("#nearest_team dd a[href='#outreach-south']", f"{key}/contact/#outreach-south")
    expect(reader.page.locator("#outreach-south")).to_be_in_viewport()


@pytest.mark.parametrize("key", LANGUAGES)
def test_a_region_is_chosen_by_keyboard(key: str, new_reader: NewReader) -> None:
    reader = new_reader(width=375)
    reader.visit(f"{key}/contact/")
    select = reader.page.get_by_label("Where are you?" if key == "en" else "您在哪里？")
    answer = reader.page.locator(_ANSWER)
    expect(answer).to_be_empty()
    select.focus()
    for _ in range(4):  # the region after three of the team in the east
        reader.page.keyboard.press("ArrowDown")
    expect(answer).to_contain_text(_SOUTH[key])
    assert reader.hear() == []
    reader.page.emulate_media(color_scheme="dark")
    assert reader.hear() == []
    select.select_option(index=0)
    expect(answer).to_be_empty()
    select.select_option("上海" if key == "zh" else "Shanghai")
    expect(answer.locator("span")).to_have_text(
        ["上海" if key == "zh" else "Shanghai", re.compile(re.escape(f"{_EAST[key]} +86 21 5550 0105"))]
    )
    reader.follow(f"{_ANSWER} a", f"{key}/contact/#outreach-east")


@pytest.mark.parametrize("key", LANGUAGES)
def test_a_position_finds_the_nearest_team(key: str, new_reader: NewReader) -> None:
    reader = new_reader()
    _allow_location(reader, _NEAR_HANGZHOU)
    sent: list[str] = []
    reader.visit(f"{key}/contact/")
    idle(reader.page)
    reader.page.on("request", lambda request: sent.append(request.url))
    answer = reader.page.locator(_ANSWER)
    expect(answer).to_be_empty()  # nobody has asked yet
    button = reader.page.locator("#nearest_team button")
    button.focus()
    reader.page.keyboard.press("Enter")
    # from Hangzhou to Shanghai
    said = {
        "zh": "离您最近的是{}，直线距离约160公里。",
        "en": "Nearest to you: {}, about 160 km away in a straight line.",
    }
    expect(answer).to_have_text(said[key].format(_EAST[key]))
    # a browser may fetch the page's own picture whenever it likes
    assert [url for url in sent if not url.endswith("/favicon.png")] == []
    reader.follow(f"{_ANSWER} a", f"{key}/contact/#outreach-east")


def test_a_position_that_is_refused_is_said(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.visit("en/contact/")
    reader.page.locator("#nearest_team button").click()
    expect(reader.page.locator(_ANSWER)).to_contain_text("did not give a location")


def test_nobody_is_asked_for_a_position_before_the_click(new_reader: NewReader) -> None:
    reader = new_reader()
    reader.page.add_init_script(
        "window.asked = 0; navigator.geolocation.getCurrentPosition = () => { window.asked += 1; };"
    )
    reader.visit("en/contact/")
    assert reader.page.evaluate("window.asked") == 0
    reader.page.locator("#nearest_team button").click()
    assert reader.page.evaluate("window.asked") == 1

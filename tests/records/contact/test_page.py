"""Whom to ask: what the contact page, a record's page and the file for an address book say of a contact."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.building.edition import THEME
from generator.pages.words import load_words
from generator.records.contact.card import draw_code, show_number
from generator.records.contact.questions import only_office
from generator.records.contact.record import Contact
from generator.records.contact.vcard import vcard
from generator.records.contact.vcards import vcard_files, write_card
from generator.values.language import language
from generator.values.telephone import telephones
from generator.values.urls import vcard_of
from tests.invented import examples
from tests.places import SITES
from tests.small_site import BASE, change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Pages
    from generator.pages.words import Words
    from generator.values.language import Language

FULL = SITES / "full"

_ZH = load_words(THEME / "locales", language("zh"))
LANGUAGES = [language("zh"), language("en"), language("ja")]
OFFICE = "- id: {id}\n  name: {{zh: 处, en: Office {id}}}\n{more}"


def _words(key: str) -> Words:
    return load_words(THEME / "locales", language(key))


def _pages(tmp_path: Path, contacts: str, **others: str) -> Pages:
    """Return the pages of the base site with other contacts, none of which a record names."""
    root = change(copy_base(tmp_path / "site"), {"content/contacts.yaml": contacts, **others})
    for path in root.rglob("*.yaml"):
        path.write_text(re.sub(r"(?m)^ *contact: .*\n", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    checked = read_site(root)
    assert [issue for issue in checked.issues if issue.is_error] == []
    return make_pages(checked)


def _body(pages: Pages, path: str) -> str:
    return pages.page(*pages.by_path[path]).body


def _mails(body: str) -> list[str]:
    return [unescape(each) for each in re.findall(r'href="(mailto:[^"]*)"', body)]


def _card(key: str, words: Words) -> Any:  # noqa: ANN401  (vobject has no types)
    checked = read_site(FULL)
    contact = checked.site.records["contact"][key]
    return vobject.readOne(vcard(contact, words))


@pytest.mark.parametrize(
    ("path", "subject"),
    [
        ("zh/parks/everything/", "咨询：park文1"),
        ("en/parks/everything/", "Enquiry: Park text 1"),
        ("zh/projects/everything/", "咨询：project文83"),
        ("en/projects/everything/", "Enquiry: Project text 83"),
    ],
)
def test_an_email_begins_with_what_the_page_is_about(path: str, subject: str) -> None:
    (mail,) = _mails(_body(make_pages(read_site(FULL)), path))
    assert mail.isascii()
    assert mail.startswith("mailto:invest@example.org?subject=")
    assert "+" not in mail
    assert parse_qs(urlsplit(mail).query) == {"subject": [subject]}


def test_a_subject_with_signs_of_an_address_stays_one_subject(tmp_path: Path) -> None:
    contacts = (BASE / "content/contacts.yaml").read_text(encoding="utf-8")
    projects = (BASE / "projects.yaml").read_text(encoding="utf-8")
    title = 'Cold & hot? #1 100% \\"A+B\\" <i>=</i>'
    changed = projects.replace("en: Cold store}", f'en: "{title}"}}')
    assert changed != projects
    pages = _pages(tmp_path, contacts, **{"projects.yaml": changed})
    for mail in _mails(_body(pages, "en/projects/cold-store/")):  # of the form, and of the strip
        parts = urlsplit(mail)
        assert parts.fragment == ""
        assert parse_qs(parts.query)["subject"] == ["Enquiry: " + title.replace("\\", "")]


def test_an_email_from_the_contact_page_has_no_subject() -> None:
    mails = _mails(_body(make_pages(read_site(FULL)), "en/contact/"))
    assert mails == ["mailto:invest@example.org", "mailto:east@example.org"]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ([("a", "")], "a"),
        ([("a", ""), ("b", "  kind: service_team\n"), ("c", "  kind: outreach\n  serves: [{zh: 沪, en: Hu}]\n")], "a"),
        ([("a", ""), ("b", "  disclosure: internal\n")], "a"),
        ([("a", ""), ("b", "")], None),
        ([("b", "  kind: service_team\n")], None),
    ],
    ids=["one", "one and teams", "one and an internal one", "two", "none but teams"],
)
def test_a_record_without_a_contact_shows_the_only_office(
    more: list[tuple[str, str]], expected: str | None, tmp_path: Path
) -> None:
    contacts = "".join(OFFICE.format(id=key, more=lines) for key, lines in more)
    pages = _pages(tmp_path, contacts)
    assert only_office(pages.library) == expected
    assert re.findall(r"/contact/(\w+)\.vcf", _body(pages, "en/parks/river/")) == ([expected] if expected else [])


def test_the_contact_page_lists_offices_then_outreach_then_service_teams() -> None:
    body = _body(make_pages(read_site(FULL)), "en/contact/")
    order = [body.index(f'id="{each}"') for each in ("bureau", "team-east", "team-south", "team-of-industry")]
    assert order == sorted(order)
    assert re.findall(r'<h2 id="group_(\w+)"', body) == ["office", "outreach", "service_team"]


def test_every_region_leads_to_those_who_serve_it() -> None:
    body = _body(make_pages(read_site(FULL)), "en/contact/")
    lines = re.findall(r'<div class="nearest__region"><dt>(.*?)</dt>(.*?)</div>', body)
    served = {region: re.findall(r'href="#([^"]+)"', teams) for region, teams in lines}
    assert served == {
        "Shanghai": ["team-east"],
        "Jiangsu": ["team-east", "team-south"],
        "Guangdong": ["team-south"],
        "Serves text 142": ["bureau"],
    }


def test_no_team_is_nearest_where_nobody_serves_a_region(tmp_path: Path) -> None:
    assert "nearest_team" not in _body(_pages(tmp_path, OFFICE.format(id="a", more="")), "en/contact/")


def test_a_code_isdraw_coden_dark_on_white_with_its_quiet_zone() -> None:
    svg = draw_code("https://wechat.example/bureau")
    draw_code.cache_clear()
    assert draw_code("https://wechat.example/bureau") == svg
    size = int(re.findall(r'viewBox="0 0 (\d+) \1"', svg)[0])
    assert re.findall(r'<path fill="#fff" d="M0 0h(\d+)v\1h-\1z"/>', svg) == [str(size)]
    assert re.findall(r'stroke="(#\w+)" d="M(\d+) ', svg) == [("#000", "4")]
    assert "style" not in svg


def test_a_code_says_whose_it_is() -> None:
    pages = make_pages(read_site(FULL))
    expected = {
        "en/parks/everything/": ["WeChat QR code: The bureau"],
        "en/contact/": ["WeChat QR code: The bureau", "WeChat QR code: Industry service team"],
    }
    for path, labels in expected.items():
        codes = LexborHTMLParser(_body(pages, path)).css(".contact__qr")
        assert [code.attributes["aria-label"] for code in codes if code.css_first("svg")] == labels, path


@pytest.mark.parametrize("each", LANGUAGES, ids=str)
def test_an_address_book_reads_every_card(each: Language) -> None:
    words = _words(each.key)
    for key in ("bureau", "team-east", "team-south", "team-of-industry"):
        card = _card(key, words)
        assert card.version.value == "3.0"
        assert card.fn.value
        assert card.n.value.family == card.fn.value


def test_a_card_holds_what_one_dials_and_writes_to() -> None:
    card = _card("bureau", _words("en"))
    assert card.fn.value == "Ms Wang (sample data)"
    assert card.org.value == ["The bureau"]
    assert card.title.value == "Contact text 140"
    assert card.tel.value == "+86 23 5550 0101"
    assert card.tel.params == {"TYPE": ["WORK"]}
    assert card.email.value == "invest@example.org"
    assert [each.value for each in card.url_list] == ["https://example.org/", "https://wechat.example/bureau"]
    assert card.adr.value.street == "Address text 143"
    assert card.note.value.split("\n") == [
        "WeChat ID: qinghe-invest",
        "Regions served: Serves text 142",
        "Office hours: Hours text 145",
        "Languages: Speaks text 146",
        "Reply within: 1 working day",
    ]


@example("Invest, Trade; Talents \\ Co")
@examples(60)
@given(st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1).filter(str.strip))
def test_any_words_come_through_an_address_book(words: str) -> None:
    said = {"zh": words.strip()}
    contact = Contact.model_validate({"id": "a", "name": said, "hours": said, "role": said, "address": said})
    card = vobject.readOne(vcard(contact, _ZH))
    line = " ".join(words.split())
    assert (card.fn.value, card.org.value, card.title.value) == (line, [line], line)
    assert (card.n.value.family, card.adr.value.street) == (line, line)
    assert card.note.value.partition("：")[2] == line


def test_what_is_not_translated_is_left_out_of_a_card() -> None:
    contact = Contact.model_validate({"id": "a", "name": {"zh": "处"}, "role": {"zh": "管"}, "serves": [{"zh": "沪"}]})
    card = vobject.readOne(vcard(contact, _words("en")))
    assert set(card.contents) == {"version", "n", "fn", "org"}
    assert card.fn.value == "处"


@pytest.mark.parametrize(
    ("key", "shown"),
    [("zh", "+86 23 5550 0101转8001"), ("en", "+86 23 5550 0101 ext. 8001"), ("ja", "+86 23 5550 0101（内線8001）")],
)
@pytest.mark.parametrize("phone", ["023-5550-0101转8001", "(023) 5550 0101-8001"])
def test_an_extension_is_said_in_the_language_of_the_page(phone: str, key: str, shown: str) -> None:
    (number,) = telephones(phone)
    assert show_number(_words(key), number) == shown


def test_an_address_book_dials_an_extension_after_a_pause_and_keeps_the_other_numbers() -> None:
    said = {"id": "a", "name": {"zh": "处"}, "phone": "023-5550-0101转8001/5550-0102"}
    card = vobject.readOne(vcard(Contact.model_validate(said), _ZH))
    assert card.tel.value == "+86 23 5550 0101,8001"
    assert card.note.value == "电话：+86 23 5550 0102"


def test_cards_of_public_contacts_only_lie_beside_the_pages(tmp_path: Path) -> None:
    hidden = OFFICE.format(id="a", more="") + OFFICE.format(id="b", more="  disclosure: internal\n")
    pages = _pages(tmp_path, hidden)
    assert [file.name for file in vcard_files(pages, "")] == [vcard_of("a", each) for each in LANGUAGES[:2]]


def test_a_code_of_an_office_without_an_english_name_is_called_by_its_account(tmp_path: Path) -> None:
    contacts = "- id: desk\n  name: {zh: 窗口}\n  wechat: https://wechat.example/desk\n"
    body = _body(_pages(tmp_path, f"{contacts}  wechat_id: qinghe-desk\n"), "en/contact/")
    assert 'aria-label="WeChat QR code: qinghe-desk"' in body
    bare = _body(_pages(tmp_path / "bare", contacts), "en/contact/")
    assert 'aria-label="WeChat QR code: https://wechat.example/desk"' in bare


def test_no_line_of_a_card_is_longer_than_an_address_book_takes() -> None:
    hours = "周一至周五 9:00—17:30，法定节假日除外；" * 12
    said = {"id": "a", "name": {"zh": "招商窗口"}, "phone": "023-5550-0101转8001", "hours": {"zh": hours}}
    contact = Contact.model_validate(said)
    data = write_card(contact, _ZH)
    assert max(map(len, data.split(b"\r\n"))) <= 75
    card = vobject.readOne(data.decode())
    assert hours in card.note.value
    assert card.tel.value == "+86 23 5550 0101,8001"

"""What contacts bring along to the page of all components."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.pages.components.exhibit import Exhibit, Variant, plain, say
from generator.pages.components.texts import long_title, some_facts, source
from generator.reading.inquiry_settings import InquirySettings
from generator.records.contact.card import Call, Code, ContactCard, Way, draw_code
from generator.records.contact.inquiry import Answerer, Inquiry
from generator.records.contact.page import ContactView, Served, Team
from generator.values.urls import inquiry_words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.leaf import Leaf


_PHONE = ("+86 23 5550 0100", "tel:+862355500100")
_MAIL = ("desk@office.example", "mailto:desk@office.example")


def exhibits(leaf: Leaf) -> Iterator[Exhibit]:
    """Return a contact as a block and as the strip at the end of a page, and who is near."""
    t, card = leaf.words, _card(leaf)
    bare = replace(card, person="", code=None, role=long_title(leaf), facts=(), source=None, sample=True)
    yield Exhibit(
        ("contact",),
        t("exhibit.contact"),
        (
            Variant(t("exhibit_state.many"), "contact", {"item": card}),
            Variant(t("exhibit_state.missing"), "contact", {"item": bare}),
        ),
    )
    yield Exhibit(
        ("strip",),
        t("exhibit.strip"),
        (Variant(t("exhibit_state.many"), "strip", {"item": card}, is_wide=True),),
    )
    yield Exhibit(("inquiry",), t("exhibit.inquiry"), tuple(_forms(leaf)))
    nearest = ContactView((), _served(leaf), is_located=True)
    yield Exhibit(
        ("nearest",),
        t("exhibit.nearest"),
        (Variant(t("exhibit_state.many"), "contact/nearest.html", {"view": nearest}),),
    )


def _card(leaf: Leaf) -> ContactCard:
    call = Way("material/phone", leaf.words("contact.phone"), *_PHONE)
    mail = Way("material/email-outline", leaf.words("contact.email"), *_MAIL)
    address = "https://u.wechat.example/desk"
    return ContactCard(
        id="example-desk",
        name=say(leaf, "示例招商服务专班", "Example service desk"),
        role=say(leaf, "外地企业线上对接", "Online help for firms elsewhere"),
        person=say(leaf, "示例联系人", "Example person"),
        ways=(call, mail),
        code=Code(draw_code(address), plain(leaf, "微信二维码", "WeChat code"), address, "example-desk"),
        facts=some_facts(leaf)[1:3],
        notes=(),
        source=source(leaf),
        sample=False,
        latitude="",
        longitude="",
        reply=plain(leaf, "三个工作日内答复。", "Answers within three working days."),
        hours=say(leaf, "工作日9:00—18:00", "Working days, 9:00 to 18:00"),
        speaks=say(leaf, "中文、英文", "Chinese, English"),
    )


def _forms(leaf: Leaf) -> Iterator[Variant]:
    """Yield the form as it is sent, for its ids stand on a page once."""
    to = say(leaf, "示例招商服务专班", "Example service desk")
    reply = plain(leaf, "三个工作日内答复。", "Answers within three working days.")
    form = Inquiry(
        about=plain(leaf, "示例产业园", "Example park"),
        page=leaf.path,
        answers=Answerer(to, "example-desk", reply, "desk@office.example"),
        sent=InquirySettings(endpoint="/enquiry"),
        result="",
        consent=plain(leaf, "我同意为答复此次咨询使用以上内容。", "I agree that this is used to answer me."),
        words=leaf.asset(inquiry_words_of(leaf.language)),
        language=leaf.language.key,
    )
    yield Variant(leaf.words("exhibit_state.one"), "inquiry", {"item": form})


def _served(leaf: Leaf) -> tuple[Served, ...]:
    calls = (Call(*_PHONE),)
    east = Team(say(leaf, "华东专班", "Team for the east"), "sheet-contact", calls, sample=False)
    north = Team(say(leaf, "北方专班", "Team for the north"), "sheet-contact", (), sample=True)
    far = say(leaf, "华北和东北", "North and north-east")
    return Served(say(leaf, "华东", "East"), (east,)), Served(far, (north, east))

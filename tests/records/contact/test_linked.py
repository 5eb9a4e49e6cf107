"""The publisher is told with each of its contacts, whose lines are those of the record."""

from __future__ import annotations

import pytest

from generator.records.contact.questions import first_office
from generator.records.contact.record import Contact
from generator.values.telephone import telephones
from tests.pages.linked.told import EXAMPLES, URL, example, nodes, page_of


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_contact_is_told_with_its_lines(name: str, language: str) -> None:
    pages, _ = example(name)
    page = page_of(pages, "contact", "", language)
    contacts = list(pages.library.all(Contact).values())
    points = nodes(page, "ContactPoint")
    assert [point["@id"] for point in points] == [f"{URL}{language}/contact/#{each.id}" for each in contacts]
    for contact, point in zip(contacts, points, strict=True):
        assert f' id="{contact.id}"' in page.body
        phone = None if "phone" in contact.inferred else contact.phone
        numbers = [number.uri.removeprefix("tel:") for number in telephones(phone)] if phone else None
        assert point.get("telephone") == numbers
        assert point.get("email") == (None if "email" in contact.inferred else contact.email)
        assert contact.name.nearest(language)[1] in str(point["name"])
    assert nodes(page)[0]["@type"] == "ContactPage"


@pytest.mark.parametrize("name", EXAMPLES)
def test_home_tells_the_first_office(name: str) -> None:
    pages, _ = example(name)
    office = first_office(pages.library)
    told = nodes(page_of(pages, "home"), "ContactPoint")
    assert [each["@id"] for each in told] == ([f"{URL}en/contact/#{office.id}"] if office else [])

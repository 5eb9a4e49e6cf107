"""Who answers an enquiry, where it goes, and what of that stands on a page."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from generator.records.contact.inquiry import SAID, inquiry_files, inquiry_of
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE
from generator.values.urls import CONTACT
from tests.model_district import MODEL_DISTRICT
from tests.small_site import change, copy_base, leaf_on, make_pages, read_site, render

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.leaf import Leaf
    from generator.values.language import Language

_HOME = """\
name: {zh: 投资青河, en: Invest Qinghe}
district: {zh: 青河区, en: Qinghe District}
publisher: {zh: 青河区招商局, en: Qinghe Investment Promotion Bureau}
description: {zh: 园区和项目。, en: Parks and projects.}
languages: [zh, en]
home:
  headline: {zh: 投资青河, en: Invest in Qinghe}
  lead: {zh: 欢迎前来。, en: You are welcome.}
"""
_OTHER_HOST = "inquiry: {endpoint: 'https://forms.example.gov/enquiry', result: '/{language}/thanks/'}\n"
_DESK = "- {id: desk, name: {zh: 窗口, en: The desk}, phone: 023-5550-0102}\n"


def _leaf(root: Path, contacts: str = "", settings: str = "", language: Language = ENGLISH) -> Leaf:
    copy_base(root)
    given: dict[str, str | None] = {"content/site.yaml": _HOME + settings}
    if contacts:
        old = (root / "content/contacts.yaml").read_text(encoding="utf-8")
        given["content/contacts.yaml"] = old + contacts
    return leaf_on(read_site(change(root, given)), CONTACT, language)


def test_whom_a_record_names_answers_by_the_mail_of_the_bureau_if_it_has_none(tmp_path: Path) -> None:
    leaf = _leaf(tmp_path / "site", _DESK)
    form = inquiry_of(leaf, "desk", "River Park", "Enquiry%3A%20River%20Park", "en/parks/river/")
    assert form
    assert (form.answers.to, form.answers.key, form.answers.mail) == ("The desk", "desk", "invest@example.org")
    assert form.answers.href.startswith(
        "mailto:invest@example.org?subject=Enquiry%3A%20River%20Park&body=Name%3A%20%0D%0AOrganisation"
    )
    assert not form.answers.sample


def test_where_nobody_is_named_the_bureau_answers(tmp_path: Path) -> None:
    form = inquiry_of(_leaf(tmp_path / "site", _DESK, language=SIMPLIFIED_CHINESE), None, "", "", "zh/contact/")
    assert form
    assert (form.answers.to, form.answers.reply) == ("招商局", "承诺1个工作日内答复。")
    assert form.consent == "我同意青河区招商局为答复此次咨询使用以上内容。网页不保存这些内容。"


def test_a_sample_answers_nobody_unless_the_site_has_an_address(tmp_path: Path) -> None:
    sample = _DESK.replace("id: desk", "id: desk, sample: true, email: desk@example.org")
    form = inquiry_of(_leaf(tmp_path / "idle", sample), "desk", "", "", "en/contact/")
    assert form
    assert (form.answers.sample, form.answers.mail) == (True, "")
    form = inquiry_of(_leaf(tmp_path / "sent", sample, _OTHER_HOST), "desk", "", "", "en/contact/")
    assert form
    assert (form.answers.sample, form.answers.key) == (False, "")
    assert form.answers.to == "Qinghe Investment Promotion Bureau"


def test_another_host_is_named_where_one_agrees(tmp_path: Path) -> None:
    form = inquiry_of(_leaf(tmp_path / "site", settings=_OTHER_HOST), None, "", "", "en/contact/")
    assert form
    assert "goes to forms.example.gov, and that Qinghe Investment Promotion Bureau may use it" in form.consent
    assert form.result == "/en/thanks/"


def test_the_words_of_the_site_take_the_place_of_the_usual_consent(tmp_path: Path) -> None:
    settings = "inquiry: {privacy: {zh: 同意办理。, en: I agree.}}\n"
    form = inquiry_of(_leaf(tmp_path / "site", settings=settings), None, "", "", "en/contact/")
    assert form
    assert form.consent == "I agree."


def test_what_is_asked_about_is_text_and_each_page_has_its_own(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    park = root / "content/parks/river.yaml"
    name = "name: {zh: 河滨“园”<b>, en: 'River \"Park\" <b> & Co'}"
    park.write_text(re.sub("name: .*", name, park.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    site = root / "content/site.yaml"
    site.write_text(site.read_text(encoding="utf-8") + _OTHER_HOST, encoding="utf-8")
    bodies = {page.path: str(page.body) for page in render(read_site(root))}
    body = bodies["en/parks/river/"]
    assert 'value="River &#34;Park&#34; &lt;b&gt; &amp; Co" checked' in body
    assert 'id="ask_page" name="page" value="en/parks/river/"' in body
    assert 'data-words="../../inquiry.json"' in body
    assert 'id="ask_page" name="page" value="en/contact/"' in bodies["en/contact/"]
    assert "\0" not in "".join(bodies.values())


@pytest.mark.parametrize("settings", ["", "inquiry: {endpoint: /api/enquiry}\n"])
def test_a_form_stands_once_on_each_page_that_asks_and_is_small(settings: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    site = root / "content/site.yaml"
    site.write_text(site.read_text(encoding="utf-8") + settings, encoding="utf-8")
    pages = render(read_site(root))
    kinds = {"contact", "park", "project", "compare", "plots"}
    assert kinds <= {page.address.kind for page in pages}
    for page in pages:
        forms = re.findall(r'<section class="inquiry".*?</section>', str(page.body), re.DOTALL)
        assert len(forms) == (page.address.kind in kinds), page.path
        assert all(len(form.encode()) < 2500 for form in forms)


def test_the_script_gets_all_its_words_in_each_language() -> None:
    pages = make_pages(read_site(MODEL_DISTRICT))
    files = {file.name: json.loads(file.make()) for file in inquiry_files(pages)}
    assert set(files) == {"zh/inquiry.json", "en/inquiry.json"}
    assert all(set(words) == set(SAID) and all(words.values()) for words in files.values())


def test_nobody_answers_on_a_demonstration_site() -> None:
    form = inquiry_of(leaf_on(read_site(MODEL_DISTRICT), CONTACT, ENGLISH), "parks-desk", "", "", "en/contact/")
    assert form
    assert (form.answers.key, form.answers.sample, form.answers.mail, form.answers.href) == ("parks-desk", True, "", "")

"""A record's page carries every public field that the record may have.

``tests/sites/full`` has records with each field of their models set. The first test holds it to that, so that a new
field must be written there; the others look for each value on the page, in both languages.
"""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import BaseModel

from generator.records import KINDS
from generator.records.park.structure import write_measures
from generator.values.focus import Focus
from generator.values.language import Text
from generator.values.record import Source
from generator.values.telephone import telephones
from generator.values.urls import ANCHORED
from tests.building.small_builds import build, built_files, make_site
from tests.places import SITES
from tests.small_site import change, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from tests.small_site import Checked

SITE = SITES / "full"
RECORDS = [(name, "everything") for name, kind in KINDS.items() if kind.has_page or name in ANCHORED]
RECORDS += [("contact", "bureau"), ("district", "everything")]
# what the reader sees in another form than its value: addresses, the names of other records, the mark of a sample
_NOT_WORDS = {
    *("id", "sample", "language", "file", "focus", "crs", "timezone"),
    *(field.rpartition(".")[2] for kind in KINDS.values() for field in kind.entry.NAMES),
}


@cache
def _checked() -> Checked:
    return read_site(SITE)


@cache
def _pages() -> dict[tuple[str, str], str]:
    pages = make_pages(_checked())
    return {(page.path, page.language.key): page.body for page in pages}


def _record(kind: str, key: str) -> Any:  # noqa: ANN401  (one of several record types)
    site = _checked().site
    return site.records[kind][key]


def _unset(value: object, path: str = "") -> list[str]:
    if isinstance(value, BaseModel):
        missing = [f"{path}.{name}" for name in type(value).model_fields.keys() - value.model_fields_set]
        return missing + [
            each for name in value.model_fields_set for each in _unset(getattr(value, name), f"{path}.{name}")
        ]
    if isinstance(value, tuple):
        assert value, path
        # of several items the first one is complete
        return _unset(value[0], f"{path}[0]")
    return []


def _words(value: object, language: str, field: str = "") -> list[str]:
    """Return every string that a reader of the page must find."""
    if field in _NOT_WORDS or value is None or isinstance(value, bool) or hasattr(type(value), "__members__"):
        return []
    if isinstance(value, Text):
        return [re.sub(r"\[(.*?)\]\(.*?\)", r"\1", value[language])]
    if isinstance(value, BaseModel):
        return [word for name in type(value).model_fields for word in _words(getattr(value, name), language, name)]
    if isinstance(value, tuple | dict):
        items = value.values() if isinstance(value, dict) else value
        return [word for item in items for word in _words(item, language)]
    if field == "phone":  # shown as it is dialled from abroad
        return [number.shown for number in telephones(str(value))]
    if isinstance(value, Focus):
        value = f'data-fx="{value.x}" data-fy="{value.y}"'
    plain = write_measures(str(value), language) if field in {"floor_load", "column_grid"} else str(value)
    return [value.text(language)] if hasattr(value, "text") else [plain]


def _seen(body: str) -> str:
    points = re.findall(r'data-fx="\d+" data-fy="\d+"', body)
    attributes = " ".join(re.findall(r'(?:alt|href|src)="([^"]*)"', body) + points)
    body = body.replace("\u2060", "")  # which keeps a number and its unit on one line
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", body) + " " + attributes))


def test_the_site_is_sound() -> None:
    assert [issue for issue in _checked().issues if issue.is_error] == []


@pytest.mark.parametrize(("kind", "key"), RECORDS)
def test_the_record_has_every_field(kind: str, key: str) -> None:
    others = {f".{name}" for name in Source.model_fields} | {".milestones[0].video.url"}  # a film has a file or a url
    assert [path for path in _unset(_record(kind, key)) if path not in others] == []


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("kind", "key"), RECORDS)
def test_the_page_shows_every_value(kind: str, key: str, language: str) -> None:
    path = f"{KINDS[kind].plural}/" if kind in ANCHORED else f"{KINDS[kind].plural}/{key}/"
    path = {"contact": "contact/", "district": "environment/"}.get(kind, path)
    body = _pages()[f"{language}/{path}", language]
    seen = _seen(body)
    lost = [word for word in _words(_record(kind, key), language) if re.sub(r"\s+", " ", word.strip()) not in seen]
    assert lost == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_linked_records_are_linked_from_both_sides(language: str) -> None:
    pages = _pages()
    park = pages[f"{language}/parks/everything/", language]
    project = pages[f"{language}/projects/everything/", language]
    signing = pages[f"{language}/signings/everything/", language]
    assert '../../projects/everything/"' in park
    assert '../../signings/everything/"' in park
    assert '../everything-inside/"' in park
    assert '../../parks/everything/"' in project
    assert '../../signings/everything/"' in project
    event = pages[f"{language}/events/everything/", language]
    for body in (park, project, signing):
        assert '../../events/everything/"' in body
    for kind in ("parks", "projects", "signings"):
        assert f'../../{kind}/everything/"' in event
    assert '../../parks/everything/"' in signing
    assert '../../projects/everything/"' in signing
    for body in (park, project, signing, event):
        assert "mailto:" in body


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_industry_is_linked_with_all_that_belongs_to_it(language: str) -> None:
    pages = _pages()
    industry = pages[f"{language}/industries/everything/", language]
    logistics = pages[f"{language}/industries/logistics/", language]
    park = pages[f"{language}/parks/everything/", language]
    project = pages[f"{language}/projects/everything/", language]
    home = pages[f"{language}/", language]
    for target in (
        "../../parks/everything/",
        "../../projects/everything/",
        "https://example.org/firm/",
        "../../contact/",
    ):
        assert f'href="{target}"' in industry, target
    for body in (logistics, park):
        assert 'href="../../projects/everything/"' in body
    assert 'href="../../parks/everything/"' in logistics
    assert 'href="../../industries/logistics/"' in park
    assert 'href="../../industries/everything/"' in park  # by the firm there
    assert 'href="../../industries/logistics/"' in project
    assert 'href="industries/everything/"' in home
    for number in (1, 2):
        assert f'href="#segment-{number}"' in industry
        assert f'id="segment-{number}"' in industry


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_done_for_firms_is_linked_from_both_sides(language: str) -> None:
    pages = _pages()
    park = pages[f"{language}/parks/everything/", language]
    hub = pages[f"{language}/services/", language]
    service = pages[f"{language}/services/everything/", language]
    needs = pages[f"{language}/needs/", language]
    documents = pages[f"{language}/documents/", language]
    for target in (
        "services/everything/",
        "services/team/",
        "needs/#need-everything",
        "documents/#document-everything",
    ):
        assert f'href="../../{target}"' in park, target
    for target in ("everything/", "team/", "agency/", "../needs/", "../documents/"):
        assert f'href="{target}"' in hub, target
    assert 'href="../../services/team/"' in pages[f"{language}/projects/everything/", language]
    assert 'href="../../documents/#document-everything"' in service
    for body in (service, pages[f"{language}/services/team/", language]):
        assert 'href="../../parks/everything/"' in body
    for target in ("../parks/everything/", "https://example.org/firm/", "../contact/#bureau"):
        assert f'href="{target}"' in needs, target
    for target in ("../parks/everything/", "../services/everything/", "../../media/form.pdf"):
        assert f'href="{target}"' in documents, target


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_need_that_has_ended_is_on_no_page(language: str) -> None:
    assert not any("post文336" in body or "Post text 336" in body for body in _pages().values())
    needs = _pages()[f"{language}/needs/", language]
    assert {"zh": "截至2026年10月9日，展示90天", "en": "As of 9\xa0October 2026, shown for 90\xa0days"}[
        language
    ] in needs
    assert {"zh": "2027年3月4日截止", "en": "Open until 4\xa0March 2027"}[language] in needs
    assert needs.index('id="of-labour"') < needs.index("need-everything") < needs.index('id="of-supply"')


def test_a_heading_may_be_called_like_a_part_of_its_page(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    policies = (root / "content/policies.yaml").read_text(encoding="utf-8")
    prose = """
    zh: "## 材料\\n\\n见[上文](#材料)和[章程](#applies-to)。"
    en: "## Papers\\n\\n## Applies to\\n\\nSee [above](#papers).\\n\\n## Body papers\""""
    fields = f"  how_to_apply:{prose}\n  body:{prose}\n"
    about = (root / "content/en/about.md").read_text(encoding="utf-8")
    headings = "\n## Content\n\n## Content\n\n## __search\n"
    change(
        root,
        {
            "content/policies.yaml": policies.replace("  parks: [river]\n", fields),
            "content/en/about.md": about + headings,
        },
    )
    outcome = build(root)
    assert outcome.built, outcome.issues
    page = built_files(root)["en/policies/rent/index.html"].decode()
    assert '<h2 id="how-to-apply-papers">' in page
    assert 'href="#body-papers"' in page
    about = built_files(root)["en/about/index.html"].decode()
    assert '<h2 id="section-content">' in about
    assert 'href="#section-content_1"' in about  # in the table of contents

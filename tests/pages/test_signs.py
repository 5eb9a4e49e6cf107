"""Samples, inferences and sources: once for a group, a sign at single values, and never nothing."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape
from selectolax.lexbor import LexborHTMLParser

from generator.building.edition import THEME
from generator.pages.cards import Finished
from generator.pages.leaf import Link
from generator.pages.parts import Card, Fact, SourceLine
from generator.pages.signs import cite, gather, gather_cards, gather_rows, shared_reasons
from generator.pages.words import load_words
from generator.records.firm.lines import FirmLine
from generator.values.language import language
from generator.values.urls import COMPARE
from tests.invented import examples
from tests.places import SITES
from tests.small_site import read_site, render

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from selectolax.lexbor import LexborNode

    from generator.pages.page import Page

FULL = SITES / "full"
FILES = [FULL / "projects.yaml", *sorted((FULL / "content").rglob("*.yaml"))]
NAMES = {"name", "short_name", "title", "post", "event", "firm"}  # of a record: links elsewhere may say them bare
APART = {"source", "inferred", "id", "internal", "photo", "photos", "poster", "captions", "file"}
_BLOCKS = ("facts__item", "keyfacts__item", "contact", "comparison__side", "nearest__region")
_STRIP = "strip"  # of a single contact: what it says of itself is said of all in it
_UNITS = {"li", "tr", "h1", "h2", "h3", "h4", "p"}
FLAG = re.compile(r"sample: true")


def _flags() -> int:
    return sum(len(FLAG.findall(path.read_text(encoding="utf-8"))) for path in FILES)


def _with_flags(folder: Path, chosen: int) -> Path:
    """Copy the site in which everything is a sample, and keep only those marks whose bits are set."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(FULL, folder)
    bits = iter(range(_flags()))
    for path in FILES:
        text = FLAG.sub(
            lambda _: f"sample: {'true' if chosen >> next(bits) & 1 else 'false'}", path.read_text(encoding="utf-8")
        )
        (folder / path.relative_to(FULL)).write_text(text, encoding="utf-8")
    return folder


_VALUE = re.compile(r"[a-z]+文\d+|[\d.]+(?:元/吨|元/立方米|平方公里|吨/日)")


def _values(node: object, *, is_sample: bool, depth: int = 0) -> Iterator[str]:
    """Yield the Chinese texts and the quantities that stand under a mark, but for names of records and sources."""
    if isinstance(node, list):
        for each in node:
            yield from _values(each, is_sample=is_sample, depth=depth)
    elif isinstance(node, dict):
        is_sample = is_sample or node.get("sample") is True
        for key, each in node.items():
            if key not in APART and not (depth == 0 and key in NAMES):
                yield from _values(each, is_sample=is_sample, depth=depth + 1)
    elif is_sample and isinstance(node, str) and _VALUE.fullmatch(node):
        yield node


def _sample_values(root: Path) -> set[str]:
    """Return what the site has of samples, as far as its pages show it in these words."""
    paths = [root / path.relative_to(FULL) for path in FILES if path.name != "site.yaml"]
    found, everywhere = set[str](), Counter[str]()
    for path in paths:
        everywhere.update(set(_VALUE.findall(path.read_text(encoding="utf-8"))))
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        for record in data if isinstance(data, list) else [data]:
            found |= set(_values(record, is_sample=False))
    return {value for value in found if everywhere[value] == 1}


_WORDS = load_words(THEME / "locales", language("zh"))
_WHOLE = {_WORDS("sample.group"), _WORDS("sample.all_counted"), _WORDS("sample.page")}


def _has_class(node: LexborNode, name: str) -> bool:
    return name in (node.attributes.get("class") or "").split()


def _is_unit(node: LexborNode) -> bool:
    return node.tag in _UNITS or any(_has_class(node, name) for name in _BLOCKS)


def _is_said(node: LexborNode, root: LexborNode) -> bool:
    """Whether a sign stands in the item that a node is in, or a line before it and under the same heading says it."""
    at: LexborNode | None = node
    while at is not None and at.mem_id != root.mem_id:
        if _is_unit(at) and at.css_first(".sign--sample") is not None:
            return True
        if _has_class(at, _STRIP) and any(line.text().strip() in _WHOLE for line in at.css(".sign-line--sample")):
            return True
        if at.tag == "td" and _has_signed_column(at):
            return True
        if at.tag == "tbody" and at.css_first('th[scope="rowgroup"] .sign--sample') is not None:
            return True  # the tiers of a price, under one head
        before = at.prev
        while before is not None and before.tag not in {"h1", "h2"}:
            if _has_class(before, "sign-line--sample"):
                said = before.text().strip()
                return said in _WHOLE or any(name in said for name in _labels_of(node))
            before = before.prev
        at = at.parent
    return any(line.text().strip() == _WORDS("sample.page") for line in root.css(".sign-line--sample"))


def _has_signed_column(cell: LexborNode) -> bool:
    """Whether the heading of a cell's column has a sign."""
    assert cell.parent is not None
    number = [each.mem_id for each in cell.parent.css("th, td")].index(cell.mem_id)
    table = cell.parent.parent
    while table is not None and table.tag != "table":
        table = table.parent
    heads = table.css("thead th") if table is not None else []
    return number < len(heads) and heads[number].css_first(".sign--sample") is not None


def _labels_of(node: LexborNode) -> list[str]:
    at: LexborNode | None = node
    while at is not None and at.tag != "dd":
        at = at.parent
    return [term.text() for term in at.parent.css("dt")] if at is not None and at.parent is not None else []


def _unsaid(pages: list[Page], values: set[str]) -> list[tuple[str, str]]:
    """Return what pages show of samples without saying so, each with the path of the page."""
    found = []
    for page in pages:
        root = LexborHTMLParser(page.body).root
        assert root is not None
        for node in root.css("*"):
            shown = set(_VALUE.findall(node.text(deep=False))) & values
            if shown and node.tag not in {"option", "a", "title", "tspan"} and not _is_said(node, root):
                found += [(page.path, each) for each in shown]
    return found


@given(chosen=st.integers(0, 2 ** _flags() - 1))
@examples(6)
def test_nothing_that_is_a_sample_stands_without_a_word(chosen: int, tmp_path: Path) -> None:
    root = _with_flags(tmp_path / "site", chosen)
    chinese = [page for page in render(read_site(root)) if page.language.key == "zh"]
    assert _unsaid(chinese, _sample_values(root)) == []


def test_each_of_them_a_sample_or_none() -> None:
    everything = render(read_site(FULL))
    assert _unsaid([page for page in everything if page.language.key == "zh"], _sample_values(FULL)) == []


def test_a_site_without_samples_has_no_sign_of_any(tmp_path: Path) -> None:
    for page in render(read_site(_with_flags(tmp_path / "site", 0))):
        assert "sign--sample" not in page.body, page.path
        assert "sign-line--sample" not in page.body, page.path


def test_a_site_that_is_a_sample_says_so_in_its_notice_and_in_no_sign(tmp_path: Path) -> None:
    root = tmp_path / "site"
    shutil.copytree(FULL, root)
    settings = root / "content" / "site.yaml"
    notice = "sample: true\ndemonstration: {zh: 均为虚构。, en: All is invented.}\n"
    settings.write_text(settings.read_text(encoding="utf-8") + notice, encoding="utf-8")
    checked = read_site(root)
    assert checked.site.has_samples
    for page in render(checked):
        assert "sign--sample" not in page.body, page.path
        assert "sign-line--sample" not in page.body, page.path
        assert _WORDS("sample.badge") not in page.body.replace(_WORDS("sample.page"), ""), page.path


def test_where_signs_stand_a_line_explains_them() -> None:
    for page in render(read_site(FULL)):
        words = load_words(THEME / "locales", page.language)
        if page.address == COMPARE:
            continue  # a script draws its signs, and the line where there are any
        for kind in ("sample", "inferred"):
            signed, told = f'class="sign sign--{kind}"' in page.body, words(f"{kind}.note") in page.body
            assert signed == told, (page.path, kind)


def _fact(label: str, *, sample: bool, value: str = "1") -> Fact:
    return Fact(label, value, sample=sample)


def test_a_group_is_marked_once_when_all_that_is_known_of_it_is_so() -> None:
    facts = [_fact("a", sample=True), _fact("b", sample=False, value=""), _fact("c", sample=True)]
    group = gather(facts)
    assert group.is_marked
    assert not any(fact.sample for fact in group.items)
    mixed = gather([*facts, _fact("d", sample=False)])
    assert not mixed.is_marked
    assert [fact.sample for fact in mixed.items] == [True, False, True, False]
    assert not gather([]).is_marked
    assert not gather([_fact("a", sample=False)]).is_marked


def test_many_of_a_group_are_named_where_the_heading_may_name_them() -> None:
    facts = [_fact(label, sample=label != "d") for label in "abcd"]
    assert gather(facts, called="label").named == ("a", "b", "c")
    assert not any(fact.sample for fact in gather(facts, called="label").items)
    assert gather(facts[1:], called="label").named == ()
    assert gather(facts).named == ()


def _written(*, has_sign: bool) -> str:
    return f"<b>x{'°' * has_sign}</b>"


def test_a_finished_card_has_a_form_without_its_sign() -> None:
    marked, plain = Finished(_written, sample=True), Finished(_written, sample=False)
    assert list(map(escape, gather([marked, plain]).items)) == ["<b>x°</b>", "<b>x</b>"]
    group = gather([marked])
    assert group.is_marked
    assert list(map(escape, group.items)) == ["<b>x</b>"]


def _card(*facts: Fact, sample: bool = False) -> Card:
    return Card(Link(Markup("card"), None), Markup(), (), facts, sample)


def test_of_several_cards_the_facts_that_are_samples_on_each_are_named() -> None:
    cards = [
        _card(_fact("land", sample=True), _fact("count", sample=True)),
        _card(_fact("land", sample=True), _fact("count", sample=False)),
        _card(_fact("land", sample=False), sample=True),
    ]
    group = gather_cards(cards)
    assert group.named == ("land",)
    assert [[fact.sample for fact in card.facts] for card in group.items] == [[False, True], [False, False], [False]]
    assert gather_cards(cards[:1]).items == (cards[0],)


def test_many_facts_of_a_card_alone_are_named() -> None:
    card = _card(_fact("land", sample=True), _fact("count", sample=True), _fact("road", sample=True))
    group = gather_cards([card])
    assert group.named == ("land", "count", "road")
    assert not any(fact.sample for fact in group.items[0].facts)
    assert gather_cards([]).items == ()


def test_a_table_is_marked_as_a_whole_or_row_by_row() -> None:
    sample, real = _fact("a", sample=True), _fact("a", sample=False)
    whole = gather_rows([[sample, sample], [sample]])
    assert (whole.is_marked, whole.marked) == (True, (False, False))
    table = gather_rows([[sample, sample], [sample, real]])
    assert (table.is_marked, table.marked) == (False, (True, False))
    assert [[cell.sample for cell in row] for row in table.rows] == [[False, False], [True, False]]


class _Row(NamedTuple):
    source: SourceLine | None


@pytest.mark.parametrize(
    ("order", "marks"),
    [("aab", [None, None, "†"]), ("aabcb", [None, None, "†", "‡", "†"]), ("ab-", ["†", "‡", None]), ("--", [None] * 2)],
)
def test_what_most_are_from_needs_no_sign_if_all_have_a_source(order: str, marks: list[str | None]) -> None:
    lines = {name: SourceLine(Markup("Source"), "", name, "") for name in "abc"}
    rows = [_Row(lines.get(name)) for name in order]
    cited = cite(rows)
    found = [cited.sign_of(row) for row in rows]
    assert [sign.mark if sign else None for sign in found] == marks
    assert [line for _, line in cited.lines] == list(dict.fromkeys(row.source for row in rows if row.source))


def test_a_reason_that_all_have_is_said_once() -> None:
    why, other = (Markup("why"),), (Markup("other"),)
    lines = [FirmLine(Link(Markup("firm"), None), name, inferred=why) for name in "ab"]
    assert shared_reasons(lines) == why
    assert shared_reasons(lines[:1]) == ()
    assert shared_reasons([*lines, lines[0]._replace(inferred=other)]) == ()

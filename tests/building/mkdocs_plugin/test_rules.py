"""A sheet is taken apart and made short without saying anything else; a browser compares it in ``tests/browser``."""

from __future__ import annotations

import pytest

from generator.building.mkdocs_plugin.rules import keep, rules_of, selectors_of, squeeze, write


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("/* a */ p {\n  color : red ;\n  margin: 0  auto;\n}\n", "p{color:red;margin:0 auto}"),
        ("a :hover, a:hover { top: calc(1px + 2%) }", "a :hover,a:hover{top:calc(1px + 2%)}"),
        ('a::before { content: "/* , ; } */"; }', 'a::before{content:"/* , ; } */"}'),
        ("a { background: url( 'a b.svg' ) }", "a{background:url( 'a b.svg' )}"),
        ("a { background: url(data:image/png;base64,AA==) }", "a{background:url(data:image/png;base64,AA==)}"),
        ("@media (min-width: 1em) { a { --b: 1 } }", "@media (min-width: 1em){a{--b:1}}"),
        (":is(a, b) > c ~ d + e {}", ":is(a,b) > c ~ d + e{}"),
        ("a { --empty: ; b: c }", "a{--empty:;b:c}"),
    ],
)
def test_what_means_nothing_goes(text: str, short: str) -> None:
    assert squeeze(text) == short
    assert squeeze(short) == short


@pytest.mark.parametrize(
    "text", ["a{b:c}", '@charset "x";a{b:c}', "@media print{a{b:c}d{e:f}}", "@keyframes x{0%{b:c}}"]
)
def test_what_is_taken_apart_is_put_together(text: str) -> None:
    assert write(rules_of(text)) == text


@pytest.mark.parametrize("text", ["a{b:c", "a", "a{b:c}}", "@media print{a{b:c}"])
def test_a_block_without_an_end_is_said(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (the text is what is left)
        rules_of(text)


def test_single_selectors_are_dropped_and_what_is_empty_then() -> None:
    rules = rules_of('.a,.b{c:d}.b{e:f}@media print{.b{g:h}}@page{m:n}[x=",.b"]{i:j}')
    assert write(keep(rules, lambda selector: selector != ".b")) == '.a{c:d}@page{m:n}[x=",.b"]{i:j}'


def test_commas_in_brackets_divide_nothing() -> None:
    assert selectors_of(':is(.a,.b) c,[d="e,f"],g') == [":is(.a,.b) c", '[d="e,f"]', "g"]

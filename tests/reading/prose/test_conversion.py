"""A text is converted once; what is filled in for a page is what a conversion for that page alone would give."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.prose import ProseFault, Rendered, Target, convert, render
from generator.reading.prose.markup import parse

PIECES = [
    *(
        "[园区](park:river)",
        "[a *b*](project:x)",
        "[a](list:parks)",
        "![大门](media/gate.png)",
        "![](none.png)",
        "[",
        "](",
    ),
    *("park:river", "media/gate.png", ")", "<https://example.org/>", "[a](https://example.org/?a=1&b=2)", "[a](#b)"),
    *(
        "[a][r]",
        "\n\n[r]: park:river\n\n",
        "## ",
        "\n",
        "\n\n",
        "- ",
        "> ",
        "| a |\n|---|\n| ",
        " |",
        "    ",
        "**",
        "`",
    ),
    *("甲", " a ", "&", "&#2;", "\x02", "<b>", "</b>", "1. ", "!", "park:none"),
]
texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
addresses = st.none() | st.sampled_from(
    [
        "../",
        "./",
        "../parks/river/",
        "../../media/图_1.jpg",
        "a%20b/",
        "a&b.jpg",
        'a"b',
        "a:b.jpg",
        "<",
        "a b",
        "",
        "\u00a0",
    ]
)


def rendered_alone(text: str, resolve: dict[Target, str | None]) -> Rendered:
    asked = parse(text, lambda _: "x").targets
    leads = [resolve.get(target) for target in asked]
    parsed = parse(text, leads.__getitem__)
    faults = [each.fault for each in parsed.findings if each.unless is None or leads[each.unless] is None]
    return Rendered(parsed.html, parsed.headings, tuple(faults))


@given(texts, st.data())
def test_filled_in_is_the_same_as_converted_for_the_page(text: str, data: st.DataObject) -> None:
    targets = parse(text, lambda _: "x").targets
    leads = {target: data.draw(addresses) for target in dict.fromkeys(targets)}
    shown = render(text, lambda scheme, key: leads[Target(scheme, key)])
    assert shown == rendered_alone(text, leads)


@given(texts)
def test_a_parser_remembers_nothing_of_earlier_texts(text: str) -> None:
    def parse_anew() -> object:
        return parse(text, lambda number: f"../{number}/")

    with ThreadPoolExecutor(1) as pool:  # a thread of its own has a parser of its own
        assert parse_anew() == pool.submit(parse_anew).result()


def test_a_text_is_converted_once_for_all_pages() -> None:
    text = "[园区](park:river) ![大门](media/gate.png)"
    assert convert(text) is convert(text)
    assert convert(text).targets == (Target("park", "river"), Target("media", "media/gate.png"))
    for depth in ("", "../", "../../"):
        html = render(text, lambda _, key, depth=depth: depth + key).html  # type: ignore[misc]
        assert f'<a href="{depth}river">园区</a> <img alt="大门" src="{depth}media/gate.png">' in html


def test_a_link_that_leads_nowhere_on_one_page_leads_somewhere_on_another() -> None:
    text = "[a](park:river) [b](park:hill)"
    half = render(text, lambda _, key: "../river/" if key == "river" else None)
    assert half.html == '<p><a href="../river/">a</a> <span>b</span></p>'
    assert half.faults == (ProseFault("P103", "park:hill", {"kind": "park", "key": "hill"}),)
    assert render(text, lambda _, key: f"../{key}/").faults == ()


@pytest.mark.parametrize("text", ["一段。", "## A\n\n[a](park:river) <b>", "*" * 401])
def test_what_is_converted_can_be_kept(text: str) -> None:
    assert pickle.loads(pickle.dumps(convert(text))) == convert(text)  # noqa: S301  (our own)

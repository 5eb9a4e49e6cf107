"""A text is converted for a page as if it were the first text, and for the first page."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from generator.reading.prose import ProseFault, Target, convert, render
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


@given(texts)
def test_a_parser_remembers_nothing_of_earlier_texts(text: str) -> None:
    def parse_anew() -> object:
        return parse(text, lambda number: f"../{number}/")

    with ThreadPoolExecutor(1) as pool:  # a thread of its own has a parser of its own
        assert parse_anew() == pool.submit(parse_anew).result()


def test_links_lead_where_each_page_says() -> None:
    text = "[园区](park:river) ![大门](media/gate.png)"
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

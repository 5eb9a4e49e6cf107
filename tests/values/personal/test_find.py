"""What is personal is found as people write it, and figures, codes and addresses are left alone."""

from __future__ import annotations

import tomllib

import pytest

from generator.values.personal.find import personal_in, same_number
from generator.values.personal.hints import may_hold_personal
from tests.places import CASES, ROOT

_TABLE = tomllib.loads((CASES / "data" / "personal.toml").read_text(encoding="utf-8"))
_PERSONAL = [(kind, words) for kind, each in _TABLE["personal"].items() for words in each]


@pytest.mark.parametrize(("kind", "words"), _PERSONAL)
def test_one_thing_is_found_at_its_place(kind: str, words: str) -> None:
    found = list(personal_in(words))
    assert [each.kind.value for each in found] == [kind]
    assert words[found[0].start : found[0].end] == found[0].words
    assert may_hold_personal(words)
    assert may_hold_personal(f"前面的话{words}后面的话")


@pytest.mark.parametrize("words", _TABLE["harmless"]["words"])
def test_other_figures_are_left_alone(words: str) -> None:
    assert list(personal_in(words)) == []


def test_each_of_several_is_found() -> None:
    text = "张13812345678，李13987654321；zhang@qq.com"
    assert [each.words for each in personal_in(text)] == ["13812345678", "13987654321", "zhang@qq.com"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("+86 138-1234-5678", "13812345678"),
        ("１３８１２３４５６７８", "0086 138 1234 5678"),
        ("013812345678", "(+86)13812345678"),
        ("Desk@163.com", "desk＠163.com"),
        ("渝A·12345", "渝a12345"),
        ("11010119900307451X", "110101 19900307 451x"),
    ],
)
def test_a_number_is_the_same_however_it_is_written(first: str, second: str) -> None:
    assert same_number(first) == same_number(second)


def test_other_numbers_are_others() -> None:
    assert same_number("13812345678") != same_number("13812345679")
    assert same_number("a.b@163.com") != same_number("ab@163.com")


def test_no_text_of_the_sites_here_alarms() -> None:
    sites = [ROOT / "content", ROOT / "projects.yaml", ROOT / "examples", ROOT / "tests" / "sites"]
    files = [path for site in sites for path in ([site] if site.is_file() else site.rglob("*"))]
    texts = [path.read_text(encoding="utf-8") for path in files if path.suffix in {".yaml", ".md"}]
    assert len(texts) > 100
    assert [each.words for text in texts for each in personal_in(text)] == []

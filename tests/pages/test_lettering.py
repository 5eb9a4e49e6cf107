"""Words are broken into lines as typesetters let them be, and no line is wider than it may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.lettering import break_lines, width_of


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("Test kits", 200, ["Test kits"]),
        ("Melt-blown fabric", 40, ["Melt-", "blown ", "fabric"]),
        ("熔喷无纺布", 30, ["熔喷无", "纺布"]),
        ("口罩、防护服", 20, ["口", "罩、", "防护", "服"]),  # no line begins with a closing mark
        ("药（中间体）", 20, ["药", "（中", "间", "体）"]),  # and none ends with an opening one
        ("5G基站", 20, ["5G", "基站"]),
        ("Equipment", 40, ["Equipm", "ent"]),  # no place to end, so it is cut
        ("one  two\nthree", 400, ["one two three"]),
        ("50-60", 20, ["50-", "60"]),
        ("", 100, [""]),
    ],
)
def test_lines_end_where_they_may(words: str, width: int, lines: list[str]) -> None:
    assert list(break_lines(words, width, 10)) == lines


def test_chinese_is_wider_than_latin_and_marks_have_no_width() -> None:
    assert width_of("中文", 15) == 30
    assert width_of("ab", 15) < width_of("mM", 15) < width_of("中文", 15)
    assert width_of("il", 15) < width_of("ab", 15) < width_of("AB", 15)
    assert width_of("e\N{COMBINING ACUTE ACCENT}", 15) == width_of("e", 15)
    assert width_of("ü", 15) == width_of("u", 15)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60), st.integers(16, 200))
def test_no_line_is_too_wide_and_no_character_is_lost(words: str, width: int) -> None:
    lines = break_lines(words, width, 16)
    assert "".join(lines) == " ".join(words.split())
    assert all(width_of(line.rstrip(), 16) <= width for line in lines)
    assert all(line.strip() for line in lines) or len(lines) == 1

"""What a reader takes for the same letters folds to the same, and no name is read across the end of a clause."""

from __future__ import annotations

import pytest

from generator.values.firm_name.folding import END, fold, fold_with_places, readings


@pytest.mark.parametrize(
    "written",
    [
        *(
            "大明电池",
            "大明電池",
            "⼤明电池",
            "大 明\u3000电\n池",
            "大·明・电•池",
            "大\u200b明\ufeff电\u00ad池",
            "**大明**_电池_",
        ),
        *(
            "大-明–电—池",
            "「大明」电池",
            "大明\ufe00电池",
            "大明電\u2060池",
            "大.明.电.池",
            "大/明/电/池",
            "大🔋明电池",
        ),
    ],
)
def test_chinese_letters_are_the_same_however_they_are_written(written: str) -> None:
    assert fold(written) == "大明电池"


@pytest.mark.parametrize(
    "written",
    [
        *(
            "Daming",
            "DAMING",
            "Ｄａｍｉｎｇ",
            "D-a-m-i-n-g",
            "D a m i n g",
            "Dàmíng",
            "Da\u0300ming",
            "Dаming",
            "𝐃𝐚𝐦𝐢𝐧𝐠",
        ),
        *("da_ming", "Da\u00adming", "`Da`ming", "Ⓓⓐⓜⓘⓝⓖ", "Da·Ming"),
    ],
)
def test_latin_letters_are_the_same_however_they_are_written(written: str) -> None:
    assert fold(written) == "daming"


@pytest.mark.parametrize(
    ("written", "folded"), [("Müßig", "mussig"), ("Łódź", "lodz"), ("Ærø", "aero"), ("ﬁrm", "firm")]
)
def test_letters_with_signs_are_those_without(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_japanese_characters_are_the_simplified_ones() -> None:
    assert fold("電気沢") == "电气泽"


def test_hangul_stays_together() -> None:
    assert fold("주식회사 대명") == "주식회사대명"


def test_the_end_of_a_clause_stays() -> None:
    assert fold("扩大，明显") == f"扩大{END}明显"


def test_each_letter_knows_where_it_comes_from() -> None:
    folded, places = fold_with_places("a ß大，")
    assert folded == f"ass大{END}"
    assert places == [0, 2, 2, 3, 4]


@pytest.mark.parametrize(
    "written",
    [
        *(
            "&#22823;&#26126;",
            "&#x5927;&#x660E;",
            "&amp;#22823;&amp;#26126;",
            "%E5%A4%A7%E6%98%8E",
            "%25E5%25A4%25A7%25E6%2598%258E",
        ),
        *(
            "大<b>明</b>",
            "大<!-- x -->明",
            "大[明](https://example.org/)",
            "大（dà）明（míng）",
            "大&nbsp;明",
            "http://xn--pss231a.cn",
        ),
    ],
)
def test_what_a_browser_shows_is_read(written: str) -> None:
    assert any("大明" in fold(each) for each in readings(written)), [fold(each) for each in readings(written)]


def test_a_word_that_looks_like_a_host_is_no_fault() -> None:
    assert list(readings("xn--99999999999"))

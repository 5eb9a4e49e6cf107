"""A name comes apart into place, core, branches and legal form, stage by stage."""

from __future__ import annotations

import pytest

from generator.values.firm_name import east, latin, vocabulary


@pytest.mark.parametrize(
    ("name", "stages", "places"),
    [
        ("深圳市大明电池科技股份有限公司", "大明电池科技 > 大明电池 > 大明", "深圳市"),
        ("大明电池（深圳）有限公司", "大明电池 > 大明", ""),
        ("广东省东莞市恒锐精密机械制造有限公司", "恒锐精密机械制造 > 恒锐精密机械 > 恒锐精密 > 恒锐", "广东省 东莞市"),
        ("宁德时代新能源科技股份有限公司", "时代新能源科技 > 时代", "宁德"),
        ("昆山華彩光電有限公司", "华彩光电 > 华彩", "昆山"),
        ("大明电池有限公司深圳分公司", "大明电池 > 大明", ""),
        ("深圳大明创业投资合伙企业（有限合伙）", "大明创业投资 > 大明", "深圳"),
        ("大明电池株式会社", "大明电池 > 大明", ""),
        ("株式会社大明電池", "大明电池 > 大明", ""),
        ("㈱大明電池", "大明电池 > 大明", ""),
        ("浙江吉利控股集团有限公司", "吉利控股 > 吉利", "浙江"),
        ("青石建材厂", "青石建材 > 青石", ""),
        ("苏州工业园区明辉新材料有限公司", "明辉新材料 > 明辉", "苏州 工业园区"),
        ("大明深圳有限公司", "大明深圳 > 大明", ""),
        ("德国穆勒机械有限公司", "穆勒机械 > 穆勒", "德国"),
        ("中国电池有限公司", "中国电池", ""),
        ("东方科技集团股份有限公司", "东方科技 > 东方", ""),
        ("福记酒业有限公司", "福记酒业 > 福记", ""),
        ("宏远", "宏远", ""),
    ],
)
def test_a_chinese_name_comes_apart(name: str, stages: str, places: str) -> None:
    parts = east.take_apart(name, vocabulary.east())
    assert (" > ".join(parts.stages), " ".join(place for place, _ in parts.places)) == (stages, places)


def test_a_public_body_is_called_by_its_whole_name() -> None:
    assert east.take_apart("青河区人民政府", vocabulary.east()).stages == ()


@pytest.mark.parametrize(
    ("name", "stages", "places"),
    [
        (
            "Shenzhen Daming Battery Technology Co., Ltd.",
            "daming battery technology > daming battery > daming",
            "shenzhen",
        ),
        ("Daming Battery (Shenzhen) Company Limited", "daming battery > daming", ""),
        ("Müller Maschinenbau GmbH & Co. KG", "muller maschinenbau > muller", ""),
        (
            "Golden Dragon Battery Holdings PLC",
            "golden dragon battery holdings > golden dragon battery > golden dragon",
            "",
        ),
        ("Fiore Meccanica S.p.A.", "fiore meccanica > fiore", ""),
        ("The Pioneer Corporation", "pioneer", ""),
        ("Xi'an Hengrui Machinery Co Ltd", "hengrui machinery > hengrui", "xian"),
        (
            "Inner Mongolia Haoyuan Industrial Group",
            "haoyuan industrial group > haoyuan industrial > haoyuan",
            "innermongolia",
        ),
        ("Daming Battery Ltd., China", "daming battery > daming", ""),
        ("Daming Science and Technology Pte. Ltd.", "daming science and technology > daming", ""),
        ("China Battery Ltd", "china battery", ""),
        ("Velora B.V.", "velora", ""),
        ("Daming Batteries Sdn. Bhd.", "daming batteries > daming", ""),
        ("Kabushiki Kaisha Setogawa", "kabushiki kaisha setogawa", ""),
    ],
)
def test_a_name_in_latin_script_comes_apart(name: str, stages: str, places: str) -> None:
    parts = latin.take_apart(name, vocabulary.latin())
    found = [" ".join(stage) for stage in parts.stages]
    assert set(stages.split(" > ")) <= set(found)
    assert (found[0], found[-1]) == (stages.split(" > ", maxsplit=1)[0], stages.rsplit(" > ", maxsplit=1)[-1])
    assert " ".join(parts.places) == places


def test_german_vowels_and_signs_have_two_spellings() -> None:
    assert {"mueller & sohn", "mueller  and  sohn"} <= latin.spellings("Müller & Sohn")


def test_places_of_china_and_abroad_are_known() -> None:
    assert vocabulary.east().places["深圳"] == vocabulary.latin().places["shenzhen"] == vocabulary.PREFECTURE
    assert {"德国", "东京", "昆山"} <= vocabulary.east().places.keys()
    assert {"germany", "tokyo", "newyork", "chongqing", "harbin"} <= vocabulary.latin().places.keys()


@pytest.mark.parametrize("word", ["savings", "pioneers", "united", "batteries", "developed", "making"])
def test_forms_of_common_words_are_common(word: str) -> None:
    assert vocabulary.latin().is_common(word)
    assert not vocabulary.latin().is_common("veltrano")

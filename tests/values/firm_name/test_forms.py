"""The forms of a firm's name, and how sure each is: a name is sure, a word that stands anywhere is asked about."""

from __future__ import annotations

import pytest

from generator.values.firm_name.form import Certainty
from generator.values.firm_name.forms import forms_of


def _certainties(*known_as: str, site: frozenset[str] = frozenset(), **names: str) -> dict[str, int]:
    return {form.folded: form.certainty for form in forms_of(names, known_as, site)}


def test_the_name_and_all_that_is_left_of_it_are_sure() -> None:
    found = _certainties(zh="深圳市大明电池科技股份有限公司", en="Shenzhen Daming Battery Technology Co., Ltd.")
    sure = {each for each, certainty in found.items() if certainty == Certainty.SURE}
    assert {"深圳市大明电池科技股份有限公司", "大明电池科技", "大明电池", "大明", "深圳大明"} <= sure
    assert {"damingbatterytechnology", "damingbattery", "daming", "damingdianchi", "damingdianchikeji"} <= sure
    assert found["dmdc"] == Certainty.IN_ADDRESS
    assert not {"电池", "科技", "battery", "shenzhen", "深圳"} & found.keys()


@pytest.mark.parametrize(
    ("name", "asked", "sure"),
    [
        ("东方电池有限公司", "东方", "东方电池"),
        ("长江新材料有限公司", "长江", "长江新材料"),
        ("宁德时代新能源科技股份有限公司", "时代", "宁德时代"),
        ("先锋汽车有限公司", "先锋", "先锋汽车"),
        ("上海阳光医药有限公司", "阳光", "阳光医药"),
        ("明光电池科技有限公司", "明光", "明光电池"),
        ("中国电池有限公司", "中国电池", "中国电池有限公司"),
        ("深圳先进材料有限公司", "深圳先进材料", "深圳先进材料有限公司"),
        ("大明前驱锂料有限公司", "大明", "大明前驱锂料"),
        ("福记钢有限公司", "福记", "福记钢"),
    ],
)
def test_a_common_word_is_asked_about(name: str, asked: str, sure: str) -> None:
    found = _certainties(zh=name)
    assert found[asked] == Certainty.ASKED
    assert found[sure] == Certainty.SURE


@pytest.mark.parametrize(
    ("name", "asked", "sure"),
    [
        ("Pioneer Battery Co., Ltd.", "pioneer", "pioneerbattery"),
        ("United Chemicals Inc.", "united", "unitedchemicals"),
        ("Golden Dragon Battery PLC", "goldendragon", "goldendragonbattery"),
        ("Shenzhen Advanced Materials Ltd", "shenzhenadvancedmaterials", "shenzhenadvancedmaterialsltd"),
        ("Samsung SDI Co., Ltd.", "samsung", "samsungsdi"),
        ("3M Company", "3m", "3mcompany"),
        ("China Battery Ltd", "chinabattery", "chinabatteryltd"),
    ],
)
def test_a_common_word_in_english_is_asked_about(name: str, asked: str, sure: str) -> None:
    found = _certainties(en=name)
    assert found[asked] == Certainty.ASKED
    assert found[sure] == Certainty.SURE


def test_the_site_s_own_words_are_asked_about() -> None:
    site = frozenset({"青石产业园", "qingshi"})
    assert _certainties(zh="青石建材有限公司")["青石"] == Certainty.ASKED  # a common word besides
    assert _certainties(zh="霖石建材有限公司")["霖石"] == Certainty.SURE
    assert _certainties(zh="霖石建材有限公司", site=frozenset({"霖石产业园"}))["霖石"] == Certainty.ASKED
    assert _certainties(en="Qingshi Materials Ltd", site=site)["qingshi"] == Certainty.ASKED


def test_the_publisher_is_no_firm_that_is_withheld() -> None:
    assert _certainties(zh="青河区投资促进局", site=frozenset({"青河区投资促进局"})) == {}
    assert _certainties(zh="青河区人民政府") == {"青河区人民政府": Certainty.SURE}


@pytest.mark.parametrize(
    "name",
    ["某世界五百强企业", "某公司", "一家新材料企业", "待定", "A Fortune 500 company", "Undisclosed investor", "TBD"],
)
def test_what_stands_for_a_name_names_nobody(name: str) -> None:
    assert _certainties(zh=name) == {}
    assert _certainties(en="A.O. Smith Corporation") != {}


def test_pinyin_is_sure_where_the_firm_calls_itself_so() -> None:
    assert _certainties(zh="立讯精密有限公司", en="Lixun Precision Ltd")["lixun"] == Certainty.SURE
    assert _certainties(zh="衡睿精密有限公司", en="Luxshare Ltd")["hengrui"] == Certainty.SURE_IN_ADDRESS
    assert _certainties(zh="立讯精密有限公司", en="Luxshare Ltd")["lixun"] == Certainty.IN_ADDRESS
    assert {"lvyuandianqi", "luyuandianqi", "lyuyuandianqi"} <= _certainties(zh="吕原电器有限公司").keys()


def test_a_given_name_is_looked_for_as_it_is() -> None:
    found = _certainties("明池", "DMB", "Sunrise", zh="大明电池有限公司")
    assert found["明池"] == found["dmb"] == Certainty.SURE
    assert found["sunrise"] == Certainty.ASKED
    assert "mingchi" in found

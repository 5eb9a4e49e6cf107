"""Firms that nobody knows, in the forms in which a text can name them, and how many of these are met.

`python -m tests.integrity.names` writes forms of ten firms, has each looked for, and looks for the ten, and for forty
other invented names, in all texts of the sites that stand here, which name none of them.
"""

from __future__ import annotations

import sys
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from generator.reading.load import Places, load
from generator.records import KINDS
from generator.records.rules.passages import passages_beside, passages_in_records
from generator.values.firm_name.forms import forms_of
from generator.values.firm_name.watch import Watch
from tests.places import ROOT, SITES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.values.firm_name.watch import Met


class Firm(NamedTuple):
    """A firm: its names as they are registered, and what a person would call its parts."""

    zh: str
    en: str
    core: str
    branch: str
    place: str
    core_en: str
    branch_en: str


FIRMS = (
    Firm(
        "深圳市大明电池科技股份有限公司",
        "Shenzhen Daming Battery Technology Co., Ltd.",
        *("大明", "电池", "深圳", "Daming", "Battery"),
    ),
    Firm(
        "苏州衡睿精密机械有限公司",
        "Suzhou Hengrui Precision Machinery Co., Ltd.",
        *("衡睿", "精密机械", "苏州", "Hengrui", "Precision Machinery"),
    ),
    Firm(
        "华彩光电（武汉）有限公司",
        "Huacai Optoelectronics (Wuhan) Company Limited",
        *("华彩", "光电", "武汉", "Huacai", "Optoelectronics"),
    ),
    Firm(
        "宁波市镇海区泰璟新材料股份有限公司",
        "Ningbo Taijing New Materials Corp.",
        *("泰璟", "新材料", "宁波", "Taijing", "New Materials"),
    ),
    Firm(
        "江苏省睿驰动力科技集团有限公司",
        "Jiangsu Ruichi Power Technology Group Inc.",
        *("睿驰", "动力", "江苏", "Ruichi", "Power"),
    ),
    Firm(
        "立昇半导体（上海）有限责任公司",
        "Lisheng Semiconductor (Shanghai) LLC",
        *("立昇", "半导体", "上海", "Lisheng", "Semiconductor"),
    ),
    Firm(
        "缪伦霍夫机械制造（太仓）有限公司",
        "Müllenhoff Maschinenbau GmbH & Co. KG",
        *("缪伦霍夫", "机械制造", "太仓", "Müllenhoff", "Maschinenbau"),
    ),
    Firm(
        "濑户川电机株式会社",
        "Setogawa Electric Co., Ltd.",
        *("濑户川", "电机", "大阪", "Setogawa", "Electric"),
    ),
    Firm(
        "昆山云岫生物医药控股有限公司",
        "Yunxiu Biopharma Holdings PLC",
        *("云岫", "生物医药", "昆山", "Yunxiu", "Biopharma"),
    ),
    Firm(
        "维特拉诺汽车零部件（重庆）有限公司",
        "Veltrano Automotive S.p.A.",
        *("维特拉诺", "汽车零部件", "重庆", "Veltrano", "Automotive"),
    ),
)
OTHERS = (
    *[
        "恒拓",
        "瑞晟",
        "博远",
        "鑫源",
        "天泓",
        "华瑞",
        "中恒",
        "金诺",
        "宏泰",
        "新宇",
        "东昇",
        "国轩",
        "力合",
        "明诚",
        "科瑞",
    ],
    *[
        "海川",
        "正泰",
        "大成",
        "安源",
        "高盛",
        "三友",
        "利民",
        "长信",
        "万丰",
        "九洲",
        "同兴",
        "德赛",
        "信维",
        "百川",
        "联创",
    ],
    *["Hengtuo", "Ruisheng", "Zhongheng", "Xinyu", "Lihe", "Haichuan", "Anyuan", "Wanfeng", "Desay", "Lianchuang"],
)
SITES_HERE = (ROOT, ROOT / "examples" / "qinglan", ROOT / "examples" / "xuanzhou", SITES / "base", SITES / "full")


def forms_in_chinese(firm: Firm) -> Iterator[tuple[str, str]]:
    """Return sentences that name a firm in Chinese characters, with what is peculiar to each."""
    core, branch = firm.core, firm.core + firm.branch
    first, rest = core[0], core[1:]
    yield "as registered", f"{firm.zh}投资。"
    yield "without legal form", f"由{firm.place}{branch}投资建设。"
    yield "with its branch", f"{branch}项目"
    yield "core", f"由{core}投资。"
    yield "the company", f"{core}公司签约。"
    yield "the group", f"{core}集团签约。"
    yield "blanks", f"由{' '.join(branch)}投资。"
    yield "middle dots", f"由{'·'.join(core)}投资。"
    yield "unseen blanks", "由" + "\u200b".join(core) + "投资。"
    yield "unseen hyphens", "由" + "\u00ad".join(core) + "投资。"
    yield "hyphens", f"由{'-'.join(core)}投资。"
    yield "emphasis inside", f"由{first}**{rest}**投资。"
    yield "code inside", f"由{first}`{rest}`投资。"
    yield "soft break", f"由{firm.core}{firm.branch[0]}\n{firm.branch[1:]}投资。"
    yield "entities", f"由{''.join(f'&#{ord(each)};' for each in core)}投资。"
    yield "hexadecimal entities", f"由{''.join(f'&#x{ord(each):x};' for each in core)}投资。"
    yield "tags", f"由{first}<b>{rest}</b>投资。"
    yield "comments", f"由{first}<!-- -->{rest}投资。"
    yield "link inside", f"由{first}[{rest}](list:parks)投资。"
    yield "place in brackets", f"由{core}（{firm.place}）{firm.branch}投资。"
    yield "quoted", f"“{core}”投资。"
    yield "traditional", f"由{_traditional(branch)}投資。"
    yield "Japanese", f"{_traditional(branch)}株式会社が投資します。"
    yield "radicals", f"由{_with_radicals(branch)}投资。"
    yield "address", f"见 https://example.org/{quote(core)}/。"


def forms_in_latin(firm: Firm) -> Iterator[tuple[str, str]]:
    """Return sentences that name a firm in Latin letters, with what is peculiar to each."""
    core, branch = firm.core_en, f"{firm.core_en} {firm.branch_en}"
    yield "as registered in English", f"Built by {firm.en}"
    yield "with its branch in English", f"{branch} project"
    yield "core in English", f"The {core} plant."
    yield "capitals", f"{core.upper()} BUILDS"
    yield "small letters", f"{branch.lower()} builds"
    yield "whose", f"{core}’s plant"
    yield "camel case", f"{branch.replace(' ', '')} builds"
    yield "full width", "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in core)
    yield "mathematical letters", "".join(chr(0x1D400 + ord(e) - 65) if "A" <= e <= "Z" else e for e in core) + " plant"
    yield "spaced out", f"The {' '.join(core)} plant"
    yield "hyphened out", f"The {'-'.join(core)} plant"
    yield "dotted", f"The {'.'.join(core)} plant"
    yield "emphasis inside in English", f"The {core[:3]}**{core[3:]}** plant"
    yield "broken by a hyphen", f"The {core[:3]}\u00ad{core[3:]} plant"
    yield "place in brackets in English", f"{core} (Shenzhen) {firm.branch_en}"
    yield "accents", f"The {core.replace('a', 'à').replace('u', 'ú').replace('e', 'é')} plant"
    yield "letters that look alike", f"The {core.replace('a', 'а').replace('e', 'е').replace('o', 'о')} plant"
    yield "among Chinese", f"由{core}投资。"
    yield "link", f"[the investor](https://{_slug(core)}.example/)"


def forms_in_addresses(firm: Firm) -> Iterator[tuple[str, str]]:
    """Return ids, addresses and names of files that name a firm, with what is peculiar to each."""
    core, branch = _slug(firm.core_en), _slug(f"{firm.core_en} {firm.branch_en}")
    yield "id", f"{branch}-plant"
    yield "id of the core", f"{core}-plant"
    yield "id at the end", f"plant-{core}"
    yield "host", f"https://www.{core}.com/news"
    yield "host with the branch", f"https://www.{branch.replace('-', '')}.com.cn/"
    yield "host with the place", f"https://sz{core}.com/"
    yield "host with another branch", f"https://{core}tech.com/"
    yield "letter box", f"info@{core}.com.cn"
    yield "picture", f"media/{core}-gate.jpg"
    yield "picture in Chinese", f"media/{firm.core}大门.jpg"
    yield "percent signs", f"https://example.org/{quote(firm.core + firm.branch)}"


def missed() -> list[tuple[str, str, str]]:
    """Return the forms that are not met, as the core of the firm, what is peculiar to the form, and the sentence."""
    return [(core, what, words) for core, what, words, met in _looked_for() if not met]


def asked() -> list[tuple[str, str, str]]:
    """Return the forms of which it has to be asked whether they are the firm."""
    return [(core, what, words) for core, what, words, met in _looked_for() if met and not met[0].is_sure]


def false_alarms() -> list[Met]:
    """Return where one of all invented firms is met in the sites that stand here."""
    forms = {firm.core: forms_of({"zh": firm.zh, "en": firm.en}) for firm in FIRMS}
    forms |= {each: forms_of({"zh": f"{each}科技有限公司"}) for each in OTHERS if not each.isascii()}
    forms |= {each: forms_of({"en": f"{each} Technology Co., Ltd."}) for each in OTHERS if each.isascii()}
    watch = Watch(forms, {})
    return [met for words, is_address in texts_here() for met in watch.find(words, is_address=is_address)]


@cache
def texts_here() -> list[tuple[str, bool]]:
    """Return all that the sites here show, and whether each is an address."""
    found: list[tuple[str, bool]] = []
    for root in SITES_HERE:
        content = load(Places(root, root / "content", KINDS))
        for passages in (passages_in_records(content), passages_beside(content)):
            found += [(passage.words, passage.is_address) for passage in passages]
    return found


@cache
def _looked_for() -> list[tuple[str, str, str, list[Met]]]:
    found = []
    for firm in FIRMS:
        watch = Watch({"project/a": forms_of({"zh": firm.zh, "en": firm.en})}, {})
        texts = [(False, each) for each in (*forms_in_chinese(firm), *forms_in_latin(firm))]
        texts += [(True, each) for each in forms_in_addresses(firm)]
        for is_address, (what, words) in texts:
            met = sorted(watch.find(words, is_address=is_address), key=lambda each: not each.is_sure)
            found.append((firm.core, what, words, met))
    return found


def _slug(name: str) -> str:
    return name.lower().replace("ü", "ue").replace(" ", "-")


def _traditional(text: str) -> str:
    lines = (files("opencc") / "dictionary" / "STCharacters.txt").read_text(encoding="utf-8").splitlines()
    pairs = dict(line.split()[:2] for line in lines if line.strip())
    return "".join(pairs.get(each, each) for each in text)


def _with_radicals(text: str) -> str:
    radicals = {"大": "⼤", "精": "精", "金": "⾦", "生": "⽣", "立": "⽴", "电": "电", "车": "⻋", "户": "⼾"}
    radicals |= {"机": "机\ufe00", "光": "光\ufe00", "新": "新\ufe00", "力": "⼒"}
    return "".join(radicals.get(each, each) for each in text)


def main() -> int:
    """Say how many forms are met, and what is met where nobody is named; return whether any is missed."""
    wrong = [met for met in false_alarms() if met.is_sure]
    for core, what, words in missed():
        sys.stdout.write(f"missed: {core}, {what}: {words!r}\n")
    for met in wrong:
        sys.stdout.write(f"false alarm: {met.owner}: {met.words!r}\n")
    total = len(_looked_for())
    sys.stdout.write(
        f"{total} forms of {len(FIRMS)} firms: {total - len(missed())} met, {len(asked())} of them asked about; "
        f"{len(FIRMS) + len(OTHERS)} names in {len(texts_here())} texts of {len(SITES_HERE)} sites: "
        f"{len(wrong)} false alarms, {len(false_alarms()) - len(wrong)} questions\n"
    )
    return int(bool(missed() or wrong))


if __name__ == "__main__":
    sys.exit(main())

"""The two references for editors: every code (``docs/errors.md``) and every field (``docs/fields.md``).

Owns their layout. What they say comes from the catalogue of messages, from the models, and from
``docs/meanings.toml``, which says in both languages what a field is for. Run ``python -m generator.reference`` after
a change to any of these; a test holds the committed files to it. Must not know content.
"""

from __future__ import annotations

import inspect
import re
import tomllib
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Union, get_args, get_origin

from pydantic import BeforeValidator

from generator.issues import Fault, messages
from generator.language import Text
from generator.model import fields
from generator.model.contact import ContactEntry
from generator.model.figure import FigureEntry
from generator.model.industry import IndustryEntry
from generator.model.page import PageHead
from generator.model.park import ParkEntry
from generator.model.project import ProjectEntry
from generator.model.record import Block, Entry, Record
from generator.model.settings import Settings
from generator.model.signing import SigningEntry
from generator.quantity import EXAMPLES, KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

DOCS = Path(__file__).parent.parent / "docs"
"""Where the references stand in a checkout."""

Words = tuple[str, str]  # Chinese, English

_GROUPS = {
    "Y": ("YAML 的写法", "How YAML is written"),
    "R": ("字段和值", "Fields and values"),
    "T": ("中英文文本", "Texts in two languages"),
    "Q": ("数字和单位", "Figures and units"),
    "L": ("记录之间的引用", "References between records"),
    "D": ("公开范围", "Disclosure"),
    "C": ("日期和合计", "Dates and sums"),
    "P": ("Markdown 文字", "Markdown"),
    "F": ("文件和文件夹", "Files and folders"),
    "S": ("网站设置和正式发布", "Settings and release"),
    "M": ("图片", "Pictures"),
    "V": ("生成后的网站", "The built site"),
    "U": ("命令和电脑", "The command and the machine"),
}
_SEVERITIES = {"error": ("错误", "Error"), "warning": ("提醒", "Warning")}
_FILES: dict[type[Block], str] = {
    Settings: "content/site.yaml",
    ProjectEntry: "projects.yaml, projects/*.yaml",
    ParkEntry: "content/parks/*.yaml",
    SigningEntry: "content/signings/YEAR/*.yaml",
    FigureEntry: "content/figures.yaml",
    ContactEntry: "content/contacts.yaml",
    IndustryEntry: "content/industries.yaml",
    PageHead: "content/zh/*.md, content/en/*.md",
}
_SCALARS: dict[Callable[..., object], Words] = {
    fields.require_scalar: ("文字", "text"),
    fields.read_id: ("id", "id"),
    fields.read_yes_no: ("`true` 或 `false`", "`true` or `false`"),
    fields.read_number: ("数字，不带单位", "number without a unit"),
    fields.read_web_address: ("网址", "web address"),
    fields.read_email: ("电子邮箱", "e-mail address"),
    fields.read_phone: ("办公电话", "office telephone"),
}
_QUANTITIES: dict[object, tuple[str, Words]] = {
    KINDS[kind]: (kind, words)
    for kind, words in {
        "money": ("金额", "money"),
        "area": ("面积", "area"),
        "price": ("单价", "price"),
        "capacity": ("产能或容量", "capacity"),
        "count": ("数量", "count"),
        "distance": ("距离", "distance"),
        "duration": ("时长", "duration"),
        "date": ("日期", "date"),
    }.items()
}
_MADE = "<!-- Made by `python -m generator.reference`. Do not edit; edit the sources it names. -->"
_MARKUP = re.compile(r"([\\`*_<>\[\]~|])")


def errors_page() -> str:
    """Return ``docs/errors.md``: every code with its name, severity, words and hint in both languages."""
    lines = [
        *("# 检查信息一览 · Every message of the check", "", _MADE, ""),
        "程序给出的每条信息都有代码。花括号处由程序填入具体内容。错误会阻止发布，提醒不会。",
        "Each message has a code. Braces are filled with what was found. An error stops the build, a warning does not.",
    ]
    for letter, title in _GROUPS.items():
        lines += ["", f"## {letter}: {' · '.join(title)}"]
        for code, message in sorted(messages().items()):
            if code.startswith(letter):
                lines += ["", f"### {code} `{message.name}`", ""]
                for word, language in zip(_SEVERITIES[message.severity], ("zh", "en"), strict=True):
                    say, hint = (_escape(text[language]) for text in (message.say, message.hint))
                    lines.append(f"- {word}{'：' if language == 'zh' else ': '}{say}<br>→ {hint}")
    return "\n".join(lines) + "\n"


def fields_page(meanings: Mapping[str, Mapping[str, list[str]]]) -> str:
    """Return ``docs/fields.md``: every record and block with its fields.

    ``meanings`` holds for each record (``any`` for what all have) the pair of Chinese and English words of each field,
    and under ``_`` the name of the record. Raises ``KeyError`` for a field without words.
    """
    lines = [
        *("# 字段一览 · Every field", "", _MADE, ""),
        "● 为必填，其余可以省略；没有数据的字段整行不写。",
        "● is required. Leave out what you do not know: write no empty lines.",
        *("", "## 每条记录都有 · In every record", ""),
        *_table(_shared(), meanings["any"]),
    ]
    for model, files in _FILES.items():
        lines += ["", f"## {' · '.join(meanings[_name(model)]['_'])}", "", f"`{files.replace(', ', '`, `')}`", ""]
        lines += [_docstring(model), "", *_table(_own(model), meanings["any"] | meanings[_name(model)])]
    lines += ["", "## 块 · Blocks"]
    for block in _blocks_in(list(_FILES)):
        words = meanings[_name(block)]
        lines += ["", f"### {_name(block)}", "", f"{words['_'][0]} · {_docstring(block)}", ""]
        lines += _table(_own(block), meanings["any"] | words)
    return "\n".join(lines) + "\n"


def read_meanings() -> dict[str, dict[str, list[str]]]:
    """Return what ``docs/meanings.toml`` says."""
    return tomllib.loads((DOCS / "meanings.toml").read_text(encoding="utf-8"))


def main() -> None:
    """Write both references."""
    for name, page in (("errors.md", errors_page()), ("fields.md", fields_page(read_meanings()))):
        (DOCS / name).write_text(page, encoding="utf-8", newline="\n")


Field = tuple[str, bool, object]  # key, whether it is required, annotation


def _fields(model: type[Block], names: Iterable[str]) -> list[Field]:
    found = model.model_fields
    return [
        (name, found[name].is_required(), Annotated[found[name].annotation, "field", *found[name].metadata])
        for name in names
    ]


def _shared() -> list[Field]:
    return [*_fields(Record, Record.model_fields), *_fields(Entry, Entry.model_fields)]


def _own(model: type[Block]) -> list[Field]:
    """Return the fields of a model without those that every record has, unless it has made them its own."""
    shared = {name for name, _, _ in _shared()} if issubclass(model, Record) else set()
    kept = (n for n in model.model_fields if n not in shared or n in _public(model).__annotations__)
    return _fields(model, kept)


def _table(rows: list[Field], meanings: Mapping[str, list[str]]) -> Iterator[str]:
    yield from ("| 键 · Key | | 写什么 · What to write | 含义 · Meaning |", "|---|---|---|---|")
    for key, required, annotation in rows:
        yield f"| `{key}` | {'●' if required else ''} | {_both(*_type(annotation))} | {_both(*meanings[key])} |"


def _type(annotation: object, readers: tuple[object, ...] = ()) -> Words:
    """Say in both languages what may be written; ``readers`` are the validators of the annotation."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(args[0], args[1:] + readers)
    if origin in {Union, UnionType}:
        return _type(args[0], readers)
    if origin in {tuple, dict}:
        inside = [_type(each) for each in args if each is not Ellipsis]
        kinds = ("列表：", "list of ") if origin is tuple else ("键值：", "keys with values: ")
        zh, en = (" → ".join(words) for words in zip(*inside, strict=True))
        return kinds[0] + zh, kinds[1] + en
    return _scalar_type(annotation, [each.func for each in readers if isinstance(each, BeforeValidator)])


def _scalar_type(kind: object, readers: list[Callable[..., object]]) -> Words:
    if isinstance(kind, type) and issubclass(kind, Block):
        link = f"[{_name(kind)}](#{_name(kind).lower()})"
        return link, link
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        choices = _choices(readers[0])
        return choices, choices
    if kind in _QUANTITIES:
        name, (zh, en) = _QUANTITIES[kind]
        example, other = EXAMPLES[name]
        return f"{zh}，如 `{example}`", f"{en}, such as `{other}`"
    if kind is Text:
        return "中英文文本 `{zh: …, en: …}`", "text in both languages"
    known = [_SCALARS[reader] for reader in readers if reader in _SCALARS]
    return known[0] if known else _SCALARS[fields.require_scalar]


def _choices(reader: Callable[..., object]) -> str:
    """Return the values of a choice with their Chinese words, as its own message lists them."""
    try:
        reader("?")
    except Fault as fault:
        return re.sub(r"(\w+) \(", r"`\1` (", fault.facts["allowed"])
    raise TypeError(reader)


def _blocks_in(models: list[type[Block]]) -> list[type[Block]]:
    """Return every block inside some models, in the order in which a reader meets them."""
    seen: list[type[Block]] = []
    waiting = [*models, Record]
    while waiting:
        model = waiting.pop(0)
        for field in model.model_fields.values():
            inside = [each for each in _classes(field.annotation) if each not in seen]
            seen += inside
            waiting += inside
    return seen


def _classes(annotation: object) -> Iterator[type[Block]]:
    if isinstance(annotation, type) and issubclass(annotation, Block):
        yield annotation
    for inside in get_args(annotation):
        yield from _classes(inside)


def _public(model: type[Block]) -> type[Block]:
    """Return the public record inside an entry."""
    return next(each for each in model.__mro__ if not each.__name__.endswith("Entry"))


def _name(model: type[Block]) -> str:
    return _public(model).__name__


def _docstring(model: type[Block]) -> str:
    return " ".join((inspect.getdoc(_public(model)) or "").split()).replace("``", "`")


def _escape(text: str) -> str:
    """Write a message as Markdown that shows it, with its placeholders in single braces."""
    return _MARKUP.sub(r"\\\1", text.replace("{{", "{").replace("}}", "}"))


def _both(zh: str, en: str) -> str:
    return zh if zh == en else f"{zh}<br>{en}"


if __name__ == "__main__":
    main()

"""The two references for editors: every code (``docs/errors.md``) and every field (``docs/fields.md``).

Owns their layout. What they say comes from the catalogue of messages, from the models, from the table of keys
(``values.keys``), and from ``docs/reference.toml``, which says the rest in both languages. Run
``python -m generator.cli.reference`` after a change to any of these; a test holds the committed files to it. Must not
know content.
"""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

from pydantic import BeforeValidator

from generator import records
from generator.messages.issues import messages
from generator.reading.page import PageHead
from generator.reading.settings import Settings
from generator.reading.term import Term
from generator.reading.wording import AddedWording
from generator.values.choices import ChoiceReader
from generator.values.keys import sections
from generator.values.quantity import EXAMPLES, KINDS
from generator.values.record import Block, Entry, Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

DOCS = Path(__file__).parent.parent.parent / "docs"
"""Where the references stand in a checkout."""

Words = Sequence[str]  # Chinese, English
ReferenceWords = Mapping[str, Mapping[str, Words]]
"""For each record and block the words of its fields (``any``: of what all records have), and those of the layout."""

_RECORDS: tuple[type[Block], ...] = (
    Settings,
    *(kind.entry for kind in records.KINDS.values()),
    *(Term, AddedWording, PageHead),
)
_KINDS: dict[object, str] = {cls: kind for kind, cls in KINDS.items()}
_MADE = "<!-- Made by `python -m generator.cli.reference`. Do not edit; edit the sources it names. -->"
_MARKUP = re.compile(r"([\\`*_<>\[\]~|])")


def errors_page(words: ReferenceWords) -> str:
    """Return ``docs/errors.md``: every code with its name, severity, words and hint in both languages."""
    lines = ["# 检查信息一览 · Every message of the check", "", _MADE, "", *words["pages"]["errors"]]
    for letter, title in words["groups"].items():
        lines += ["", f"## {letter}: {' · '.join(title)}"]
        for code, message in sorted(messages().items()):
            if code.startswith(letter):
                lines += ["", f"### {code} `{message.name}`", ""]
                for severity, language in zip(words["severities"][message.severity], ("zh", "en"), strict=True):
                    text = f"{severity}{message.say[language]}\n→ {message.hint[language]}"
                    text = _MARKUP.sub(r"\\\1", text.replace("{{", "{").replace("}}", "}"))
                    lines.append("- " + text.replace("\n", "<br>"))
    return "\n".join(lines) + "\n"


def fields_page(words: ReferenceWords) -> str:
    """Return ``docs/fields.md``: every record and block with its fields. Raises ``KeyError`` for one without words."""
    lines = ["# 字段一览 · Every field", "", _MADE, "", *words["pages"]["fields"]]
    lines += ["", "## 每条记录都有 · In every record", "", *_table(_shared(), "any", words)]
    for model in _RECORDS:
        name = name_of(model)
        files = ", ".join(f"`{file}`" for file in words["files"][name])
        lines += ["", f"## {' · '.join(words[name]['_'])}", "", f"{files}: {_docstring(model)}", ""]
        lines += _table(fields_of(model), name, words)
    lines += ["", "## 块 · Blocks"]
    for block in blocks():
        name = name_of(block)
        lines += ["", f"### {name}", "", f"{words[name]['_'][0]} · {_docstring(block)}", ""]
        lines += _table(fields_of(block), name, words)
    return "\n".join(lines) + "\n"


def read_words() -> ReferenceWords:
    """Return what ``docs/reference.toml`` says, and what the table of keys says of each record and block."""
    layout: ReferenceWords = tomllib.loads((DOCS / "reference.toml").read_text(encoding="utf-8"))
    return {
        **layout,
        **{name: {key: each.says for key, each in rows.items() if each.says[0]} for name, rows in sections().items()},
    }


def main() -> None:
    """Write both references."""
    words = read_words()
    for name, page in (("errors.md", errors_page(words)), ("fields.md", fields_page(words))):
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


def fields_of(model: type[Block]) -> list[Field]:
    """Return the fields of a model without those that every record has, unless it has made them its own."""
    shared = {name for name, _, _ in _shared()} if issubclass(model, Record) else set()
    kept = (n for n in model.model_fields if n not in shared or n in _public(model).__annotations__)
    return _fields(model, kept)


def _table(rows: list[Field], name: str, words: ReferenceWords) -> Iterator[str]:
    meanings = {**words["any"], **words[name]}
    yield from (
        "| 键 · Key | 中文键名 · In Chinese | | 写什么 · What to write | 含义 · Meaning |",
        "|---|---|---|---|---|",
    )
    for key, required, annotation in rows:
        what = _both(_type(annotation, words["types"]))
        yield f"| `{key}` | {_names(name, key)} | {'●' if required else ''} | {what} | {_both(meanings[key])} |"


def _names(section: str, key: str) -> str:
    """Return what a key is called in Chinese, the usual name first."""
    own = sections()[section].get(key)
    return "、".join(f"`{each}`" for each in (own.names if own and own.names else sections()["any"][key].names))


def _type(annotation: object, types: Mapping[str, Words], readers: tuple[object, ...] = ()) -> Words:
    """Say in both languages what may be written; ``readers`` are the validators of the annotation."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(args[0], types, args[1:] + readers)
    if origin in {Union, UnionType}:
        return _type(args[0], types, readers)
    if origin in {tuple, dict}:
        inside = [_type(each, types) for each in args if each is not Ellipsis]
        parts = [" → ".join(each) for each in zip(*inside, strict=True)]
        return [f"{kind}{part}" for kind, part in zip(types[origin.__name__], parts, strict=True)]
    return _leaf(annotation, types, [each.func for each in readers if isinstance(each, BeforeValidator)])


def _leaf(annotation: object, types: Mapping[str, Words], readers: list[Callable[..., Any]]) -> Words:
    if isinstance(annotation, type) and issubclass(annotation, Block):
        return [f"[{name_of(annotation)}](#{name_of(annotation).lower()})"] * 2
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return [_choices(readers[0])] * 2
    if annotation in _KINDS:
        kind = _KINDS[annotation]
        return [f"{word} `{example}`" for word, example in zip(types[kind], EXAMPLES[kind], strict=True)]
    return next((types[each.__name__] for each in readers if each.__name__ in types), types["require_scalar"])


def _choices(reader: Callable[..., Any]) -> str:
    """Return the values of a choice with their Chinese words, as its own message lists them."""
    if not isinstance(reader, ChoiceReader):
        raise TypeError(reader)
    return re.sub(r"(\w+) \(", r"`\1` (", reader.allowed)


def blocks() -> list[type[Block]]:
    """Return every block inside the records, in the order in which a reader meets them."""
    seen: list[type[Block]] = []
    waiting: list[type[Block]] = [*_RECORDS, Record]
    while waiting:
        for field in waiting.pop(0).model_fields.values():
            inside = [each for each in _blocks_in(field.annotation) if each not in seen]
            seen += inside
            waiting = [*inside, *waiting]
    return seen


def _blocks_in(annotation: object) -> Iterator[type[Block]]:
    if isinstance(annotation, type) and issubclass(annotation, Block):
        yield annotation
    for inside in get_args(annotation):
        yield from _blocks_in(inside)


def _public(model: type[Block]) -> type[Block]:
    """Return the public record inside an entry."""
    return next(each for each in model.__mro__ if not each.__name__.endswith("Entry"))


def name_of(model: type[Block]) -> str:
    """Return the name of a record or block, as its heading and ``docs/reference.toml`` have it."""
    return _public(model).__name__


def _docstring(model: type[Block]) -> str:
    return " ".join((inspect.getdoc(_public(model)) or "").split()).replace("``", "`")


def _both(words: Words) -> str:
    return "<br>".join(dict.fromkeys(words))


if __name__ == "__main__":
    main()

"""A whole site with Chinese keys: converted by the program's own means, and by names instead of ids."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.reading.chinese_keys import with_chinese_keys
from generator.reading.load import Places, load
from generator.reading.page import PageHead
from generator.reading.settings import Settings
from generator.reading.source import apply_edits
from generator.reading.source.mending import Edit
from generator.reading.term import Term
from generator.reading.wording import AddedWording
from generator.records import KINDS
from generator.records.rules.references import references_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic import BaseModel

_HEAD = re.compile(r"---\n(.*?^)---\n", re.DOTALL | re.MULTILINE)
_MODELS: dict[str, type[BaseModel]] = {
    "site": Settings,
    "glossary": Term,
    "questions": AddedWording,
    **{kind.plural: kind.entry for kind in KINDS.values()},
}


def put_names_for_ids(root: Path) -> int:
    """Write the Chinese name of a record wherever another one names it by its id; return how often."""
    content = load(Places(root, root / "content", KINDS))
    edits: dict[str, list[Edit]] = {}
    texts = {}
    for located in content.all_records():
        document = located.document
        texts[document.file] = document.source.text
        for path, wanted in references_of(located.record):
            place = document.place((*located.path, *path))
            start = document.source.line_starts[place.line - 1] + place.column - 1
            name = content.records(wanted.kind)[wanted.key].record.called["zh"]
            edits.setdefault(document.file, []).append(Edit(start, start + len(wanted.key), f'"{name}"'))
    for file, of_file in edits.items():
        (root / file).write_text(apply_edits(texts[file], of_file), encoding="utf-8")
    return sum(map(len, edits.values()))


def put_chinese_keys(root: Path) -> int:
    """Write the Chinese name of every key of a site; return how many files there were."""
    changed = 0
    for path, model in _files(root):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".md":
            head = _HEAD.match(text)
            assert head
            new = f"---\n{with_chinese_keys(head[1], model)}---\n{text[head.end() :]}"
        else:
            new = with_chinese_keys(text, model)
        path.write_text(new, encoding="utf-8")
        changed += new != text
    return changed


def _files(root: Path) -> Iterator[tuple[Path, type[BaseModel]]]:
    for path in sorted(root.rglob("*.yaml")):
        parts = path.relative_to(root).parts
        top = parts[1] if parts[0] == "content" else parts[0]
        if model := _MODELS.get(top.removesuffix(".yaml")):
            yield path, model
    yield from ((path, PageHead) for path in sorted((root / "content").glob("[a-z][a-z]/**/*.md")))

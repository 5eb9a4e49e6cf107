"""``showcase todo``: what is left to do before a release, by kind of work."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.speech import AsOf, ConfigFile, Lang, say, speech_of, stop
from generator.messages.counted import Counted
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.building.todo import Due, Work


class ListForm(StrEnum):
    """How the list is written."""

    TEXT = "text"
    JSON = "json"


_WORDS = {
    "zh": {
        "done": "没有要做的了，可以正式发布。",
        "total": "共 {count} 处：{works}。",
        "between": "，",
        "work": "{title}（{count}）",
    },
    "en": {
        "done": "Nothing is left to do: it can be released.",
        "total": "{count:thing is|things are} left to do: {works}.",
        "between": "; ",
        "work": "{title} ({count})",
    },
}


def todo(
    config_file: ConfigFile = Path("mkdocs.yml"),
    as_of: AsOf = None,
    lang: Lang = None,
    form: Annotated[ListForm, typer.Option("--format", help="text or json. / 输出格式。")] = ListForm.TEXT,
) -> None:
    """List what is left to do before a release. / 列出正式发布前还要做的事."""
    from generator.building.todo import left_to_do

    speech = speech_of(lang)
    try:
        works = left_to_do(config_file, as_of)
    except Fault as fault:
        raise stop(fault, speech) from None
    if form is ListForm.JSON:
        say(_as_json(works))
        return
    for work in works:
        say("\n".join(_lines_of(work, speech)) + "\n")
    say(summary_of(works, speech))


def summary_of(works: Sequence[Work], speech: str) -> str:
    """Return how much is left to do, all together and by kind of work."""
    words = _WORDS[speech]
    count = sum(len(work.due) for work in works)
    each = words["between"].join(words["work"].format(title=work.title[speech], count=len(work.due)) for work in works)
    return words["total"].format(count=Counted(count), works=each) if works else words["done"]


def _lines_of(work: Work, speech: str) -> Iterator[str]:
    """Return the lines of one kind of work; what several have in common stands once below them."""
    yield f"{work.title[speech]} ({len(work.due)})"
    alike: dict[tuple[str, str], list[Due]] = {}
    for due in work.due:
        alike.setdefault((due.issue.code, due.issue.hint(speech)), []).append(due)
    for (code, hint), several in alike.items():
        said = {due.issue.message(speech) for due in several}
        for due in several:
            words = [_about(due, speech), *([due.issue.message(speech)] if len(said) > 1 else [])]
            yield f"  {due.issue.place.file}:{due.issue.place.line}  {'  '.join(filter(None, words))}".rstrip()
        yield from (f"    {words} [{code}]" for words in said if len(said) == 1)
        yield f"    → {hint}" if len(said) == 1 else f"    → {hint} [{code}]"


def _about(due: Due, speech: str) -> str:
    """Return what a record is called, and where in it something is to be done."""
    called = due.called.get(speech) or due.called.get("zh", "")
    return " · ".join(filter(None, (called, due.field)))


def _as_json(works: Sequence[Work]) -> str:
    rows = [{"name": work.name, "title": work.title, "items": _items(work)} for work in works]
    count = sum(len(work.due) for work in works)
    return json.dumps({"count": count, "work": rows}, ensure_ascii=False, indent=2)


def _items(work: Work) -> list[dict[str, object]]:
    from generator.messages.formats.plain import write_json

    rows = json.loads(write_json([due.issue for due in work.due]))
    return [row | {"record": due.called} for row, due in zip(rows, work.due, strict=True)]

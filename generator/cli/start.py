"""``showcase init`` and ``showcase new``: a site, or a record, to start from."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli import asking, steps
from generator.cli.pipeline import Ci, Platform, add_pipeline, say_what_is_missing
from generator.cli.speech import AsOf, ConfigFile, Lang, moment_of, say, shorten_path, speech_of, stop
from generator.messages.counted import Counted
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from datetime import datetime

    from generator.cli.starter.manner import Manner
    from generator.reading.content import Content

EXAMPLES = tuple(path.parent.name for path in sorted((Path(__file__).parent.parent / "records").glob("*/example.yaml")))
"""The kinds of record of which there is an example."""
PAGE = "page"
"""What is made besides: an authored page."""


class KeyNames(StrEnum):
    """How the keys of a file are called that a command writes."""

    EN = "en"
    ZH = "zh"


Keys = Annotated[
    KeyNames | None, typer.Option("--keys", help="Names of the keys, en or zh. / 键名用英文（默认）或中文。")
]
KeysOfSite = Annotated[
    KeyNames | None,
    typer.Option("--keys", help="Names of the keys; default: as in site.yaml. / 键名，默认与 site.yaml 相同。"),
]
Kind = StrEnum("Kind", {kind.upper(): kind for kind in (*EXAMPLES, PAGE)})  # type: ignore[misc]

_WORDS = {
    "zh": {
        "site": "已写好 {files} 个文件：{folder}",
        "then": "接着运行：",
        "record": "已写好示例记录：{file}",
        "edit": "把内容换成真实的，删掉 {mark}，再运行 showcase check。",
        "page": "已写好页面：{file}",
        "write": "写好标题、说明和正文，再运行 showcase check。",
    },
    "en": {
        "site": "Wrote {files:file|files}: {folder}",
        "then": "Next:",
        "record": "Wrote an example record: {file}",
        "edit": "Replace what it says with what is real, delete {mark}, then run showcase check.",
        "page": "Wrote a page: {file}",
        "write": "Write title, description and text, then run showcase check.",
    },
}


def init(  # noqa: PLR0913  (the options of a command)
    folder: Annotated[Path, typer.Argument(help="The new site's folder. / 新网站的文件夹。")],
    keys: Keys = None,
    as_of: AsOf = None,
    lang: Lang = None,
    *,
    languages: asking.Languages = None,
    district: asking.District = None,
    district_en: asking.DistrictEn = None,
    name: asking.SiteName = None,
    name_en: asking.SiteNameEn = None,
    publisher: asking.Publisher = None,
    publisher_en: asking.PublisherEn = None,
    site_url: asking.SiteUrl = None,
    platform: Ci = Platform.GITHUB,
) -> None:
    """Write a small complete site to start from; asks for its names. / 新建一个完整的小网站，会先问名称."""
    given = (district, district_en, name, name_en, publisher, publisher_en, site_url, languages)
    _write_site(folder, asking.Answers(*given, keys.value if keys else None), platform, as_of, lang)


def _write_site(folder: Path, given: asking.Answers, platform: Platform, as_of: str | None, lang: Lang) -> None:
    from generator.cli.starter import refuse_what_is_there, write_site

    speech = speech_of(lang)
    try:
        refuse_what_is_there(folder)  # before anything is asked
        answers = asking.answers_of(given, speech)
        manner = _manner(answers.keys == KeyNames.ZH, lang)
        files = write_site(folder, moment_of(as_of), asking.names_of(answers), manner)
        files += add_pipeline(folder, platform, manner.language or speech)
        left = steps.left_in(folder, as_of, speech)
    except Fault as fault:
        raise stop(fault, speech) from None
    words = _WORDS[speech]
    say(words["site"].format(files=Counted(len(files)), folder=shorten_path(folder)))
    say_what_is_missing(folder, platform, speech)
    say(left)
    say("\n".join([words["then"], *(f"  {line}" for line in steps.steps_into(folder))]))


def _manner(in_chinese: bool, lang: Lang) -> Manner:  # noqa: FBT001  (an answer)
    """Return how files are written: comments for whoever reads the messages, in Chinese where the keys are."""
    from generator.cli.starter.manner import Manner

    return Manner(in_chinese, "zh" if in_chinese and lang is None else speech_of(lang))


def new(
    kind: Annotated[Kind, typer.Argument(help="What to write. / 记录的种类。")],
    key: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="The record's id. Default: example-KIND. / 记录的 id。")
    ] = None,
    keys: KeysOfSite = None,
    config_file: ConfigFile = Path("mkdocs.yml"),
    as_of: AsOf = None,
    lang: Lang = None,
) -> None:
    """Write a commented example record that passes the check. / 写一条带说明、能通过检查的示例记录."""
    speech = speech_of(lang)
    try:
        said = _write_new(kind.value, key or f"example-{kind.value}", keys, config_file, moment_of(as_of), lang)
    except Fault as fault:
        raise stop(fault, speech) from None
    say(said)


def _write_new(kind: str, name: str, keys: KeyNames | None, config_file: Path, moment: datetime, lang: Lang) -> str:
    """Write an example into a site; return what to say of it. Raises a ``Fault`` where that cannot be done."""
    from generator.building.mkdocs_plugin import engine
    from generator.cli.starter import write_page, write_record
    from generator.reading.load import load

    words, places = _WORDS[speech_of(lang)], engine.open_site(config_file).places
    content = load(places)
    in_chinese = keys is KeyNames.ZH if keys else _has_chinese_keys(content)
    manner = _manner(in_chinese, lang)
    if kind == PAGE:
        pages = write_page(name, places, content, moment, manner)
        return "\n".join([*(words["page"].format(file=shorten_path(path)) for path in pages), words["write"]])
    path = write_record(kind, name, places, content, moment, manner)
    mark = "示例: 是" if in_chinese else "sample: true"
    return f"{words['record'].format(file=shorten_path(path))}\n{words['edit'].format(mark=mark)}"


def _has_chinese_keys(content: Content) -> bool:
    """Whether the settings of a site are written with Chinese keys: its records then are, too."""
    return content.settings is not None and content.settings.document.has_chinese_keys

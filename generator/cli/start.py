"""``showcase init`` and ``showcase new``: a site, or a record, to start from."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from generator.cli.pipeline import Ci, Platform, add_pipeline, say_what_is_missing
from generator.cli.speech import AsOf, ConfigFile, Lang, moment_of, say, shorten_path, speech_of, stop
from generator.messages.counted import Counted
from generator.messages.issues import Fault

EXAMPLES = tuple(path.parent.name for path in sorted((Path(__file__).parent.parent / "records").glob("*/example.yaml")))
"""The kinds of record of which there is an example."""


class KeyNames(StrEnum):
    """How the keys of a file are called that a command writes."""

    EN = "en"
    ZH = "zh"


Keys = Annotated[KeyNames, typer.Option("--keys", help="Names of the keys. / 键名用英文或中文。")]
Kind = StrEnum("Kind", {kind.upper(): kind for kind in EXAMPLES})  # type: ignore[misc]

_WORDS = {
    "zh": {
        "site": "已写好 {files} 个文件：{folder}",
        "then": "接着：cd {folder}，然后 showcase serve；先改 content/site.yaml 里的名称。",
        "record": "已写好示例记录：{file}",
        "edit": "把内容换成真实的，删掉 {mark}，再运行 showcase check。",
    },
    "en": {
        "site": "Wrote {files:file|files}: {folder}",
        "then": "Next: cd {folder}, then showcase serve; the names in content/site.yaml come first.",
        "record": "Wrote an example record: {file}",
        "edit": "Replace what it says with what is real, delete {mark}, then run showcase check.",
    },
}


def init(
    folder: Annotated[Path, typer.Argument(help="The new site's folder. / 新网站的文件夹。")],
    keys: Keys = KeyNames.EN,
    as_of: AsOf = None,
    lang: Lang = None,
    *,
    platform: Ci = Platform.GITHUB,
) -> None:
    """Write a small complete site to start from. / 新建一个完整的小网站."""
    from generator.cli.starter import write_site

    speech = speech_of(lang)
    try:
        files = write_site(folder, moment_of(as_of), in_chinese=keys is KeyNames.ZH)
        files += add_pipeline(folder, platform)
    except Fault as fault:
        raise stop(fault, speech) from None
    words = _WORDS[speech]
    say(words["site"].format(files=Counted(len(files)), folder=shorten_path(folder)))
    say_what_is_missing(speech)
    say(words["then"].format(folder=shorten_path(folder)))


def new(
    kind: Annotated[Kind, typer.Argument(help="What to write. / 记录的种类。")],
    key: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="The record's id. Default: example-KIND. / 记录的 id。")
    ] = None,
    keys: Keys = KeyNames.EN,
    config_file: ConfigFile = Path("mkdocs.yml"),
    as_of: AsOf = None,
    lang: Lang = None,
) -> None:
    """Write a commented example record that passes the check. / 写一条带说明、能通过检查的示例记录."""
    from generator.building.mkdocs_plugin import engine
    from generator.cli.starter import write_record
    from generator.reading.load import load

    speech = speech_of(lang)
    try:
        places = engine.open_site(config_file).places
        name, in_chinese = key or f"example-{kind.value}", keys is KeyNames.ZH
        path = write_record(kind.value, name, places, load(places), moment_of(as_of), in_chinese=in_chinese)
    except Fault as fault:
        raise stop(fault, speech) from None
    words = _WORDS[speech]
    say(words["record"].format(file=shorten_path(path)))
    say(words["edit"].format(mark="示例: 是" if keys is KeyNames.ZH else "sample: true"))

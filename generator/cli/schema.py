"""``showcase schema``: what editors read to complete, explain and check while somebody types."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.speech import ConfigFile, Lang, say, speech_of, stop
from generator.cli.start import KeyNames, KeysOfSite
from generator.messages.counted import Counted
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from generator.reading.load import Places

_WORDS = {
    "zh": {
        "written": "已写好 {files} 个文件，在 {folder}/.vscode；VS Code 装上扩展 redhat.vscode-yaml，填写时就有提示。",
        "kept": "{file} 不是普通的 JSON（例如有注释），没有改动；请自己写上：{what}。",
        "settings.json": "yaml.schemas 里 .vscode/schemas/ 的各个文件",
        "extensions.json": "recommendations 里的 redhat.vscode-yaml",
    },
    "en": {
        "written": "Wrote {files:file|files} into {folder}/.vscode; with the extension redhat.vscode-yaml VS Code "
        "helps while you type.",
        "kept": "{file} is no plain JSON (it may have comments) and was left as it is; write into it yourself: {what}.",
        "settings.json": "the files of .vscode/schemas/ in yaml.schemas",
        "extensions.json": "redhat.vscode-yaml in recommendations",
    },
}


def schema(
    keys: KeysOfSite = None,
    config_file: ConfigFile = Path("mkdocs.yml"),
    lang: Lang = None,
) -> None:
    """Write what editors such as VS Code need to help with every file. / 写出编辑器所需的字段说明."""
    from generator.building.mkdocs_plugin import engine

    speech = speech_of(lang)
    try:
        count, kept = _write(engine.open_site(config_file).places, keys)
    except Fault as fault:
        raise stop(fault, speech) from None
    words = _WORDS[speech]
    say(words["written"].format(files=Counted(count), folder=config_file.parent.as_posix()))
    for file in kept:
        say(words["kept"].format(file=file, what=words[file.rpartition("/")[2]]))


def _write(places: Places, keys: KeyNames | None) -> tuple[int, list[str]]:
    """Write the files; return how many, and which of a person's own were left as they are."""
    from generator.editing.schema import languages_of, schema_files, settings_files
    from generator.values.writing import write_whole

    languages, in_chinese = languages_of(places)
    in_chinese = in_chinese if keys is None else keys is KeyNames.ZH
    of_editor = settings_files()
    there = {name: _text_of(path) for name in of_editor if (path := places.root / name).is_file()}
    settings = settings_files(there)
    files = schema_files(languages, in_chinese=in_chinese) | settings
    write_whole({places.root / name: text for name, text in files.items()})
    return len(files), [name for name in of_editor if name not in settings]


def _text_of(path: Path) -> str:
    """Return the text of a file; of one that is no UTF-8 nothing, which is no JSON and therefore kept."""
    text = path.read_bytes().decode("utf-8", "replace")
    return "" if "\ufffd" in text else text

"""The files by which editors find the schemas of a site: settings of VS Code, and a line at the top of each file.

Owns where they lie. A person's own settings of the editor stay. Must not know what is in a schema.
"""

from __future__ import annotations

import json
import posixpath
from typing import TYPE_CHECKING, Any

from generator.editing.fields import FORMS
from generator.editing.schema.schemas import schema_of
from generator.reading.naming import read_named
from generator.reading.settings import Settings
from generator.reading.source import YamlList, YamlMapping
from generator.values.fields import DEFAULT_LANGUAGES, read_language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from generator.reading.load import Places

FOLDER = ".vscode/schemas"
SETTINGS = ".vscode/settings.json"
EXTENSIONS = ".vscode/extensions.json"
LINE = "# yaml-language-server: $schema="
"""What the YAML language server and the editors of JetBrains read at the top of a file."""
_IN_YAML = tuple(name for name, place in FORMS.items() if all(file.endswith(".yaml") for file in place.files))
"""The forms whose files are YAML as a whole."""
_OF_EDITOR: Mapping[str, Any] = {
    "yaml.schemaStore.enable": False,
    "yaml.format.enable": False,
    "files.encoding": "utf8",
    "files.eol": "\n",
    "files.associations": {"*.lock": "plaintext"},
    "editor.unicodeHighlight.allowedLocales": {"zh-hans": True},
    "[yaml]": {
        "editor.insertSpaces": True,
        "editor.tabSize": 2,
        "editor.wordWrap": "on",
        "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
    },
}
_EXTENSION = "redhat.vscode-yaml"


def schema_files(languages: Sequence[str] = DEFAULT_LANGUAGES, *, in_chinese: bool = False) -> dict[str, str]:
    """Return the schemas of a site by the names of their files."""
    return {
        f"{FOLDER}/{name}.json": _written(schema_of(FORMS[name], languages, in_chinese=in_chinese)) for name in _IN_YAML
    }


def settings_files(texts: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the settings of VS Code by the names of their files; ``texts`` are those that are there already.

    What stands in them besides is kept; a file that is no plain JSON is not in the answer.
    """
    there = texts or {}
    files = {}
    if (own := _parsed(there.get(SETTINGS, "{}"))) is not None:
        schemas = {key: each for key, each in _mapping(own.get("yaml.schemas")).items() if FOLDER not in key}
        schemas |= {f"./{FOLDER}/{name}.json": list(FORMS[name].files) for name in _IN_YAML}
        files[SETTINGS] = _written({**_OF_EDITOR, **own, "yaml.schemas": schemas}, indent=2)
    if (own := _parsed(there.get(EXTENSIONS, "{}"))) is not None:
        there_already = own.get("recommendations")
        wanted = there_already if isinstance(there_already, list) else []
        files[EXTENSIONS] = _written({**own, "recommendations": list(dict.fromkeys([*wanted, _EXTENSION]))}, indent=2)
    return files


def _parsed(text: str) -> dict[str, Any] | None:
    try:
        found = json.loads(text)
    except ValueError:
        return None  # with comments, which a person wrote
    return found if isinstance(found, dict) else None


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _written(value: object, indent: int | None = None) -> str:
    separators = (",", ":") if indent is None else None
    return json.dumps(value, ensure_ascii=False, indent=indent, separators=separators) + "\n"


def schema_line(name: str, file: str) -> str:
    """Return the line that names the schema of a form at the top of a file, both below the root of a site."""
    return f"{LINE}{posixpath.relpath(f'{FOLDER}/{name}.json', posixpath.dirname(file))}\n"


def with_schemas(
    files: Mapping[str, str], languages: Sequence[str] = DEFAULT_LANGUAGES, *, in_chinese: bool = False
) -> dict[str, str]:
    """Return the files of a new site (name to text) with schemas, settings of editors, and the line in each file."""
    named = {file: f"{schema_line(form, file)}{text}" for file, text in files.items() if (form := form_of_file(file))}
    return {**files, **named, **schema_files(languages, in_chinese=in_chinese), **settings_files()}


def form_of_file(file: str) -> str | None:
    """Return the form of a file by its name below the root of a site; None where none is of YAML."""
    return next((name for name in _IN_YAML if any(_fits(file, pattern) for pattern in FORMS[name].files)), None)


def _fits(file: str, pattern: str) -> bool:
    folder, is_folder, _ = pattern.partition("**/")
    return file.startswith(folder) and file.endswith(".yaml") if is_folder else file == pattern


def languages_of(places: Places) -> tuple[tuple[str, ...], bool]:
    """Return the languages of a site, and whether its settings have Chinese keys; settings in disorder say neither."""
    path = places.content / "site.yaml"
    document = read_named(path, places.name(path), Settings)
    listed = document.value.get("languages") if isinstance(document.value, YamlMapping) else None
    if not isinstance(listed, YamlList):
        return DEFAULT_LANGUAGES, document.has_chinese_keys
    return tuple(dict.fromkeys((DEFAULT_LANGUAGES[0], *map(read_language, listed)))), document.has_chinese_keys


def with_line(path: Path, root: Path, name: str, text: str) -> str:
    """Return the text of a new file of a site with its line, where the site has the schema."""
    if not (root / FOLDER / f"{name}.json").is_file():
        return text
    return schema_line(name, path.relative_to(root).as_posix()) + text

"""Editors find the schemas of a site: by its settings, and by the first line of each file."""

from __future__ import annotations

import json
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
import pytest
from typer.testing import CliRunner

from generator.cli import app
from generator.cli.starter import write_record, write_site
from generator.cli.starter.manner import Manner
from generator.editing.fields import FORMS
from generator.editing.schema.files import EXTENSIONS, FOLDER, LINE, SETTINGS, form_of_file
from generator.reading.load import Places, load
from generator.records import KINDS
from tests.editing.schema.typed import typed
from tests.places import ROOT
from tests.small_site import AS_OF, change, copy_base

if TYPE_CHECKING:
    from collections.abc import Iterator

RUN = CliRunner()


def _schema_of(file: Path) -> Path:
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    assert first.startswith(LINE), file
    return Path(posixpath.normpath((file.parent / first.removeprefix(LINE)).as_posix()))


def _yaml_below(root: Path) -> Iterator[Path]:
    yield from (file for file in sorted(root.rglob("*.yaml")) if file.name != "mkdocs.yml")


@pytest.mark.parametrize("in_chinese", [False, True])
def test_each_file_of_a_new_site_names_its_schema_and_passes_it(tmp_path: Path, *, in_chinese: bool) -> None:
    """The line leads to the schema of its kind, and the settings lead there too."""
    root = tmp_path / "site"
    write_site(root, AS_OF, manner=Manner(in_chinese=in_chinese))
    settings = json.loads((root / SETTINGS).read_text(encoding="utf-8"))
    for file in _yaml_below(root):
        schema = _schema_of(file)
        jsonschema.validate(typed(file.read_text(encoding="utf-8")), json.loads(schema.read_text(encoding="utf-8")))
        patterns = settings["yaml.schemas"][f"./{FOLDER}/{schema.name}"]
        assert file in {found for pattern in patterns for found in root.glob(pattern)}
    assert "redhat.vscode-yaml" in json.loads((root / EXTENSIONS).read_text(encoding="utf-8"))["recommendations"]


def test_a_new_record_names_its_schema_where_the_site_has_one(tmp_path: Path) -> None:
    """In a site without schemas the line would lead nowhere."""
    root = tmp_path / "site"
    write_site(root, AS_OF)
    places = Places(root, root / "content", KINDS)
    path = write_record("signing", "mill-signed", places, load(places), AS_OF)
    assert _schema_of(path) == root / FOLDER / "signing.json"
    bare = copy_base(tmp_path / "bare")
    places = Places(bare, bare / "content", KINDS)
    assert LINE not in write_record("park", "lake", places, load(places), AS_OF).read_text(encoding="utf-8")


def _schema(root: Path, *arguments: str) -> str:
    done = RUN.invoke(app, ["schema", "-f", str(root / "mkdocs.yml"), "--lang", "en", *arguments])
    assert done.exit_code == 0, done.output
    return done.output


def _site(folder: Path) -> Path:
    root = copy_base(folder)
    (root / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), encoding="utf-8")
    return root


def test_the_command_writes_schemas_for_the_languages_and_keys_of_the_site(tmp_path: Path) -> None:
    """A site with Japanese has Japanese texts; one whose settings have Chinese keys is offered Chinese ones."""
    root = _site(tmp_path / "s")
    assert "Wrote" in _schema(root)
    settings = (root / "content/site.yaml").read_text(encoding="utf-8")
    change(root, {"content/site.yaml": settings.replace("languages: [zh, en]", "语言: [zh, en, ja]")})
    _schema(root)
    schema = json.loads((root / FOLDER / "park.json").read_text(encoding="utf-8"))
    assert "ja" not in schema["definitions"]["Text"]["properties"]  # offered in Chinese
    assert "日文" in schema["definitions"]["Text"]["properties"]
    assert "园区名称" in schema["definitions"]["Park"]["properties"]
    _schema(root, "--keys", "en")
    schema = json.loads((root / FOLDER / "park.json").read_text(encoding="utf-8"))
    assert {"zh", "en", "ja"} == set(schema["definitions"]["Text"]["properties"])


def test_a_persons_own_settings_stay(tmp_path: Path) -> None:
    """Plain settings are added to; those with comments are left, and the command says so."""
    root = _site(tmp_path / "s")
    own = {"editor.fontSize": 18, "files.eol": "\r\n", "yaml.schemas": {"./mine.json": "mine.yaml"}}
    change(root, {SETTINGS: json.dumps(own), EXTENSIONS: "// ours\n{}\n"})
    assert EXTENSIONS in _schema(root)
    found = json.loads((root / SETTINGS).read_text(encoding="utf-8"))
    assert (found["editor.fontSize"], found["files.eol"]) == (18, "\r\n")
    assert found["yaml.schemas"]["./mine.json"] == "mine.yaml"
    assert f"./{FOLDER}/park.json" in found["yaml.schemas"]
    assert (root / EXTENSIONS).read_text(encoding="utf-8") == "// ours\n{}\n"
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    _schema(root)
    assert before == {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("found", ["null", '"redhat"', '["other.extension"]'])
def test_a_list_of_extensions_that_is_none_is_made_one(found: str, tmp_path: Path) -> None:
    """What is no list is replaced; each file that is left is named with what to write into it."""
    root = _site(tmp_path / "s")
    change(root, {EXTENSIONS: f'{{"recommendations": {found}}}', SETTINGS: "{} // ours"})
    assert f"{SETTINGS} is no plain JSON" in _schema(root)
    wanted = json.loads((root / EXTENSIONS).read_text(encoding="utf-8"))["recommendations"]
    assert wanted[-1] == "redhat.vscode-yaml"
    assert len(wanted) == 1 + found.startswith("[")
    change(root, {EXTENSIONS: "// ours"})
    assert "redhat.vscode-yaml in recommendations" in _schema(root)


def test_the_settings_of_this_repository_are_those_that_the_command_writes() -> None:
    """A reader of the repository has them; the schemas come with ``make site``."""
    settings = json.loads((ROOT / SETTINGS).read_text(encoding="utf-8"))
    wanted = {f"./{FOLDER}/{name}.json": list(place.files) for name, place in FORMS.items() if name != "page"}
    assert settings["yaml.schemas"] == wanted


@pytest.mark.parametrize(
    ("file", "form"),
    [
        ("projects.yaml", "project"),
        ("projects/2026/a.yaml", "project"),
        ("content/site.yaml", "site"),
        ("content/parks/a.yaml", "park"),
        ("content/zh/about.md", None),
        ("mkdocs.yml", None),
    ],
)
def test_a_file_has_the_schema_of_its_place(file: str, form: str | None) -> None:
    """By its name below the root of the site."""
    assert form_of_file(file) == form

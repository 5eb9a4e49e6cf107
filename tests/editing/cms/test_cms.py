"""The editor on the web has every kind as the site keeps it, and what it writes is the same site."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import shutil
import tarfile
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from generator.cli import app
from generator.editing.cms import Forge, ForgeName, admin_files, script_files, words_of
from generator.editing.cms.collections import SiteCollections
from generator.messages.issues import Fault
from generator.reading.chinese_keys import with_chinese_keys
from generator.reading.load import Places
from generator.records import KINDS
from tests.editing.cms.saving import saved
from tests.places import ROOT
from tests.small_site import read_site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RUN = CliRunner()
FULL = ROOT / "tests" / "sites" / "full"
SITES = {
    "main": ROOT,
    "full": FULL,
    "xuanzhou": ROOT / "examples" / "xuanzhou",
    "qinglan": ROOT / "examples" / "qinglan",
}


def _copy(name: str, folder: Path) -> Path:
    shutil.copytree(SITES[name] / "content", folder / "content")
    for each in ("projects.yaml", "projects"):
        if (path := SITES[name] / each).is_dir():
            shutil.copytree(path, folder / each)
        elif path.is_file():
            shutil.copy(path, folder / each)
    return folder


def _collections(root: Path, *, in_chinese: bool = False) -> dict[str, dict[str, Any]]:
    found = SiteCollections(root, ("zh", "en", "ja"), in_chinese=in_chinese).all()
    return {each["name"]: each for each in found}


def _files(root: Path, collections: dict[str, dict[str, Any]]) -> Iterator[tuple[Path, list[dict[str, Any]]]]:
    """Yield each file of YAML that the editor can open, with its fields."""
    for each in collections.values():
        if each.get("extension") == "yaml":
            yield from ((path, each["fields"]) for path in sorted((root / each["folder"]).rglob("*.yaml")))
        for file in each.get("files", ()):
            if (path := root / file["file"]).is_file():
                yield path, file["fields"]


@pytest.mark.parametrize("in_chinese", [False, True])
@pytest.mark.parametrize("name", SITES)
def test_what_the_editor_writes_is_the_same_content(name: str, tmp_path: Path, *, in_chinese: bool) -> None:
    """Every file that it can open is read, put in its order and written: all values are as they were."""
    root = _copy(name, tmp_path)
    before = read_site(root)
    if in_chinese:
        for path, _ in [*_files(root, _collections(root))]:
            top = path.relative_to(root / "content" if path.is_relative_to(root / "content") else root).parts[0]
            kind = next((each for each in KINDS.values() if each.plural == top.removesuffix(".yaml")), None)
            if kind:
                path.write_text(with_chinese_keys(path.read_text(encoding="utf-8"), kind.entry), encoding="utf-8")
    opened = list(_files(root, _collections(root, in_chinese=in_chinese)))
    assert {path for path, _ in opened} == {
        *(root / "content").rglob("*.yaml"),
        *root.glob("projects*/**/*.yaml"),
        *root.glob("projects.yaml"),
    }
    for path, fields in opened:
        if not in_chinese or "settings" not in str(fields[0].get("name")):
            path.write_text(saved(path.read_text(encoding="utf-8"), fields), encoding="utf-8")
    after = read_site(root)
    assert not [issue for issue in after.issues if issue.is_error]
    for kind in KINDS:
        old = {key: each.record for key, each in before.content.records(kind).items()}
        assert old == {key: each.record for key, each in after.content.records(kind).items()}


def _widgets(fields: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for field in fields:
        yield field
        yield from _widgets(field.get("fields", []))
        yield from _widgets([field["field"]] if "field" in field else [])


@pytest.mark.parametrize("name", SITES)
def test_a_widget_has_words_and_relations_lead_somewhere(name: str, tmp_path: Path) -> None:
    """Labels in both languages, choices with theirs, patterns with what is said, relations to collections that are."""
    collections = _collections(_copy(name, tmp_path))
    for each in collections.values():
        for fields in [each.get("fields", []), *(file["fields"] for file in each.get("files", ()))]:
            for widget in _widgets(fields):
                assert re.search("[一-鿿]", widget["label"])
                assert re.search("[A-Za-z]", widget["label"])
                if widget["widget"] == "select":
                    assert all(option["label"] for option in widget["options"])
                if "pattern" in widget:
                    re.compile(widget["pattern"][0])
                    assert widget["pattern"][1]
                if widget["widget"] == "relation":
                    target = collections[widget["collection"]]
                    assert "file" not in widget or widget["file"] in {file["name"] for file in target["files"]}


def test_records_are_where_the_site_has_them() -> None:
    """A folder is a folder, by year where the files are; a list is a file; one record alone is one."""
    collections = _collections(ROOT)
    assert collections["park"]["path"] == "{{slug}}"
    assert collections["signing"]["path"] == "{{year}}/{{slug}}"
    assert collections["contact_lists"]["files"][0]["fields"][0]["root"]
    assert "root" not in collections["district_lists"]["files"][0]["fields"][0]
    assert "project" not in collections
    stage = next(
        each for each in collections["project_lists"]["files"][0]["fields"][0]["fields"] if each["name"] == "stage"
    )
    assert {"label": "招商项目 · Investment opportunity", "value": "opportunity"} in stage["options"]


def _package(folder: Path, files: dict[str, str]) -> Path:
    path = folder / "sveltia-cms-1.tgz"
    with tarfile.open(path, "w:gz") as archive:
        for name, text in files.items():
            member = tarfile.TarInfo(f"package/{name}")
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
    return path


def test_the_program_comes_out_of_its_package(tmp_path: Path) -> None:
    """What is served is the program and its words; a way out of the folder is not taken."""
    path = _package(tmp_path, {"npm/index.js": "program", "locales/zh.json": '{"a":"甲"}', "npm/index.js.map": "x"})
    program = script_files(path)
    assert program == {"editor/index.js": b"program", "locales/zh.js": 'export default {"a":"甲"};\n'.encode()}
    assert words_of(program) == ["zh"]
    with tarfile.open(path) as archive:
        archive.extractall(tmp_path / "out", filter="data")
    assert script_files(tmp_path / "out") == program
    outside = {"npm/index.js": "program", "npm/chunks/../../../evil.js": "x", "../npm/chunks/evil.js": "x"}
    assert set(script_files(_package(tmp_path, outside))) == {"editor/index.js"}


@pytest.mark.parametrize("what", ["nothing", "a text", "a package of something else"])
def test_what_is_no_package_is_said(what: str, tmp_path: Path) -> None:
    """Also a folder without the program."""
    path = tmp_path / "x.tgz"
    if what == "a text":
        path.write_text("not an archive", encoding="utf-8")
    elif what != "nothing":
        path = _package(tmp_path, {"index.js": "other"})
    with pytest.raises(Fault) as fault:
        script_files(path)
    assert fault.value.code == "U250"


@pytest.mark.parametrize(
    ("repo", "host", "code"),
    [
        ("https://example.org/a/b", "", "U251"),
        ("site", "", "U251"),
        ("a/b; script-src *", "", "U251"),
        ("a/b", "git.example.org", "U252"),
        ("a/b", "https://git.example.org; img-src *", "U252"),
    ],
)
def test_a_repository_and_a_forge_are_named_as_they_are(repo: str, host: str, code: str) -> None:
    """What would say something else in a policy is refused."""
    with pytest.raises(Fault) as fault:
        Forge(ForgeName.GITEA, repo, host=host)
    assert fault.value.code == code


@pytest.mark.parametrize("name", ForgeName)
def test_the_page_speaks_to_its_forge_alone(name: ForgeName) -> None:
    """Its policy has no other host, and a forge of one's own takes the place of the public one."""
    policy = Forge(name, "a/b").policy("'sha256-x'")
    assert "'unsafe-eval'" not in policy
    connect = next(each for each in policy.split("; ") if each.startswith("connect-src"))
    assert connect.count("https://") == 1
    own = Forge(name, "group/sub/name", host="https://git.example.gov.cn/")
    assert own.backend()["api_root"].startswith("https://git.example.gov.cn/api/v")
    assert "https://git.example.gov.cn" in own.policy("'sha256-x'")
    assert "github.com" not in own.policy("")
    assert "auth_methods" not in Forge(name, "a/b", app_id="7").backend()


def test_the_page_says_its_policy_and_loads_nothing_of_others(tmp_path: Path) -> None:
    """The one script in it is let by its sum; the configuration is JSON, which YAML reads."""
    root = _copy("main", tmp_path)
    files = admin_files(Places(root, root / "content", KINDS), Forge(ForgeName.GITHUB, "a/b"), ["zh-CN"])
    page = files["index.html"]
    script = re.search(r'<script type="importmap">(.*)</script>', page)
    assert script is not None
    total = base64.b64encode(hashlib.sha256(script[1].encode()).digest()).decode()
    assert f"script-src 'self' 'sha256-{total}'" in page
    assert f"'sha256-{total}'" in files["_headers"]
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", page)
    configuration = json.loads(files["config.yml"])
    assert configuration["output"]["omit_empty_optional_fields"]
    assert configuration["media_folder"] == "content/media"
    assert configuration["public_folder"] == "/media"  # where a file of it is on the site


def test_the_command_writes_the_editor_beside_the_site(tmp_path: Path) -> None:
    """Without the package it says how to get it."""
    root = _copy("main", tmp_path)
    shutil.copy(ROOT / "mkdocs.yml", root)
    command = ["cms", "--repo", "bureau/site", "-f", str(root / "mkdocs.yml"), "--lang", "en"]
    done = RUN.invoke(app, command)
    assert done.exit_code == 0, done.output
    assert "npm pack @sveltia/cms" in done.output
    path = _package(tmp_path, {"npm/index.js": "program", "locales/zh-CN.json": "{}"})
    done = RUN.invoke(app, [*command, "--package", str(path)])
    assert "npm pack" not in done.output
    page = (root / "admin/index.html").read_text(encoding="utf-8")
    assert "./locales/zh-CN.js" in page
    assert "npm pack" not in RUN.invoke(app, command).output
    assert (root / "admin/index.html").read_text(encoding="utf-8") == page
    assert (root / "admin/editor/index.js").read_text(encoding="utf-8") == "program"
    assert RUN.invoke(app, ["cms", "--repo", "nobody", "-f", str(root / "mkdocs.yml")]).exit_code == 2

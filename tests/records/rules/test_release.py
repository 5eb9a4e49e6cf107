"""A release holds no phrase of the starter: these are read from the files themselves, so that none is forgotten."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from generator.building.configuration import open_folders
from generator.building.release import unfit_configuration
from generator.cli.starter import write_site
from generator.records.rules.release import starter_phrases
from tests.small_site import AS_OF, change, copy_base, fit_for_release, placed, read_site

CONFIGURATION = "site_name: Qinghe\ndocs_dir: content\ntheme:\n  name: material\nplugins:\n  - showcase\n"


def test_every_sentence_of_the_starter_is_known() -> None:
    root = files("generator")
    found = [root / "cli/starter/site/content/site.yaml", root / "records/signing/example.yaml"]
    text = "\n".join(re.sub(r"#.*", "", each.read_text(encoding="utf-8")) for each in found)
    sentences = re.findall(r"(?m)^ *(?:zh|en): \"?([^\n\"{}]*[。.])\"?$", text)
    assert len(sentences) > 15
    assert [each for each in sentences if each not in starter_phrases()] == []
    assert {"公告正文，可用 Markdown。", "示例产业园", "Example Park"} <= set(starter_phrases())
    assert not {"机械制造", "洽谈", "交通便利"} & set(starter_phrases())


def test_a_new_site_is_no_release_when_only_its_marks_are_gone(tmp_path: Path) -> None:
    root = tmp_path / "site"
    write_site(root, AS_OF)
    for path in root.rglob("*.yaml"):
        path.write_text(re.sub(r"(?m)^.*\bsample: true.*\n", "", path.read_text("utf-8")), "utf-8")
    site = root / "content" / "site.yaml"
    site.write_text(re.sub(r"(?ms)^demonstration:.*", "", site.read_text("utf-8")), "utf-8")
    issues = read_site(root, release=True).issues
    assert {"P140", "P141", "P142"} <= {issue.code for issue in issues}
    files_with_phrases = {issue.place.file for issue in issues if issue.code == "P140"}
    assert {"content/site.yaml", "projects.yaml", "content/parks/example-park.yaml"} <= files_with_phrases
    assert not [issue for issue in read_site(root).issues if issue.code.startswith("P14")]


def test_a_site_of_its_own_words_is_a_release(tmp_path: Path) -> None:
    assert read_site(fit_for_release(copy_base(tmp_path / "site")), release=True).issues == ()


@pytest.mark.parametrize(
    ("line", "code", "place"),
    [
        ("", "P144", "mkdocs.yml:1:1"),
        ("# site_url: https://invest.example.org/\n", "P144", "mkdocs.yml:1:1"),
        ("site_url: https://invest.example.org/\n", "P145", "mkdocs.yml:1:1"),
        ("site_url: http://localhost:8000/\n", "P145", "mkdocs.yml:1:1"),
        ("site_url: https://invest.qinghe.zz/\n", "", ""),
    ],
)
def test_a_release_has_its_public_address(line: str, code: str, place: str, tmp_path: Path) -> None:
    root = change(copy_base(tmp_path / "site"), {"mkdocs.yml": line + CONFIGURATION})
    found = placed(tuple(unfit_configuration(open_folders(root / "mkdocs.yml"))))
    assert found == ([(code, place)] if code else [])


def test_a_configuration_is_named_from_the_root_wherever_a_command_is_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(copy_base(tmp_path / "web" / "site"), {"mkdocs.yml": CONFIGURATION})
    monkeypatch.chdir(tmp_path / "web")
    found = placed(tuple(unfit_configuration(open_folders(Path("site/mkdocs.yml")))))
    assert found == [("P144", "mkdocs.yml:1:1")]


def test_the_name_of_the_starter_is_no_name_of_a_site(tmp_path: Path) -> None:
    text = "site_url: https://invest.qinghe.zz/\n" + CONFIGURATION.replace("Qinghe", "投资示例区")
    root = change(copy_base(tmp_path / "site"), {"mkdocs.yml": text})
    assert placed(tuple(unfit_configuration(open_folders(root / "mkdocs.yml")))) == [("P140", "mkdocs.yml:2:12")]

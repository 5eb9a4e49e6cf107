"""``showcase init`` and ``showcase new``: what they write is complete, passes the check, and changes nothing."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import CliRunner

from generator.cli import app
from generator.cli.start import EXAMPLES
from generator.cli.starter import fill, write_page, write_record, write_site
from generator.cli.starter.manner import Manner
from generator.cli.starter.site_names import SiteNames
from generator.editing.schema.files import LINE
from generator.messages.issues import Fault
from generator.reading.load import Places, load
from generator.records import KINDS
from generator.values import moment
from generator.values.stage import Stage
from tests.building.small_builds import build
from tests.small_site import AS_OF, change, copy_base, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.reading.content import Content

RUN = CliRunner()
NEEDS = {kind: example.needs for kind in EXAMPLES if (example := KINDS[kind].example)}


def _new_site(folder: Path) -> Path:
    write_site(folder, AS_OF)
    return folder


def test_a_new_site_is_clean_and_builds(tmp_path: Path) -> None:
    root = _new_site(tmp_path / "new")
    assert not read_site(root).issues
    build(root)
    pages = {path.relative_to(root / "site").as_posix() for path in (root / "site").rglob("index.html")}
    for kind in ("park", "project", "signing"):
        for language in ("zh", "en"):
            assert f"{language}/{KINDS[kind].plural}/example-{kind}/index.html" in pages


def _fields(content: Content, kind: str, key: str) -> dict[str, Any]:
    return content.records(kind)[key].record.model_dump()


def test_what_a_new_site_says_is_signed_is_no_longer_an_opportunity(tmp_path: Path) -> None:
    content = read_site(_new_site(tmp_path / "new")).content
    signed = _fields(content, "signing", "example-signing")["projects"]
    assert [_fields(content, "project", key)["stage"] for key in signed] == [Stage.SIGNED]
    assert _fields(content, "project", "example-project")["stage"] is Stage.OPPORTUNITY


def test_a_new_site_has_what_a_site_has_of_its_own(tmp_path: Path) -> None:
    content = read_site(_new_site(tmp_path / "new")).content
    assert content.settings is not None
    settings = content.settings.record
    assert settings.sample
    assert settings.look.colour
    assert settings.map is not None
    ways = _fields(content, "park", "example-park")["transport"]
    assert {node.kind for node in settings.map.nodes} == {way["kind"] for way in ways}
    assert all(_fields(content, "industry", key)["icon"] for key in content.records("industry"))


def test_the_home_page_of_a_new_site_has_every_section(tmp_path: Path) -> None:
    root = _new_site(tmp_path / "new")
    build(root)
    home = (root / "site/en/index.html").read_text(encoding="utf-8")
    found = re.findall(r'<section aria-labelledby="([a-z]+)"', home)
    assert found == ["parks", "industries", "opportunities", "signings", "signed", "work", "events", "strengths"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_commands_of_a_newcomer_work(lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    made = RUN.invoke(app, ["init", "my-district", "--lang", lang])
    assert made.exit_code == 0
    assert "cd my-district" in made.output
    monkeypatch.chdir(tmp_path / "my-district")
    for kind in EXAMPLES:
        done = RUN.invoke(app, ["new", kind, f"my-{kind}", "--lang", lang])
        if (example := KINDS[kind].example) and example.is_alone:  # the new site has it
            assert done.exit_code == 2
            assert "U124" in done.output
            continue
        assert done.exit_code == 0, done.output
        assert f"my-{kind}.yaml" in done.output
    checked = RUN.invoke(app, ["check", "--lang", lang])
    assert checked.exit_code == 0
    assert ("没有问题" if lang == "zh" else "no issues") in checked.output
    built = RUN.invoke(app, ["build", "--lang", lang])
    assert built.exit_code == 0, built.output
    assert RUN.invoke(app, ["init", ".", "--lang", lang]).exit_code == 2


@pytest.mark.parametrize("kind", EXAMPLES)
def test_an_example_passes_the_check_of_any_site(kind: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "s")
    change(root, {"content/firms.yaml": "- {id: mill, name: {zh: 磨坊, en: The mill}}\n"})
    places = Places(root, root / "content", KINDS)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    path = write_record(kind, f"my-{kind}", places, load(places), AS_OF)
    checked = read_site(root)
    assert not checked.issues
    assert f"my-{kind}" in checked.content.records(kind)
    assert {path: path.read_bytes() for path in before} == before
    assert path.read_bytes().endswith(b"\n")
    assert b"\r" not in path.read_bytes()


@pytest.mark.parametrize("kind", [kind for kind in EXAMPLES if not NEEDS[kind]])
def test_an_example_does_without_what_a_site_has_not(kind: str, tmp_path: Path) -> None:
    root = _new_site(tmp_path / "s")
    places = Places(root, root / "content", KINDS)
    for each in ("contact", *EXAMPLES):
        folder = places.folder_of(each)
        shutil.rmtree(folder, ignore_errors=True)
        folder.with_suffix(".yaml").unlink(missing_ok=True)
    change(root, {"content/industries.yaml": "- {id: machinery, name: {zh: 机械, en: Machinery}}\n"})
    path = write_record(kind, "alone", places, load(places), AS_OF)
    assert not read_site(root).issues
    assert "$" not in path.read_text(encoding="utf-8").partition("\n")[2]  # in the first line it is the editor's


@pytest.mark.parametrize("kind", EXAMPLES)
def test_an_example_has_what_must_be_written_and_names_no_field_that_is_not_there(kind: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "s")
    change(root, {"content/firms.yaml": "- {id: mill, name: {zh: 磨坊, en: The mill}}\n"})
    places = Places(root, root / "content", KINDS)
    text = write_record(kind, "full", places, load(places), AS_OF).read_text(encoding="utf-8")
    written = set(re.findall(r"^(?:# )?([a-z_]+):", text, re.MULTILINE))
    fields = KINDS[kind].entry.model_fields
    assert {name for name, field in fields.items() if field.is_required()} <= written <= fields.keys()
    assert "# 一" in text.splitlines()[0]


def test_an_id_that_is_taken_stays_as_it_is(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "s")
    places = Places(root, root / "content", KINDS)
    with pytest.raises(Fault) as fault:
        write_record("park", "river", places, load(places), AS_OF)
    assert fault.value.code == "U121"
    assert fault.value.facts["place"].startswith("content/parks/river.yaml:")


def test_an_example_says_what_must_be_there_first(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "s")
    change(root, {"content/needs.yaml": None, "content/firms/qinghe-cold-chain.yaml": None})
    places = Places(root, root / "content", KINDS)
    with pytest.raises(Fault) as fault:
        write_record("need", "millers", places, load(places), AS_OF)
    assert (fault.value.code, fault.value.facts["file"]) == ("U122", "content/firms.yaml")
    assert not (root / "content" / "needs").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(Fault) as fault:
        write_site(tmp_path, AS_OF)
    assert fault.value.code == "U123"
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize("name", [".git", ".DS_Store", "Thumbs.db", "desktop.ini"])
def test_an_empty_repository_and_what_systems_leave_are_no_content(name: str, tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    write_site(tmp_path, AS_OF)
    assert not read_site(tmp_path).issues
    assert list((tmp_path / name).iterdir()) == []


def test_a_folder_that_cannot_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for name in ("长" * 120, "file/below"):
        done = RUN.invoke(app, ["init", str(tmp_path / name), "--lang", "zh"])
        assert (done.exit_code, "[U107]" in done.output) == (1, True), done.output
    assert (tmp_path / "file").read_text() == "mine"


def test_a_site_behind_a_link_is_the_site(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to("there")
    write_site(tmp_path / "link", AS_OF)
    for folder in ("link", "there", "link"):
        done = RUN.invoke(app, ["check", "-f", str(tmp_path / folder / "mkdocs.yml"), "--lang", "en"])
        assert (done.exit_code, "no issues" in done.output) == (0, True), done.output


def test_a_page_has_no_name_of_a_page_that_is_made_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = _new_site(tmp_path / "s")
    monkeypatch.chdir(root)
    for name in ("parks", "search", "search/more"):
        done = RUN.invoke(app, ["new", "page", name])
        assert (done.exit_code, "[F108]" in done.output) == (2, True), done.output
    assert not read_site(root).issues


def test_a_new_record_has_keys_as_the_settings_have(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for in_chinese, asked, first in ((True, (), "编号: hill"), (False, (), "id: hill"), (True, ("en",), "id: hill")):
        root = tmp_path / f"{in_chinese}{len(asked)}"
        write_site(root, AS_OF, manner=Manner(in_chinese=in_chinese))
        monkeypatch.chdir(root)
        done = RUN.invoke(app, ["new", "park", "hill", "--lang", "zh", *(f"--keys={each}" for each in asked)])
        assert done.exit_code == 0, done.output
        assert f"\n{first}" in (root / "content" / "parks" / "hill.yaml").read_text(encoding="utf-8")


def test_what_is_missing_or_there_already_is_called_in_chinese(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = _new_site(tmp_path / "s")
    monkeypatch.chdir(root)
    assert "区情已经有了" in RUN.invoke(app, ["new", "district", "--lang", "zh"]).output
    assert "showcase new park example-park-2" in RUN.invoke(app, ["new", "park", "--lang", "zh"]).output
    change(root, {"content/industries.yaml": None})
    assert "还没有产业，写不了园区的示例" in RUN.invoke(app, ["new", "park", "hill", "--lang", "zh"]).output


def test_days_are_counted_from_the_moment(tmp_path: Path) -> None:
    write_site(tmp_path / "s", moment.parse("2031-12-20"))
    assert "start: 2032-01-19 14:00" in (tmp_path / "s/content/events/example-event.yaml").read_text(encoding="utf-8")
    assert (tmp_path / "s/content/signings/2031/example-signing.yaml").exists()


def test_a_line_without_its_value_becomes_a_comment() -> None:
    assert fill("a: $here\nb: $gone  # why\n", {"here": "1"}) == "a: 1\n# b: gone  # why\n"


def test_every_kind_has_an_example() -> None:
    assert set(EXAMPLES) == KINDS.keys()


_HAN = re.compile("[\u4e00-\u9fff]")
_COMMENT = re.compile(r"(?:^|(?<=\s))# (.*)")
_COMMENTED_OUT = re.compile(r" *(?:- )?(?:[a-z_]+|[\u4e00-\u9fff]+):(?: |$)| *- \{")


@pytest.mark.parametrize("in_chinese", [False, True])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_comments_are_in_one_language(language: str, in_chinese: bool, tmp_path: Path) -> None:  # noqa: FBT001  (a case)
    files = write_site(tmp_path / "s", AS_OF, manner=Manner(in_chinese, language))
    texts = [tmp_path / "s" / name for name in files if name.endswith((".yaml", ".yml", "requirements.txt"))]
    lines = {line for path in texts for line in path.read_text(encoding="utf-8").splitlines()}
    lines = {line for line in lines if not line.startswith(LINE)}  # which is for the editor
    said = [found[1] for line in lines if (found := _COMMENT.search(line)) and not _COMMENTED_OUT.match(found[1])]
    assert len(said) > 60
    assert {bool(_HAN.search(words)) for words in said} == {language == "zh"}
    assert not [line for line in lines if " · " in line and _COMMENT.search(line)]


def test_an_english_reader_gets_english_choices_and_a_chinese_one_chinese(tmp_path: Path) -> None:
    for language, stage, level in (("en", "opportunity", "district"), ("zh", "招商项目", "区级")):
        root = tmp_path / language
        write_site(root, AS_OF, manner=Manner(language=language))
        assert not read_site(root).issues
        assert f"  stage: {stage}\n" in (root / "projects.yaml").read_text(encoding="utf-8")
        assert f"level: {level}  " in (root / "content/parks/example-park.yaml").read_text(encoding="utf-8")


def test_an_example_names_what_was_made_just_before(tmp_path: Path) -> None:
    root = _new_site(tmp_path / "s")
    places = Places(root, root / "content", KINDS)
    for kind, key in (("industry", "wine"), ("park", "hill"), ("firm", "cellar"), ("contact", "wine-desk")):
        write_record(kind, key, places, load(places), AS_OF)
    write_record("need", "pickers", places, load(places), AS_OF)
    assert not read_site(root).issues
    content = read_site(root).content
    assert _fields(content, "park", "hill")["industries"] == ("wine",)
    assert _fields(content, "firm", "cellar")["park"] == "hill"
    need = _fields(content, "need", "pickers")
    assert (need["firm"], need["park"], need["contact"]) == ("cellar", "hill", "wine-desk")


def test_what_staff_have_made_their_own_is_named_as_before(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "s")
    park = (root / "content/parks/river.yaml").read_text(encoding="utf-8")
    change(root, {"content/parks/second.yaml": park.replace("id: river", "id: the-second") + "sample: true\n"})
    places = Places(root, root / "content", KINDS)
    write_record("project", "mine", places, load(places), AS_OF)
    assert _fields(read_site(root).content, "project", "mine")["park"] == "river"


@pytest.mark.parametrize("keys", ["en", "zh"])
def test_a_new_page_is_there_in_both_languages(keys: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = _new_site(tmp_path / "s")
    monkeypatch.chdir(root)
    done = RUN.invoke(app, ["new", "page", "guide/visit", "--keys", keys, "--lang", "en"])
    assert done.exit_code == 0, done.output
    assert not read_site(root).issues
    assert {("guide/visit", "zh"), ("guide/visit", "en")} <= read_site(root).content.pages.keys()
    left = {(issue.code, issue.place.file) for issue in read_site(root, release=True).issues}
    assert {("P143", f"content/{language}/guide/visit.md") for language in ("zh", "en")} <= left
    assert "U121" in RUN.invoke(app, ["new", "page", "guide/visit"]).output
    assert RUN.invoke(app, ["new", "page", "Guide Visit"]).exit_code == 2


def test_a_file_that_an_example_brings_changes_none_that_is_there(tmp_path: Path) -> None:
    root = _new_site(tmp_path / "s")
    change(root, {"content/media/lease.txt": "mine\n"})
    places = Places(root, root / "content", KINDS)
    write_record("document", "lease", places, load(places), AS_OF)
    assert (root / "content/media/lease.txt").read_text(encoding="utf-8") == "mine\n"
    assert not read_site(root).issues


def test_an_example_in_a_site_without_english_has_none(tmp_path: Path) -> None:
    root = tmp_path / "s"
    write_site(root, AS_OF, SiteNames(languages=("zh",)))
    places = Places(root, root / "content", KINDS)
    for kind in EXAMPLES:
        if (example := KINDS[kind].example) and not example.is_alone:
            write_record(kind, f"my-{kind}", places, load(places), AS_OF)
    assert [path.parent.name for path in write_page("mine", places, load(places), AS_OF)] == ["zh"]
    assert not read_site(root).issues

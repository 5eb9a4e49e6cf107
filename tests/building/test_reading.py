"""Content is read once and in one way, and what was kept of an earlier reading changes nothing."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from generator.building import reading, store
from generator.building.batches import make, place
from generator.building.memory import Memory
from generator.reading.load import Places, load_file
from generator.records import KINDS
from generator.values import moment
from generator.values.digests import digest
from tests.reading.test_invalid import CASES, read_case
from tests.small_site import AS_OF, change, copy_base, fit_for_release, placed, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.building.reading import Prepared
    from generator.messages.issues import Issue
    from generator.reading.content import Content

PARTY = "  parties:\n    - {name: {zh: 青石建材, en: Qingshi Materials}}\n"


def prepare(root: Path, *, as_of: str = "", workers: int = 1, release: bool = False) -> Prepared:
    places = Places(root, root / "content", KINDS)
    when = moment.parse(as_of) if as_of else AS_OF
    return reading.prepare(places, when, Memory(root / "kept"), workers, release=release)


def whole(issues: tuple[Issue, ...]) -> list[tuple[object, ...]]:
    """Return all that there is of each issue."""
    return [(each.code, each.place, each.field, each.excerpt, dict(each.facts)) for each in issues]


@pytest.fixture(scope="module")
def read_before(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the folder of a sound site that has been read, and a copy of it with what was kept of that."""
    folder = tmp_path_factory.mktemp("read")
    assert prepare(copy_base(folder / "site")).site
    shutil.copytree(folder / "site", folder / "copy")
    return folder / "site", folder / "copy"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_broken_site_has_the_same_issues_whatever_is_kept(path: Path, read_before: tuple[Path, Path]) -> None:
    case = read_case(path)
    root, before = read_before
    shutil.rmtree(root)
    shutil.copytree(before, root)  # what was kept of the sound site must not hide the fault
    change(fit_for_release(root) if case.release else root, case.files)
    issues = prepare(root, release=case.release).issues
    assert placed(issues) == case.expected
    assert whole(prepare(root, release=case.release).issues) == whole(issues)
    assert whole(read_site(root, release=case.release).issues) == whole(issues)


def test_nothing_is_read_again_that_has_not_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_base(tmp_path / "site")
    text = (root / "projects.yaml").read_text(encoding="utf-8")
    change(root, {"projects.yaml": text.replace("industry: logistics", "industry: no-such", 1)})
    first = prepare(root)
    assert [issue.code for issue in first.issues] == ["L101"]
    for module, name in ((make, "load_file"), (place, "read_named")):
        monkeypatch.setattr(module, name, None)
    assert whole(prepare(root).issues) == whole(first.issues)


def test_an_error_lets_no_record_be_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = copy_base(tmp_path / "site")
    prepare(root)
    read: list[str] = []

    def note(places: Places, kind: str, path: Path, content: Content) -> None:
        read.append(path.name)
        load_file(places, kind, path, content)

    monkeypatch.setattr(make, "load_file", note)
    text = (root / "projects.yaml").read_text(encoding="utf-8")
    change(root, {"projects.yaml": text.replace("industry: logistics", "industri: logistics", 1)})
    assert prepare(root).site is None
    assert read == ["projects.yaml"]


def test_a_line_that_is_put_above_moves_the_place(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    text = (root / "projects.yaml").read_text(encoding="utf-8").replace("industry: logistics", "industry: no-such", 1)
    change(root, {"projects.yaml": text})
    (before,) = prepare(root).issues
    change(root, {"projects.yaml": f"# a remark\n{text}"})
    (after,) = prepare(root).issues
    assert (before.place.line + 1, before.excerpt) == (after.place.line, after.excerpt)


def test_two_files_with_one_id_are_an_error_at_the_second(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    text = (root / "projects.yaml").read_text(encoding="utf-8")
    twice = text[: text.index("- id:", 5)]
    change(root, {"projects/again.yaml": twice})
    (issue,) = prepare(root).issues
    assert (issue.code, str(issue.place)) == ("R119", "projects/again.yaml:1:7")
    assert dict(issue.facts) == {"id": "panels", "kind": "project", "place": "projects.yaml:1:7"}


def test_dates_are_held_against_the_moment_of_each_reading(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    for as_of, codes in (("2026-11-22", set()), ("2026-01-01", {"C101"}), ("2026-11-22", set())):
        issues = prepare(root, as_of=as_of).issues
        assert whole(issues) == whole(read_site(root, moment.parse(as_of)).issues)
        assert {issue.code for issue in issues} == codes
        assert all(issue.facts["today"] == as_of for issue in issues)


@pytest.mark.parametrize("workers", [1, 2])
def test_the_public_site_says_nothing_of_what_is_hidden(workers: int, tmp_path: Path) -> None:
    root = change(
        copy_base(tmp_path / "site"),
        {
            # names others that are not public, so that it has to be trimmed
            "content/signings/2026/two.yaml": "id: two\ndate: 2026-02-02\ntitle: {zh: 两项, en: Two}\nformat: online\n"
            "summary: {zh: 两项签约。, en: Two signed.}\nkind: batch\nprojects: [panels, talks-1]\n",
            "content/parks/hidden.yaml": "id: hidden\nname: {zh: 隐园, en: Hidden Park}\nindustries: [materials]\n"
            "district: {zh: 青河区, en: Qinghe District}\nsummary: {zh: 山上。, en: Uphill.}\ndisclosure: internal\n",
            "content/parks/inner.yaml": "id: inner\nname: {zh: 内园, en: Inner Park}\nindustries: [materials]\n"
            "district: {zh: 青河区, en: Qinghe District}\nsummary: {zh: 山上。, en: Uphill.}\nwithin: hidden\n",
        },
    )
    whole = read_site(root).site
    for _ in range(2):
        site = prepare(root, workers=workers).site
        assert site is not None
        assert (site.tallies, site.has_samples, site.stale) == (whole.tallies, whole.has_samples, whole.stale)
        for kind in KINDS:
            assert dict(site.records[kind]) == dict(whole.records[kind])
        assert site.records["signing"]["two"].projects == ("panels",)
        assert site.records["park"]["inner"].within is None


def test_a_withheld_name_in_another_file_is_found(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    quiet = "id: quiet\nindustry: materials\nname: {zh: 某项目, en: A project}\nstage: signed\ndisclosure: anonymous\n"
    quiet += (
        f"summary: {{zh: 一段话。, en: A line.}}\n{PARTY.replace('青石建材', '隐名公司').replace('Qingshi', 'Secret')}"
    )
    change(root, {"projects/quiet.yaml": quiet.replace("\n  parties", "\nparties").replace("\n    -", "\n  -")})
    assert prepare(root).issues == ()
    park = (root / "content/parks/river.yaml").read_text(encoding="utf-8")
    change(root, {"content/parks/river.yaml": park.replace("沿河的园区。", "隐名公司所在的园区。")})
    assert [issue.code for issue in prepare(root).issues] == ["D106"]


def test_a_withheld_name_in_the_navigation_is_found_and_one_in_a_hidden_plot_is_none(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    quiet = "id: quiet\nindustry: materials\nname: {zh: 某项目, en: A project}\nstage: signed\ndisclosure: anonymous\n"
    quiet += "summary: {zh: 一段话。, en: A line.}\nparties:\n  - {name: {zh: 隐名公司, en: Secret Ltd}}\n"
    change(root, {"projects/quiet.yaml": quiet})
    park = (root / "content/parks/river.yaml").read_text(encoding="utf-8")
    hidden = park.replace("readiness: {zh: 净地", "disclosure: internal, readiness: {zh: 隐名公司净地")
    assert hidden != park
    change(root, {"content/parks/river.yaml": hidden})
    assert prepare(root).issues == read_site(root).issues == ()
    page = (root / "content/zh/about.md").read_text(encoding="utf-8")
    change(root, {"content/zh/about.md": page.replace("---\n", "---\nnavigation: 隐名公司\n", 1)})
    assert {issue.code for issue in read_site(root).issues} == {"D106"}
    assert placed(prepare(root).issues) == placed(read_site(root).issues)


@pytest.mark.parametrize("name", ["content/parks/d.yaml", "projects/x.yaml"])
def test_a_folder_called_like_a_file_is_said(name: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    (root / name).mkdir(parents=True)
    assert placed(prepare(root).issues) == placed(read_site(root).issues) != []


@pytest.mark.parametrize("damage", ["cut", "flip", "empty", "foreign", "other value"])
def test_what_is_damaged_or_foreign_is_read_anew(damage: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    before = prepare(root)
    kept = [path for path in (root / "kept").rglob("*") if path.is_file()]
    assert {path.suffix for path in kept} == {"", ".batch", ".terms", ".data"}
    for path in kept:
        data = path.read_bytes()
        match damage:
            case "cut":
                path.write_bytes(data[:-1])
            case "flip":
                path.write_bytes(data[:-9] + bytes([data[-9] ^ 1]) + data[-8:])
            case "empty":
                path.write_bytes(b"")
            case "foreign":
                store.write(path, digest(b"another program"), ("x",))
            case _:
                store.write(path, data[18:50], "a value of another kind under the right key")
    after = prepare(root)
    assert (after.issues, after.fingerprints, after.common) == (before.issues, before.fingerprints, before.common)
    assert before.site
    assert after.site
    for kind in KINDS:
        assert dict(after.site.records[kind]) == dict(before.site.records[kind])


def test_files_that_are_gone_leave_nothing_behind(tmp_path: Path) -> None:
    root = change(copy_base(tmp_path / "site"), {"projects/x.yaml": "[]\n"})
    prepare(root)
    kept = {path.name for path in (root / "kept").rglob("*")}
    change(root, {"projects/x.yaml": None})
    prepare(root)
    assert {path.name for path in (root / "kept").rglob("*")} < kept

"""Records are opened, changed, checked beside others and saved, and nothing else in their files moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.editing.editor.spots import ALONE, RecordSpot
from generator.messages.issues import Fault
from generator.reading.ledger import read_ledger
from tests.building.small_builds import CONFIG
from tests.conftest import AS_OF
from tests.editing.editor.sessions import session_on, site_with, spot_of
from tests.places import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from generator.editing.editor.session import EditingSession
    from generator.editing.editor.typed import Path as Steps

CHINESE = """- 编号: kiln
  项目名称: {中文: 窑炉, 英文: Kiln}   # 两种语言
  产业: materials
  阶段: signed
  简介: {中文: 窑炉项目。, 英文: A kiln.}
"""


def codes(session: EditingSession, spot: RecordSpot) -> list[tuple[str, Steps | None]]:
    """Return what is wrong with a record, with the paths."""
    return [(each.issue.code, each.path) for each in session.judge.problems(session.open(spot))]


def test_a_change_is_saved_and_nothing_else(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site")
    session = session_on(root)
    spot = next(row.spot for row in session.rows() if row.kind == "project")
    before = (root / spot.file).read_bytes()
    session.put(spot, ("investment",), "4.5亿元")
    assert (root / spot.file).read_bytes() == before
    assert session.save() == [spot.file]
    lines = zip(before.splitlines(), (root / spot.file).read_bytes().splitlines(), strict=True)
    assert sum(one != other for one, other in lines) == 1
    assert "4.5亿元" in (root / spot.file).read_text(encoding="utf-8")
    assert list(session.drafts.changed()) == []


def test_a_problem_is_known_at_its_field_before_saving(tmp_path: Path) -> None:
    session = session_on(site_with(tmp_path / "site"))
    spot = next(row.spot for row in session.rows() if row.kind == "project")
    assert codes(session, spot) == []
    session.put(spot, ("investment",), "3.8")
    assert [path for _, path in codes(session, spot)] == [("investment",)]
    session.put(spot, ("investment",), "3.8亿元")
    assert [path for _, path in codes(session, spot)] == [None]  # the sum that a signing states


def test_what_another_record_would_have_to_say_is_told(tmp_path: Path) -> None:
    """An id that others name is changed: they would name nothing."""
    session = session_on(site_with(tmp_path / "site"))
    spot = spot_of(session, "industry", "materials")
    session.put(spot, ("id",), "substances")
    found = codes(session, spot)
    assert ("L101", None) in found
    assert all(path is None for code, path in found if code == "L101")


def test_chinese_keys_stay_chinese(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site", {"projects/kiln.yaml": CHINESE})
    session = session_on(root)
    spot = spot_of(session, "project", "kiln")
    session.put(spot, ("name", "zh"), "隧道窑")
    session.put(spot, ("investment",), "2亿元")
    session.put(spot, ("parties", 0, "name", "zh"), "宏远")
    session.put(spot, ("parties", 0, "name", "en"), "Grand Kilns")
    session.put(spot, ("parties", 0, "role"), "host")
    assert codes(session, spot) == []
    session.save()
    assert (root / "projects/kiln.yaml").read_text(encoding="utf-8") == CHINESE.replace("窑炉, 英", "隧道窑, 英") + (
        "  参与方:\n    - 名称:\n        中文: 宏远\n        英文: Grand Kilns\n      角色: host\n  总投资: 2亿元\n"
    )


def test_a_new_key_goes_where_the_form_has_it(tmp_path: Path) -> None:
    text = (
        "- id: kiln\n  name: {zh: 窑炉, en: Kiln}\n  industry: materials\n  stage: signed\n"
        "  summary: {zh: 窑炉项目。, en: A kiln.}\n  # about the money\n  contact: bureau\n"
    )
    root = site_with(tmp_path / "site", {"projects/kiln.yaml": text})
    session = session_on(root)
    session.put(spot_of(session, "project", "kiln"), ("investment",), "2亿元")
    session.save()
    assert (root / "projects/kiln.yaml").read_text(encoding="utf-8") == text.replace(
        "  # about", "  investment: 2亿元\n  # about"
    )


def test_an_empty_field_takes_its_key_along(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site", {"projects/kiln.yaml": CHINESE + "  总投资: 2亿元\n"})
    session = session_on(root)
    session.put(spot_of(session, "project", "kiln"), ("investment",), " ")
    session.save()
    assert (root / "projects/kiln.yaml").read_text(encoding="utf-8") == CHINESE


def test_keys_of_one_field_are_one_step_back(tmp_path: Path) -> None:
    session = session_on(site_with(tmp_path / "site"))
    spot = next(row.spot for row in session.rows() if row.kind == "project")
    for typed in ("4", "4.", "4.5", "4.5亿元"):
        session.put(spot, ("investment",), typed)
    session.put(spot, ("town", "zh"), "石镇")
    session.drafts.undo()
    assert session.open(spot).value["investment"] == "4.5亿元"
    session.drafts.undo()
    assert not session.open(spot).draft.is_changed
    assert session.drafts.undo() is None


def test_what_a_colleague_saved_meanwhile_is_kept(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site", {"projects/kiln.yaml": CHINESE})
    session = session_on(root)
    spot = spot_of(session, "project", "kiln")
    session.put(spot, ("investment",), "2亿元")
    path = root / "projects/kiln.yaml"
    path.write_text(CHINESE.replace("窑炉项目", "隧道窑项目") + "# 同事的话\n", encoding="utf-8")
    session.save()
    text = path.read_text(encoding="utf-8")
    assert "隧道窑项目" in text
    assert "# 同事的话" in text
    assert "总投资: 2亿元" in text


def test_what_does_not_fit_any_more_is_not_saved(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site", {"projects/kiln.yaml": CHINESE})
    session = session_on(root)
    session.put(spot_of(session, "project", "kiln"), ("name", "zh"), "隧道窑")
    path = root / "projects/kiln.yaml"
    path.write_text("", encoding="utf-8")
    with pytest.raises(Fault) as found:
        session.save()
    assert found.value.code == "U230"
    assert path.read_text(encoding="utf-8") == ""


def test_a_record_that_is_not_there_has_no_form(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site", {"projects/kiln.yaml": "[{id: kiln}, {id: oven}]\n"})
    session = session_on(root)
    for spot in (
        RecordSpot("projects/kiln.yaml", 0),
        RecordSpot("projects/kiln.yaml", 9),
        RecordSpot("content/none.yaml", ALONE),
        RecordSpot("../outside.yaml", ALONE),
    ):
        with pytest.raises(Fault) as found:
            session.open(spot)
        assert found.value.code == "U231", spot


def test_a_text_that_cannot_be_changed_says_where(tmp_path: Path) -> None:
    """A key that stands twice: whoever changes one would leave the other."""
    broken = CHINESE + "  总投资: 2亿元\n  总投资: 3亿元\n"
    session = session_on(site_with(tmp_path / "site", {"projects/kiln.yaml": broken}))
    spot = next(row.spot for row in session.rows() if row.spot.file == "projects/kiln.yaml")
    with pytest.raises(Fault) as found:
        session.put(spot, ("investment",), "4亿元")
    assert (found.value.code, found.value.facts["file"]) == ("U232", "projects/kiln.yaml")


def test_records_come_and_go(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site")
    session = session_on(root)
    spot = session.new("policy")
    assert {code for code, _ in codes(session, spot)} == {"R101"}
    session.put(spot, ("id",), "steady-jobs")
    name = session.save()[-1]
    assert (root / name).read_text(encoding="utf-8").endswith("id: steady-jobs\n")
    session.delete(spot_of(session, "policy", "steady-jobs"))
    session.save()
    assert "steady-jobs" not in {row.id for row in session.rows()}


def test_of_a_list_one_record_goes_and_one_comes(tmp_path: Path) -> None:
    listed = "# all\n- id: one\n  zh: 甲\n# second\n- id: two\n  zh: 乙\n"
    root = site_with(tmp_path / "site", {"content/firms.yaml": listed})
    session = session_on(root)
    session.delete(spot_of(session, "firm", "one"))
    spot = session.new("firm")
    session.put(spot, ("name", "zh"), "丙")
    key = session.open(spot).row.id
    session.save()
    assert (root / "content/firms.yaml").read_text(encoding="utf-8") == (
        f"- id: two\n  zh: 乙\n- id: {key}\n  name:\n    zh: 丙\n"
    )


def test_translations_that_were_typed_here_are_taken_for_good(tmp_path: Path) -> None:
    """One of which only the Chinese was changed is asked about, until somebody says that it fits."""
    root = site_with(tmp_path / "site", {"projects/kiln.yaml": CHINESE, "content/translations.lock": _LEDGER})
    session = session_on(root)
    spot = spot_of(session, "project", "kiln")
    session.put(spot, ("name", "zh"), "隧道窑")
    assert ("T204", ("name", "en")) in codes(session, spot)
    session.judge.keep(session.open(spot), ("name", "en"))
    session.put(spot, ("summary", "en"), "One kiln.")
    assert codes(session, spot) == []
    session.save()
    ledger, _ = read_ledger(root / "content/translations.lock", "")
    assert {text for text, _ in ledger.entries if text.startswith("project/kiln")} == {
        "project/kiln/name",
        "project/kiln/summary",
    }
    session.judge.renew()
    assert codes(session, spot) == []


_LEDGER = "en 0123456789abcdef project/kiln/name\nen 0123456789abcdef project/kiln/summary\n"


def test_every_record_of_every_example_opens(tmp_path: Path) -> None:
    """A form of each record can be made and checked, whatever the file looks like."""
    from shutil import copytree

    copytree(ROOT / "examples" / "qinglan", tmp_path / "site", ignore=lambda *_: {"draw"})
    (tmp_path / "site" / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    session = session_on(tmp_path / "site")
    rows = session.rows()
    assert len(rows) > 30
    for row in rows:
        errors = [each for each in session.judge.problems(session.open(row.spot)) if each.issue.is_error]
        assert errors == [], row.spot
    assert AS_OF.startswith(session.moment.date().isoformat())


def test_the_settings_have_a_form_as_records_have(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site")
    session = session_on(root)
    spot = next(row.spot for row in session.rows() if row.kind == "site")
    assert codes(session, spot) == []
    session.put(spot, ("languages", 0), "klingon")
    session.put(spot, ("home", "headline", "zh"), "")
    assert {code for code, _ in codes(session, spot)} >= {"S110", "T105"}
    session.drafts.discard()
    session.put(spot, ("home", "headline", "zh"), "投资这里")
    before = (root / spot.file).read_text(encoding="utf-8")
    session.save()
    after = (root / spot.file).read_text(encoding="utf-8")
    assert "投资这里" in after
    assert len(after.splitlines()) == len(before.splitlines())

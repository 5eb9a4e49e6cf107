"""Files are edited as text: checked as they would be saved, refused with new errors, and saved with nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.editing.editor.requests import Requests
from generator.editing.editor.texts import with_line_ends_of
from generator.messages.issues import Fault
from tests.editing.editor.sessions import session_on, site_with, spot_of

if TYPE_CHECKING:
    from pathlib import Path

GLOSSARY = "content/glossary.yaml"
TERMS = "# 术语\n- {zh: 窑炉, en: kiln, kind: industry}\n"
BROKEN = TERMS.replace("zh:", "zh：")


def desk(root: Path) -> Requests:
    """Return what answers a clerk on a site."""
    return Requests(session_on(root), "zh", str)


def told(requests: Requests, text: str, file: str = GLOSSARY) -> list[tuple[str, int]]:
    """Let a file be a text; return the codes and lines of what is wrong then."""
    found = requests.answer("retype", {"file": file, "text": text})["problems"]
    return [(each["code"], each["line"]) for each in found]


def test_a_file_without_records_is_listed_and_read(tmp_path: Path) -> None:
    page = "---\ntitle: 关于\n---\n正文。\n"
    root = site_with(tmp_path / "site", {GLOSSARY: TERMS, "content/zh/about.md": page})
    requests = desk(root)
    assert {GLOSSARY, "content/zh/about.md"} <= set(requests.answer("list", {})["texts"])
    assert "content/site.yaml" not in requests.answer("list", {})["texts"]  # it has a form
    assert requests.answer("text", {"file": GLOSSARY})["text"] == TERMS
    assert requests.answer("text", {"file": "content/zh/about.md"})["text"] == page


def test_what_is_wrong_is_told_by_its_line_before_it_is_saved(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site", {GLOSSARY: TERMS})
    requests = desk(root)
    assert told(requests, TERMS) == []
    assert told(requests, BROKEN) == [("Y141", 2)]
    with pytest.raises(Fault) as fault:
        requests.answer("save", {})
    assert (fault.value.code, fault.value.facts) == ("U240", {"count": "1", "file": GLOSSARY, "line": "2"})
    assert (root / GLOSSARY).read_text(encoding="utf-8") == TERMS
    better = TERMS.replace("kiln", "tunnel kiln")
    assert told(requests, better) == []
    assert requests.answer("changes", {})["told"] == ["修改术语“窑炉”", "  英文：kiln → tunnel kiln"]
    assert requests.answer("save", {})["files"] == [GLOSSARY]
    assert (root / GLOSSARY).read_text(encoding="utf-8") == better


def test_a_step_back_and_forth_goes_over_texts_and_fields(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site", {GLOSSARY: TERMS})
    session = session_on(root)
    requests = Requests(session, "en", str)
    spot = spot_of(session, "industry", "materials")
    session.put(spot, ("id",), "substances")
    told(requests, TERMS + "# one\n")
    told(requests, TERMS + "# two\n")  # one step with the last
    assert requests.answer("undo", {})["file"] == GLOSSARY
    assert requests.answer("text", {"file": GLOSSARY})["text"] == TERMS
    assert requests.answer("undo", {}) == {"file": spot.file, "unsaved": 0, "can_undo": False, "can_redo": True}
    assert requests.answer("redo", {})["file"] == spot.file
    assert session.open(spot).row.id == "substances"
    assert requests.answer("redo", {}) == {"file": GLOSSARY, "unsaved": 2, "can_undo": True, "can_redo": False}
    assert requests.answer("text", {"file": GLOSSARY})["text"] == TERMS + "# two\n"
    requests.answer("undo", {})
    session.put(spot, ("id",), "matters")  # what was taken back before is gone for good
    assert requests.answer("redo", {})["file"] == ""


def test_a_record_that_no_form_can_show_is_mended_as_text(tmp_path: Path) -> None:
    """A key twice: the field cannot be changed in the form; as text it can, and the form is right at once."""
    root = site_with(tmp_path / "site")
    key, file = next((row.id, row.spot.file) for row in session_on(root).rows() if row.kind == "project")
    whole = (root / file).read_text(encoding="utf-8")
    twice = whole.replace("  stage:", "  stage: signed\n  stage:", 1)
    assert twice != whole
    (root / file).write_text(twice, encoding="utf-8")
    session = session_on(root)
    requests = Requests(session, "en", str)
    assert told(requests, twice + "# a note\n", file) != []
    assert told(requests, whole, file) == []
    assert requests.answer("save", {})["files"] == [file]
    assert (root / file).read_text(encoding="utf-8") == whole
    assert session.open(spot_of(session, "project", key)).row.id == key


def test_a_text_with_as_many_errors_as_before_is_saved(tmp_path: Path) -> None:
    """Who mends a broken file can do so in steps."""
    two = BROKEN + "- {zh: 隧道, en：tunnel, kind: industry}\n"
    root = site_with(tmp_path / "site", {GLOSSARY: two})
    requests = desk(root)
    assert [code for code, _ in told(requests, two.replace("zh：", "zh:"))] == ["Y141"]
    assert requests.answer("save", {})["files"] == [GLOSSARY]


def test_what_others_would_get_wrong_is_told(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site")
    requests = desk(root)
    session = session_on(root)
    file = spot_of(session, "industry", "materials").file
    text = (root / file).read_text(encoding="utf-8")
    found = told(requests, text.replace("materials", "substances"), file)
    assert ("L101", 0) in found


def test_nothing_but_text_of_the_content_is_opened(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site")
    (root.parent / "secret.yaml").write_text("id: secret\n", encoding="utf-8")
    requests = desk(root)
    outside = ("../secret.yaml", "/etc/passwd", "mkdocs.yml", "content/../../secret.yaml", "content/translations.lock")
    for name in outside:
        for verb in ({"file": name}, {"file": name, "text": "x"}):
            with pytest.raises(Fault) as fault:
                requests.answer("retype" if "text" in verb else "text", verb)
            assert fault.value.code == "U231", name


def test_a_file_that_another_program_changed_is_not_overwritten(tmp_path: Path) -> None:
    root = site_with(tmp_path / "site", {GLOSSARY: TERMS})
    requests = desk(root)
    told(requests, TERMS + "# mine\n")
    (root / GLOSSARY).write_text(TERMS + "# theirs\n", encoding="utf-8")
    with pytest.raises(Fault) as fault:
        requests.answer("save", {})
    assert fault.value.code == "U230"
    assert (root / GLOSSARY).read_text(encoding="utf-8") == TERMS + "# theirs\n"


@pytest.mark.parametrize(
    ("before", "typed", "after"),
    [
        ("a\nb\n", "a\nc\n", "a\nc\n"),
        ("a\r\nb\r\n", "a\nc\nd\n", "a\r\nc\r\nd\r\n"),
        ("a\r\nb\nc\r\n", "a\nx\nb\nc\n", "a\r\nx\r\nb\nc\r\n"),
        ("a\rb\r", "a\nb", "a\rb"),
        ("", "a\n", "a\n"),
    ],
)
def test_lines_end_as_they_did(before: str, typed: str, after: str) -> None:
    assert with_line_ends_of(before, typed) == after

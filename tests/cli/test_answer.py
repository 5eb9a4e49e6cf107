"""``showcase answer`` as a person runs it on the model district: in a moment, whole, and with calm words where not."""

from __future__ import annotations

import resource
import shutil
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from tests.answers.asked import save
from tests.answers.questionnaires import FOLDER
from tests.conftest import read_files
from tests.model_district import MODEL_DISTRICT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Run

    Showcase = Callable[..., Run]

LUDU = "ludu-cold-chain-base"
SECONDS = 10
EN, ZH = {"LC_ALL": "en_GB.UTF-8"}, {"LC_ALL": "zh_CN.UTF-8"}


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the model district, whose memory the tests share."""
    folder: Path = tmp_path_factory.mktemp("district")
    shutil.copytree(MODEL_DISTRICT, folder, ignore=shutil.ignore_patterns("site", ".*", "draw"), dirs_exist_ok=True)
    return folder


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    """Return a questionnaire of three questions."""
    rows = [["Question", "Answer"], ["Price of water", None], ["Hardness of the water", None], ["Water", None]]
    return save(tmp_path / "rfi.xlsx", rows)


def _processor_time_of_commands() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def test_a_hundred_questions_are_answered_in_seconds(district: Path, tmp_path: Path, command: Showcase) -> None:
    before = _processor_time_of_commands()
    arguments = [str(FOLDER / "sample.en.xlsx"), "--park", LUDU, "--output", str(tmp_path)]
    done = command(district, "answer", *arguments, environment=EN)
    assert (done.returncode, done.stderr) == (0, "")
    assert _processor_time_of_commands() - before < SECONDS  # the clock would tell of other work on the machine
    lines = done.stdout.splitlines()
    assert lines[0] == "Ludu Cold-Chain Logistics Base: 87 of 100 questions answered."
    assert lines[1:3] == [f"Written: {tmp_path}/sample.en-answers-en.{kind}" for kind in ("xlsx", "html")]
    assert "  Questions!82: Hardness of the water (words not known: hardness)" in lines
    assert lines[-1].endswith("is answered next time if content/questions.yaml has the wording.")
    assert {path.name for path in tmp_path.iterdir()} == {"sample.en-answers-en.xlsx", "sample.en-answers-en.html"}


def test_the_same_questionnaire_gives_the_same_files(district: Path, asked: Path, showcase: Showcase) -> None:
    for folder in ("a", "b"):
        done = showcase(district, "answer", str(asked), "--park", LUDU, "--output", str(asked.parent / folder))
        assert done.returncode == 0
    assert read_files(asked.parent / "a") == read_files(asked.parent / "b")


def test_answers_stand_beside_the_questionnaire_and_are_not_written_over(
    district: Path, asked: Path, showcase: Showcase
) -> None:
    call = ["answer", str(asked), "--park", LUDU, "--lang", "zh"]
    assert showcase(district, *call, environment=ZH).stdout.startswith("鹭渡冷链物流基地：3 个问题，已答复 1 个。\n")
    answers = asked.with_name("rfi-answers-zh.xlsx")
    assert load_workbook(answers).worksheets[0]["C2"].value == "3.6元/立方米"
    answers.write_bytes(b"mine")
    refused = showcase(district, *call, environment=EN)
    assert (refused.returncode, answers.read_bytes()) == (2, b"mine")
    assert refused.stderr.partition(" ")[0].strip("[]") == "A112"
    assert "--replace" in refused.stderr
    assert showcase(district, *call, "--replace").returncode == 0
    assert answers.read_bytes() != b"mine"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--park", "ludu"], "A108"),
        ([], "A109"),
        (["--park", LUDU, "--output", "/dev/null/x"], "U107"),
    ],
)
def test_what_cannot_be_answered_is_said_in_both_languages(
    district: Path, asked: Path, showcase: Showcase, arguments: list[str], code: str
) -> None:
    said = [showcase(district, "answer", str(asked), *arguments, environment=each) for each in (EN, ZH)]
    assert all(done.returncode in {1, 2} and done.stdout == "" for done in said)
    assert all(done.stderr.startswith(f"[{code}] ") for done in said)
    assert said[0].stderr != said[1].stderr


def test_a_file_that_is_no_workbook_is_not_read(district: Path, tmp_path: Path, showcase: Showcase) -> None:
    path = tmp_path / "rfi.pdf"
    path.write_bytes(b"%PDF-1.7")
    done = showcase(district, "answer", str(path), "--park", LUDU, environment=EN)
    assert (done.returncode, done.stderr.split("]")[0]) == (2, "[A102")
    assert list(tmp_path.iterdir()) == [path]


def test_what_was_left_out_of_a_questionnaire_is_said(district: Path, tmp_path: Path, showcase: Showcase) -> None:
    path = save(tmp_path / "rfi.xlsx", [["Question", "Answer"], ["Price of water"], ['="Price of "&"gas"']])
    workbook = load_workbook(path)
    workbook.create_sheet("Lists").sheet_state = "hidden"
    workbook.save(path)
    done = showcase(district, "answer", str(path), "--park", LUDU, environment=EN)
    assert "were not read: Sheet!A3." in done.stdout
    assert "Hidden sheets were not read: Lists" in done.stdout


def test_wordings_of_staff_are_used(district: Path, tmp_path: Path, showcase: Showcase) -> None:
    wordings = district / "content/questions.yaml"
    wordings.write_text("- {en: How hard on the wallet, answer: park.costs.water.price}\n", encoding="utf-8")
    path = save(tmp_path / "rfi.xlsx", [["Question", "Answer"], ["How hard on the wallet?"]])
    done = showcase(district, "answer", str(path), "--park", LUDU, environment=EN)
    assert done.stdout.startswith("Ludu Cold-Chain Logistics Base: 1 of 1")
    wordings.write_text("- {en: How hard, answer: park.costs.waters}\n", encoding="utf-8")
    done = showcase(district, "answer", str(path), "--park", LUDU, "--replace")
    assert (done.returncode, "A120" in done.stderr) == (1, True)
    wordings.unlink()

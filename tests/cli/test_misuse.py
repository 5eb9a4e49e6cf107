"""A call that cannot be read is answered in the caller's language; nothing of the library that reads it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.cli.misuse import speech_of_call
from tests.conftest import run_python

if TYPE_CHECKING:
    from pathlib import Path

CALLS = {
    "new parks x": "kind 不能写 parks。可选：",
    "new": "还要写 kind。可选：",
    "init": "还要写 folder。",
    "init a b": "多写了 b。",
    "check --langu zh": "没有 --langu 这个选项。是不是 --lang？",
    "check --format xml": "--format 不能写 xml。可选：text、json、",
    "chek": "没有 chek 这个命令。是不是 check",
    "translations acept": "没有 acept 这个命令。",
    "todo --format": "--format 后面还要写一个值。",
}


@pytest.mark.parametrize("call", CALLS)
def test_a_wrong_call_is_explained_in_chinese(call: str, tmp_path: Path) -> None:
    done = run_python(tmp_path, "-m", "generator", *call.split(), environment={"LC_ALL": "zh_CN.UTF-8"})
    assert done.returncode == 2
    assert CALLS[call] in done.stderr
    assert not re.search("Usage|Error|Try|Value error|Missing|No such", done.stderr)


def test_a_wrong_call_is_explained_in_english(tmp_path: Path) -> None:
    done = run_python(tmp_path, "-m", "generator", "new", "parks", "--lang", "en")
    assert done.returncode == 2
    assert "Error: Invalid value for 'kind': 'parks' is not one of 'contact'" in done.stderr
    assert "Value error" not in done.stderr


def test_no_more_answers_end_a_command_in_one_line(tmp_path: Path) -> None:
    script = (
        "import sys; from generator.cli import asking, main; asking.is_in_terminal = lambda: True; "
        "sys.argv = ['showcase', 'init', 's', '--lang', 'zh']; main()"
    )
    done = run_python(tmp_path, "-c", script)
    assert (done.returncode, done.stderr.strip()) == (1, "已停止。")
    assert not (tmp_path / "s").exists()


@pytest.mark.parametrize(("words", "speech"), [("new --lang zh x", "zh"), ("--lang=en new", "en")])
def test_the_language_is_that_of_the_call(words: str, speech: str) -> None:
    assert speech_of_call(words.split()) == speech

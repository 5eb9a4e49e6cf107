"""``showcase init`` asks for names in a terminal, takes them as options, and writes them as YAML whatever was typed."""

from __future__ import annotations

import os
import pty
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from generator.cli import app, asking, steps
from generator.cli.starter import write_site
from generator.cli.starter.manner import Manner
from generator.cli.starter.site_names import SiteNames
from generator.reading.engine_settings import read_engine_settings
from tests.places import ROOT
from tests.small_site import AS_OF, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.reading.settings import Settings

RUN = CliRunner()
ODD = [
    "quotes \" and ' and “these”",
    "colon: and # sign · and - dash",
    "{braces} [brackets] & *stars* | > % @ `x`",
    "🚀 emoji 👍🏽",
    "1e5",
    "back\\slash \\n $id $$ ${x}",
    "长" * 400,
]


def _settings(root: Path) -> Settings:
    checked = read_site(root)
    assert not [issue for issue in checked.issues if issue.is_error]
    assert checked.content.settings
    return checked.content.settings.record


def _made(root: Path, typed: str, *, in_chinese: bool) -> Path:
    """Make a site that is called by a name in all ways."""
    words = {which: asking.read_answer(which, typed) for which in ("district", "district_en", "name", "publisher_en")}
    write_site(root, AS_OF, asking.names_of(asking.Answers(**words)), Manner(in_chinese, "zh"))
    return root


@pytest.mark.parametrize(("number", "typed"), [*enumerate(ODD)])
def test_what_was_typed_comes_back_whatever_it_is(number: int, typed: str, tmp_path: Path) -> None:
    root = _made(tmp_path / "s", typed, in_chinese=number % 2 == 0)
    settings = _settings(root)
    assert (settings.district["zh"], settings.district["en"], settings.name["zh"]) == (typed, typed, typed)
    assert (settings.publisher["zh"], settings.publisher["en"]) == (f"{typed}招商局", typed)
    assert read_engine_settings(root / "mkdocs.yml").plain["site_name"] == f"{typed} Invest {typed}"
    (district,) = read_site(root).content.records("district").values()
    assert district.record.called["zh"] == typed
    assert _settings(_made(tmp_path / "t", typed, in_chinese=number % 2 == 1)).name["zh"] == typed


def test_signs_that_no_file_may_hold_are_dropped(tmp_path: Path) -> None:
    typed = "青\x00岚\u200b区\u2028 \udcff西"
    done = RUN.invoke(app, ["init", str(tmp_path / "s"), "--district", typed])
    assert done.exit_code == 0, done.output
    assert _settings(tmp_path / "s").district["zh"] == "青 岚 区 西"


def test_without_options_and_terminal_nothing_is_asked(tmp_path: Path) -> None:
    done = RUN.invoke(app, ["init", str(tmp_path / "s")], input="never read\n")
    assert done.exit_code == 0
    assert _settings(tmp_path / "s").name["zh"] == "投资示例区"
    write_site(tmp_path / "plain", AS_OF)
    assert _settings(tmp_path / "plain").model_dump() == _settings(tmp_path / "s").model_dump()


def test_an_address_and_languages_are_written(tmp_path: Path) -> None:
    options = ("--site-url", "https://INVEST.qinglan.zz/area", "--languages", "en，中文 ja")
    assert RUN.invoke(app, ["init", str(tmp_path / "s"), *options]).exit_code == 0
    assert _settings(tmp_path / "s").languages == ("zh", "en", "ja")
    plain = read_engine_settings(tmp_path / "s" / "mkdocs.yml").plain
    assert plain["site_url"] == "https://invest.qinglan.zz/area/"


@pytest.mark.parametrize("keys", ["en", "zh"])
def test_a_site_in_chinese_alone_has_no_english(keys: str, tmp_path: Path) -> None:
    done = RUN.invoke(app, ["init", str(tmp_path / "s"), "--languages", "zh", "--keys", keys])
    assert done.exit_code == 0
    assert not read_site(tmp_path / "s").issues
    assert not (tmp_path / "s/content/en").exists()
    text = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "s").rglob("*.yaml"))
    assert ", en:" not in text
    assert "英文:" not in text


@pytest.mark.parametrize(
    ("option", "value", "code"),
    [
        ("--site-url", "http://invest.qinglan.zz/", "U200"),
        ("--site-url", "invest.qinglan.zz", "U200"),
        ("--site-url", "https://a b/", "U200"),
        ("--languages", "zh,xx", "U201"),
        ("--languages", "zh,de", "U201"),
        ("--languages", "en", "S111"),
        ("--name", " null ", "T110"),
    ],
)
def test_an_option_that_is_no_answer_is_refused_before_anything_is_written(
    option: str, value: str, code: str, tmp_path: Path
) -> None:
    done = RUN.invoke(app, ["init", str(tmp_path / "s"), option, value])
    assert (done.exit_code, f"[{code}]" in done.output, (tmp_path / "s").exists()) == (2, True, False)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command believe that somebody can be asked."""
    monkeypatch.setattr(asking, "is_in_terminal", lambda: True)


@pytest.mark.usefixtures("terminal")
def test_in_a_terminal_it_asks_and_asks_again(tmp_path: Path) -> None:
    typed = ["zh,xx", "zh,en", "青岚区", "Qinglan", "", "", "", "", "qinglan", "https://qinglan.zz/", "german", "中文"]
    done = RUN.invoke(app, ["init", str(tmp_path / "s"), "--lang", "zh"], input="\n".join(typed) + "\n")
    assert done.exit_code == 0, done.output
    assert [code for code in ("U201", "U200", "U202") if done.output.count(f"[{code}]") == 1] == [
        "U201",
        "U200",
        "U202",
    ]
    settings = _settings(tmp_path / "s")
    assert (settings.name["zh"], settings.name["en"]) == ("投资青岚区", "Invest Qinglan")
    assert (settings.publisher["zh"], settings.publisher["en"]) == (
        "青岚区招商局",
        "Qinglan Investment Promotion Bureau",
    )
    assert settings.home.headline["zh"] == "投资青岚区"
    text = (tmp_path / "s/content/site.yaml").read_text(encoding="utf-8")
    assert "网站名称:" in text
    assert "Who publishes" not in text


@pytest.mark.usefixtures("terminal")
def test_what_has_an_option_is_not_asked_and_english_only_where_the_site_has_it(tmp_path: Path) -> None:
    given = ("--languages", "zh", "--district", "青岚区", "--site-url", "https://qinglan.zz/", "--keys", "en")
    done = RUN.invoke(app, ["init", str(tmp_path / "s"), *given, "--lang", "en"], input="\n\n")
    assert done.exit_code == 0, done.output
    questions = [line for line in done.output.splitlines() if line.endswith("]: ") or "]: " in line]
    assert len("".join(questions).split("]: ")) - 1 == 2
    assert "English" not in "".join(questions)


@pytest.mark.usefixtures("terminal")
def test_a_folder_that_is_taken_is_said_before_anything_is_asked(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    done = RUN.invoke(app, ["init", str(tmp_path)])
    assert (done.exit_code, "[U123]" in done.output, "Publisher" in done.output) == (2, True, False)


def test_a_real_terminal_is_one(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "generator", "init", "s", "--lang", "en"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True
    )
    os.write(ours, b"\n" * 9)
    assert process.wait(60) == 0
    assert b"Name of the district" in os.read(ours, 9999)
    os.close(ours)
    os.close(theirs)


@pytest.mark.parametrize("folder", ["two words/it's 青岚", ".", "-dash"])
def test_the_next_steps_work_as_they_are_printed(folder: str, tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PATH": os.environ["PATH"]}
    command = [sys.executable, "-m", "generator", "init", "--lang", "en", "--", folder]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
    *said, serve, todo = done.stdout.splitlines()
    assert serve.strip().endswith(" serve")
    into = [line.strip() for line in said if line.startswith("  cd ")]
    assert len(into) == (folder != ".")
    script = "\n".join([*into, serve.strip().replace(" serve", " check"), todo.strip()])
    again = subprocess.run(
        ["/bin/sh", "-e", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert again.returncode == 0, again.stderr
    assert again.stdout.splitlines()[-1] in done.stdout


def test_words_of_a_shell_are_quoted_where_they_have_to_be() -> None:
    assert [steps.quoted(text, is_windows=True) for text in ("C:\\sites\\a", "my site", "青岚")] == [
        "C:\\sites\\a",
        '"my site"',
        "青岚",
    ]
    assert shlex.split(steps.quoted("it's my $HOME", is_windows=False)) == ["it's my $HOME"]


def test_the_program_is_called_as_a_shell_finds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "with blank" / "showcase"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))
    assert steps.own_command(str(program), is_windows=False) == "showcase"
    monkeypatch.setenv("PATH", "")
    assert steps.own_command(str(program), is_windows=False) == shlex.quote(str(program))
    assert steps.own_command(str(program), is_windows=True) == f'& "{program}"'
    monkeypatch.setattr(sys, "executable", "/usr/bin/python3")
    assert steps.own_command("generator/__main__.py", is_windows=False) == "/usr/bin/python3 -m generator"


def test_names_that_nobody_gave_stay_those_of_the_example() -> None:
    names = SiteNames(district={"zh": "青岚区"})
    assert (names.called("zh"), names.called("en")) == ("投资青岚区", "Invest Example District")

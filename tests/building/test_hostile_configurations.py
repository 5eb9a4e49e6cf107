"""No ``mkdocs.yml``, however strange, ends in a traceback, runs a program, or reads another file."""

from __future__ import annotations

import os
import re
import time
from typing import TYPE_CHECKING

import pytest

from generator.building.configuration import TRUST
from tests.building.hostile_configurations import HOSTILE
from tests.building.small_builds import CONFIG, make_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Run

_CODED = re.compile(r"\[[A-Z][0-9]{3}\]")
_MAY_TAKE = 2  # seconds


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site whose configuration each test replaces; nothing of it is built."""
    root = make_site(tmp_path_factory.mktemp("hostile") / "site")
    (root / "hook.py").write_text("raise SystemExit('a hook has run')\n", encoding="utf-8")
    return root


def test_there_are_many() -> None:
    assert len(HOSTILE) >= 133


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_configuration_gets_an_answer(name: str, root: Path, showcase: Callable[..., Run]) -> None:
    (root / "mkdocs.yml").write_bytes(HOSTILE[name])
    started = time.process_time()
    done = showcase(root, "check", "--lang", "zh")
    assert time.process_time() - started < _MAY_TAKE
    said = done.stdout + done.stderr
    assert done.returncode in {1, 2}, said
    assert _CODED.search(said), said
    assert re.search(r"[\u4e00-\u9fff]", said)
    assert "Traceback" not in said


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_a_configuration_that_is_no_file(
    make: Callable[[Path], None], root: Path, showcase: Callable[..., Run]
) -> None:
    path = root / "mkdocs.yml"
    path.unlink(missing_ok=True)
    make(path)
    try:
        done = showcase(root, "check", "--lang", "en")
    finally:
        path.rmdir() if path.is_dir() else path.unlink()
    assert done.returncode == 2
    assert "[U102]" in done.stderr


def test_a_place_is_named(root: Path, showcase: Callable[..., Run]) -> None:
    (root / "mkdocs.yml").write_text(f"{CONFIG}copyright: x\nhooks: [hook.py]\n", encoding="utf-8")
    done = showcase(root, "check", "--lang", "en")
    assert "mkdocs.yml:7:1 error [U141] hooks:" in done.stdout
    done = showcase(root, "check", "--format", "github")
    assert "::error file=mkdocs.yml,line=7,col=1,title=U141" in done.stdout


@pytest.mark.parametrize(
    "more",
    [
        "hooks: [hook.py]\n",
        "hooks: [none.py]\n",
        "INHERIT: none.yml\n",
        "extra: !!python/object/apply:os.getcwd []\n",
        "site_author: !ENV [NOBODY_SET_THIS]\n",
        "markdown_extensions: [no.such.module]\n",
        "plugins: [showcase, no-such-plugin]\n",
        "theme: {name: material, custom_dir: content}\n",
    ],
)
def test_what_is_trusted_may_fail_but_not_with_a_traceback(
    more: str, root: Path, showcase: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "hook.py").write_text("1 / 0\n", encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"{CONFIG}{more}", encoding="utf-8")
    monkeypatch.setenv(TRUST, "1")
    done = showcase(root, "check", "--lang", "en")
    assert "Traceback" not in done.stdout + done.stderr
    assert done.returncode in {0, 2}


def test_a_template_of_the_sites_own_that_fails_is_said(tmp_path: Path, showcase: Callable[..., Run]) -> None:
    root = make_site(tmp_path / "site")
    (root / "own").mkdir()
    config = CONFIG.replace("{name: material}", "{name: material, custom_dir: own}")
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    for template in ("{{ 1 / 0 }}", "{% include 'none.html' %}", "{% if %}", "{{ nothing.of.the.kind }}"):
        (root / "own" / "main.html").write_text(template, encoding="utf-8")
        done = showcase(root, "build", "--lang", "en")
        assert done.returncode == 1
        assert "[U104]" in done.stderr

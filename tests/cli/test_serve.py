"""The preview follows every save, and a slip leaves the last good pages standing with the message above them."""

from __future__ import annotations

import inspect
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from typing import TYPE_CHECKING
from urllib.error import URLError

import pytest

from generator.cli.site import serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Run

# a process that a shell has put in the background, and whatever it starts, is deaf to them
_HEARS_INTERRUPTS = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from mkdocs.__main__ import cli
cli()
"""
_PATIENCE = 40  # seconds; a rebuild takes about one


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def _preview(site: Path, *command: str) -> Iterator[str]:
    port = _free_port()
    arguments = [each.format(address=f"127.0.0.1:{port}") for each in command]
    with subprocess.Popen(
        [sys.executable, "-m", *arguments],
        cwd=site,
        env={**os.environ, "LC_ALL": "en_GB.UTF-8", "TMPDIR": str(site.parent)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield f"http://127.0.0.1:{port}/en/projects/masks/"
        finally:
            process.terminate()


def _wait_for(address: str, words: str) -> str:
    page = ""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:  # noqa: S310  (our own server)
                page = answer.read().decode()
        except URLError:
            page = ""
        if words in page:
            return page
        time.sleep(0.2)
    raise AssertionError(f"{words!r} did not appear; last seen: {page[:500]}")


def _edit(site: Path, old: str, new: str) -> None:
    path = site / "projects.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    "command",
    [("generator", "serve", "--address", "{address}"), ("mkdocs", "serve", "-q", "-a", "{address}")],
    ids=["showcase", "mkdocs"],
)
def test_the_preview_follows_every_save(main_site: Path, command: tuple[str, ...]) -> None:
    with _preview(main_site, *command) as address:
        assert "problems" not in _wait_for(address, "<h1>Mask project</h1>")
        _edit(main_site, "en: Mask project", "en: Face-mask project")
        _wait_for(address, "<h1>Face-mask project</h1>")
        _edit(main_site, "- id: masks\n", "- id: masks\n  investmant: 3亿元\n")
        page = _wait_for(address, 'class="problems"')
        assert "[R102]" in page
        assert "<h1>Face-mask project</h1>" in page
        _edit(main_site, "  investmant: 3亿元\n", "")
        end = time.monotonic() + _PATIENCE
        while 'class="problems"' in page and time.monotonic() < end:
            time.sleep(0.2)
            page = _wait_for(address, "<h1>Face-mask project</h1>")
        assert 'class="problems"' not in page


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_a_preview_by_mkdocs_leaves_nothing_behind(main_site: Path, tmp_path: Path) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    port = _free_port()
    with subprocess.Popen(
        [sys.executable, "-c", _HEARS_INTERRUPTS, "serve", "-q", "--no-livereload", "-a", f"127.0.0.1:{port}"],
        cwd=main_site,
        env={**os.environ, "TMPDIR": str(passing)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        _wait_for(f"http://127.0.0.1:{port}/en/projects/masks/", "<h1>Mask project</h1>")
        assert list(passing.iterdir())
        process.send_signal(signal.SIGINT)
        process.wait(timeout=_PATIENCE)
    assert list(passing.iterdir()) == []
    assert not (main_site / "site").exists()


def test_a_preview_of_faulty_content_says_why_it_does_not_start(main_site: Path, showcase: Callable[..., Run]) -> None:
    _edit(main_site, "- id: masks\n", "- id: masks\n  investmant: 3亿元\n")
    done = showcase(main_site, "serve", "--lang", "zh", "--address", f"127.0.0.1:{_free_port()}")
    assert done.returncode == 1
    code = "U109"
    assert f"[{code}]" in done.stderr
    assert "[R102]" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_stands_in_a_faulty_line_is_in_no_page(main_site: Path) -> None:
    with _preview(main_site, "generator", "serve", "--address", "{address}") as address:
        _wait_for(address, "<h1>Mask project</h1>")
        _edit(main_site, "- id: masks\n", "- id: masks\n  investmant: 内部底价3亿元\n  note: {zh: 密}\n")
        page = _wait_for(address, 'class="problems"')
    banner = page.partition('class="problems"')[2].partition("</pre>")[0]
    assert "projects.yaml:" in banner
    assert "内部" not in page
    assert "investmant" not in page


def test_by_itself_a_preview_answers_this_machine_only() -> None:
    assert inspect.signature(serve).parameters["address"].default == "127.0.0.1:8000"


def test_an_address_for_others_is_warned_of(main_site: Path, showcase: Callable[..., Run]) -> None:
    _edit(main_site, "- id: masks\n", "- id: masks\n  investmant: 3亿元\n")  # so that it ends
    done = showcase(main_site, "serve", "--lang", "en", "--address", "0.0.0.0:1")
    assert "not only this machine can reach 0.0.0.0:1" in done.stderr
    done = showcase(main_site, "serve", "--lang", "en", "--address", "127.0.0.1:1")
    assert "not only this machine" not in done.stderr


def test_an_address_that_is_taken_is_said(main_site: Path, showcase: Callable[..., Run]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = showcase(main_site, "serve", "--lang", "en", "--address", address)
    assert done.returncode == 2
    assert "[U105]" in done.stderr

"""The preview's server: what is wrong stands on every page, and an address that cannot be had is said."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

import pytest

from generator.building.mkdocs_plugin.preview import PreviewServer, serve
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "<html><head></head><body class=x><h1>Good</h1></body></html>"


def ask(server: PreviewServer, path: str) -> tuple[str, dict[str, str], bytes]:
    """Ask the server for a path without a network."""
    said: list[Any] = []
    app: Any = server.get_app()
    answer = app({"PATH_INFO": path, "HTTP_HOST": "127.0.0.1:8000"}, lambda *words: said.extend(words))
    page = b"".join(answer)
    if hasattr(answer, "close"):
        answer.close()
    return said[0], dict(said[1]), page


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a.css").write_text("p{}", encoding="utf-8")
    return tmp_path


def test_problems_stand_on_every_page_until_they_are_mended(folder: Path) -> None:
    found = iter(["<a.yaml:1:1> wrong", ""])
    server = PreviewServer(folder, "127.0.0.1:8000", lambda: next(found))
    server.socket.close()  # nobody calls
    assert ask(server, "/")[2].decode() == PAGE
    server.builder()
    status, headers, page = ask(server, "/")
    assert status == "200 OK"
    assert "Content-Length" not in headers
    assert b'<body class=x><pre class="problems" role="alert">&lt;a.yaml:1:1&gt; wrong</pre><h1>Good' in page
    assert ask(server, "/a.css")[2] == b"p{}"
    assert ask(server, "/none/")[0].startswith("404")
    server.builder()
    assert ask(server, "/")[2].decode() == PAGE


def test_whoever_may_be_anybody_is_told_no_places(folder: Path) -> None:
    server = PreviewServer(folder, "0.0.0.0:8000", lambda: "a.yaml:1:1 wrong")
    server.socket.close()
    server.builder()
    page = ask(server, "/")[2].decode()
    assert "a.yaml" not in page
    assert "the terminal shows them" in page


def test_a_generator_that_fails_is_said_and_the_last_good_pages_stay(folder: Path) -> None:
    server = PreviewServer(folder, "127.0.0.1:8000", lambda: str(1 // 0))
    server.socket.close()
    server.builder()
    code, page = "U150", ask(server, "/")[2].decode()
    assert f"[{code}]" in page
    assert "ZeroDivisionError" in page
    assert "<h1>Good</h1>" in page


@pytest.mark.parametrize("address", ["nonsense", "127.0.0.1:x", ":8000", "127.0.0.1:70000", "127.0.0.1:８０"])
def test_what_is_no_address_is_said(address: str, tmp_path: Path) -> None:
    with pytest.raises(Fault) as caught:
        serve(tmp_path, address, [], str)
    assert caught.value.code == "U105"


def test_an_address_that_is_taken_is_said(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(Fault) as caught:
            serve(tmp_path, address, [tmp_path / "none"], str)
    assert (caught.value.code, caught.value.facts["address"]) == ("U105", address)

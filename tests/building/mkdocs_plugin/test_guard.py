"""A preview answers those whom it is for, by its own name, and says a plain word to all others, whatever they send."""

from __future__ import annotations

import socket
import socketserver
import threading
from typing import TYPE_CHECKING, Any

import pytest

from generator.building.mkdocs_plugin.guard import Called, guarded
from generator.building.mkdocs_plugin.preview import PreviewServer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SECRET = b"a secret"
HERE = {"HTTP_HOST": "127.0.0.1:8000", "PATH_INFO": "/", "REQUEST_METHOD": "GET"}


def page(_: Any, start_response: Any) -> Iterable[bytes]:  # noqa: ANN401  (WSGI)
    start_response("200 OK", [("Content-Type", "text/html")])
    return [SECRET]


def ask(root: Path, host: str = "127.0.0.1", **environ: str) -> tuple[str, dict[str, str], bytes]:
    said: list[Any] = []
    body = guarded(page, Called(host, 8000), root)({**HERE, **environ}, lambda *words: said.extend(words))
    return said[0], dict(said[1]), b"".join(body)


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
def test_its_own_names_are_answered(host: str, tmp_path: Path) -> None:
    status, headers, body = ask(tmp_path, HTTP_HOST=host, HTTP_ORIGIN=f"http://{host}")
    assert (status, body) == ("200 OK", SECRET)
    assert headers["Cache-Control"] == "no-store"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors" in headers["Content-Security-Policy"]
    assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example:8000", "evil.example", "127.0.0.1", "127.0.0.1:8001", "127.0.0.1:", "localhost:80000000000"),
        *(
            "",
            "127.0.0.1:8000,evil.example",
            "127.0.0.1.evil.example:8000",
            "evil.example:8000:8000",
            "localhost.:8000",
        ),
        *("localhost.:8000", "127.0.0.1:８０００", "10.0.0.7:8000", "user@127.0.0.1:8000"),
    ],
)
def test_a_name_that_is_not_its_own_is_refused(host: str, tmp_path: Path) -> None:
    status, headers, body = ask(tmp_path, HTTP_HOST=host)
    assert status.startswith("421 ")
    assert SECRET not in body
    assert headers["Content-Type"].startswith("text/plain")


def test_a_preview_for_all_answers_by_addresses_and_by_no_foreign_name(tmp_path: Path) -> None:
    anywhere = "0.0.0.0"  # noqa: S104  (nothing is bound here)
    for host in ("10.0.0.7:8000", "[fe80::1]:8000", "127.0.0.1:8000", f"{socket.gethostname()}:8000"):
        assert ask(tmp_path, anywhere, HTTP_HOST=host)[0] == "200 OK"
    assert ask(tmp_path, anywhere, HTTP_HOST="evil.example:8000")[0].startswith("421 ")


def test_the_name_that_was_asked_for_is_its_own(tmp_path: Path) -> None:
    assert ask(tmp_path, "preview.example", HTTP_HOST="preview.example:8000")[0] == "200 OK"
    assert ask(tmp_path, "10.0.0.7", HTTP_HOST="10.0.0.7:8000")[0] == "200 OK"
    assert ask(tmp_path, "10.0.0.7", HTTP_HOST="10.0.0.8:8000")[0].startswith("421 ")


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "https://127.0.0.1:8000", "null", "http://127.0.0.1:9999", "file://", ""]
)
def test_a_page_of_elsewhere_is_refused_by_its_origin(origin: str, tmp_path: Path) -> None:
    status, _, body = ask(tmp_path, HTTP_ORIGIN=origin, PATH_INFO="/livereload/1/2")
    assert status.startswith("403 ")
    assert SECRET not in body


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize(
    ("mode", "dest", "is_answered"),
    [
        ("navigate", "document", True),
        ("navigate", "iframe", False),
        ("no-cors", "script", False),
        ("cors", "empty", False),
        ("no-cors", "document", False),
    ],
)
def test_only_a_link_leads_here_from_elsewhere(
    site: str, mode: str, dest: str, *, is_answered: bool, tmp_path: Path
) -> None:
    sent = {"HTTP_SEC_FETCH_SITE": site, "HTTP_SEC_FETCH_MODE": mode, "HTTP_SEC_FETCH_DEST": dest}
    assert (SECRET in ask(tmp_path, **sent)[2]) is is_answered


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "X"])
def test_it_can_only_be_looked_at(method: str, tmp_path: Path) -> None:
    status, headers, _ = ask(tmp_path, REQUEST_METHOD=method)
    assert (status, headers["Allow"]) == ("405 Method Not Allowed", "GET, HEAD")
    assert ask(tmp_path, REQUEST_METHOD="HEAD")[2] == b""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PreviewServer]:
    folder = tmp_path / "site"
    (folder / "sub" / "evil.example").mkdir(parents=True)
    (tmp_path / "secret").write_bytes(SECRET)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "index.html").write_bytes(SECRET)
    (folder / "index.html").write_text("<html><body>Good</body></html>", encoding="utf-8")
    (folder / "sub" / "index.html").write_text("Sub", encoding="utf-8")
    (folder / "link").symlink_to(tmp_path / "secret")
    (folder / "folder").symlink_to(tmp_path)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = PreviewServer(folder, f"127.0.0.1:{port}", str)
    server.server_bind()
    server.server_activate()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield server
    socketserver.BaseServer.shutdown(server)
    server.server_close()


def send(server: PreviewServer, request: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as call:
        call.sendall(request)
        call.shutdown(socket.SHUT_WR)
        answer = b""
        while part := call.recv(65536):
            answer += part
    return answer


PATHS = [
    *(b"/%00", b"/index.html%00", b"/%2e%2e/secret", b"/..%2fsecret", b"/../secret", b"/sub/../../secret", b"/.."),
    *(b"/%ff%fe", b"/%c0%ae%c0%ae/secret", b"/%", b"/%zz", b"//sub", b"//evil.example/..", b"///", b"/\\..\\secret"),
    *(b"/link", b"/folder/secret", b"/folder/sub/", b"/folder/", b"/sub/%0d%0aX-Evil:1", b"/%0aindex.html", b"*"),
    *(b"/" + b"a" * 300, b"/" + b"a" * 5000, b"/" + b"a/" * 2000, b"http://evil.example/", b"sub", b"/livereload/x"),
    *(b"/livereload/99999999999999999999999999999/1/2", b"/sub?x=%00", b"/.", b"/./index.html/", b"/index.html/x"),
]
METHODS = [b"GET", b"HEAD", b"POST", b"OPTIONS", b"BREW", b"\xff"]


@pytest.mark.parametrize("path", PATHS)
def test_no_path_leads_out_or_to_a_failure(
    path: bytes, server: PreviewServer, capfd: pytest.CaptureFixture[str]
) -> None:
    for method in METHODS:
        answer = send(server, b"%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % (method, path, server.server_port))
        assert SECRET not in answer
        status = answer.split(b" ", 2)[1:2]
        assert status[0][:1] in (b"2", b"3", b"4"), answer[:200]
        assert b"//evil" not in answer.split(b"\r\n\r\n")[0]
        assert b"\nX-Evil" not in answer
    assert "Traceback" not in capfd.readouterr().err


BROKEN = [
    *(b"", b"\r\n\r\n", b"GET", b"GET /\r\n", b"GET / HTTP/9.9\r\n\r\n", b"GET / X\r\n\r\n", b"\x16\x03\x01\x02\x00"),
    *(b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 200 + b"\r\n", b"GET /" + b"a" * 70000 + b" HTTP/1.1\r\n\r\n"),
    *(
        b"GET / HTTP/1.1\r\nHost: \xff\xfe\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost\r\n\r\n",
        b"GET / HTTP/1.1\r\nA: " + b"b" * 70000,
    ),
    b"GET / HTTP/1.1\r\nHost: 127.0.0.1:1\r\nContent-Length: -1\r\nRange: bytes=9-1\r\n\r\n",
]


@pytest.mark.parametrize("request_bytes", BROKEN)
def test_broken_requests_are_no_failure(
    request_bytes: bytes, server: PreviewServer, capfd: pytest.CaptureFixture[str]
) -> None:
    answer = send(server, request_bytes)
    assert b" 500 " not in answer[:20]
    good = b"GET / HTTP/1.1\r\nRange: bytes=0-3\r\nHost: 127.0.0.1:%d\r\n\r\n" % server.server_port
    assert b"Good" in send(server, good)
    assert "Traceback" not in capfd.readouterr().err


def test_a_client_that_goes_away_is_no_failure(server: PreviewServer, capfd: pytest.CaptureFixture[str]) -> None:
    for _ in range(20):
        call = socket.create_connection(("127.0.0.1", server.server_port))
        call.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n" % server.server_port)
        call.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")  # breaks instead of closing
        call.close()
    assert "Traceback" not in capfd.readouterr().err

"""A preview is loaded anew after an edit by a script in a file: in the page itself nothing would be run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.building.mkdocs_plugin.preview import PreviewServer
from tests.building.mkdocs_plugin.test_preview import PAGE, ask

if TYPE_CHECKING:
    from pathlib import Path


def _server(folder: Path) -> PreviewServer:
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    server = PreviewServer(folder, "127.0.0.1:8000", str)
    server.socket.close()  # nobody calls
    server.watch(str(folder))
    return server


def test_the_script_is_a_file_of_its_own(tmp_path: Path) -> None:
    server = _server(tmp_path)
    _, headers, page = ask(server, "/")
    assert headers["Content-Length"] == str(len(page))
    assert re.findall(rb"<script[^>]*>", page) == re.findall(rb'<script src="[^"]+">', page)
    link = re.search(rb'src="([^"]+)"', page)
    assert link
    status, headers, script = ask(server, link[1].decode())
    assert (status, headers["Content-Type"]) == ("200 OK", "text/javascript")
    epoch, request = link[1].decode().removesuffix(".js").split("/")[2:]
    assert f"livereload({epoch}, {request});" in script.decode()


def test_the_rest_of_a_page_stays(tmp_path: Path) -> None:
    page = ask(_server(tmp_path), "/")[2]
    assert re.sub(rb"<script[^>]*></script>", b"", page).decode() == PAGE


def test_what_is_no_such_script_is_not_there(tmp_path: Path) -> None:
    server = _server(tmp_path)
    for path in ("/livereload/1/x.js", "/livereload/1.js", "/livereload/-1/2.js"):
        assert ask(server, path)[0].startswith("404")

"""A web server for a folder of finished files, at the root or below a path, as the hosts of such sites serve them."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@contextmanager
def served(folder: Path, below: str = "/", headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve a folder on this machine while the block runs; give its address, which ends like ``below`` with a slash.

    Whatever is asked for outside ``below`` is not found. Every answer bears ``headers``.
    """
    files = partial(_Files, directory=str(folder), below=below, headers=headers or {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), files)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{below}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Files(SimpleHTTPRequestHandler):
    def __init__(self, *connection: object, directory: str, below: str, headers: Mapping[str, str]) -> None:
        self._below, self._headers = below, headers
        super().__init__(*connection, directory=directory)  # type: ignore[arg-type]  # the three that http.server passes

    def translate_path(self, path: str) -> str:
        """Return the file for a path of the address."""
        if not path.startswith(self._below):
            return super().translate_path("/outside")
        return super().translate_path("/" + path.removeprefix(self._below))

    def end_headers(self) -> None:
        """Add the headers that every answer bears."""
        for name, value in self._headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_line: object) -> None:
        """Keep the output of the tests clean."""

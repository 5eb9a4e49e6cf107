"""A web server for a folder of finished files, at the root or below a path, as the hosts of such sites serve them.

It may take what forms send, too, as a host does that has a program for them.
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from os import PathLike

    Take = Callable[[str, str, bytes], int | None]


_TYPES = {".avif": "image/avif", ".webp": "image/webp", ".webmanifest": "application/manifest+json"}
STRICT = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; worker-src 'self'; manifest-src 'self'; media-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
}
"""The policy of a site whose enquiries go nowhere, word for word as a host has to send it."""


@contextmanager
def served(
    folder: Path,
    below: str = "/",
    headers: Mapping[str, str] | None = None,
    take: Take | None = None,
    by: Callable[..., Files] | None = None,
) -> Iterator[str]:
    """Serve a folder on this machine while the block runs; give its address, which ends like ``below`` with a slash.

    Whatever is asked for outside ``below`` is not found. Every answer bears ``headers``. ``take`` is given the path,
    the type and the bytes of what is sent, and returns the status of the answer, or None to hang up without one.
    ``by`` is who answers, where it is not plain ``Files``.
    """
    files = partial(by or Files, directory=str(folder), below=below, headers=headers or {}, take=take)
    server = _Server(("127.0.0.1", 0), files)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{below}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    request_queue_size = 64  # a browser knocks six times at once; with more than five waiting, one waits a second


class Files(SimpleHTTPRequestHandler):
    """Answers with the files of a folder."""

    def __init__(
        self, *connection: object, directory: str, below: str, headers: Mapping[str, str], take: Take | None
    ) -> None:
        self._below, self._headers, self._take = below, headers, take
        super().__init__(*connection, directory=directory)  # type: ignore[arg-type]  # the three that http.server passes

    def translate_path(self, path: str) -> str:
        """Return the file for a path of the address."""
        if not path.startswith(self._below):
            return super().translate_path("/outside")
        return super().translate_path("/" + path.removeprefix(self._below))

    def guess_type(self, path: str | PathLike[str]) -> str:
        """Return the type of a file: of those, too, that not every Python knows."""
        return _TYPES.get(Path(path).suffix) or super().guess_type(path)

    def do_POST(self) -> None:
        """Take what a form sends, where somebody takes it."""
        sent = self.rfile.read(int(self.headers["Content-Length"]))
        status = self._take(self.path, self.headers["Content-Type"], sent) if self._take else 405
        if status is None:
            self.close_connection = True
            return
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def end_headers(self) -> None:
        """Add the headers that every answer bears."""
        for name, value in self._headers.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_line: object) -> None:
        """Keep the output of the tests clean."""

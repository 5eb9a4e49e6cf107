"""A web server on this machine that shows a built site, watches files, and reloads the browser after each rebuild.

It is the one of MkDocs; ours is only that problems are shown on every page while the last good site stays.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any
from wsgiref.util import FileWrapper

from markupsafe import escape
from mkdocs.livereload import LiveReloadServer

from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    Application = Callable[[Any, Any], Iterable[bytes]]  # of WSGI

_INTERVAL = 0.2  # seconds between two looks at the watched files
_HEAD = re.compile(rb"</head\s*>\s*<body[^>]*>", re.IGNORECASE)
_BANNER = '<pre class="problems" role="alert">{}</pre>'


class PreviewServer(LiveReloadServer):
    """Serves a folder; ``rebuild`` renews it and returns what is wrong, or nothing."""

    def __init__(self, folder: Path, address: str, rebuild: Callable[[], str]) -> None:
        host, _, port = address.rpartition(":")
        self._rebuild = rebuild
        self._problems = ""
        super().__init__(self._renew, host.strip("[]"), int(port), str(folder), polling_interval=_INTERVAL)
        self.set_app(with_problems(self.serve_request, lambda: self._problems))

    def _renew(self) -> None:
        self._problems = self._rebuild()


def with_problems(serve_request: Application, problems: Callable[[], str]) -> Application:
    """Return an application that answers as another does; while there are problems they stand on top of every page."""

    def answer(environ: Any, start_response: Any) -> Iterable[bytes]:  # noqa: ANN401  (WSGI)
        said: list[tuple[str, list[tuple[str, str]]]] = []
        body: Iterable[bytes] = serve_request(environ, lambda status, headers: said.append((status, headers)))
        (status, headers), found = said[0], problems()
        is_page = found and any(value.startswith("text/html") for name, value in headers if name == "Content-Type")
        if is_page:
            banner = _BANNER.format(escape(found)).encode()
            page = b"".join(body)
            if isinstance(body, FileWrapper):
                body.close()
            place = _HEAD.search(page)
            end = place.end() if place else 0
            body = [page[:end] + banner + page[end:]]
            headers = [(name, value) for name, value in headers if name != "Content-Length"]
        start_response(status, headers)
        return body

    return answer


def serve(folder: Path, address: str, watched: Iterable[Path], rebuild: Callable[[], str]) -> None:
    """Serve a folder at ``host:port`` until the program is stopped, and call ``rebuild`` after every edit.

    Raises a ``Fault`` for an address that cannot be had.
    """
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    try:
        server = PreviewServer(folder, address, rebuild)
    except ValueError:
        raise Fault("U105", address=address, why="host:port") from None
    for path in watched:
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    except OSError as error:
        raise Fault("U105", address=address, why=error.strerror or str(error)) from error
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()

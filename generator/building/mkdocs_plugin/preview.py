"""A web server on this machine that shows a built site, watches files, and reloads the browser after each rebuild.

It is the one of MkDocs; ours is that problems are shown on every page while the last good site stays, and that
nothing a client sends is answered by a failure. Whom it answers is in ``building.mkdocs_plugin.guard``.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any
from wsgiref.util import FileWrapper

from markupsafe import escape
from mkdocs.livereload import LiveReloadServer

from generator.building.mkdocs_plugin.guard import Called, guarded
from generator.building.mkdocs_plugin.reloading import with_reload_file
from generator.messages import report
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from generator.building.mkdocs_plugin.guard import Application, BesidePreview

_log = logging.getLogger("showcase.preview")
_INTERVAL = 0.2  # seconds between two looks at the watched files
_LAST_PORT = 65_535
_ELSEWHERE = "There are errors; the terminal shows them. / 有错误，详见终端窗口。"
_HEAD = re.compile(rb"</head\s*>\s*<body[^>]*>", re.IGNORECASE)
_BANNER = '<pre class="problems" role="alert">{}</pre>'


class PreviewServer(LiveReloadServer):
    """Serves a folder; ``rebuild`` renews it and returns what is wrong, or nothing."""

    def __init__(
        self, folder: Path, address: str, rebuild: Callable[[], str], beside: BesidePreview | None = None
    ) -> None:
        called = parse_address(address)
        self._rebuild = rebuild
        self._problems = ""
        super().__init__(self._renew, *called, str(folder), polling_interval=_INTERVAL)
        self.set_app(shown(self.serve_request, lambda: self._problems, called, folder, beside))

    def _renew(self) -> None:
        try:
            self._problems = self._rebuild()
        except Exception as error:  # noqa: BLE001  (else every request would wait for ever)
            _log.exception("The generator failed")
            self._problems = f"[U150] {report.write_fault(_failure(error), report.reader_language())}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a connection that broke: its end knows."""
        del request
        _log.debug("connection of %s broke", client_address, exc_info=True)


def parse_address(address: str) -> Called:
    """Return the host and the port of ``host:port``; raises a ``Fault`` for anything else."""
    host, _, port = address.rpartition(":")
    if not host or not (port.isascii() and port.isdecimal()) or int(port) > _LAST_PORT:
        raise Fault("U105", address=address, why="host:port")
    return Called(host.strip("[]"), int(port))


def _failure(error: Exception) -> Fault:
    return Fault("U150", why=type(error).__name__)


def shown(
    serve_request: Application,
    problems: Callable[[], str],
    called: Called,
    folder: Path,
    beside: BesidePreview | None = None,
) -> Application:
    """Return the application of a preview: guarded, and with what is wrong on top of every page.

    Where others than this machine may ask they are only told that something is wrong.
    """

    def words() -> str:
        found = problems()
        return found if called.is_local or not found else _ELSEWHERE

    return guarded(with_problems(with_reload_file(serve_request), words), called, folder, beside)


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


def serve(
    folder: Path, address: str, watched: Iterable[Path], rebuild: Callable[[], str], beside: BesidePreview | None = None
) -> None:
    """Serve a folder at ``host:port`` until the program is stopped, and call ``rebuild`` after every edit.

    ``beside`` answers below a path of its own.

    Raises a ``Fault`` for an address that cannot be had.
    """
    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    server = PreviewServer(folder, address, rebuild, beside)
    for path in watched:
        server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    except (OSError, UnicodeError, OverflowError) as error:
        raise Fault("U105", address=address, why=getattr(error, "strerror", None) or str(error)) from error
    except KeyboardInterrupt:
        pass
    finally:
        server.shutdown()

"""Who may ask a preview, and for what: it shows what is not published yet, on a machine with a browser.

Owns the answers that are given before a file is looked for. A page of elsewhere can lead its own name to this machine
(DNS rebinding), so a call by a name that is not ours is none for us; it can also ask for our pages inside its own.
"""

from __future__ import annotations

import ipaddress
import os
import socket
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    Application = Callable[[Any, Any], Iterable[bytes]]  # of WSGI

_NAMES = {"localhost", "127.0.0.1", "[::1]"}
_ANYWHERE = {"", "0.0.0.0", "::"}  # noqa: S104  (known, so that it is not taken for a name)
_WEB = 80
_LONGEST = 4096  # bytes of a path
_HEADERS = [
    ("Cache-Control", "no-store"),
    ("Content-Security-Policy", "frame-ancestors 'self'"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "SAMEORIGIN"),
]
"""What keeps a page of elsewhere from having ours in itself, and a browser from keeping them."""

_MISDIRECTED = "421 Misdirected Request"
_FORBIDDEN = "403 Forbidden"
_NOT_FOUND = "404 Not Found"
_NOT_ALLOWED = "405 Method Not Allowed"
_WORDS = {
    _MISDIRECTED: "This preview answers only by its own address. / 预览只按自己的地址应答。",
    _FORBIDDEN: "This preview is not for pages of elsewhere. / 预览不向其他网站的页面提供内容。",
    _NOT_FOUND: "There is no such page. / 没有这个页面。",
    _NOT_ALLOWED: "This preview only shows pages. / 预览只能查看。",
}


class Called(NamedTuple):
    """By which host and port a preview was asked to be there."""

    host: str
    port: int

    @property
    def is_local(self) -> bool:
        """Whether only this machine can ask."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


class BesidePreview(NamedTuple):
    """An application that answers what is asked below a path, and may be told something; a preview only shows."""

    prefix: str
    application: Application


def guarded(application: Application, called: Called, root: Path, beside: BesidePreview | None = None) -> Application:
    """Return an application that answers as another does, but only those whom a preview is for.

    What is asked below the prefix of ``beside`` goes there.
    """

    def answer(environ: Any, start_response: Any) -> Iterable[bytes]:  # noqa: ANN401  (WSGI)
        is_beside = beside is not None and environ.get("PATH_INFO", "").startswith(beside.prefix)
        refusal = _refusal_of_caller(environ, called) or ("" if is_beside else _refusal(environ, root))
        if refusal:
            return _say(refusal, environ, start_response)

        def start(status: str, headers: list[tuple[str, str]]) -> None:
            start_response(status, [*headers, *_HEADERS])

        body = beside.application(environ, start) if beside and is_beside else application(environ, start)
        if environ.get("REQUEST_METHOD", "GET") == "HEAD":
            if hasattr(body, "close"):
                body.close()
            return []
        return body

    return answer


def _say(status: str, environ: Any, start_response: Any) -> list[bytes]:  # noqa: ANN401  (WSGI)
    said = f"{_WORDS[status]}\n".encode()
    headers = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(said))), *_HEADERS]
    if status == _NOT_ALLOWED:
        headers.append(("Allow", "GET, HEAD"))
    start_response(status, headers)
    return [] if environ.get("REQUEST_METHOD") == "HEAD" else [said]


def _refusal_of_caller(environ: Any, called: Called) -> str:  # noqa: ANN401  (WSGI)
    """Return the status for those who ask in vain whatever they ask, else ``""``."""
    if not _is_ours(environ.get("HTTP_HOST", ""), called):
        return _MISDIRECTED
    origin = environ.get("HTTP_ORIGIN")
    if origin is not None and not (origin.startswith("http://") and _is_ours(origin[len("http://") :], called)):
        return _FORBIDDEN
    is_elsewhere = environ.get("HTTP_SEC_FETCH_SITE", "none") not in ("none", "same-origin")
    is_led = environ.get("HTTP_SEC_FETCH_MODE") == "navigate" and environ.get("HTTP_SEC_FETCH_DEST") == "document"
    return _FORBIDDEN if is_elsewhere and not is_led else ""  # a link leads here, nothing else does


def _refusal(environ: Any, root: Path) -> str:  # noqa: ANN401  (WSGI)
    """Return the status of what a preview does not show, else ``""``."""
    if environ.get("REQUEST_METHOD", "GET") not in ("GET", "HEAD"):
        return _NOT_ALLOWED
    return "" if _is_path(environ.get("PATH_INFO", ""), root) else _NOT_FOUND


def _is_ours(host: str, called: Called) -> bool:
    """Whether a name with its port is one of ours. Where all may call, each address is; only names can be led here."""
    name, port = _split(host.lower())
    if port != called.port:
        return False
    if name in _NAMES or name.strip("[]") == called.host.lower():
        return True
    if called.host not in _ANYWHERE:
        return False
    try:
        return bool(ipaddress.ip_address(name.strip("[]")))
    except ValueError:
        return name == socket.gethostname().lower()


def _split(host: str) -> tuple[str, int]:
    name, colon, port = host.rpartition(":")
    if not colon or host.endswith("]"):
        return host, _WEB
    return name, int(port) if port.isascii() and port.isdecimal() else 0


def _is_path(said: str, root: Path) -> bool:
    """Whether a path may lead to a file of the site, and to none elsewhere."""
    if not said.startswith("/") or said.startswith("//") or len(said) > _LONGEST:
        return False
    try:
        path = said.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return False
    if not path.isprintable() or "\\" in path or ".." in path.split("/") or (os.name == "nt" and ":" in path):
        return False
    real, top = os.path.realpath(f"{root}{path}"), os.path.realpath(root)
    return real == top or real.startswith(top + os.sep)

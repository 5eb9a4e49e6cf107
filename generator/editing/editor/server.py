"""The editor as a web application: who may ask, and how questions and answers travel.

A page of elsewhere can make a browser send something here, so every question bears a key that only the address in the
terminal has; whom the machine answers at all, ``building.mkdocs_plugin.guard`` decides before.
"""

from __future__ import annotations

import hmac
import json
import logging
import secrets
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote

from generator.editing.editor.drawing import asset, draw_page
from generator.editing.editor.pictures import MOST_BYTES
from generator.editing.editor.words import say
from generator.messages.issues import Fault, messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.editing.editor.requests import Requests

PREFIX = "/_edit/"
"""The path below which the editor answers; no page of a site is called so."""
_MOST = 1_000_000  # bytes of a question
_KEY = "HTTP_X_EDITOR_KEY"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; "
    "img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8"}
_LANGUAGES = ("zh", "en")
_log = logging.getLogger("showcase.editor")

Answer = tuple[str, str, bytes]
"""The status, the type and the bytes of an answer."""


class EditorApplication:
    """Answers what is asked below :data:`PREFIX` (WSGI); ``requests`` are the answers by language."""

    def __init__(self, requests: dict[str, Requests], speech: str) -> None:
        """Take what answers, and the language of whoever started the editor."""
        self._requests = requests
        self._speech = speech
        self.key = secrets.token_urlsafe(32)

    def __call__(self, environ: Any, start_response: Callable[..., Any]) -> Iterable[bytes]:  # noqa: ANN401  (WSGI)
        """Answer one call."""
        status, kind, body = self._answer(environ)
        headers = [("Content-Type", kind), ("Content-Length", str(len(body))), ("Content-Security-Policy", _POLICY)]
        start_response(status, headers)
        return [body]

    def _answer(self, environ: Any) -> Answer:  # noqa: ANN401  (WSGI)
        path = environ.get("PATH_INFO", "").removeprefix(PREFIX)
        asked = parse_qs(environ.get("QUERY_STRING", "")).get("lang", [""])[0]
        speech = asked if asked in _LANGUAGES else self._speech
        if environ["REQUEST_METHOD"] in {"GET", "HEAD"}:
            return _page(path, speech)
        verb = path.removeprefix("api/")
        given = environ.get(_KEY, "")
        if not path.startswith("api/") or not hmac.compare_digest(given.encode(), self.key.encode()):
            return "403 Forbidden", "text/plain; charset=utf-8", b"The address in the terminal has the key.\n"
        try:
            return "200 OK", *_json(self._do(verb, speech, environ))
        except Fault as fault:
            words = messages()[fault.code]
            facts = {"code": fault.code, "say": words.say[speech], "hint": words.hint[speech]}
            return "409 Conflict", *_json({name: said.format_map(fault.facts) for name, said in facts.items()})
        except (LookupError, TypeError, ValueError, RecursionError):
            _log.warning("not understood: %s", verb, exc_info=True)
            return "400 Bad Request", *_json(_in_words("not_understood", speech))
        except Exception:  # noqa: BLE001  (whatever it is, what was typed is still there and the next question is answered)
            _log.exception("failed: %s", verb)
            return "500 Internal Server Error", *_json(_in_words("failed", speech))

    def _do(self, verb: str, speech: str, environ: Any) -> dict[str, Any]:  # noqa: ANN401  (WSGI)
        requests = self._requests[speech]
        if verb == "picture":
            spot, said = (unquote(environ.get(name, "")) for name in ("HTTP_X_SPOT", "HTTP_X_NAME"))
            return requests.take_picture(spot, said, _body(environ, MOST_BYTES))
        if environ.get("CONTENT_TYPE", "").partition(";")[0] != "application/json":
            raise ValueError(verb)
        return requests.answer(verb, json.loads(_body(environ, _MOST)))


def _in_words(word: str, speech: str) -> dict[str, Any]:
    return {"say": say(word, speech), "hint": say(f"{word}_hint", speech)}


def _page(path: str, speech: str) -> Answer:
    if not path:
        return "200 OK", "text/html; charset=utf-8", draw_page(speech).encode()
    try:
        return "200 OK", _TYPES[path.rpartition(".")[2]], asset(path)
    except (FileNotFoundError, KeyError):
        return "404 Not Found", "text/plain; charset=utf-8", b"There is no such page.\n"


def _body(environ: Any, most: int) -> bytes:  # noqa: ANN401  (WSGI)
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if not 0 <= length <= most:
        raise ValueError(length)
    data: bytes = environ["wsgi.input"].read(length)
    return data


def _json(answer: dict[str, Any]) -> tuple[str, bytes]:
    return "application/json; charset=utf-8", json.dumps(answer, ensure_ascii=False).encode()

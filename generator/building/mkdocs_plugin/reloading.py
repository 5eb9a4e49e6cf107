"""The script by which a preview is loaded anew after an edit, as a file: the policy of our pages runs nothing in them.

Owns how what MkDocs writes into a page becomes a link, and the answer to that. What the script does is MkDocs' affair.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from wsgiref.util import FileWrapper

from mkdocs.livereload import _SCRIPT_TEMPLATE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.building.mkdocs_plugin.guard import Application

_INLINE = re.compile(
    rb"<script>\s*var livereload\b(?:(?!</script>).)*?\blivereload\((\d+), (\d+)\);\s*</script>", re.DOTALL
)
_LINK = rb'<script src="/livereload/\1/\2.js"></script>'
_FILE = re.compile(r"/livereload/(\d{1,20})/(\d{1,20})\.js")


def with_reload_file(serve_request: Application) -> Application:
    """Return an application that answers as another does, but with that script in a file of its own."""

    def answer(environ: Any, start_response: Any) -> Iterable[bytes]:  # noqa: ANN401  (WSGI)
        asked = _FILE.fullmatch(environ.get("PATH_INFO", ""))
        if asked:
            script: bytes = _SCRIPT_TEMPLATE.substitute(epoch=asked[1], request_id=asked[2]).encode()
            start_response("200 OK", [("Content-Type", "text/javascript"), ("Content-Length", str(len(script)))])
            return [script]
        said: list[tuple[str, list[tuple[str, str]]]] = []
        body: Iterable[bytes] = serve_request(environ, lambda status, headers: said.append((status, headers)))
        status, headers = said[0]
        if any(value.startswith("text/html") for name, value in headers if name == "Content-Type"):
            page = _INLINE.sub(_LINK, b"".join(body))
            if isinstance(body, FileWrapper):
                body.close()
            body = [page]
            headers = [(name, str(len(page)) if name == "Content-Length" else value) for name, value in headers]
        start_response(status, headers)
        return body

    return answer

"""Forms and the editor's page as HTML: the templates of ``look/``, with the words of one language."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from generator.editing.editor.words import words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

    from generator.editing.editor.view import FieldView

_LANGUAGES = {"zh": "zh-Hans", "en": "en"}


def draw_page(speech: str) -> str:
    """Return the page that the browser opens; it holds no content."""
    words = words_in(speech)
    shown = {name: each for name, each in words.items() if not name.startswith("told_")}
    return (
        _templates()
        .get_template("page.html")
        .render(words=words, language=_LANGUAGES[speech], speech=speech, said=json.dumps(shown, ensure_ascii=False))
    )


def draw_form(views: Sequence[FieldView], speech: str) -> str:
    """Return the fields of a record."""
    return _templates().get_template("form.html").render(views=views, words=words_in(speech))


def draw_item(view: FieldView, speech: str) -> str:
    """Return one entry of a list."""
    return _templates().get_template("entry.html").render(view=view, words=words_in(speech))


def asset(name: str) -> bytes:
    """Return a style sheet or a script of the editor. Raises ``FileNotFoundError`` for anything else."""
    look = files("generator.editing.editor") / "look"
    if name not in {each.name for each in look.iterdir() if each.name.endswith((".css", ".js"))}:
        raise FileNotFoundError(name)
    return (look / name).read_bytes()


@cache
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("generator.editing.editor", "look"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

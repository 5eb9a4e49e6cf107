"""What templates write is escaped just as Jinja does it, and what is not there is an error."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, UndefinedError
from markupsafe import Markup, escape

from generator.messages.counted import Counted
from generator.pages import templates
from generator.pages.templates import open_templates

if TYPE_CHECKING:
    from pathlib import Path


class Html:
    """Something that knows its own HTML."""

    def __html__(self) -> str:
        return "<i>own</i>"


class Shouted(Markup):
    """A kind of Markup."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("templates")
    (folder / "_parts.html").write_text(
        "{% macro show(item) %}{{ item }}{% endmacro %}{% macro around(item) %}({{ show(item) }}){% endmacro %}"
    )
    (folder / "one.html").write_text("{{ value }}")
    (folder / "many.html").write_text(
        '{% import "_parts.html" as parts %}{% block all %}'
        "{% for each in values %}{{ parts.around(each) }}{% endfor %}{{ values|length }}{{ '<' }}{% endblock %}"
    )
    return folder


ANY = (
    st.text()
    | st.sampled_from(["<b>", "&amp;", '"', "'", ""])
    | st.sampled_from([Markup("<b>&amp;</b>"), Shouted("<u>"), Html(), Counted(3), 0, True, None, ["<"]])
)


@given(ANY)
def test_a_value_is_escaped_once(folder: Path, value: object) -> None:
    assert open_templates(folder).get_template("one.html").render(value=value) == escape(value)


@given(st.lists(ANY, max_size=4))
def test_a_value_is_escaped_once_through_macros_loops_and_blocks(folder: Path, values: list[object]) -> None:
    written = open_templates(folder).get_template("many.html").render(values=values)
    assert written == "".join(f"({escape(value)})" for value in values) + f"{len(values)}&lt;"


@pytest.mark.parametrize(
    "text",
    ["{{ lost }}", "{{ view.lost }}", "{{ lost() }}", "{% for a in lost %}{% endfor %}", "{{ view.lost.more() }}"],
)
def test_a_name_that_is_not_there_is_an_error(folder: Path, text: str) -> None:
    template = open_templates(folder).from_string(text)
    with pytest.raises(UndefinedError):
        template.render(view=Counted(1))


def _compiled(folder: Path) -> tuple[str, int]:
    """Return what ``one.html`` of a folder writes, and how many templates were compiled for it."""
    with patch.object(Environment, "compile", autospec=True, side_effect=Environment.compile) as compiled:
        return open_templates(folder).get_template("one.html").render(value=1), compiled.call_count


def test_a_template_is_compiled_once_and_again_where_its_text_or_the_compiler_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, kept = tmp_path / "pages", tmp_path / "kept"
    folder.mkdir()
    kept.mkdir()
    (folder / "one.html").write_text("{{ value }}")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(templates, "cache_from_source", lambda path: str(kept / path.rpartition("/")[2]))
    assert [_compiled(folder) for _ in range(2)] == [("1", 1), ("1", 0)]
    (folder / "one.html").write_text("<{{ value }}>")
    assert [_compiled(folder) for _ in range(2)] == [("<1>", 1), ("<1>", 0)]
    monkeypatch.setattr(templates, "_COMPILER", "another")
    assert _compiled(folder) == ("<1>", 1)
    assert [path.suffix for path in kept.iterdir()] == [".pyc"]  # no part of the program by its fingerprint


def test_where_python_keeps_no_compiled_modules_no_templates_are_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.html").write_text("{{ value }}")
    monkeypatch.setattr(templates, "cache_from_source", lambda path: str(tmp_path / path.rpartition("/")[2]))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [_compiled(tmp_path) for _ in range(2)] == [("1", 1), ("1", 1)]
    assert [path.name for path in tmp_path.iterdir()] == ["one.html"]

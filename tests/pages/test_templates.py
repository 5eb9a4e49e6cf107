"""What templates write is escaped just as Jinja does it, and what is not there is an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from generator.messages.counted import Counted
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

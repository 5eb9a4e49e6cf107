"""The Jinja environment of every template of ours: all is escaped, and a name that is not there is an error.

Owns how a value is escaped where a template writes it: as Jinja does, but a label that stands on thousands of pages is
not looked through on each, and what is HTML already is passed on as it is. Must not know what the templates show.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jinja2.compiler import Frame
    from jinja2.nodes import Expr

_KEPT = 4096  # strings

_escape_text = lru_cache(maxsize=_KEPT)(escape)


def _write(value: object) -> str:
    """Return a value as it stands in HTML: the same as ``markupsafe.escape``, sooner."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[return-value]  # a Markup is a string
    return _escape_text(value) if kind is str else escape(value)


class _Generator(CodeGenerator):
    """Templates become Python that writes its values with the environment's ``write``."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        # where it is known only at run time whether to escape, or nothing is, Jinja's own way is right
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.write(")


class _Context(Context):
    """Jinja asks of all that a template calls whether it wants the context, which takes longer than most calls do.

    Of what our templates call nothing wants it. The two names that Jinja hands along for those that do are dropped,
    as it does itself.
    """

    def call(self, called: Callable[..., object], /, *values: object, **named: object) -> object:
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(*values, **named)


class _Environment(Environment):
    code_generator_class = _Generator
    context_class = _Context
    write = staticmethod(_write)


def open_templates(folder: Path) -> Environment:
    """Return the environment that reads templates from a folder."""
    return _Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

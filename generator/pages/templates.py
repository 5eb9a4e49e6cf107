"""The Jinja environment of every template of ours: all is escaped, and a name that is not there is an error.

Owns how a value is escaped where a template writes it: as Jinja does, but a label that stands on thousands of pages is
not looked through on each, and what is HTML already is passed on as it is. Must not know what the templates show.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from keyword import iskeyword
from typing import TYPE_CHECKING, NoReturn

from jinja2 import Environment, FileSystemLoader, StrictUndefined, UndefinedError
from jinja2.compiler import CodeGenerator
from jinja2.utils import missing
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jinja2.compiler import Frame, MacroRef
    from jinja2.nodes import Call, Expr, Getattr, Template
    from jinja2.runtime import Macro

_KEPT = 4096  # strings

_escape_text = lru_cache(maxsize=_KEPT)(escape)


def _write(value: object) -> str:
    """Return a value as it stands in HTML: the same as ``markupsafe.escape``, sooner."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[return-value]  # a Markup is a string
    return _escape_text(value) if kind is str else escape(value)


class _Generator(CodeGenerator):
    """Templates become Python that reads attributes and calls functions as Python does, and writes with ``write``.

    What Jinja can do beside that is not needed: none of our templates asks a mapping for a key as if that were an
    attribute, and nothing that they call wants the context.
    """

    def visit_Template(self, node: Template, frame: Frame | None = None) -> None:  # noqa: N802  (the base class names it)
        self.writeline("write = environment.write")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        # where it is known only at run time whether to escape, or nothing is, Jinja's own way is right
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("write(")

    def visit_Getattr(self, node: Getattr, frame: Frame) -> None:  # noqa: N802  (the same)
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
        else:
            self.write("(")
            self.visit(node.node, frame)
            self.write(f").{node.attr}")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802  (the same)
        named = [each.key for each in node.kwargs]
        if forward_caller or node.dyn_args or node.dyn_kwargs or any(map(iskeyword, named)):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for value in (*node.args, *node.kwargs):
            self.visit(value, frame)
            self.write(", ")
        self.write(")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write("environment.quick(")
        super().macro_def(macro_ref, frame)
        self.write(", macro)")


def _quick(macro: Macro, write: Callable[..., str]) -> Callable[..., str]:
    """Return a macro that is called as fast as a function; ``write`` does its work with a value for each name."""
    if macro.catch_kwargs or macro.catch_varargs or macro.caller:
        return macro
    names, places = macro.arguments, len(macro.arguments)

    def call(*values: object, **named: object) -> str:
        given = len(values)
        if given < places:
            values += tuple([named.pop(name, missing) for name in names[given:]])
        if named or given > places:
            return macro(*values, **named)  # which says what is wrong with that
        return str.__new__(Markup, write(*values))

    return call


class _Environment(Environment):
    code_generator_class = _Generator
    write = staticmethod(_write)
    quick = staticmethod(_quick)

    def handle_exception(self, source: str | None = None) -> NoReturn:
        """Raise what went wrong in a template; an attribute that is not there is a name that is not there."""
        wrong = sys.exception()
        if isinstance(wrong, AttributeError):
            raise UndefinedError(str(wrong)) from wrong
        super().handle_exception(source)


def open_templates(folder: Path) -> Environment:
    """Return the environment that reads templates from a folder."""
    return _Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        auto_reload=False,  # an environment is opened for one build
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

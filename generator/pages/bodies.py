"""Views become HTML: the page bodies of ``theme/pages/``.

Owns what a body template is given beside its view: the icons, and the ``parts`` in the page's language, which are the
macros of the folder ``parts`` and of the file ``parts.html`` of each kind of record. Must not know records.
"""

from __future__ import annotations

from functools import cache, partial
from types import SimpleNamespace
from typing import TYPE_CHECKING

from jinja2 import pass_context
from markupsafe import Markup

from generator.pages.gallery import hang
from generator.pages.signs import cite, gather, gather_cards, gather_rows, shared_reasons
from generator.pages.templates import open_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from jinja2 import Template
    from jinja2.runtime import Context


def open_bodies(templates: Path, icons: Path) -> Callable[[str, Mapping[str, object]], str]:
    """Return a function that renders the body template of a name with what it is given.

    A template is read when it is needed first: whoever edits one sees it in the next build.
    That must hold ``t``, the interface words of the page's language; ``all_sample`` among it says that
    the whole site is a sample, so that no single value is marked as one. ``icons`` is the folder that
    ``icon("material/domain")`` reads SVG files from.
    """
    environment = open_templates(templates)
    environment.globals["icon"] = cache(partial(_icon, icons))
    environment.globals["drawn"] = _drawn
    for decide in (gather, gather_cards, gather_rows, shared_reasons, cite, hang):
        environment.globals[decide.__name__] = decide

    @cache
    def template_of(name: str) -> Template:
        return environment.get_template(f"{name}.html")

    @cache
    def parts_in(words: object, all_sample: object) -> SimpleNamespace:
        parts = SimpleNamespace()
        given = {"t": words, "parts": parts, "all_sample": all_sample}
        for name in environment.list_templates(filter_func=_is_of_parts):
            vars(parts).update(vars(environment.get_template(name).make_module(given)))
        return parts

    def render(name: str, values: Mapping[str, object]) -> str:
        return template_of(name).render(values, parts=parts_in(values["t"], values.get("all_sample", False)))

    return render


def _icon(icons: Path, name: str) -> Markup:
    svg = (icons / f"{name}.svg").read_text(encoding="utf-8")
    return Markup('<span class="icon" aria-hidden="true"> {}</span>').format(Markup(svg))  # noqa: S704  (our own file)


@pass_context
def _drawn(context: Context, name: str, given: Mapping[str, object]) -> Markup:
    """Return what a template draws with other values than those of the page that shows it."""
    template = context.environment.get_template(name)
    return Markup(template.render({**context.get_all(), **given}))  # noqa: S704  (finished HTML)


def _is_of_parts(name: str) -> bool:
    return name.startswith("parts/") or name.endswith("/parts.html")

"""The command ``showcase``: arguments, exit codes, and what is printed. One module a group of commands.

Exit codes: 0 clean, 1 problems in the content or while publishing, 2 wrong use.
"""

from __future__ import annotations

import gc
import io
import os
import sys

import typer

from generator.cli import addresses, answer, brochure, cms, diff, edit, schema, site, start, tables, todo, translations

_FEWEST = 50_000
"""New objects before garbage is looked for: what modules are made of is none, and looking takes a tenth of a start."""

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain text: frames would take longer to load than all the rest of --help
    help="YAML in, a bilingual investment-promotion site out. / 由 YAML 生成中英文招商网站。",
)
app.command()(site.build)
app.command()(site.check)
app.command()(site.serve)
app.command()(edit.edit)
app.command()(diff.diff)
app.command()(answer.answer)
app.command()(brochure.brochure)
app.command()(start.init)
app.command()(start.new)
app.command()(schema.schema)
app.command()(cms.cms)
app.command("import")(tables.import_records)
app.command("export")(tables.export_records)
app.command()(todo.todo)
app.add_typer(translations.app, name="translations", short_help=translations.HELP)
app.add_typer(addresses.app, name="addresses", short_help=addresses.HELP)
for command in (
    *app.registered_commands,
    *translations.app.registered_commands,
    *addresses.app.registered_commands,
):
    command.short_help = command.callback.__doc__  # whole: by itself it would end before the Chinese


def main() -> None:
    """Run the command. Windows consoles are told to take UTF-8, since Chinese is in most of what is printed."""
    gc.set_threshold(_FEWEST)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # else it asks every installed package for some
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(_run())


def _run() -> int:
    """Run the command and return its exit code; what cannot be read of a call is said in the caller's language."""
    from typer.exceptions import Abort, TyperException

    try:
        return app(standalone_mode=False) or 0
    except TyperException as error:
        from generator.cli.misuse import say_misuse

        return say_misuse(error)
    except Abort:
        from generator.cli.misuse import say_stopped

        return say_stopped()

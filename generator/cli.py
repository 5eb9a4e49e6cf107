"""The command ``showcase``: build, check, serve. Only arguments, exit codes and what is printed.

Exit codes: 0 clean, 1 problems in the content or while publishing, 2 wrong use.
"""

from __future__ import annotations

import io
import sys
import time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from generator import moment, report
from generator.build import build_site
from generator.content import PLURAL
from generator.edition import read
from generator.issues import Fault, messages
from generator.mkdocs_plugin import engine
from generator.progress import show_progress

if TYPE_CHECKING:
    from datetime import datetime

_REFUSALS = {"U104", "U107", "U108", "U109"}
"""What the machine or the engine refused; every other fault of a call is wrong use."""

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="YAML in, a bilingual investment-promotion site out. / 由 YAML 生成中英文招商网站。",
)


class Format(StrEnum):
    """How ``check`` prints what it found."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"


class Speech(StrEnum):
    """The language of the command's own words."""

    ZH = "zh"
    EN = "en"


ConfigFile = Annotated[
    Path, typer.Option("-f", "--config-file", help="The site's mkdocs.yml. / 站点的 mkdocs.yml。", show_default=True)
]
AsOf = Annotated[
    str | None,
    typer.Option(help="The moment of the build, e.g. 2026-11-22T09:00+08:00. Default: now. / 构建时刻，默认为现在。"),
]
Lang = Annotated[Speech | None, typer.Option(help="zh or en; default: your system's. / 提示语言。")]
Release = Annotated[
    bool, typer.Option("--release", help="Refuse sample data. / 正式发布：不允许示例数据。", show_default=False)
]

_WORDS = {
    "zh": {
        "built": "已生成 {pages} 个页面、{files} 个文件（{size:.1f} MB），用时 {seconds:.1f} 秒：{folder}",
        "look": "查看：{command}，然后在浏览器打开 http://127.0.0.1:8000/",
        "kept": "没有发布：先改正上面的错误。原有网站未动。",
        "clean": "内容检查通过：{records} 条记录，{pages} 个撰写页面，没有问题。",
        "serving": "预览：http://{address}/ ，保存文件后自动更新，按 Ctrl+C 结束。",
    },
    "en": {
        "built": "Built {pages} pages, {files} files ({size:.1f} MB) in {seconds:.1f} s: {folder}",
        "look": "To look at it: {command}, then open http://127.0.0.1:8000/ in a browser",
        "kept": "Nothing was published: mend the errors above first. The site stays as it was.",
        "clean": "The content is clean: {records} records, {pages} authored pages, no issues.",
        "serving": "Preview: http://{address}/ – it follows every save; Ctrl+C ends it.",
    },
}


@app.command()
def build(
    config_file: ConfigFile = Path("mkdocs.yml"),
    as_of: AsOf = None,
    lang: Lang = None,
    release: Release = False,  # noqa: FBT002  (a flag of the command line)
) -> None:
    """Check the content and build the site, whole or not at all. / 检查内容并生成网站."""
    speech = _speech(lang)
    started = time.monotonic()
    try:
        site = engine.open_site(config_file)
        with show_progress(Console(), speech) as progress:
            progress.step("read")
            checked = read(site.places, _moment(as_of), release=release)
            built = build_site(config_file, checked, site, progress) if checked.is_sound else None
    except Fault as fault:
        raise _stop(fault, speech) from None
    issues = [*checked.issues, *(built.issues if built else ())]
    if issues:
        _say(report.write_text(issues, speech), to_log=True)
    words = _WORDS[speech]
    if built is None or built.issues:
        _say(words["kept"], to_log=True)
        raise typer.Exit(1)
    folder = _short(site.output)
    seconds = time.monotonic() - started
    _say(
        words["built"].format(
            pages=built.pages, files=built.files, size=built.size / 1e6, seconds=seconds, folder=folder
        )
    )
    _say(words["look"].format(command=f"python -m http.server -b 127.0.0.1 -d {folder} 8000"))


@app.command()
def check(
    config_file: ConfigFile = Path("mkdocs.yml"),
    as_of: AsOf = None,
    lang: Lang = None,
    form: Annotated[Format, typer.Option("--format", help="text, json or github. / 输出格式。")] = Format.TEXT,
    release: Release = False,  # noqa: FBT002  (a flag of the command line)
) -> None:
    """Check the content and build nothing. / 只检查内容，不生成网站."""
    speech = _speech(lang)
    try:
        site = engine.open_site(config_file)
        checked = read(site.places, _moment(as_of), release=release)
    except Fault as fault:
        raise _stop(fault, speech) from None
    if form is Format.JSON:
        _say(report.write_json(checked.issues))
    elif form is Format.GITHUB:
        _say(report.write_github(checked.issues, speech))
    elif checked.issues:
        _say(report.write_text(checked.issues, speech))
    else:
        content = checked.content
        records = sum(len(content.records(kind)) for kind in PLURAL)
        _say(_WORDS[speech]["clean"].format(records=records, pages=len(content.pages)))
    if not checked.is_sound:
        raise typer.Exit(1)


@app.command()
def serve(
    config_file: ConfigFile = Path("mkdocs.yml"),
    lang: Lang = None,
    address: Annotated[str, typer.Option(help="Where to serve. / 预览地址。")] = "127.0.0.1:8000",
) -> None:
    """Show the site in a browser and follow every edit. / 本地预览，保存后自动更新."""
    speech = _speech(lang)
    _say(_WORDS[speech]["serving"].format(address=address))
    try:
        engine.serve_site(config_file, address)
    except Fault as fault:
        raise _stop(fault, speech) from None


def main() -> None:
    """Run the command. Windows consoles are told to take UTF-8, since Chinese is in most of what is printed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()


def _speech(lang: Speech | None) -> str:
    return lang.value if lang else report.reader_language()


def _moment(as_of: str | None) -> datetime:
    return moment.parse(as_of) if as_of else moment.now()


def _stop(fault: Fault, speech: str) -> typer.Exit:
    """Say what stopped the command, and return the exit: 1 where the machine refused, 2 where the call was wrong."""
    words = messages()[fault.code]
    _say(f"[{fault.code}] {words.say[speech].format_map(fault.facts)}", to_log=True)
    _say(f"  → {words.hint[speech].format_map(fault.facts)}", to_log=True)
    return typer.Exit(1 if fault.code in _REFUSALS else 2)


def _say(text: str, *, to_log: bool = False) -> None:
    typer.echo(text, err=to_log)


def _short(folder: Path) -> str:
    here = Path.cwd()
    return folder.relative_to(here).as_posix() if folder.is_relative_to(here) else str(folder)

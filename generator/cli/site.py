"""``showcase build``, ``check`` and ``serve``."""

from __future__ import annotations

import os
import signal
import time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.speech import AsOf, ConfigFile, Lang, say, shorten_path, speech_of, stop
from generator.cli.steps import IS_WINDOWS, quoted
from generator.messages import report
from generator.messages.counted import Counted
from generator.messages.issues import Fault, Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.building.outcome import Outcome
    from generator.building.verify.whole import Built
    from generator.messages.issues import Issue


class Format(StrEnum):
    """How ``check`` prints what it found."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    JUNIT = "junit"


Release = Annotated[
    bool, typer.Option("--release", help="Refuse sample data. / 正式发布：不允许示例数据。", show_default=False)
]

Components = Annotated[
    bool,
    typer.Option(
        "--components",
        help="With a page of all components at _components/, to look at. / 另生成全部组件的示例页（_components/）。",
        show_default=False,
    ),
]

Shrink = Annotated[
    bool,
    typer.Option(
        "--shrink",
        help="Publish although many pages are gone. / 页面减少很多时仍然发布。",
        show_default=False,
    ),
]

_WORDS = {
    "zh": {
        "built": "已生成 {pages} 个页面、{files} 个文件（{size:.1f} MB），用时 {seconds:.1f} 秒：{folder}",
        "server": "服务器配置（nginx、Apache）：{folder}，用法见部署说明 docs/deploy.zh.md",
        "look": "查看：{command}，然后在浏览器打开 http://127.0.0.1:8000/",
        "kept": "没有发布：先改正上面的错误。原有网站未动。",
        "clean": "内容检查通过：{records} 条记录，{pages} 个撰写页面，没有问题。",
        "open": "注意：{address} 不只本机可以访问。同一网络中的人都能看到未发布的内容；页面上不列出错误。",
        "renewed": "已更新，用时 {seconds:.1f} 秒。",
        "serving": "预览：http://{address}/ ，保存文件后自动更新，按 Ctrl+C 结束。",
    },
    "en": {
        "built": "Built {pages:page|pages}, {files:file|files} ({size:.1f} MB) in {seconds:.1f} s: {folder}",
        "server": "For nginx and Apache: {folder}, as docs/deploy.md says",
        "look": "To look at it: {command}, then open http://127.0.0.1:8000/ in a browser",
        "kept": "Nothing was published: mend the errors above first. The site stays as it was.",
        "clean": "The content is clean: {records:record|records}, {pages:authored page|authored pages}, no issues.",
        "open": "Mind: not only this machine can reach {address}. Whoever is in the network sees what is not "
        "published; pages list no errors.",
        "renewed": "Renewed in {seconds:.1f} s.",
        "serving": "Preview: http://{address}/ – it follows every save; Ctrl+C ends it.",
    },
}


def build(
    config_file: ConfigFile = Path("mkdocs.yml"),
    as_of: AsOf = None,
    lang: Lang = None,
    release: Release = False,  # noqa: FBT002  (a flag of the command line)
    components: Components = False,  # noqa: FBT002  (the same)
    *,
    shrink: Shrink = False,
) -> None:
    """Check the content and build the site, whole or not at all. / 检查内容并生成网站."""
    from generator.building.build import build_site
    from generator.building.outcome import Purpose
    from generator.messages.progress import show_progress

    speech = speech_of(lang)
    started = time.monotonic()
    if release and components:
        raise stop(Fault("U113"), speech)
    purpose = Purpose.RELEASE if release else Purpose.REVIEW if components else Purpose.EVERYDAY
    try:
        with show_progress(speech) as progress:
            outcome = build_site(config_file, as_of, progress, purpose=purpose, may_shrink=shrink)
    except Fault as fault:
        raise stop(fault, speech) from None
    if outcome.issues:
        say(report.write_text(outcome.issues, speech), to_log=True)
    if outcome.built is None:
        say(_WORDS[speech]["kept"], to_log=True)
        raise typer.Exit(1)
    _say_built(outcome.built, outcome, time.monotonic() - started, _WORDS[speech])


def _say_built(built: Built, outcome: Outcome, seconds: float, words: Mapping[str, str]) -> None:
    folder, size = shorten_path(outcome.folder), built.size / 1e6
    counts = {"pages": Counted(built.pages), "files": Counted(built.files)}
    say(words["built"].format(**counts, size=size, seconds=seconds, folder=folder))
    if outcome.server:
        say(words["server"].format(folder=shorten_path(outcome.server)))
    python = "py" if IS_WINDOWS else "python3"  # as they are called where nothing is activated
    say(words["look"].format(command=f"{python} -m http.server -b 127.0.0.1 -d {quoted(folder)} 8000"))


def check(
    config_file: ConfigFile = Path("mkdocs.yml"),
    as_of: AsOf = None,
    lang: Lang = None,
    form: Annotated[
        Format,
        typer.Option("--format", help="text, json, github, gitlab (Code Quality), sarif or junit. / 输出格式。"),
    ] = Format.TEXT,
    release: Release = False,  # noqa: FBT002  (a flag of the command line)
) -> None:
    """Check the content and build nothing. / 只检查内容，不生成网站."""
    from generator.building.reading import check_site

    speech = speech_of(lang)
    try:
        checked = check_site(config_file, as_of, release=release)
        issues, is_sound = checked.issues, checked.site is not None
    except Refusal as refusal:
        issues, is_sound = refusal.issues, False
    except Fault as fault:
        raise stop(fault, speech) from None
    if form is not Format.TEXT:
        _say_to_a_program(form, issues, config_file.parent, speech)
    elif issues:
        say(report.write_text(issues, speech))
    else:
        say(_WORDS[speech]["clean"].format(records=Counted(checked.records), pages=Counted(checked.authored)))
    if not is_sound:
        raise typer.Exit(1)


def _say_to_a_program(form: Format, issues: Sequence[Issue], site: Path, speech: str) -> None:
    from generator.messages.formats import FORMS
    from generator.messages.formats.repository import from_repository

    say(FORMS[form.value](from_repository(issues, site), speech))


def serve(
    config_file: ConfigFile = Path("mkdocs.yml"),
    lang: Lang = None,
    address: Annotated[str, typer.Option(help="Where to serve. / 预览地址。")] = "127.0.0.1:8000",
) -> None:
    """Show the site in a browser and follow every edit. / 本地预览，保存后自动更新."""
    from generator.building.preview import preview
    from generator.messages.progress import show_progress

    speech = speech_of(lang)
    words = _WORDS[speech]
    is_first = True

    def tell(problems: str, seconds: float) -> None:
        nonlocal is_first
        if is_first:
            end_quietly_on_interrupt()
        if not problems:
            say(words["serving" if is_first else "renewed"].format(address=address, seconds=seconds))
        elif not is_first:  # what keeps the first build from being is said as a fault
            say(problems, to_log=True)
        is_first = False

    try:
        _warn_of_others(address, speech)
        with show_progress(speech) as progress:
            preview(config_file, address, speech, progress, tell)
    except Fault as fault:
        raise stop(fault, speech) from None


def _warn_of_others(address: str, speech: str) -> None:
    from generator.building.mkdocs_plugin.preview import parse_address

    if not parse_address(address).is_local:
        say(_WORDS[speech]["open"].format(address=address), to_log=True)


def end_quietly_on_interrupt() -> None:
    """Let Ctrl+C be how a preview ends, and no failure; where it is ignored it stays so."""
    if signal.getsignal(signal.SIGINT) not in (signal.SIG_IGN, None):
        signal.signal(signal.SIGINT, lambda *_: os._exit(0))

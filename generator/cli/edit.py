"""``showcase edit``: the local editor, with the preview beside it."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.site import end_quietly_on_interrupt
from generator.cli.speech import AsOf, ConfigFile, Lang, say, speech_of, stop
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.editing.editor.server import EditorApplication

_WORDS = {
    "zh": {
        "reading": "正在读取内容、生成预览……",
        "open": "编辑器已打开：\n  {address}\n在浏览器里改，点“保存”写进文件。用完在这里按 Ctrl+C 结束。",
        "renewed": "预览已更新，用时 {seconds:.1f} 秒。",
        "broken": "现在的内容有错误，先改正，再看有什么变化。",
    },
    "en": {
        "reading": "Reading the content and making the preview …",
        "open": "The editor is open:\n  {address}\nEdit in the browser; “Save” writes the files. Ctrl+C here ends it.",
        "renewed": "Preview renewed in {seconds:.1f} s.",
        "broken": "The content has errors; mend them, then see what has changed.",
    },
}

NoBrowser = Annotated[
    bool, typer.Option("--no-browser", help="Do not open the browser. / 不打开浏览器。", show_default=False)
]


def edit(
    config_file: ConfigFile = Path("mkdocs.yml"),
    as_of: AsOf = None,
    lang: Lang = None,
    address: Annotated[str, typer.Option(help="Where to open it, on this machine. / 本机地址。")] = "127.0.0.1:8000",
    *,
    no_browser: NoBrowser = False,
) -> None:
    """Edit records in forms in the browser, beside a preview. / 在浏览器里用表单编辑记录，旁边看预览."""
    speech = speech_of(lang)
    try:
        _edit(config_file, as_of, speech, address, with_browser=not no_browser)
    except Fault as fault:
        raise stop(fault, speech) from None


def _edit(config_file: Path, as_of: str | None, speech: str, address: str, *, with_browser: bool) -> None:
    from generator.building.mkdocs_plugin.guard import BesidePreview
    from generator.building.mkdocs_plugin.preview import parse_address
    from generator.building.preview import preview
    from generator.editing.editor.server import PREFIX
    from generator.messages.progress import show_progress

    if not parse_address(address).is_local:
        raise Fault("U235", address=address)
    say(_WORDS[speech]["reading"])
    application = _application(config_file, as_of, speech)
    place = f"http://{address}{PREFIX}#key={application.key}"
    with show_progress(speech) as progress:
        preview(
            config_file,
            address,
            speech,
            progress,
            _teller(place, speech, with_browser=with_browser),
            BesidePreview(PREFIX, application),
        )


def _application(config_file: Path, as_of: str | None, speech: str) -> EditorApplication:
    from generator.building.configuration import open_folders
    from generator.editing.editor.requests import Requests
    from generator.editing.editor.server import EditorApplication
    from generator.editing.editor.session import EditingSession

    folders = open_folders(config_file)
    session = EditingSession(folders, as_of)

    def meaning(language: str) -> str:
        from generator.cli.diff import changes_in_words

        return changes_in_words(config_file, as_of, language) or _WORDS[language]["broken"]

    return EditorApplication({each: Requests(session, each, meaning) for each in ("zh", "en")}, speech)


def _teller(place: str, speech: str, *, with_browser: bool) -> Callable[[str, float], None]:
    """Return what says how builds end, and opens the browser after the first."""
    is_first = True

    def tell(problems: str, seconds: float) -> None:
        nonlocal is_first
        if is_first:
            end_quietly_on_interrupt()
            say(_WORDS[speech]["open"].format(address=place))
        if problems:
            say(problems, to_log=True)
        elif not is_first:
            say(_WORDS[speech]["renewed"].format(seconds=seconds))
        if is_first and with_browser:
            webbrowser.open(place)
        is_first = False

    return tell

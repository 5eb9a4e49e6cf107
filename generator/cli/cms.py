"""``showcase cms``: an editor on the web, a page on top of the repository that keeps the site's files."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from generator.cli.speech import ConfigFile, Lang, say, shorten_path, speech_of, stop
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from generator.editing.cms import Forge


class Backend(StrEnum):
    """Where the repository lies."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEA = "gitea"
    FORGEJO = "forgejo"


_WORDS = {
    "zh": {
        "written": "已写好在线编辑页：{folder}",
        "script": "还缺编辑器本身。运行 npm pack @sveltia/cms，再加上 --package 和得到的 .tgz 文件重新运行。",
        "then": "它不在公布的网站里；放到哪里、怎样登录，见 docs/editing-on-the-web.zh.md。",
    },
    "en": {
        "written": "Wrote the editor on the web: {folder}",
        "script": "Its script is missing. Run npm pack @sveltia/cms, and this again with --package and the .tgz file.",
        "then": "It is no part of the published site; docs/editing-on-the-web.en.md says where to put it.",
    },
}


Repo = Annotated[str, typer.Option(help="owner/name of the repository. / 仓库，写 所有者/名称。")]
Where = Annotated[Backend, typer.Option(help="Who keeps the repository. / 仓库在哪里。")]
Branch = Annotated[str, typer.Option(help="The branch that is edited. / 编辑哪个分支。")]
BaseUrl = Annotated[str, typer.Option(help="Address of a forge of your own. / 自建代码平台的网址。")]
AppId = Annotated[str, typer.Option(help="Application for signing in; without it by token. / 登录用的应用编号。")]
Package = Annotated[Path | None, typer.Option(help="The package @sveltia/cms, .tgz or folder. / 编辑器的 npm 包。")]
Output = Annotated[Path | None, typer.Option(help="Folder; default: admin beside mkdocs.yml. / 写到哪个文件夹。")]


def cms(  # noqa: PLR0913, PLR0917  (a parameter is an option of the command line)
    repo: Repo,
    backend: Where = Backend.GITHUB,
    branch: Branch = "main",
    base_url: BaseUrl = "",
    app_id: AppId = "",
    package: Package = None,
    output: Output = None,
    config_file: ConfigFile = Path("mkdocs.yml"),
    lang: Lang = None,
) -> None:
    """Write an editor on the web for GitHub, GitLab, Gitea or Forgejo. / 写出在线编辑页."""
    from generator.editing.cms import Forge, ForgeName

    speech = speech_of(lang)
    folder = output or config_file.parent / "admin"
    try:
        forge = Forge(ForgeName(backend.value), repo, branch, base_url, app_id)
        is_whole = _write(folder, forge, config_file, package)
    except Fault as fault:
        raise stop(fault, speech) from None
    words = _WORDS[speech]
    say(words["written"].format(folder=shorten_path(folder)))
    if not is_whole:
        say(words["script"])
    say(words["then"])


def _write(folder: Path, forge: Forge, config_file: Path, package: Path | None) -> bool:
    """Write the files of the editor; return whether its program is among them, or is there from before."""
    from generator.building.mkdocs_plugin import engine
    from generator.editing.cms import admin_files, script_files, words_of
    from generator.editing.cms.package import PROGRAM
    from generator.values.writing import write_whole

    script = script_files(package) if package else {}
    there = [path.relative_to(folder).as_posix() for path in folder.glob("locales/*.js")]
    files = admin_files(engine.open_site(config_file).places, forge, words_of([*script, *there]))
    written: dict[Path, str | bytes] = {folder / name: text for name, text in files.items()}
    write_whole(written | {folder / name: data for name, data in script.items()})
    return bool(script) or (folder / PROGRAM).is_file()

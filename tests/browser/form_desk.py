"""A clerk at the editor who knows the words on the screen and nothing of files: the five jobs of a bureau's day.

Owns what is clicked and typed, found by labels alone. What came of it is for the tests, and for pictures.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playwright.sync_api import TimeoutError as PlaywrightTimeoutError

from generator.values.moment import now
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Locator, Page

_PATIENCE = 240  # seconds until the editor has read the site and made a preview, on a busy machine
_TRIES, _SOON = 20, 3_000  # clicks, and milliseconds until one is answered
_CONTENT = (".gitignore", "mkdocs.yml", "projects.yaml", "content")

LABELS = {
    "zh": {
        "new": "新建", "begin": "开始填写", "save": "保存", "find": "查找", "hand_in": "有什么变化·提交",
        "commit": "提交", "push": "推送到仓库", "close": "关闭", "undo": "撤销",
        "redo": "重做", "text": "文本", "only_filled": "只看已填的", "check": "检查全部",
        "fine": "没有问题，可以保存。",
        "pick": "点哪里改哪里", "message": "提交说明", "id_offer": "用英文名称作编号",
        "signing": "签约", "policy": "政策", "in_zh": "{}（中文）", "in_en": "{}（英文）", "title": "标题",
        "summary": "简介", "date": "签约日期", "format": "签约形式", "online": "线上", "kind": "签约类型",

        "single": "单项签约", "stage": "阶段", "construction": "已开工已复工", "parties": "签约方",
        "party": "签约方 1", "add": "添加{}", "add_party": "签约方",
        "name": "名称", "as_of": "截至", "history_offer": "在“历程”里添一行",
        "history": "历程", "costs": "要素成本", "land": "工业用地", "price": "单价", "policy_title": "政策名称",
        "issuer": "发文机关", "number": "发文字号", "issued": "发文日期", "valid_from": "施行日期",
        "applies_to": "适用对象", "source": "来源", "source_name": "来源名称",
    },
    "en": {
        "new": "New", "begin": "Begin", "save": "Save", "find": "Find", "hand_in": "What changed · hand in",
        "commit": "Commit", "push": "Push", "close": "Close", "undo": "Undo",
        "redo": "Redo", "text": "Text", "only_filled": "Only what is filled in", "check": "Check all",
        "fine": "Nothing is wrong",
        "pick": "Click to edit", "message": "Message", "id_offer": "Use the English name as the id",
        "signing": "Signing", "policy": "Policy", "in_zh": "{} (Chinese)", "in_en": "{} (English)", "title": "Title",
        "summary": "Summary", "date": "Date", "format": "Format", "online": "Online", "kind": "Kind",

        "single": "Single signing", "stage": "Stage", "construction": "Under construction", "parties": "Parties",
        "party": "Party 1", "add": "Add {}", "add_party": "Party",
        "name": "Name", "as_of": "As of", "history_offer": "Add to “History”",
        "history": "History", "costs": "Costs", "land": "Industrial land", "price": "Price", "policy_title": "Title",
        "issuer": "Issued by", "number": "Document number", "issued": "Date of issue", "valid_from": "Valid from",
        "applies_to": "Applies to", "source": "Source", "source_name": "Name",
    },
}  # fmt: skip
"""What the clerk reads on the screen, by the language of the editor."""


@dataclass
class FormClerk:
    """A clerk with a window on the editor, who reads one language."""

    page: Page
    speech: str
    site: Path

    def says(self, word: str) -> str:
        """Return what something is called on the screen."""
        return LABELS[self.speech][word]

    def press(self, word: str) -> None:
        """Press a button, which says what it does."""
        self.page.get_by_role("button", name=self.says(word)).first.click()

    def field(self, word: str, within: Locator | None = None) -> Locator:
        """Return the control of a field by its label."""
        return (within or self.page.locator("#form")).get_by_label(self.says(word), exact=True).first

    def both(self, word: str, chinese: str, english: str, within: Locator | None = None) -> None:
        """Write a text in both languages."""
        inside = within or self.page.locator("#form")
        for language, text in (("in_zh", chinese), ("in_en", english)):
            inside.get_by_label(self.says(language).format(self.says(word)), exact=True).first.fill(text)

    def choose(self, word: str, choice: str) -> None:
        """Choose one of several."""
        self.field(word).select_option(label=self.says(choice))

    def add(self, word: str) -> None:
        """Add an entry to a list."""
        self.page.get_by_role("button", name=self.says("add").format(self.says(word)), exact=True).click()

    def begin(self, kind: str) -> None:
        """Begin a record of a kind."""
        self.page.get_by_label(self.says("new"), exact=True).select_option(label=self.says(kind))
        self.press("begin")
        self._wait_for_form()

    def open(self, name: str) -> None:
        """Find a record by some of its name, and open it."""
        self.page.get_by_label(self.says("find"), exact=True).fill(name)
        self.page.locator("#list").get_by_role("button", name=name).first.click()
        self._wait_for_form()
        assert name in self.page.locator("#name").inner_text()

    def open_file(self, name: str) -> None:
        """Find a file that has no form, and open its text."""
        self.page.get_by_label(self.says("find"), exact=True).fill(name)
        self.page.locator("#list").get_by_role("button", name=name).click()
        self.page.get_by_label(name, exact=True).wait_for()

    def _wait_for_form(self) -> None:
        self.page.locator("#name:focus").wait_for()  # a form that was open before is still there until then

    def save(self) -> None:
        """Wait until nothing is wrong, and save."""
        self.page.get_by_text(self.says("fine")).locator("visible=true").first.wait_for()
        self.press("save")
        self.page.get_by_role("button", name=self.says("save"), exact=True, disabled=True).wait_for()

    def new_signing(self) -> None:
        """Job one: a signing was held yesterday."""
        self.begin("signing")
        self.both("title", "智能装备项目云签约", "Cloud signing of an intelligent-equipment project")
        self.page.get_by_role("button", name=self.says("id_offer")).click()
        self.field("date").fill("2026-02-27")
        self.both("summary", "双方在线上签约。", "Both sides signed online.")
        self.choose("format", "online")
        self.choose("kind", "single")
        self.add("add_party")
        party = self.page.get_by_role("group", name=self.says("party"), exact=True)
        self.both("name", "凯盛科技集团", "Triumph Science & Technology Group", party)
        group = self.page.locator("#form").get_by_role("group", name=self.says("source"), exact=True)
        self.page.locator("#form summary", has_text=self.says("source")).first.click()
        self.both("source_name", "区政府网站", "Website of the district government", group)
        self.save()

    def change_stage(self, project: str) -> None:
        """Job two: a project has reached its next stage."""
        self.open(project)
        self.choose("stage", "construction")
        self.page.get_by_role("button", name=self.says("history_offer")).click()
        self.field("as_of").fill(now().date().isoformat())
        self.save()

    def change_price(self, park: str, price: str) -> None:
        """Job three: land in a park costs something else."""
        self.open(park)
        costs = self.page.locator("#form").get_by_role("group", name=self.says("costs"), exact=True)
        land = costs.get_by_role("group", name=self.says("land"), exact=True)
        self.field("price", land).fill(price)
        self.save()

    def new_policy(self) -> None:
        """Job four: a policy came out."""
        self.begin("policy")
        self.both("policy_title", "关于支持企业稳岗的通知", "Notice on helping firms keep their staff")
        self.page.get_by_role("button", name=self.says("id_offer")).click()
        self.both("summary", "给企业的稳岗返还。", "Refunds for firms that keep their staff.")
        self.both("issuer", "区人民政府办公室", "Office of the District People's Government")
        self.field("number").fill("巴南府办发〔2026〕1号")
        self.field("issued").fill("2026-01-05")
        self.field("valid_from").fill("2026-02-01")
        self.both("applies_to", "区内注册的企业", "Firms registered in the district")
        group = self.page.locator("#form").get_by_role("group", name=self.says("source"), exact=True)
        self.page.locator("#form summary", has_text=self.says("source")).first.click()
        self.both("source_name", "区政府网站", "Website of the district government", group)
        self.save()

    def pick(self, words: str) -> Locator:
        """Click words in the preview, again where it was being renewed; return the control that has the focus then."""
        self.page.get_by_label(self.says("pick")).check()
        focused = self.page.locator("#form :focus")
        for _ in range(_TRIES):
            self.page.frame_locator("#site").get_by_text(words).first.click()
            with suppress(PlaywrightTimeoutError):
                focused.wait_for(timeout=_SOON)
                break
        return focused


@contextmanager
def editor(folder: Path, speech: str) -> Iterator[str]:
    """Open the editor on a site while the block runs; give its address, with the key."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [sys.executable, "-m", "generator", "edit", "--address", address, "--no-browser", "--lang", speech]
    log = folder.parent / "editor.log"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder.parent)}
    with (
        log.open("w") as out,
        subprocess.Popen(command, cwd=folder, env=environment, stdout=out, stderr=out) as process,
    ):
        try:
            yield _wait_for_address(log, process)
        finally:
            process.terminate()


def _wait_for_address(log: Path, process: subprocess.Popen[bytes]) -> str:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        said = log.read_text(encoding="utf-8")
        found = next((word for word in said.split() if word.startswith("http://") and "#key=" in word), "")
        if found and said.endswith("\n"):
            return found
        time.sleep(0.1)
    raise AssertionError(log.read_text(encoding="utf-8"))


def site_in_git(folder: Path) -> Path:
    """Copy this checkout's content into a git repository of its own with a remote; return the folder of the site."""
    site, remote = folder / "site", folder / "remote.git"
    site.mkdir(parents=True)
    for name in _CONTENT:
        source = ROOT / name
        shutil.copytree(source, site / name) if source.is_dir() else shutil.copy(source, site / name)
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", str(remote))
    put_in_git(site)
    git(site, "remote", "add", "origin", str(remote))
    git(site, "push", "--quiet", "--set-upstream", "origin", "main")
    return site


def put_in_git(site: Path) -> None:
    """Make a repository of a site, with all of it committed by a clerk."""
    for words in (
        ("init", "--quiet", "--initial-branch=main"),
        ("config", "user.name", "Clerk"),
        ("config", "user.email", "clerk@example.org"),
        ("add", "--all"),
        ("commit", "--quiet", "--message", "The site as it was"),
    ):
        git(site, *words)


def git(folder: Path, *words: str) -> str:
    """Return what git says in a folder."""
    done = subprocess.run(
        [shutil.which("git") or "git", "-C", str(folder), *words], capture_output=True, text=True, check=True
    )
    return done.stdout

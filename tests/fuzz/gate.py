"""What is hidden: secrets planted by chance into a site are in no byte that is published.

An input is JSON: files to write beside the site's own, and notes to put into them. The whole site is built of it.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import zipfile
from functools import cache
from typing import TYPE_CHECKING

from generator.records import KINDS
from tests.building.small_builds import CONFIG, build, built_files
from tests.fuzz.records import records_of
from tests.fuzz.target import Target, workplace
from tests.made_once import templates_compiled_once
from tests.places import SITES

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

_SITE = SITES / "full"
_WORDS = {"zh": "藏密朱雀", "en": "Zqsecret"}
_TOLD = (b"zqsecret", "藏密朱雀".encode(), b"zhuque", b"98765", b"98,765", rb"\u6731\u96c0")
"""What a secret looks like in a file, in small letters: as it is, in pinyin, as a figure, escaped."""
_TEXT = re.compile(r"\b(zh|en): (?:\"[^\"\n]*\"|[^,{}\n\"]+)")
_FIGURE = re.compile(r"(?<=: )\d[\d.]*(?=[亿万元亩人家个平吨])")
_BEGINS = re.compile(r"(?:- )?id: |  - no: ")
_HIDING = {
    "project": ["disclosure: internal", "stage: terminated", "stage: negotiating", "disclosure: counted"],
    "signing": ["disclosure: internal", "disclosure: counted"],
}
_FEWEST = ("park", "project", "signing", "event", "firm", "need", "service", "document", "policy", "contact", "figure")


def make(random: Random) -> bytes:
    files = {}
    for number in range(random.randint(0, 3)):
        kind = random.choice(_FEWEST)
        files[_file(kind, number)] = _hidden(random, kind, number)
    if random.randrange(2):
        files["projects/unnamed.yaml"] = _unnamed(random)
    notes = [[random.randrange(10_000), _note(random)] for _ in range(random.randint(0, 3))]
    return json.dumps({"files": files, "notes": notes}, ensure_ascii=False).encode()


def _file(kind: str, number: int) -> str:
    plural = KINDS[kind].plural
    return f"projects/zz{number}.yaml" if kind == "project" else f"content/{plural}/zz{number}.yaml"


def _hidden(random: Random, kind: str, number: int) -> str:
    """Return a record that is not public, of which every word and most figures are secrets."""
    _, text = random.choice([each for each in records_of(_SITE) if each[0] == kind])
    indent = "  " if text.startswith("- ") else ""
    text = re.sub(r"^(- |)id: .*$", rf"\1id: zqsecret-{number}", text, count=1, flags=re.MULTILINE)
    text = _TEXT.sub(lambda found: f"{found[1]}: {_WORDS[found[1]]}{random.randrange(99)}", text)
    if random.randrange(2):
        text = _FIGURE.sub("98765", text)
    field, _, value = random.choice(_HIDING.get(kind, ["disclosure: internal"])).partition(": ")
    text = re.sub(rf"^{indent}{field}: .*\n", "", text, flags=re.MULTILINE)
    return text.rstrip("\n") + f"\n{indent}{field}: {value}\n"


def _unnamed(random: Random) -> str:
    names = ['{zh: 藏密朱雀机械有限公司, en: "Zqsecret Machines Co., Ltd."}', "{zh: 藏密朱雀集团, en: Zqsecret Group}"]
    return (
        f"- id: unnamed\n  name: {{zh: 示例项目, en: A project}}\n  industry: logistics\n  stage: signed\n"
        f"  disclosure: anonymous\n  summary: {{zh: 生产零件。, en: Makes parts.}}\n  parties:\n"
        f"    - {{name: {random.choice(names)}, role: investor, origin: {{zh: 浙江, en: Zhejiang}}}}\n"
    )


def _note(random: Random) -> str:
    return random.choice(
        [
            "internal: {note: 藏密朱雀}",
            "internal: {who: [Zqsecret, {phone: 023-98765-98765}]}",
            "internal: {price: 98765万元, why: {zh: 藏密朱雀, en: Zqsecret}}",
            "# 藏密朱雀 Zqsecret 98765",
        ]
    )


@cache
def _root(process: Path) -> Path:
    """Return a copy of a site with every field in use, built once."""
    root = process / "gate"
    shutil.copytree(_SITE, root)
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    with templates_compiled_once():
        assert build(root).built
    return root


def hold(data: bytes) -> None:
    assert published_of(data) is not None


def published_of(data: bytes) -> bool:
    """Build the site with what an input plants, demand that no secret got out; return whether it was built."""
    plan = json.loads(data)
    root = _root(workplace())
    kept = {path: path.read_text(encoding="utf-8") for path in sorted(root.rglob("*.yaml")) if "site/" not in str(path)}
    planted = [root / name for name in plan["files"]]
    try:
        for path, text in zip(planted, plan["files"].values(), strict=True):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        for where, note in plan["notes"]:
            _put(sorted(kept)[where % len(kept)], where, note)
        with templates_compiled_once():
            built = bool(build(root).built)
        _tell_nothing(built_files(root))
    finally:
        for path in planted:
            path.unlink(missing_ok=True)
        for path, text in kept.items():
            path.write_text(text, encoding="utf-8")
    return built


def _put(path: Path, where: int, note: str) -> None:
    """Put a note behind a line of a file, as deep as that line is: mostly where a record or a plot begins."""
    lines = path.read_text(encoding="utf-8").splitlines()
    begins = [number for number, line in enumerate(lines) if _BEGINS.match(line)]
    at = begins[where // 7 % len(begins)] if begins and where % 5 else where // 7 % len(lines)
    indent = len(lines[at]) - len(lines[at].lstrip(" -"))
    lines.insert(at + 1, " " * indent + note)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _tell_nothing(files: dict[str, bytes]) -> None:
    for name, data in files.items():
        assert not any(told in name.lower().encode() for told in _TOLD), name
        for part in _parts(name, data):
            assert not any(told in part.lower() for told in _TOLD), name


def _parts(name: str, data: bytes) -> list[bytes]:
    if not name.endswith(".xlsx"):
        return [data]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [archive.read(each) for each in archive.namelist()]


TARGET = Target("gate", make, hold, share=8, seconds=20)

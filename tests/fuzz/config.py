"""The configuration of the site engine: whatever stands in ``mkdocs.yml`` is taken, or a fault says why not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.building.configuration import open_folders
from generator.messages.issues import Fault
from tests.fuzz.edits import PIECES, changed, damaged
from tests.fuzz.target import Target, workplace
from tests.fuzz.words import assert_said

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

_SOUND = """\
site_name: 投资 Invest
site_url: https://banan.example/
docs_dir: content
site_dir: site
strict: true
theme:
  name: material
plugins:
  - showcase
"""
_LINES = [
    *(
        "INHERIT: ../base.yml",
        "INHERIT: 7",
        "INHERIT: [a]",
        "INHERIT: mkdocs.yml",
        "hooks: [a.py]",
        "hooks: 7",
        "hooks: {a: b}",
    ),
    *(
        "x: &a [*a]",
        "<<: *b",
        "a: &b {c: d}",
        "<<: {site_name: x}",
        "? [a]\n: b",
        "{a: b}: c",
        "1: 2",
        "null: x",
        "~: ~",
    ),
    *(
        "x: !!python/name:os.path.join",
        "x: !!python/none",
        "x: !ENV HOME",
        "x: !ENV [A, B]",
        "x: !!binary aGk=",
        "x: !!set {a}",
    ),
    *(
        "theme: material",
        "theme: [material]",
        "theme: {name: null}",
        "theme: {name: material, custom_dir: 7}",
        "theme: 7",
        "theme:",
    ),
    *(
        "plugins: showcase",
        "plugins: [showcase, showcase]",
        "plugins: {showcase: {as_of: x}}",
        "plugins: [search]",
        "plugins:",
        "plugins: 7",
    ),
    *(
        "plugins: [{showcase: 7}]",
        "plugins: [[showcase]]",
        "plugins: [null]",
        "extra: 7",
        "extra: [a]",
        "nav: 7",
        "nav: [{a: [b]}]",
    ),
    *(
        "site_url: 7",
        "site_url: x",
        "site_url: [a]",
        "site_url: 'javascript:x'",
        "site_url: https://[x",
        "site_name: [a]",
        "site_name: 7",
    ),
    *(
        "docs_dir: 7",
        "docs_dir: .",
        "docs_dir: /none",
        "docs_dir: [a]",
        "site_dir: content",
        "site_dir: .",
        "site_dir: 7",
        "site_dir: [a]",
    ),
    *(
        "markdown_extensions: 7",
        "markdown_extensions: [none]",
        "markdown_extensions: [{toc: 7}]",
        "watch: 7",
        "validation: 7",
        "dev_addr: x",
    ),
    *(
        "use_directory_urls: maybe",
        "repo_url: 7",
        "extra_css: 7",
        "extra_javascript: [7]",
        "exclude_docs: 7",
        "config_file_path: x",
    ),
    *(
        "strict: 2026-02-30",
        "x: 0x1F",
        "x: 1e400",
        "x: .nan",
        "x: 190:20:30",
        "- a",
        "site_name: a\nsite_name: b",
        "\tx: y",
        "x: y: z",
    ),
    *(
        "theme: {name: material, locale: 7}",
        "theme: {name: material, palette: 7}",
        "theme: {name: material, icon: {logo: ../x}}",
    ),
    *(
        "theme: {name: material, features: 7}",
        "theme: {name: material, static_templates: 7}",
        "theme: {name: material, icon: 7}",
    ),
]


@cache
def _folder(process: Path) -> Path:
    """Return a folder with content in which a configuration can be read."""
    folder = process / "config"
    (folder / "content").mkdir(parents=True)
    return folder


def make(random: Random) -> bytes:
    lines = _SOUND.splitlines()
    for _ in range(random.randint(0, 3)):
        line = random.choice(_LINES)
        key = line.partition(":")[0]
        kept = [each for each in lines if not each.startswith(f"{key}:")] if random.randrange(3) else lines
        at = random.choice([n for n in range(len(kept) + 1) if n == len(kept) or not kept[n].startswith(" ")])
        lines = [*kept[:at], line, *kept[at:]]
    text = "\n".join(lines) + "\n"
    if random.randrange(3) == 0:
        return changed(random, text, 2, [*_LINES, *PIECES]).encode("utf-8", "surrogatepass")
    return damaged(random, text.encode()) if random.randrange(10) == 0 else text.encode()


def hold(data: bytes) -> None:
    path = _folder(workplace()) / "mkdocs.yml"
    path.write_bytes(data)
    try:
        open_folders(path)
    except Fault as fault:
        assert_said(fault.code, fault.facts)


TARGET = Target("config", make, hold, share=2, seconds=5)

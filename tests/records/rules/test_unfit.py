"""What is personal is an error wherever the public would read it, and nowhere else."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.small_site import change, copy_base, placed, read_site

if TYPE_CHECKING:
    from pathlib import Path

KILN = """\
- id: kiln
  name: {{zh: 窑炉, en: Kiln}}
  industry: materials
  stage: {stage}
  summary: {{zh: "窑炉项目，{words}。", en: A kiln.}}
{more}"""
NUMBER = "联系张先生13812345678"


def found(tmp_path: Path, **parts: str) -> list[tuple[str, str]]:
    text = KILN.format(**{"stage": "signed", "words": "在建", "more": ""} | parts)
    return placed(read_site(change(copy_base(tmp_path / "site"), {"projects/kiln.yaml": text})).issues)


def test_a_number_in_a_text_is_said_once(tmp_path: Path) -> None:
    """Not as a figure that the other language lacks, too."""
    assert found(tmp_path, words=NUMBER) == [("R117", "projects/kiln.yaml:5:28")]


def test_parts_of_a_number_are_no_figures(tmp_path: Path) -> None:
    assert found(tmp_path, words="电话138-1234-5678") == [("R117", "projects/kiln.yaml:5:25")]


def test_what_is_internal_may_hold_it(tmp_path: Path) -> None:
    more = "  internal: {mobile: 13812345678, mail: zhang@qq.com, car: 渝A12345, card: 110101199003074514}\n"
    assert found(tmp_path, more=more) == []


def test_what_is_not_shown_may_hold_it(tmp_path: Path) -> None:
    assert found(tmp_path, stage="negotiating", words=NUMBER) == []


def test_an_amount_of_as_many_digits_is_none(tmp_path: Path) -> None:
    codes = {code for code, _ in found(tmp_path, words="投资13800000000元", more="  investment: 138亿元\n")}
    assert not codes & {"R117", "P129", "P130", "P131"}


def test_the_name_of_a_file_holds_none(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    shutil.copy(root / "content" / "media" / "gate.png", root / "content" / "media" / "zhang-13812345678.png")
    assert placed(read_site(root).issues) == [("P137", "content/media/zhang-13812345678.png:1:1")]

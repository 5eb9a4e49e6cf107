"""A site with more records than a page holds: the base site, and what is generated here beside it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.places import ROOT
from tests.small_site import change, copy_base

if TYPE_CHECKING:
    from pathlib import Path

STAGES = {"opportunity": 70, "signed": 40, "implementing": 25, "construction": 63}
"""How many projects are generated at each stage; the base site has one opportunity and one under construction."""
PROJECTS = sum(STAGES.values()) + 2
"""How many projects of the site have a page; three more are counted only."""
SIGNINGS = {2023: 10, 2024: 130}
"""How many signings are generated in each year; the base site has one of 2026."""
PARKS = 61
"""How many parks the site has."""

_RIVER = "summary: {zh: 沿河的园区。, en: A park along the river.}"


def many_records(root: Path) -> Path:
    """Make the site in a folder that does not exist yet, and return the folder."""
    copy_base(root)
    shutil.copy(ROOT / "mkdocs.yml", root)
    parks = {f"content/parks/park-{n}.yaml": _park(n) for n in range(2, PARKS + 1)}
    signings = {
        f"content/signings/{year}/batch-{n}.yaml": _signing(year, n)
        for year, count in SIGNINGS.items()
        for n in range(1, count + 1)
    }
    projects = "".join(_project(stage, n) for stage, count in STAGES.items() for n in range(1, count + 1))
    return change(root, {"projects/many.yaml": projects, **parks, **signings})


def _project(stage: str, n: int) -> str:
    return (
        f"- id: {stage}-{n}\n  name: {{zh: 项目{stage}{n}, en: Project {stage} {n}}}\n  industry: materials\n"
        f"  stage: {stage}\n  park: river\n  summary: {{zh: 生产板材。, en: Makes panels.}}\n  investment: {n}亿元\n"
    )


def _signing(year: int, n: int) -> str:
    return (
        f"id: batch-{year}-{n}\ndate: {year}-{n % 12 + 1:02}\ntitle: {{zh: 第{n}批, en: Batch {n}}}\n"
        "summary: {zh: 签约。, en: Signed.}\nformat: online\nkind: single\npartial: true\n"
    )


def _park(n: int) -> str:
    return (
        f"id: park-{n}\nname: {{zh: 园区{n}, en: Park {n}}}\ndistrict: {{zh: 青河区, en: Qinghe District}}\n"
        f"industries: [materials]\n{_RIVER}\n"
    )

"""A record goes the way that ARCHITECTURE.md says: each step of the list is called, in its order."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from tests.building.small_builds import build, make_site
from tests.places import ROOT

if TYPE_CHECKING:
    from pathlib import Path
    from types import FrameType

STEP = re.compile(r"^\d+\. `([\w.]+)`", re.MULTILINE)


def test_a_record_goes_the_way_that_the_architecture_says(tmp_path: Path) -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    steps = STEP.findall(text[text.index("## One record's way") : text.index("## The gate")])
    assert len(steps) > 10
    ahead = list(reversed(steps))

    def watch(frame: FrameType, event: str, _: object) -> None:
        name = f"{frame.f_globals.get('__name__')}.{frame.f_code.co_qualname}"
        if event == "call" and ahead and name == f"generator.{ahead[-1]}":
            ahead.pop()

    root = make_site(tmp_path / "site")
    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        outcome = build(root)
    finally:
        sys.setprofile(before)
    assert outcome.built
    assert list(reversed(ahead)) == []

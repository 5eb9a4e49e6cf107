"""What every rule has in common: it is in the list, and it says nothing of the base site and of no content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.building.checking import RULES
from generator.reading.content import Content
from tests.places import ROOT
from tests.small_site import AS_OF, copy_base, read_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime
    from pathlib import Path

    from generator.messages.issues import Issue


def test_every_module_with_a_rule_is_in_the_list() -> None:
    modules = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "generator").rglob("*.py")
        if "\ndef find(content: Content" in path.read_text(encoding="utf-8")
    }
    assert {rule.__module__ for rule in RULES} == modules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__module__)
def test_a_rule_has_nothing_to_say_of_no_content(
    rule: Callable[[Content, datetime], Iterable[Issue]], tmp_path: Path
) -> None:
    assert list(rule(Content(tmp_path, tmp_path / "media"), AS_OF)) == []


def test_issues_stand_in_the_order_of_the_files(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    (root / "content" / "parks" / "river.yaml").write_text("id: river\nlevl: 1\n", encoding="utf-8")
    (root / "content" / "contacts.yaml").unlink()
    issues = read_site(root).issues
    assert len(issues) > 5
    assert [issue.place for issue in issues] == sorted(issue.place for issue in issues)

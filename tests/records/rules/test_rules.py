"""What every rule has in common: it is in the list, and it says nothing of the base site and of no content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.building.checking import OWN_RULES, PAGE_RULES, RULES_ACROSS
from generator.reading.content import Content
from generator.reading.index import Index
from tests.places import ROOT
from tests.small_site import copy_base, read_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from generator.messages.issues import Issue
    from generator.reading.index import Finding


@pytest.mark.parametrize(
    ("head", "rules"),
    [
        ("def find(content: Content", (*OWN_RULES, *PAGE_RULES)),
        ("def find_across(index: Index", RULES_ACROSS),
    ],
)
def test_every_module_with_a_rule_is_in_the_list(head: str, rules: Iterable[Callable[..., object]]) -> None:
    modules = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "generator").rglob("*.py")
        if f"\n{head}" in path.read_text(encoding="utf-8")
    }
    assert {rule.__module__ for rule in rules} == modules


@pytest.mark.parametrize("rule", [*OWN_RULES, *PAGE_RULES], ids=lambda rule: rule.__module__)
def test_a_rule_has_nothing_to_say_of_no_content(rule: Callable[[Content], Iterable[Issue]], tmp_path: Path) -> None:
    assert list(rule(Content(tmp_path, tmp_path / "media"))) == []


@pytest.mark.parametrize("rule", RULES_ACROSS, ids=lambda rule: rule.__module__)
def test_a_rule_has_nothing_to_say_of_no_records(rule: Callable[[Index], Iterable[Finding]], tmp_path: Path) -> None:
    assert list(rule(Index(Content(tmp_path, tmp_path / "media"), []))) == []


def test_issues_stand_in_the_order_of_the_files(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    (root / "content" / "parks" / "river.yaml").write_text("id: river\nlevl: 1\n", encoding="utf-8")
    (root / "content" / "contacts.yaml").unlink()
    issues = read_site(root).issues
    assert len(issues) + sum(len(issue.folded) for issue in issues) > 5
    assert [issue.place for issue in issues] == sorted(issue.place for issue in issues)

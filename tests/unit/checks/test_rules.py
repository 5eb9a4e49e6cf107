"""What every rule has in common: it is in the list, and it says nothing of the base site and of no content."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.reading.content import Content
from generator.records import rules as checks
from tests.small_site import AS_OF, copy_base, read_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from generator.messages.issues import Issue

FOLDER = Path(checks.__file__).parent


def test_every_module_with_a_rule_is_in_the_list() -> None:
    named = {rule.__module__.rpartition(".")[2] for rule in checks.RULES}
    assert named == {path.stem for path in FOLDER.glob("*.py") if "\ndef find(" in path.read_text(encoding="utf-8")}


@pytest.mark.parametrize("rule", checks.RULES, ids=lambda rule: rule.__module__)
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

"""What is known of the last build comes back whole, says which pages are due, and knows a site that was touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.building.page_index import FileState, PageIndex
from generator.building.printing import Printed
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STATES = st.builds(FileState, st.integers(0, 2**40), st.integers(0, 2**62))
PRINTED = st.builds(
    Printed,
    path=st.text("abc/", min_size=1),
    facts=st.lists(st.sampled_from([f"project/{letter}" for letter in "abcdef"]), unique=True).map(tuple),
    updated=st.sampled_from(["", "2026-01-02"]),
    state=STATES,
    twin=STATES,
    pictures=st.sampled_from([(), ("media/a.png",)]),
)
PAGES = st.lists(PRINTED, unique_by=lambda each: each.path)


def values(change: str = "") -> Callable[[str], bytes]:
    """Return the fingerprint of each fact; that of ``change`` is another one, and one fact has none."""
    return lambda fact: b"" if fact == "project/f" else digest(fact.encode(), (fact == change).to_bytes(1, "big"))


def facts_of(index: PageIndex) -> dict[str, set[str]]:
    return {
        path: {index.facts[number] for number in index.reads[start:end]}
        for path, start, end in zip(index.paths, index.starts, index.starts[1:], strict=False)
    }


@given(PAGES, PAGES, st.sets(st.text("abc/", min_size=1)))
def test_a_book_has_every_page_as_it_was_printed_last(
    first: list[Printed], then: list[Printed], gone: set[str]
) -> None:
    index = PageIndex().updated_with(first, (), values())
    index.key, index.others = b"key", {"a.css": (b"x", FileState(1, 2))}
    gone -= {each.path for each in then}
    renewed = index.updated_with(then, gone | {each.path for each in then}, values())
    expected = {each.path: each for each in (*first, *then) if each.path not in gone}
    expected |= {each.path: each for each in then}
    for found in (renewed, PageIndex.from_columns(tuple(renewed.columns()))):
        assert facts_of(found) == {path: set(each.facts) for path, each in expected.items()}
        assert dict(zip(found.paths, found.updated, strict=True)) == {
            path: each.updated for path, each in expected.items()
        }
        files = {f"{path}index.html": each.state for path, each in expected.items()}
        files |= {f"{path}index.md": each.twin for path, each in expected.items()}
        assert dict(found.files()) == files | {"a.css": FileState(1, 2)}
        assert found.pictures == {path: each.pictures for path, each in expected.items() if each.pictures}
        assert found.values == [values()(fact) for fact in found.facts]
        assert found.key == b"key"


@given(PAGES, st.sampled_from("abcdef"))
def test_a_page_is_due_when_one_of_its_facts_has_changed(pages: list[Printed], letter: str) -> None:
    index = PageIndex().updated_with(pages, (), values())
    changed = f"project/{letter}"
    now = [values(changed)(fact) for fact in index.facts]
    due = {each.path for each in pages if changed in each.facts} if letter != "f" else set()
    assert index.find_changed(now) == due


def _touch(root: Path) -> PageIndex:
    index = PageIndex()
    for name in ("zh/a/", "zh/b/"):
        (root / name).mkdir(parents=True)
        states = []
        for file in (root / name / "index.html", root / name / "index.md"):
            file.write_text(name, encoding="utf-8")
            states.append(FileState(file.stat().st_size, file.stat().st_mtime_ns))
        index = index.updated_with([Printed(name, (), "", states[0], states[1], ())], (), values())
    return index


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "zh/a/index.html").write_text("other", encoding="utf-8"),
        lambda root: (root / "zh/a/index.html").unlink(),
        lambda root: (root / "zh/b/index.md").unlink(),
        lambda root: (root / "zh/a/more.html").touch(),
        lambda root: (root / "more").mkdir() or (root / "more" / "x").touch(),
        lambda root: root.rename(root.with_name("elsewhere")),
    ],
    ids=["written", "removed", "twin removed", "a file more", "a folder more", "gone"],
)
def test_a_site_that_was_touched_is_not_in_place(change: Callable[[Path], object], tmp_path: Path) -> None:
    root = tmp_path / "site"
    index = _touch(root)
    assert index.is_in_place(root)
    change(root)
    assert not index.is_in_place(root)

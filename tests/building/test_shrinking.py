"""More than a tenth of all pages gone: publishing asks, whatever the last build has left to compare with."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from generator.building.publish import work_folder
from generator.building.shrinking import FEWEST, demand_pages
from generator.messages.issues import Fault
from tests.building.small_builds import CONFIG, build, built_files, make_site

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Run


def pages(count: int, start: int = 0) -> list[str]:
    return [f"zh/parks/{number}/" for number in range(start, start + count)]


@pytest.mark.parametrize(
    ("before", "left", "asks"),
    [
        (100, 90, False),
        (100, 89, True),
        (100, 0, True),
        (10, 10 - FEWEST + 1, False),
        (10, 10 - FEWEST, True),
        (50, 45, False),
        (0, 0, False),
        (100, 150, False),
    ],
)
def test_more_than_a_tenth_is_asked_about(before: int, left: int, asks: bool) -> None:  # noqa: FBT001  (a column)
    there = set(pages(left))
    if not asks:
        demand_pages(pages(before), there, left)
        return
    with pytest.raises(Fault) as caught:
        demand_pages(pages(before), there, left)
    assert caught.value.code == "U140"
    assert caught.value.facts["gone"] == str(before - left)
    assert caught.value.facts["first"].count("zh/parks/") == min(10, before - left)


def test_pages_that_others_replace_are_still_gone() -> None:
    with pytest.raises(Fault):
        demand_pages(pages(100), set(pages(100, start=50)), 100)


def test_the_configuration_allows_a_number_of_pages_and_no_fewer() -> None:
    demand_pages(pages(100), set(pages(50)), 50, shrink_to=50)
    with pytest.raises(Fault):
        demand_pages(pages(100), set(pages(49)), 49, shrink_to=50)


MANY = "".join(
    f"""- id: kiln-{number}
  name: {{zh: 窑炉, en: Kiln}}
  industry: materials
  stage: signed
  summary: {{zh: 窑炉项目。, en: A kiln.}}
"""
    for number in range(1, 21)
)


def make_large_site(root: Path) -> Path:
    """Make a site with a folder of projects that may be away one day."""
    make_site(root)
    (root / "projects").mkdir()
    (root / "projects" / "kilns.yaml").write_text(MANY, encoding="utf-8")
    return root


def lose_pages(root: Path) -> None:
    shutil.rmtree(root / "projects")


def refused(root: Path) -> Fault:
    with pytest.raises(Fault) as caught:
        build(root, may_shrink=False)
    assert caught.value.code == "U140"
    return caught.value


def test_a_site_that_would_shrink_stays_as_it_was(tmp_path: Path, showcase: Callable[..., Run]) -> None:
    root = make_large_site(tmp_path / "site")
    assert build(root, may_shrink=False).built
    before = built_files(root)
    lose_pages(root)
    for _ in range(2):
        done = showcase(root, "build", "--lang", "en")
        assert done.returncode == 1
        assert "[U140]" in done.stderr
        assert "--shrink" in done.stderr
        assert "en/projects/kiln-1/" in done.stderr
        assert built_files(root) == before
    left = re.search(r"shrink_to: (\d+)", done.stderr)
    assert left
    config = CONFIG.replace("[showcase]", f"[{{showcase: {{shrink_to: {left[1]}}}}}]")
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    assert showcase(root, "build").returncode == 0
    assert len(built_files(root)) < len(before)


def test_shrinking_is_allowed_by_an_option_once(tmp_path: Path, showcase: Callable[..., Run]) -> None:
    root = make_large_site(tmp_path / "site")
    assert build(root, may_shrink=False).built
    lose_pages(root)
    assert showcase(root, "build", "--shrink").returncode == 0
    assert showcase(root, "build").returncode == 0


def test_one_record_of_a_small_site_may_go(tmp_path: Path) -> None:
    root = make_large_site(tmp_path / "site")
    (root / "projects" / "kilns.yaml").write_text(MANY[: MANY.index("- id: kiln-2\n")], encoding="utf-8")
    assert build(root, may_shrink=False).built
    lose_pages(root)
    assert build(root, may_shrink=False).built


def test_where_the_memory_is_lost_the_site_itself_is_asked(tmp_path: Path) -> None:
    root = make_large_site(tmp_path / "site")
    assert build(root, may_shrink=False).built
    shutil.rmtree(work_folder(root / "site"))
    lose_pages(root)
    assert refused(root).facts["gone"] == "40"


@pytest.mark.parametrize("lose", [True, False])
def test_in_a_fresh_checkout_the_list_of_what_was_published_is_asked(
    lose: bool,  # noqa: FBT001  (a column)
    tmp_path: Path,
    showcase: Callable[..., Run],
) -> None:
    root = make_large_site(tmp_path / "site")
    assert showcase(root, "addresses", "accept").returncode == 0
    if not lose:
        assert build(root, may_shrink=False).built
        return
    hidden = re.sub(r"^(- id: .+)$", r"\1\n  disclosure: internal", MANY, flags=re.MULTILINE)
    (root / "projects" / "kilns.yaml").write_text(hidden, encoding="utf-8")
    assert refused(root).facts["gone"] == "20"
    assert not (root / "site").exists()


def test_what_was_renamed_is_not_gone(tmp_path: Path) -> None:
    root = make_large_site(tmp_path / "site")
    assert build(root, may_shrink=False).built
    (root / "projects" / "kilns.yaml").write_text(MANY.replace("kiln-", "oven-"), encoding="utf-8")
    names = ", ".join(f"kiln-{number}: oven-{number}" for number in range(1, 21))
    with (root / "content" / "site.yaml").open("a", encoding="utf-8") as file:
        file.write(f"redirects: {{project: {{{names}}}}}\n")
    assert build(root, may_shrink=False).built


def test_a_preview_does_not_ask(tmp_path: Path) -> None:
    from generator.building.build import build_site
    from tests.building.small_builds import Unheard

    root = make_large_site(tmp_path / "site")
    assert build(root, may_shrink=False).built
    lose_pages(root)
    assert build_site(root / "mkdocs.yml", None, Unheard(), workers=1, may_shrink=True).built

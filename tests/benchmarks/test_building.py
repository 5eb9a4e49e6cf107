"""A build with a clock is the build that everybody makes; one without data for scripts lacks them and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.search.building import build_with, build_without
from tests.building.small_builds import make_site
from tests.conftest import read_files

if TYPE_CHECKING:
    from pathlib import Path


def test_a_build_with_an_index_and_one_without(tmp_path: Path) -> None:
    root = make_site(tmp_path / "small")
    run, index = build_with(root)
    whole = read_files(root / "site")
    assert 0 < index < run.processor_seconds
    assert {"zh/search/index.json", "en/search/index.json"} <= whole.keys()
    build_without(root)
    left = read_files(root / "site")
    assert {path for path in left if path.endswith(".html")} == {path for path in whole if path.endswith(".html")}
    assert all("/search/" in path or "finder/" in path or path.endswith(".json") for path in whole.keys() - left.keys())
    assert not any("/search/" in path and path.endswith(".json") for path in left)

"""A page that links to what is surely there is only glanced at: a close look would cost more than all else of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generator.building.printing import Press
from tests.building.small_builds import build, make_site

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_files_of_ours_on_a_page_ask_for_no_close_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []
    look_closely = Press._look_closely  # noqa: SLF001  (when it is called is what this is about)

    def note(press: Press, page: Any, *rest: Any) -> None:  # noqa: ANN401  (whatever it is given)
        looked_at.append(page.path)
        look_closely(press, page, *rest)

    monkeypatch.setattr(Press, "_look_closely", note)
    root = make_site(tmp_path / "site")
    assert build(root).built
    shown = (
        ("zh/projects/cold-store/", ".vcf"),
        ("zh/signings/panels/", ".vcf"),
        ("zh/projects/panels/", 'href="feed.xml"'),
        ("zh/projects/panels/", 'src="../../../media/'),
        ("zh/projects/opportunities/", "assets/javascripts/"),
    )
    for path, file in shown:
        assert file in (root / "site" / path / "index.html").read_text("utf-8")
        assert path not in looked_at
    assert "zh/contact/" not in looked_at
    assert "zh/signings/" in looked_at  # it leads to an anchor, or to the feed of all

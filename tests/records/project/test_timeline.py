"""The line of time of a project: what stands on it, in which order, and under which anchors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.project.record import Project, StageStep
from generator.records.project.timeline import happened
from tests.small_site import change, copy_base, read_site, render

if TYPE_CHECKING:
    from pathlib import Path


HEAD = """\
- id: kiln
  name: {zh: 窑炉, en: Kiln}
  industry: materials
  stage: construction
  summary: {zh: 窑炉项目。, en: A kiln.}
"""


def project_with(root: Path, text: str) -> Project:
    change(copy_base(root), {"projects/kiln.yaml": HEAD + text})
    checked = read_site(root)
    assert checked.issues == ()
    return checked.site.all(Project)["kiln"]


def test_what_happened_on_one_day_is_in_order_as_it_is_written(tmp_path: Path) -> None:
    project = project_with(
        tmp_path / "site",
        """\
  history:
    - {stage: signed, date: 2026-03-20}
    - {stage: construction, date: 2026-03-20}
  milestones:
    - {date: 2026-03-20, text: {zh: 甲, en: A}}
    - {date: 2026-03-20, text: {zh: 乙, en: B}}
""",
    )
    assert [anchor for anchor, _ in happened(project)] == [
        "milestone-2026-03-20-no-2",
        "milestone-2026-03-20",
        "construction-2026-03-20",
        "signed-2026-03-20",
    ]
    assert [each.text["en"] for _, each in happened(project)[:2]] == ["B", "A"]  # type: ignore[union-attr]  # milestones


def test_stages_and_milestones_make_one_line_with_the_latest_first(tmp_path: Path) -> None:
    project = project_with(
        tmp_path / "site",
        """\
  history:
    - {stage: signed, date: 2025-02-10}
    - {stage: implementing, date: 2025-02}
    - {stage: construction, date: 2026-03}
  milestones:
    - {date: 2025-02-10, text: {zh: 甲, en: A}}
    - {date: 2026-03, text: {zh: 乙, en: B}}
    - {date: 2026-03, text: {zh: 丙, en: C}}
    - {date: 2026, text: {zh: 丁, en: D}}
""",
    )
    found = [
        (anchor, each.stage.value if isinstance(each, StageStep) else each.text["en"])
        for anchor, each in happened(project)
    ]
    assert found == [
        ("milestone-2026", "D"),
        ("milestone-2026-03-no-2", "C"),
        ("milestone-2026-03", "B"),
        ("construction-2026-03", "construction"),
        ("milestone-2025-02-10", "A"),
        ("implementing-2025-02", "implementing"),
        ("signed-2025-02-10", "signed"),
    ]


def test_a_project_to_which_nothing_has_happened_has_no_line(tmp_path: Path) -> None:
    assert happened(project_with(tmp_path / "site", "")) == []
    pages = {page.path: page.body for page in render(read_site(tmp_path / "site"))}
    assert 'class="progress"' not in pages["en/projects/kiln/"]
    assert 'class="progress"' in pages["en/projects/panels/"]


def test_a_film_elsewhere_is_a_link_that_names_its_host(tmp_path: Path) -> None:
    film = 'video: {title: {zh: 片, en: A <film>}, url: "https://www.films.example:8443/watch?a=1&b=2"}'
    milestones = f"  milestones:\n    - {{date: 2026-03, text: {{zh: 乙, en: B}}, sample: true, {film}}}\n"
    project_with(tmp_path / "site", milestones)
    checked = read_site(tmp_path / "site")
    body = next(page.body for page in render(checked) if page.path == "en/projects/kiln/")
    assert 'href="https://www.films.example:8443/watch?a=1&amp;b=2" rel="external"' in body
    assert "Watch the video at films.example" in body
    assert "A &lt;film&gt;" in body
    assert "<video" not in body
    assert 'class="sign-line sign-line--sample"' in body
    assert checked.site.has_samples
    assert "S120" in {issue.code for issue in read_site(tmp_path / "site", release=True).issues}

"""What is not public changes no byte of any file of a built site: no page, feed, calendar, drawing, foot or picture."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PIL.PngImagePlugin import PngInfo

from tests.building.settled_site import CONTACTS, HERO, INDUSTRIES, RIVER, make_settled_site, picture
from tests.building.small_builds import build, built_files
from tests.small_site import change

if TYPE_CHECKING:
    from pathlib import Path

SECRETS = ("凤凰", "Phoenix", "9876")
"""Parts of every word and every figure that must not come out."""
_WORDS = "{zh: 凤凰, en: Phoenix}"
_HIDDEN = "  disclosure: internal\n"

# each is the first of its kind that is read, so that whoever takes the first takes it
HIDDEN = {
    "content/parks/a.yaml": f"""\
id: phoenix-park
name: {_WORDS}
district: {_WORDS}
industries: [materials]
summary: {_WORDS}
location: {{lat: 29.9876, lon: 106.9876, crs: wgs84, address: {_WORDS}}}
land: {{planned: 9876公顷, available: 9876亩}}
costs: {{land: {{price: 98.76万元/亩, as_of: 2026-01}}}}
transport: [{{kind: airport, name: {_WORDS}, distance: 98.76公里}}]
plots: [{{no: Phoenix-1, kind: land, area: 98.76亩, status: available, readiness: {_WORDS}}}]
disclosure: internal
""",
    "projects/a.yaml": "".join(
        f"- id: phoenix-{stage}\n  name: {{zh: 凤凰-{stage}, en: Phoenix-{stage}}}\n  industry: materials\n"
        f"  stage: {stage}\n  park: river\n"
        f"  summary: {_WORDS}\n  investment: 9876万元\n  expected_jobs: 9876人\n{_HIDDEN}"
        for stage in ("signed", "opportunity", "production")
    ),
    "content/signings/a.yaml": f"""\
id: phoenix-signing
date: 2026-09-08
title: {_WORDS}
summary: {_WORDS}
format: online
kind: batch
parks: [river]
count: 9876个
total: {{amount: 9876亿元, basis: agreement}}
partial: true
disclosure: internal
""",
    "content/events/a.yaml": f"""\
id: phoenix-talks
title: {_WORDS}
summary: {_WORDS}
kind: talk
format: onsite
start: 2026-12-01 09:00
disclosure: internal
""",
    "content/firms/a.yaml": f"""\
id: phoenix-firm
name: {_WORDS}
industry: materials
park: river
disclosure: internal
""",
    "content/needs/a.yaml": f"""\
- id: phoenix-need
  firm: qinghe-cold-chain
  post: {_WORDS}
  as_of: 2026-10
{_HIDDEN}""",
    "content/figures/a.yaml": f"""\
- id: phoenix-figure
  label: {_WORDS}
  count: 9876个
  as_of: 2026-10-31
  source: {{name: {_WORDS}, date: 2026-11-02}}
{_HIDDEN}""",
    "content/services/a.yaml": f"""\
- id: phoenix-team
  title: {_WORDS}
  kind: team
  summary: {_WORDS}
  who: {_WORDS}
  scope: [{_WORDS}]
  how_to_ask: {_WORDS}
  parks: [river]
{_HIDDEN}""",
    "content/documents/a.yaml": f"""\
- id: phoenix-form
  title: {_WORDS}
  summary: {_WORDS}
  versions: [{{version: "9876", date: 2026-05-01, file: media/phoenix.txt}}]
{_HIDDEN}""",
    "content/policies/a.yaml": f"""\
- id: phoenix-policy
  title: {_WORDS}
  summary: {_WORDS}
  issuer: {_WORDS}
  number: 凤凰〔2026〕9876号
  issued: 2026-01-05
  valid_from: 2026-02-01
  applies_to: {_WORDS}
  parks: [river]
  source: {{name: {_WORDS}, date: 2026-01-05}}
{_HIDDEN}""",
    "content/media/phoenix.txt": "Phoenix\n",
}
_OFFICE = f"""\
- id: phoenix-office
  name: {_WORDS}
  phone: 023-9876-9876
  email: phoenix@example.org
  address: {_WORDS}
  location: {{lat: 29.9876, lon: 106.9876, crs: wgs84}}
{_HIDDEN}"""


def _without(files: dict[str, bytes], others: dict[str, bytes]) -> list[str]:
    return sorted(name for name in files.keys() | others.keys() if files.get(name) != others.get(name))


def _assert_told(files: dict[str, bytes], *, is_told: bool) -> None:
    found = {word for word in SECRETS for data in files.values() if word.encode() in data}
    assert found == (set(SECRETS) if is_told else set())


def _built(root: Path) -> dict[str, bytes]:
    outcome = build(root)
    assert outcome.built, [(str(issue.place), issue.message("en")) for issue in outcome.issues]
    return built_files(root)


def _plant(root: Path, *, is_hidden: bool = True) -> None:
    """Put a record of every kind into a site; where they are not hidden, that is for the search to find them."""
    office = (root / CONTACTS).read_text(encoding="utf-8")
    files = {**HIDDEN, CONTACTS: _OFFICE + office}
    if not is_hidden:
        files = {
            name: text.replace(_HIDDEN, "").replace("disclosure: internal\n", "").replace(", disclosure: internal", "")
            for name, text in files.items()
        }
    change(root, dict(files))


def test_hidden_records_of_every_kind_change_no_byte(tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "site")
    before = _built(root)
    _plant(root)
    after = _built(root)
    assert _without(before, after) == []
    _assert_told(after, is_told=False)


def test_the_search_would_find_them(tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "site")
    _plant(root, is_hidden=False)
    files = _built(root)
    _assert_told(files, is_told=True)
    for name in (
        "en/index.html",
        "en/parks/index.html",
        "en/about/index.html",
        "en/events/calendar.ics",
        *(f"en/finder/{subject}.json" for subject in ("plots", "parks", "projects", "signings", "policies")),
        "en/plots/index.html",
        "sitemap.xml",
    ):
        assert "phoenix" in files[name].decode().lower(), name
    assert "en/contact/phoenix-office.vcf" in files
    compared = files["en/parks/phoenix-park/compare.json"].decode()
    figures = ("RMB\u00a0987,600/mu", "98.76\u00a0km")
    assert all(word in compared for word in ("Phoenix", "plot-Phoenix-1", *figures))
    assert b"phoenix-park" in files["en/compare/index.html"]
    assert 'class="map__park" href="phoenix-park/"' in files["en/parks/index.html"].decode()


def _note(text: str, line: str, note: str) -> str:
    assert text.count(line) >= 1
    return text.replace(line, line + note, 1)


QUIET = """- id: unnamed-plant
  name: {zh: 新材料项目, en: New materials plant}
  industry: materials
  stage: signed
  disclosure: anonymous
  summary: {zh: 投资方暂不公布。, en: The investor is not named yet.}
  parties: [{name: {zh: 丹霞凰羽集团有限公司, en: "Danxia Huangyu Group Co., Ltd."}}]
"""
ANSWERED = """  known_as: [凤凰, Phoenix]
  not_the_firm: [凤凰山, Phoenix Hill]
  may_be_named_in: [project/cold-store]
"""


def test_internal_notes_change_no_byte(tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "site")
    before = _built(root)
    note = "internal: {why: 凤凰, who: [Phoenix, {phone: 023-9876-9876}], price: 9876万元}\n"
    for name, line, indent in (
        ("projects.yaml", "- id: cold-store\n", "  "),
        ("content/parks/river.yaml", "id: river\n", ""),
        ("content/signings/2026/panels.yaml", "id: panels\n", ""),
        ("content/events/roadshow.yaml", "id: spring-roadshow\n", ""),
        ("content/firms/qinghe-cold-chain.yaml", "id: qinghe-cold-chain\n", ""),
        ("content/figures.yaml", "- id: signed\n", "  "),
        ("content/services.yaml", "- id: visiting-team\n", "  "),
        ("content/documents.yaml", "- id: application-form\n", "  "),
        ("content/policies.yaml", "- id: rent\n", "  "),
        (CONTACTS, "- id: bureau\n", "  "),
        (INDUSTRIES, "- id: materials\n", "  "),
    ):
        change(root, {name: _note((root / name).read_text(encoding="utf-8"), line, indent + note)})
    after = _built(root)
    assert _without(before, after) == []
    _assert_told(after, is_told=False)


def test_what_is_answered_about_a_withheld_name_changes_no_byte(tmp_path: Path) -> None:
    root = change(make_settled_site(tmp_path / "site"), {"projects/quiet.yaml": QUIET})
    before = _built(root)
    change(root, {"projects/quiet.yaml": QUIET + ANSWERED})
    after = _built(root)
    assert _without(before, after) == []
    _assert_told(after, is_told=False)


def test_what_lets_a_figure_pass_changes_no_byte(tmp_path: Path) -> None:
    """Neither a figure that was checked nor a passage about somebody else: both are between editors and the check."""
    root = make_settled_site(tmp_path / "site")
    projects = (root / "projects.yaml").read_text(encoding="utf-8")
    body = projects.replace("zh: 生产轻质板材。", "zh: 生产轻质板材，集团产值9876万元。").replace(
        "en: Makes light panels.", "en: Makes light panels; the output of the group is RMB 98.76 million."
    )
    assert body != projects
    change(root, {"projects.yaml": body})
    before = _built(root)
    lines = '  checked: ["investment = 凤凰"]\n  not_this_record: [集团产值9876万元]\n'
    change(root, {"projects.yaml": body.replace("  investment: 3.6亿元\n", f"  investment: 3.6亿元\n{lines}")})
    after = _built(root)
    assert _without(before, after) == []
    assert b"\xe5\x87\xa4\xe5\x87\xb0" not in b"".join(after.values())  # 凤凰


def test_what_a_file_says_beside_its_lines_and_dots_is_not_published(tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "site")
    before = _built(root)
    properties = {"name": "凤凰", "owner": "Phoenix", "phone": "9876"}
    line = json.loads((root / RIVER).read_text(encoding="utf-8"))
    feature = {"type": "Feature", "id": "Phoenix", "properties": properties, "geometry": line}
    files = {RIVER: json.dumps({"type": "FeatureCollection", "features": [feature]}, ensure_ascii=False)}
    change(root, {**files, "content/map/phoenix.geojson": files[RIVER]})
    remarks = PngInfo()
    for key, words in properties.items():
        remarks.add_itxt(key, words)
    (root / HERO).write_bytes(picture(pnginfo=remarks))
    assert "凤凰".encode() in (root / HERO).read_bytes()
    after = _built(root)
    assert _without(before, after) == []
    _assert_told(after, is_told=False)


@pytest.mark.parametrize("names", ["mark", "hero"])
def test_a_picture_that_no_setting_names_is_not_published(names: str, tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "site")
    settings = root / "content" / "site.yaml"
    lines = settings.read_text(encoding="utf-8").splitlines(keepends=True)
    change(root, {"content/site.yaml": "".join(line for line in lines if not line.startswith(f"  {names}:"))})
    files = _built(root)
    shown = {"mark": "assets/images/mark.svg", "hero": "media/hero.png"}
    assert [name for name in shown.values() if name in files] == [name for key, name in shown.items() if key != names]
    assert not [name for name in files if name.endswith((".geojson", "own.svg")) and not name.startswith("data/")]

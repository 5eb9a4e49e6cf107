"""A photo that is too small for where it stands is an error at its place, with the size that is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from generator.records.rules.photos import LEAST, LEAST_HERO, LEAST_OF_MILESTONE
from tests.small_site import copy_base, placed, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.messages.issues import Issue
    from generator.records.rules.photos import Least

_WORDS = "alt: {zh: 大门, en: The gate}, credit: {zh: 本局, en: The bureau}"
_PHOTO = f"{{file: media/small.png, {_WORDS}}}"
_PARK = f"""\
id: hill
name: {{zh: 山前园, en: Hill Park}}
district: {{zh: 青河区, en: Qinghe District}}
industries: [materials]
summary: {{zh: 山前的园区。, en: A park by the hill.}}
photos:
  - {_PHOTO}
"""
_PROJECT = f"""\
- id: kiln
  name: {{zh: 窑炉, en: Kiln}}
  industry: materials
  stage: signed
  summary: {{zh: 窑炉项目。, en: A kiln.}}
  milestones:
    - date: 2026-02
      text: {{zh: 点火, en: Lit}}
      photos:
        - {_PHOTO}
"""
_PLACES = {
    "hero": ("content/site.yaml", LEAST_HERO),
    "park": ("content/parks/hill.yaml", LEAST),
    "milestone": ("projects/kiln.yaml", LEAST_OF_MILESTONE),
}


def _issues(folder: Path, where: str, size: tuple[int, int]) -> tuple[Issue, ...]:
    """Return what is said of a site with a photo of a size in one place."""
    root = copy_base(folder / "site")
    Image.new("L", size).save(root / "content" / "media" / "small.png")
    path = root / _PLACES[where][0]
    path.parent.mkdir(exist_ok=True)
    if where == "hero":
        path.write_text(f"{path.read_text(encoding='utf-8')}look: {{hero: {_PHOTO}}}\n", encoding="utf-8")
    else:
        path.write_text(_PARK if where == "park" else _PROJECT, encoding="utf-8")
    return read_site(root).issues


@pytest.mark.parametrize("where", _PLACES)
def test_a_photo_needs_so_many_pixels_where_it_stands(where: str, tmp_path: Path) -> None:
    file, least = _PLACES[where]
    assert _issues(tmp_path / "enough", where, least) == ()
    for number, size in enumerate(_less(least)):
        issues = _issues(tmp_path / str(number), where, size)
        assert [(code, place.partition(":")[0]) for code, place in placed(issues)] == [("M162", file)]
        for language in ("zh", "en"):
            message = issues[0].message(language)
            assert f"{size[0]} × {size[1]}" in message
            assert f"{least.width} × {least.height}" in message


def test_a_photo_that_stands_upright_is_measured_as_it_stands(tmp_path: Path) -> None:
    assert _issues(tmp_path, "park", (800, 3000)) == ()


def _less(least: Least) -> tuple[tuple[int, int], ...]:
    return (least.width - 1, least.height), (least.width, least.height - 1)

"""What a batch knows of its records."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from generator.building.batches.make import make_batch
from generator.building.batches.units import units_of
from generator.reading.load import Places, files_of, load_context
from generator.records import KINDS
from generator.values.moment import BEIJING
from tests.small_site import change, copy_base

if TYPE_CHECKING:
    from pathlib import Path

    from generator.building.batches.batch import Batch

PARK = """\
- id: {id}
  name: {{zh: {id}园}}
  district: {{zh: 测试区}}
  industries: [materials]
  summary: {{zh: 一个园区}}
  as_of: {day}
"""


def batch_of_parks(root: Path, *days: str) -> Batch:
    """Return the batch of parks whose facts were true on some days."""
    text = "".join(PARK.format(id=f"park-{number}", day=day) for number, day in enumerate(days))
    change(copy_base(root), {"content/parks.yaml": text})
    places = Places(root, root / "content", KINDS)
    context = load_context(places)
    files = (("park", found.path) for found in files_of(places, "park", context))
    unit = next(unit for unit in units_of(places, files) if unit.files[0].stem == "parks")
    return make_batch(unit, context, places)


def test_the_latest_day_of_a_batch_is_that_of_any_of_its_records(tmp_path: Path) -> None:
    latest = batch_of_parks(tmp_path / "site", "2025-03", "2030-01-02", "2024").latest
    assert latest == datetime(2030, 1, 2, tzinfo=BEIJING).timestamp()

"""Some publishes under readers; a thousand are ``python -m tests.integrity.publishes``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.integrity.publishes import publish_under_readers

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.skipif(sys.platform != "linux", reason="the readers are forked")
def test_no_reader_meets_a_missing_page_or_two_versions(tmp_path: Path) -> None:
    told = publish_under_readers(tmp_path, times=20, readers=3)
    assert told.reads > 200
    assert (told.failures, told.mixed) == (0, 0)

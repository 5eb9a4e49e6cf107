"""Where tests find what is no Python: the checkout, whole sites, and cases that are data."""

from __future__ import annotations

from pathlib import Path

TESTS = Path(__file__).parent
ROOT = TESTS.parent
SITES = TESTS / "sites"
CASES = TESTS / "cases"

"""Tests of ``generator/building/serving``."""

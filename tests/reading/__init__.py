"""Tests of ``generator/reading``."""

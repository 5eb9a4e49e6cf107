"""Tests of ``generator/records/district``."""

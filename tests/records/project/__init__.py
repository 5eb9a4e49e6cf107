"""Tests of ``generator/records/project``."""

"""Tests of ``generator/records/industry``."""

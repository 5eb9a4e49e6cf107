"""Tests of ``generator/records/rules``."""

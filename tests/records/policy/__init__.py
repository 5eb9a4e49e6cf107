"""Tests of ``generator/records/policy``."""

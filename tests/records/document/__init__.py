"""Tests of ``generator/records/document``."""

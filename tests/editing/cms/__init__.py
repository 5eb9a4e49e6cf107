"""Tests of ``generator/editing/cms``."""

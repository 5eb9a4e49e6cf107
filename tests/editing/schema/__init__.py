"""Tests of ``generator/editing/schema``."""

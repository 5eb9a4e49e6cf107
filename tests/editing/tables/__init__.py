"""Tests of ``generator/editing/tables``."""

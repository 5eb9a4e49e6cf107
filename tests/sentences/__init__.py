"""Tests of ``generator/sentences``."""

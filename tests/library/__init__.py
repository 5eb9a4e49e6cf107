"""Tests of ``generator/library``."""

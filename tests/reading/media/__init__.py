"""Tests of ``generator/reading/media``."""

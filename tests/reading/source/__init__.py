"""Tests of ``generator/reading/source``."""

"""Tests of ``generator.press``."""

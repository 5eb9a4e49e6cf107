"""Tests of ``generator.shell``."""

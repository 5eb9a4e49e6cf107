"""Tests of ``generator/cli``."""

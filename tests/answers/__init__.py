"""Tests of ``generator/answers``."""

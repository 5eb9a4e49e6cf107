"""Tests of ``generator/building/verify``."""

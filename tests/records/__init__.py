"""Tests of ``generator/records``."""

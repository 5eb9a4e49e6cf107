"""Tests of ``generator/values``."""

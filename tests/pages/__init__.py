"""Tests of ``generator/pages``."""

"""Tests of ``generator/pages/feeds``."""

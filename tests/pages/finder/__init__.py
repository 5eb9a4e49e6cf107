"""Tests of ``generator/pages/finder``."""

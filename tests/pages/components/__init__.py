"""Tests of ``generator/pages/art``."""

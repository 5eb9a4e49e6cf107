"""Tests of ``generator/pages/map``."""

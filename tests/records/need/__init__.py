"""Tests of ``generator/records/need``."""

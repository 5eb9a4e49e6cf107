"""Tests of ``generator/records/contact``."""

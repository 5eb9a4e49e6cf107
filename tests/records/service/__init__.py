"""Tests of ``generator/records/service``."""

"""Tests of ``generator/records/park``."""

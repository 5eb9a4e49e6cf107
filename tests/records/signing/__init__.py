"""Tests of ``generator/records/signing``."""

"""Tests of ``generator/records/event``."""

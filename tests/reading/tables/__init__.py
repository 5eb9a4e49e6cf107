"""Tests of ``generator/reading/tables``."""

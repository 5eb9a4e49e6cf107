"""Tests of ``generator/reading/prose``."""

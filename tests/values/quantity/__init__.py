"""Tests of ``generator/values/quantity``."""

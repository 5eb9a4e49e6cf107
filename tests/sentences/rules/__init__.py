"""Tests of ``generator/sentences/rules``."""

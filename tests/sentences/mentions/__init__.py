"""Tests of ``generator/sentences/mentions``."""

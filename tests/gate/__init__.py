"""Tests of ``generator/gate``."""

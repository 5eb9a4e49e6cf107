"""Mirrors ``generator/checks``."""

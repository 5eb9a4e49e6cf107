"""Mirrors ``generator/model``."""

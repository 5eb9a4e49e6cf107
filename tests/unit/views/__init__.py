"""Mirrors ``generator/views``."""

"""Mirrors ``generator/mkdocs_plugin``."""

"""Tests of ``generator/building/mkdocs_plugin``."""

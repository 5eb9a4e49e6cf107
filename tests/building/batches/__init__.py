"""Tests of ``generator/building/batches``."""

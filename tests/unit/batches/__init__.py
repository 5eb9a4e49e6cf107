"""Tests of ``generator.batches``."""

"""Tests of :mod:`generator.batches`."""

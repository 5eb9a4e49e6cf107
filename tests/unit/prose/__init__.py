"""Tests of :mod:`generator.quantity`."""

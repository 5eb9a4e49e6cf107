"""Tests of :mod:`generator.mentions`."""

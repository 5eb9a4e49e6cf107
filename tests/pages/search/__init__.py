"""Tests of the index by which visitors search."""

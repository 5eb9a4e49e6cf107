"""Tests of what pages tell machines."""

"""Tests of the drawings of figures."""

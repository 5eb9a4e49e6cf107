"""Tests of ``values.quantity``."""

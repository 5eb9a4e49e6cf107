"""Tests of the room's folder ``changes``."""

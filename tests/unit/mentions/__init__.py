"""Tests of ``sentences.mentions``."""

"""Tests of ``generator/messages``."""

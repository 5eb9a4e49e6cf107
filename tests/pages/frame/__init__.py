"""Tests of ``generator/pages/frame``."""

"""Tests of ``generator/records/figure``."""

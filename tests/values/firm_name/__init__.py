"""Tests of ``generator/values/firm_name``."""

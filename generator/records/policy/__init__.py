"""Policies that firms can use."""

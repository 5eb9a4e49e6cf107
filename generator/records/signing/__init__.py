"""Signing announcements."""

"""Firms that are here."""

"""Tests of brochures."""

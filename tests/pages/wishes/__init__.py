"""Wishes: a sentence that becomes the choices of a finder."""

"""Tests of the cards by which pages are shared, and of the icons of a site."""

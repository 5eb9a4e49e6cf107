"""Rules about what texts say, one a module."""

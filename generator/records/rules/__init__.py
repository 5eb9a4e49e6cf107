"""Rules that hold for records of every kind, one a module."""

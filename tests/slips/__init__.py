"""Slips of staff, each a small edit of a real site: what the check says of it, and whether its advice mends it."""

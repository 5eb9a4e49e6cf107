"""Industries and their chains."""

"""What is personal in a text."""

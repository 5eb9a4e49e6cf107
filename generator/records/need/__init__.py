"""What firms need."""

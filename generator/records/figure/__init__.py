"""Official figures."""

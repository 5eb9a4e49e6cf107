"""Papers to be had."""

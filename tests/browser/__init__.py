"""The built site in a real browser: what a reader sees, clicks and hears."""

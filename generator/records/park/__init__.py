"""Industrial parks."""

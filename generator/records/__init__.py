"""The kinds of record, one a folder: what staff write, what is checked, asked and shown."""

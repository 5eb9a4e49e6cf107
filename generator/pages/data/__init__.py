"""Open data: every public figure, choice, name and text of the records as programs read them, in files under ``data/``.

Made of a public site alone. What stands in a file is decided by ``values`` (what a record holds), and how it is written
by the module of its format.
"""

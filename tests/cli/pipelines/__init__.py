"""Pipelines of build servers, read as the servers read them and run in a shell.

Each module reads the form of one platform as far as our templates use it, and refuses what it does not know.
"""

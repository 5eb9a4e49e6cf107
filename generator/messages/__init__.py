"""What is said to editors: issues and their words, reports, progress.

Must not know what a record is, where content comes from or what becomes of it.
"""

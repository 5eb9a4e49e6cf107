"""Answers to questionnaires: what a consultant asks in a workbook, filled in from the public records of a site.

A question is answered only where every word of it is understood and one field says it; the rest is "not published"
with whom to ask. Made of a public site alone. Must not know how the command is called, nor how a site is built.
"""

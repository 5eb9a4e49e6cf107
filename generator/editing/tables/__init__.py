"""Tables of a bureau become records, and records a table: what ``showcase import`` and ``showcase export`` do.

Owns the way between cells and fields, in both directions. Must not know how a command is called.
"""

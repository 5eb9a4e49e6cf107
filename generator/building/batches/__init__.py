"""Records read and checked file by file, and kept for the next build.

Owns what of a record outlives its reading: its public part, closed until a page opens it, and the little that other
records ask of it. Whether anything is wrong across records is decided here; what exactly is wrong, the rules say.
"""

"""Words that were read or copied in the wrong code, blanks that are none, and letters of another script.

Owns how they are told from what is right: a text in the wrong code is turned back, and only what then reads as Chinese
counts. Must not know where a text stands. Control characters and the like are those of ``reading.source.characters``.
"""

"""Pages and the files beside them: frame, parts, lists, feeds, calendars.

Must not know any engine.
"""

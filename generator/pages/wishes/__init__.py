"""Wishes: what somebody looks for, in a sentence of theirs, as the choices of a finder.

The grammar is data (``grammar_of``) that the browser gets as ``finder/grammar.json``; what reads it stands here and
once more, the same, in ``theme/assets/javascripts/finder``. Rules and units, no model. Must not know kinds of record.
"""

"""Fuzzing that stays: for whatever reads what others wrote, inputs that nobody would write.

A target makes an input by chance and says what must hold of it. ``tests/fuzz/test_quick.py`` tries each a little with
hypothesis, which also makes small what it finds; ``python -m tests.fuzz`` (``make fuzz``) tries all of them for long.
What was found once lies in ``tests/fuzz/seeds`` and is tried first.
"""

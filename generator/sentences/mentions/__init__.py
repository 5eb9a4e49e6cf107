"""Quantities in sentences: found in both languages, paired, and the likely cause where they differ.

``compare("总投资3.6亿元", "an investment of RMB 3.6 billion")`` names a factor of ten. Built for precision: what may be
worded differently in the other language is let pass. Must not know files, records or pages.
"""

from generator.sentences.mentions.compare import compare
from generator.sentences.mentions.contradiction import contradicts, spared_by
from generator.sentences.mentions.counterparts import unlike
from generator.sentences.mentions.difference import Difference, sentence_at
from generator.sentences.mentions.find import find_mentions
from generator.sentences.mentions.mention import Mention
from generator.sentences.mentions.misfits import misfits_in
from generator.sentences.mentions.statement import Statement, state

__all__ = [
    "Difference",
    "Mention",
    "Statement",
    "compare",
    "contradicts",
    "find_mentions",
    "misfits_in",
    "sentence_at",
    "spared_by",
    "state",
    "unlike",
]

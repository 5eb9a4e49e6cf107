"""The forms in which a firm can be met, made of its registered name, and how they are found in any text.

A name is taken apart (``east``, ``latin``) with the words that names are made of (``vocabulary``); what is left of it,
stage by stage, and its pinyin are its forms (``forms``); a watch finds them (``watch``) in texts that are folded as the
names are (``folding``).
"""

"""What texts say: figures in prose, terms, promises, translations and their ledger.

Must not know pages.
"""

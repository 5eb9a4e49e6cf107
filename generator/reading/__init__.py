"""Bytes on disk become values that know their place, and those become entries: YAML, Markdown, pictures, documents.

Must not decide what is public.
"""

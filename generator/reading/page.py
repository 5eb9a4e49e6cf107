"""An authored page: a Markdown file with a few keys at its head, one file for each language."""

from __future__ import annotations

from generator.values.fields import DateField, Number, Word
from generator.values.record import Block, Source


class PageHead(Block):
    """The keys at the head of an authored page. ``order`` places it in the navigation, small numbers first.

    ``translation_ok``, in a translation, are marks of Chinese texts that it fits.
    """

    title: Word
    description: Word
    navigation: Word | None = None
    order: Number | None = None
    updated: DateField | None = None
    source: Source | None = None
    translation_ok: tuple[Word, ...] = ()


class AuthoredPage(Block):
    """An authored page in one language: ``name`` is its path below the language, without ``.md``."""

    name: str
    language: str
    head: PageHead
    body: str

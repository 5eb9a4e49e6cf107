"""The only package that knows MkDocs: the plugin that puts our pages into Material's frame.

``mkdocs build`` and ``mkdocs serve`` come in here by the entry point; ``showcase`` comes in by
:mod:`generator.mkdocs_plugin.engine`.
"""

from generator.mkdocs_plugin.plugin import ShowcasePlugin

__all__ = ["ShowcasePlugin"]

"""The only package that knows MkDocs: the plugin that puts our pages into Material's frame.

``mkdocs build`` and ``mkdocs serve`` come in here by the entry point; ``showcase`` comes in by
``building.mkdocs_plugin.engine``.
"""

from generator.building.mkdocs_plugin.plugin import ShowcasePlugin

__all__ = ["ShowcasePlugin"]

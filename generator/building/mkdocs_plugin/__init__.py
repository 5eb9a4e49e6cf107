"""The only package that knows MkDocs, which lends our pages the frame of Material.

``mkdocs build`` and ``mkdocs serve`` come in by the entry point below and run our build; every build comes in by
``building.mkdocs_plugin.engine``.
"""

from generator.building.mkdocs_plugin.plugin import ShowcasePlugin

__all__ = ["ShowcasePlugin"]

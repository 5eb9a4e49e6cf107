"""The page of all components of the theme, which tests and reviews look at; a site has it only when that is asked for.

Every component is drawn by the macro or template that draws it on the pages of a site, from views made of plain data,
so that none can look different here. What kinds of record draw they bring along: ``exhibits.py`` beside their views.
"""

from generator.pages.components.page import show_components

__all__ = ["show_components"]

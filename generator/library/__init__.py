"""What outputs ask of a site, and which facts a page was made from.

Owns every look-up across records. Must not format anything and must not know addresses or templates.
"""

from generator.library.questions import Library

__all__ = ["Library"]

"""A site is whole: every link, picture, style and anchor in it leads to something in it.

Owns the look at finished pages. Whatever made them, a dead link in them is an error. Must not know how a page is made.
"""

from generator.verify.page import Look, look_at
from generator.verify.whole import Built, End, dead_ends, ends_of, of_itself, verify

__all__ = ["Built", "End", "Look", "dead_ends", "ends_of", "look_at", "of_itself", "verify"]

"""A site is whole: every link, picture, style and anchor in it leads to something in it.

Owns the look at finished pages. Whatever made them, a dead link in them is an error. Must not know how a page is made.
"""

from generator.building.verify.glance import glance_at, has_anchor
from generator.building.verify.page import Look, anchors_in, look_at, may_have_han
from generator.building.verify.whole import Built, End, dead_ends, end_of, ends_of, of_itself, verify

__all__ = [
    "Built",
    "End",
    "Look",
    "anchors_in",
    "dead_ends",
    "end_of",
    "ends_of",
    "glance_at",
    "has_anchor",
    "look_at",
    "may_have_han",
    "of_itself",
    "verify",
]

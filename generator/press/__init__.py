"""A build: which pages have to be made anew, made by as many processes as there are, verified and published.

Owns what is kept from one build to the next, and when it may be used: a build that finds everything in place gives the
same bytes as one that starts from nothing.
"""

from generator.press.build import Outcome, build_site
from generator.press.preview import preview
from generator.press.reading import check_site

__all__ = ["Outcome", "build_site", "check_site", "preview"]

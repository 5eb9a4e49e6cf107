"""Feeds beside the pages: of the whole site, of lists, of parks and industries, and of projects.

Owns which there are and how they are written. What an entry says its kind knows. The day of an entry is its own, never
that of a build. Feeds are made of public records only.
"""

from generator.pages.feeds.files import feed_files, is_feed
from generator.pages.feeds.followed import FeedLinks, followed, following
from generator.pages.feeds.writer import FeedEntry, FeedWriter, moment_of

__all__ = ["FeedEntry", "FeedLinks", "FeedWriter", "feed_files", "followed", "following", "is_feed", "moment_of"]

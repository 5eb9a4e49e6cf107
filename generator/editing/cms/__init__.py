"""The editor on the web: what Sveltia CMS, a page on top of git, has to know of a site.

Owns its configuration and the page that loads it. Its script is not ours: whoever sets it up hands in its package.
"""

from generator.editing.cms.admin import admin_files
from generator.editing.cms.backends import Forge, ForgeName
from generator.editing.cms.package import script_files, words_of

__all__ = ["Forge", "ForgeName", "admin_files", "script_files", "words_of"]

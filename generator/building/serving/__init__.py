"""What web servers have to know of a site: its headers, languages, types and old addresses, as files ready for use.

Owns those files, of nginx, of Apache and of hosts that take folders. Must not know how a site is made.
"""

from generator.building.serving.hosts import headers_file
from generator.building.serving.served import ServedSite, served_site
from generator.building.serving.written import add_server_files, server_folder

__all__ = ["ServedSite", "add_server_files", "headers_file", "served_site", "server_folder"]

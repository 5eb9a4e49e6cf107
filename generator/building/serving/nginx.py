"""The configuration of nginx for a site: what stands in its ``server`` block, but for addresses, names and folders.

``add_header`` of an inner block puts all outer ones out of force, so that there is one place for all headers, and
variables for those that differ. ``if`` is used with ``set`` and ``return`` alone, where it is what it seems.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.building.serving.headers import ASKED, KEPT, NEVER_CHANGES, SECURE, headers
from generator.building.serving.kinds import LETTERS, NAMED, TOLD_UTF_8, TYPES
from generator.building.serving.served import asked_first

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.building.serving.served import ServedSite

_IN = "    "
_HEAD = """\
# Made by `showcase build`, and made anew by the next one: write nothing here. docs/deploy.md explains every line.
# It belongs into the site's server block: include /…/site.server/nginx.conf;

"""
_ELSEWHERE = """\
# where the site is in no such folder below the root of the server:
# alias /var/www/invest/;
"""
_BROTLI = """\
# where nginx has the module brotli, smaller still:
# brotli on;
# brotli_comp_level 5;
# brotli_min_length 1024;
"""


def write_nginx(site: ServedSite) -> str:
    """Return the configuration of nginx for a site."""
    inner = "\n".join([_files(site), _compressed(), _told(site), _lost(site), _languages(site), _named(), _moved(site)])
    return _HEAD + _kept(site) + _bare(site) + f"location {_quoted(site.root)} {{\n{_indented(inner)}}}\n"


def _quoted(text: str) -> str:
    """Return a text as nginx reads it, for places in which nothing stands for something else."""
    return text if re.fullmatch(r"[\w./~^-]+", text, re.ASCII) else '"' + text.replace('"', '\\"') + '"'


def _indented(lines: str) -> str:
    return "".join(f"{_IN}{line}\n" if line else "\n" for line in lines.rstrip("\n").split("\n"))


def _kept(site: ServedSite) -> str:
    """Say how long answers are kept; an error never is."""
    root = re.escape(site.root)
    return f"""\
set $showcase_cache {ASKED};
set $showcase_kept "";
set $showcase_vary "";
if ($uri ~ "^{root}{NEVER_CHANGES}") {{
    set $showcase_cache "";
    set $showcase_kept "{KEPT}";
}}
if ($uri ~ "^{root}(?:index\\.html)?$") {{
    set $showcase_vary Accept-Language;
}}

"""


def _bare(site: ServedSite) -> str:
    """Lead on from the address of a site below a path, without the slash at its end."""
    if site.root == "/":
        return ""
    return f"""\
location = {_quoted(site.root.rstrip("/"))} {{
    absolute_redirect off;
    return 301 {site.address};
}}

"""


def _files(site: ServedSite) -> str:
    below = "" if site.root == "/" else _ELSEWHERE
    types = "".join(f"{_IN}{kind} {' '.join(ends)};\n" for kind, ends in TYPES.items())
    return f"""\
{below}index index.html;
autoindex off;
etag on;
expires off;
server_tokens off;
absolute_redirect off;
charset utf-8;
charset_types {_listed(TOLD_UTF_8)};
types {{
{types}}}
"""


def _listed(kinds: Iterable[str]) -> str:
    """Return types as a list of nginx, which has ``text/html`` by itself and warns of it."""
    return " ".join(kind for kind in kinds if kind != "text/html")


def _compressed() -> str:
    return f"""\
gzip on;
gzip_comp_level 6;
gzip_min_length 1024;
gzip_proxied any;
gzip_vary on;
gzip_types {_listed(LETTERS)};
{_BROTLI}# brotli_types {_listed(LETTERS)};
"""


def _told(site: ServedSite) -> str:
    lines = "".join(f'add_header {name} "{value}" always;\n' for name, value in headers(site.policy))
    name, value = SECURE
    return f"""\
{lines}add_header Cache-Control $showcase_cache always;
add_header Cache-Control $showcase_kept;
add_header Vary $showcase_vary always;
# only where the site is reached by https: and will be for a year:
# add_header {name} "{value}" always;
"""


def _lost(site: ServedSite) -> str:
    """Name the page for what is not there, or may not be seen, in the language of the address."""
    lines = [f"error_page 403 404 {_quoted(site.root + '404.html')};\n"]
    for key in site.languages:
        folder = f"{site.root}{key}/"
        lines.append(f"location {_quoted(folder)} {{ error_page 403 404 {_quoted(folder + '404.html')}; }}\n")
    return "".join(lines)


def _languages(site: ServedSite) -> str:
    return f"""\
location = {_quoted(site.root)} {{
    if ($http_accept_language ~ "{asked_first(site.languages)}") {{
        return 302 {site.address}$1/;
    }}
}}
"""


def _named() -> str:
    return "".join(
        f'location ~ "/{re.escape(name)}$" {{ types {{}} default_type {kind}; }}\n' for name, kind in NAMED.items()
    )


def _moved(site: ServedSite) -> str:
    return "".join(
        f"location = {_quoted(site.root + old)} {{ return 301 {site.address}{new}; }}\n" for old, new in site.moved
    )

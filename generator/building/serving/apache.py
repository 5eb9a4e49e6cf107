"""The configuration of Apache for a site, for a block ``<Directory>`` and as a file ``.htaccess`` alike.

All headers are set in the table ``always``, which errors have too; the table of successes is left alone, since what
stands in both is sent twice.
"""

from __future__ import annotations

import re

from generator.building.serving.headers import ASKED, KEPT, NEVER_CHANGES, SECURE, headers
from generator.building.serving.kinds import LETTERS, NAMED, TOLD_UTF_8, TYPES
from generator.building.serving.served import ServedSite, asked_first

_HEAD = """\
# Made by `showcase build`, and made anew by the next one: write nothing here. docs/deploy.md explains every line.
# It belongs into the site's block <Directory>: Include /…/site.server/apache.conf
# or, where a host has no such thing, into the site's folder under the name .htaccess.
# Modules: alias, dir, headers, mime, rewrite; brotli, deflate and filter where they are there.

"""


def write_apache(site: ServedSite) -> str:
    """Return the configuration of Apache for a site."""
    return _HEAD + "\n".join([_files(), _compressed(), _told(site), _lost(site), _languages(site), _moved(site)])


def _files() -> str:
    types = "".join(f"AddType {kind} {_ends(ends)}\n" for kind, ends in TYPES.items())
    named = "".join(
        f'<Files "{name}">\n    ForceType "{kind}{"; charset=utf-8" if kind in TOLD_UTF_8 else ""}"\n</Files>\n'
        for name, kind in NAMED.items()
    )
    letters = [end for kind in TOLD_UTF_8 for end in TYPES.get(kind, ())]
    return f"""\
Options -Indexes -MultiViews
DirectoryIndex index.html
DirectorySlash On
FileETag MTime Size
{types}{named}AddDefaultCharset utf-8
AddCharset utf-8 {_ends(letters)}
"""


def _ends(names: list[str] | tuple[str, ...]) -> str:
    return " ".join(f".{name}" for name in names)


def _compressed() -> str:
    kinds = " ".join(LETTERS)
    return f"""\
<IfModule mod_filter.c>
    <IfModule mod_brotli.c>
        AddOutputFilterByType BROTLI_COMPRESS {kinds}
    </IfModule>
    <IfModule mod_deflate.c>
        AddOutputFilterByType DEFLATE {kinds}
    </IfModule>
</IfModule>
RequestHeader edit* If-None-Match "-(?:gzip|br)\\"" "\\""
"""


def _told(site: ServedSite) -> str:
    lines = "".join(f'Header always set {name} "{value}"\n' for name, value in headers(site.policy))
    root = re.escape(site.root)
    (name, value), at_root = SECURE, f"m#^{root}(?:index\\.html)?$#"
    good = "%{REQUEST_STATUS} in { '200', '206', '304' }"
    return f"""\
{lines}<IfModule mod_expires.c>
    ExpiresActive Off
</IfModule>
Header always set Cache-Control "{ASKED}"
Header always set Cache-Control "{KEPT}" "expr={good} && %{{REQUEST_URI}} =~ m#^{root}{NEVER_CHANGES}#"
Header always merge Vary "Accept-Language" "expr=%{{REQUEST_URI}} =~ {at_root}"
# only where the site is reached by https: and will be for a year:
# Header always set {name} "{value}"
"""


def _lost(site: ServedSite) -> str:
    """Name the page for what is not there, or may not be seen, in the language of the address."""
    lines = [f'ErrorDocument {status} "{site.address}404.html"\n' for status in (403, 404)]
    for key in site.languages:
        lines.append(f'<If "%{{REQUEST_URI}} =~ m#^{re.escape(site.root)}{key}/#">\n')
        lines += [f'    ErrorDocument {status} "{site.address}{key}/404.html"\n' for status in (403, 404)]
        lines.append("</If>\n")
    return "".join(lines)


def _languages(site: ServedSite) -> str:
    return f"""\
RewriteEngine On
RewriteCond %{{REQUEST_URI}} "^{re.escape(site.root)}$"
RewriteCond %{{HTTP:Accept-Language}} "{asked_first(site.languages)}"
RewriteRule ^ "{_location(site)}%1/" [R=302,L,NE]
"""


def _location(site: ServedSite) -> str:
    return site.address.replace("%", "\\%")  # what else means a match of a condition


def _moved(site: ServedSite) -> str:
    return "".join(
        f'RedirectMatch 301 "^{re.escape(site.root + old)}$" "{site.address}{new}"\n' for old, new in site.moved
    )

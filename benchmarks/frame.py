"""The frame of a finished page as a base template of Hugo: the same header, navigation, footer and styles.

Owns what in a frame differs from page to page: title, description, addresses and the year in the path of a signing.
What a page tells machines (JSON-LD) is left out, and so are the picture by which it is shared and its head for paper.
"""

from __future__ import annotations

import re
from posixpath import join, normpath

from benchmarks.interface import LANGUAGES

_BODY = re.compile(r'(<div id="content"[^>]*>)(.*?)(?=\n</div>\n+ +</article>)', re.DOTALL)
_RELATIVE = re.compile(r'(href|src|action|data-page)="([^"#:/][^":]*)"')  # not to a place on the page itself
_TWIN = re.compile(r' *<link rel="alternate " type="text/markdown"[^>]*>\n')  # a peer is not asked for Markdown
_SKETCH = re.compile(r'<section class="sketch".*?</section>', re.DOTALL)
_LINKED = re.compile(r'<script type="application/ld\+json">.*?</script>\n', re.DOTALL)
_INQUIRY = re.compile(r'<section class="inquiry".*?</section>\n*|<li><a href="#ask_form">.*?</li> ?', re.DOTALL)
_CARD = re.compile(r' *<meta (?:property="og:|name="twitter:)image[^>]*>\n')
_PAPER = re.compile(
    r'<link rel="stylesheet" href="[^"]*" media="print">\n<div class="paper-head" hidden>.*?</div>\n', re.DOTALL
)
_PARK = re.compile(r'data-parks="[^"]*"')

_ARCHIVES = ("signings/park/", "signings/industry/")  # called otherwise in the way to them than in their titles


def base_template(html: str, path: str, own: str) -> str:
    """Return the base template of one kind of page.

    ``html`` is a page of that kind as the generator built it, ``path`` its path below the site's root
    (``zh/projects/a/``), ``own`` its language. Raises ``ValueError`` where the page is not built as expected.
    """
    tail = path.removeprefix(f"{own}/")
    beside = f'href="/{own}/{{{{ $tail }}}}feed.'
    text = rooted(_TWIN.sub("", without_spared(html)), path).replace(f'href="/{path}feed.', beside)
    for language in LANGUAGES:
        text = text.replace(f'/{language}/{tail}"', f'/{language}/{{{{ $tail }}}}"')
    title = re.search(r"<title>(.*?)</title>", text, re.DOTALL)
    if title is None:
        raise ValueError(f"{path} has no title")
    words = title[1].rpartition(" - ")[0]
    if words:
        text = text.replace(f"<title>{words} - ", "<title>{{ .Title }} - ")
        text = text.replace(
            f'<span class="md-ellipsis">{words}</span>', '<span class="md-ellipsis">{{ .Title }}</span>'
        )
    text = re.sub(r'(<meta (?:name="|property="og:)description" content=")[^"]*', r"\1{{ .Description }}", text)
    text = re.sub(r'(<meta property="og:title" content=")[^"]*', r"\1{{ .Title }}", text)
    if tail.startswith("signings/signing-"):
        text = re.sub(r"/signings/\d{4}/", "/signings/{{ .Params.year }}/", text)
        text = re.sub(r'(md-path__link"><span class="md-ellipsis">)\d{4}', r"\1{{ .Params.year }}", text)
    if tail.startswith(_ARCHIVES):
        label = re.search(r'aria-current="page"><span class="md-ellipsis">(.*?)</span>', text)
        if label is None:
            raise ValueError(f"{path} has no label")
        text = text.replace(f'"md-ellipsis">{label[1]}</span>', '"md-ellipsis">{{ .LinkTitle }}</span>')
    text, found = _BODY.subn(r'\1\n{{ block "main" . }}{{ end }}', text)
    if found != 1:
        raise ValueError(f"{path} has {found} bodies")
    return f'{{{{- $tail := strings.TrimPrefix "/{own}/" .RelPermalink -}}}}\n' + text.lstrip()


def without_spared(html: str) -> str:
    """Return a finished page without what no peer is asked for.

    That is what machines are told, the form for enquiries, the card, and the head for paper.
    """
    for spared in (_LINKED, _INQUIRY, _CARD, _PAPER):
        html = spared.sub("", html)
    return html


def sketch_template(html: str, path: str) -> str:
    """Return the form of the cost sketch as a partial of Hugo, which wants the id of a park: all else in it is words.

    ``html`` is the page of a park at a path. Raises ``ValueError`` where it has no such form.
    """
    found = _SKETCH.search(html)
    if found is None:
        raise ValueError(f"{path} has no cost sketch")
    return _PARK.sub('data-parks="{{ . }}"', rooted(found[0], path))


def body_of(html: str) -> str:
    """Return what stands inside the frame of a finished page; raises ``ValueError`` where there is no such place."""
    found = _BODY.search(html)
    if found is None:
        raise ValueError("the page has no body")
    return found[2].strip()


def rooted(html: str, path: str) -> str:
    """Return HTML of the page at a path with its relative links leading from the root of the site."""
    return _RELATIVE.sub(lambda found: f'{found[1]}="{_absolute(found[2], path)}"', html)


def _absolute(target: str, path: str) -> str:
    """Return where a relative link of the page at a path leads, from the root of the site."""
    end = "/" if target.endswith("/") else ""
    return normpath(join("/", path, target)).rstrip("/") + end

"""Material's own style sheets, without the components that no page of ours has.

Owns the list of them. A rule stays unless it is named here: what Material adds is published until somebody says that
it is not needed. ``tests/browser/test_one_sheet.py`` holds the list to all pages, and what scripts make of them.
"""

from __future__ import annotations

import re

from generator.building.mkdocs_plugin.rules import keep, rules_of, squeeze, write

COMPONENTS = (
    *("admonition", "arithmatex", "critic", "emojione", "footnote", "gemoji", "giscus", "headerlink", "highlight"),
    *(
        "highlighttable",
        "inline",
        "katex-html",
        "keys",
        "linenodiv",
        "linenos",
        "mermaid",
        "tabbed",
        "task-list",
        "twemoji",
    ),
    *("md-annotation", "md-author", "md-banner--warning", "md-banner__button", "md-button", "md-clipboard", "md-code"),
    *("md-consent", "md-content--post", "md-content__button", "md-copyright", "md-draft", "md-feedback", "md-footer"),
    *("md-header--lifted", "md-header__source", "md-input", "md-meta", "md-nav--integrated", "md-nav__source"),
    *("md-pagination", "md-pin", "md-post", "md-profile", "md-progress", "md-search", "md-search-result"),
    *("md-select", "md-sidebar--post", "md-social", "md-source", "md-source-file", "md-status", "md-tag", "md-tags"),
    *("md-tooltip", "md-tooltip2", "md-typeset__scrollwrap", "md-typeset__table", "md-version"),
)
"""Classes of Material, each with what begins with it and goes on with a dash or an underscore."""
_COMPONENT = re.compile(rf"\.(?:{'|'.join(COMPONENTS)})(?![a-z0-9])")
_OTHER = re.compile(
    r"\[dir=rtl\]|\[data-md-color-(?:primary|accent)=(?!custom)|\[data-md-toggle=search\]|\.md-typeset \.grid\b"
    r"|details\.[a-z]|\.[a-z]+>summary"
)
"""A language that is written from the right; of Material its colours, search, grids of cards, and kinds of notes."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_ICON = re.compile(r"(--[\w-]+):url\((?:\"[^\"]*\"|'[^']*'|[^()]*)\)(?:;|(?=\}))")
_NAMED = re.compile(r"@keyframes ([\w-]+)$")


def is_used(selector: str) -> bool:
    """Whether a selector of Material's can be that of something on a page of ours."""
    plain = _IN_BRACKETS.sub("", selector)
    return not _COMPONENT.search(plain) and not _OTHER.search(plain)


def trim(sheet: str) -> str:
    """Return a sheet of Material's with what our pages use, in few characters.

    Whether somebody sees where the focus is, browsers say by themselves what a script of Material's said by a class.
    """
    text = write(keep(rules_of(squeeze(sheet).replace(".focus-visible", ":focus-visible")), is_used))
    text = _ICON.sub(lambda each: each[0] if f"var({each[1]}" in text else "", text)
    return write(tuple(rule for rule in rules_of(text) if rule.block and not _is_idle(rule.prelude, text)))


def _is_idle(prelude: str, text: str) -> bool:
    """Whether a rule is a movement that nothing makes."""
    named = _NAMED.match(prelude)
    return named is not None and not re.search(rf"animation(?:-name)?:[^;}}]*\b{re.escape(named[1])}\b", text)

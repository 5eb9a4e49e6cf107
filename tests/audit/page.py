"""``docs/audit.md``: what its figures mean, and the table. It names no day and no machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

PAGE = ROOT / "docs" / "audit.md"
_WORDS = """\
# The model district beside its goals

Written by `make audit`: the [model district](../examples/qinglan/README.md) is built anew and hosted on the machine
itself, compressed, under the headers that the build writes for web servers. Of each kind of page the fullest is taken,
in both languages.

- **Markup**: all pages, by the checker of the W3C (vnu).
- **Weight**: what comes over the wire before anybody touches the page, of the heavier language, in the heavier of two
  windows: desktop (1300 px) and phone (375 px, two dots a pixel). Requests are counted as the tools of browsers do,
  without the icon of the tab. Photos are weighed by themselves.
- **Policy**: what browsers refuse under `script-src 'self'; style-src 'self'`, on pages at rest, and while a visitor
  changes the language and the colours, opens the drawer, searches, filters, uses the map, compares, reckons.
- **Looks**: axe and our own measures, light and dark, 1300 and 375 px wide; see `tests/browser/matrix.py`.
- **Lighthouse**: median of five runs each, one after the other. LCP is when the largest part of a page stands, CLS how
  much its parts move, TBT how long it cannot answer. Times depend on the machine, and on what else it does.

"""


def write_page(lines: Iterable[str]) -> None:
    """Write the page with the lines of a table."""
    PAGE.write_text(_WORDS + "\n".join([*lines, ""]), encoding="utf-8", newline="\n")

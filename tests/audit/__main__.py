"""The model district beside its goals: ``python -m tests.audit`` (or ``make audit``), half an hour.

The site is built anew, and hosted on this machine as a web server should: compressed, under the policy that the build
writes for web servers. What was reached stands beside each goal in one table; the command ends with 1 where a goal is
missed, and says more of what it found on the way. The table of everything goes to ``docs/audit.md``; what is asked for
with ``--only``, ``--site`` or ``--pages`` is printed alone.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.audit import lighthouse, looks, markup, policy, weighing
from tests.audit.goals import table
from tests.audit.hosting import Host, header_rules, headers_for, hosted
from tests.audit.page import PAGE, write_page
from tests.browser.matrix import places_of
from tests.browser.pages import LANGUAGES
from tests.browser.windows import NoBrowserError, started
from tests.conftest import AS_OF
from tests.screenshots import build_aside, fullest_pages, sites

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.audit.goals import Row

MODEL = "qinglan"
_STOPPED = 130  # as a shell says of a command that Ctrl+C has stopped


@dataclass(frozen=True, slots=True)
class Audit:
    """What is measured: a finished site, its host, and the paths of its pages by kind, below their language."""

    site: Path
    host: Host
    kinds: dict[str, str]
    aside: Path

    def paths(self, kind: str) -> list[str]:
        """Return the paths of a kind's page in each language."""
        return [f"{key}/{self.kinds[kind]}" for key in LANGUAGES]


def _markup(audit: Audit) -> list[Row]:
    return markup.check(audit.site, _say)


def _weight(audit: Audit) -> list[Row]:
    with started() as browser:
        return weighing.weigh_all(browser, audit.host, {kind: audit.paths(kind) for kind in audit.kinds})


def _policy(audit: Audit) -> list[Row]:
    if policy.HEADER not in headers_for("/", header_rules(audit.site)):
        return policy.without_policy()
    paths = [path for kind in audit.kinds for path in audit.paths(kind)]
    with started() as browser:
        return policy.observe(browser, audit.host.address, ["", "404.html", *paths], fullest_pages(audit.site), _say)


def _looks(audit: Audit) -> list[Row]:
    places = [each for each in places_of(MODEL, audit.site) if each.kind in {*audit.kinds, "lost", "gate"}]
    return looks.look(audit.site, audit.host.address, places)


def _lighthouse(audit: Audit) -> list[Row]:
    kinds = [kind for kind in lighthouse.KINDS if kind in audit.kinds]
    pages = {f"{kind} {path[:2]}": path for kind in kinds for path in audit.paths(kind)}
    return lighthouse.look(audit.host.address, pages, audit.aside, _say)


PARTS: dict[str, Callable[[Audit], list[Row]]] = {
    "markup": _markup,
    "weight": _weight,
    "policy": _policy,
    "looks": _looks,
    "lighthouse": _lighthouse,
}
"""What can be asked for alone, in the order of the table."""


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)  # noqa: T201  (a command says what it finds)


def _measure(chosen: argparse.Namespace) -> list[Row]:
    rows: list[Row] = []
    with ExitStack() as stack:
        aside = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        site = (
            Path(chosen.site) if chosen.site not in sites() else build_aside(sites()[chosen.site], aside / MODEL, AS_OF)
        )
        kinds = {kind: path for kind, path in fullest_pages(site).items() if kind != "lost"}
        if lost := set(chosen.pages or kinds) - kinds.keys():
            raise SystemExit(f"no such kind of page: {', '.join(sorted(lost))}; there are {', '.join(kinds)}")
        host = stack.enter_context(hosted(site))
        audit = Audit(site, host, {kind: kinds[kind] for kind in chosen.pages or kinds}, aside)
        for part in chosen.only or PARTS:
            begun = time.monotonic()
            rows += PARTS[part](audit)
            _say(f"{part}: {time.monotonic() - begun:.0f} s")
    return rows


def _read(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=list(PARTS), help="measure these alone")
    parser.add_argument("--pages", nargs="+", metavar="KIND", help="look at these kinds of page alone, e.g. home park")
    names = ", ".join(sites())
    parser.add_argument("--site", default=MODEL, help=f"{names}, or a folder of finished pages (default: {MODEL})")
    chosen = parser.parse_args(arguments)
    if chosen.site not in sites() and not (Path(chosen.site) / "index.html").is_file():
        parser.error(f"--site {chosen.site}: neither one of {names} nor a folder with an index.html")
    return chosen


def main(arguments: Sequence[str]) -> int:
    """Measure what the arguments name, or everything; return 1 where a goal is missed."""
    chosen = _read(arguments)
    try:
        rows = _measure(chosen)
    except KeyboardInterrupt:
        _say("stopped")
        return _STOPPED
    except (NoBrowserError, lighthouse.LighthouseError) as broken:
        _say(str(broken))
        return 1
    lines = table(rows)
    sys.stdout.write("\n".join([*lines, ""]))
    if chosen.site == MODEL and not chosen.only and not chosen.pages:
        write_page(lines)
        _say(f"written to {PAGE.name}")
    return 0 if all(row.ok for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""``_headers``, as hosts read it: within their limits, and no header twice for one file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.building.serving.headers import KEPT, headers
from generator.building.serving.hosts import headers_file, write_headers
from tests.building.serving.sites import ALL, BELOW, PLAIN, POLICY

if TYPE_CHECKING:
    from generator.building.serving.served import ServedSite

_PHOTO = "/media/gate.0123abcd-800.avif"
_THEME = [f"assets/{name}" for name in ("0123abcd/showcase.css", "0123abcd/finder/table.js", "images/favicon.png")]


def _rules(text: str) -> dict[str, list[tuple[str, str]]]:
    """Read a file as Cloudflare does: an address, and below it headers, each on a line that is indented."""
    rules: dict[str, list[tuple[str, str]]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            found = rules[line] = []
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found.append((name, value))
        else:
            assert line.startswith("#"), line
    return rules


def _told(rules: dict[str, list[tuple[str, str]]], path: str) -> list[tuple[str, str]]:
    """Return the headers of a path: what all rules say that fit."""
    patterns = {rule: re.escape(rule).replace(r"\*", ".*") for rule in rules}
    return [header for rule, pattern in patterns.items() if re.fullmatch(pattern, path) for header in rules[rule]]


@pytest.mark.parametrize("site", ALL, ids=lambda site: site.root)
def test_it_stays_within_the_limits_of_hosts(site: ServedSite) -> None:
    many = [f"assets/{number:08x}/x.js" for number in range(300)]
    text = write_headers(site, many)
    assert len(_rules(text)) == 100
    assert max(map(len, text.splitlines())) <= 2_000
    assert all(rule.count("*") == 1 and ":" not in rule for rule in _rules(text))


def test_every_file_has_the_headers_and_none_twice() -> None:
    rules = _rules(write_headers(PLAIN, _THEME))
    paths = ["/", "/zh/", "/zh/parks/a/", "/media/gate.jpg", *(f"/{name}" for name in _THEME), _PHOTO]
    for path in paths:
        told = _told(rules, path)
        assert told[: len(headers(POLICY))] == headers(POLICY)
        assert len({name for name, _ in told}) == len(told), path
    kept = [path for path in paths if ("Cache-Control", KEPT) in _told(rules, path)]
    assert kept == ["/assets/0123abcd/showcase.css", "/assets/0123abcd/finder/table.js", _PHOTO]


def test_below_a_path_the_rules_are_for_that_path() -> None:
    assert set(_rules(write_headers(BELOW, _THEME))) == {"/zsyz/*", "/zsyz/media/*.avif", "/zsyz/assets/0123abcd/*"}


def test_the_file_is_known_by_its_bytes() -> None:
    first, again = headers_file(PLAIN, _THEME), headers_file(PLAIN, reversed(_THEME))
    assert first.name == "_headers"
    assert (first.source, first.make()) == (again.source, again.make())
    other = headers_file(PLAIN, ["assets/4567abcd/x.js"])
    assert other.source != first.source

"""The headers of every answer, and which files may be kept for ever."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.building.serving.headers import NEVER_CHANGES, headers
from generator.values.urls import MARK
from tests.building.serving.sites import POLICY
from tests.places import ROOT

SCRIPTS = ROOT / "theme" / "assets" / "javascripts"
_ASKED_FOR = {"geolocation": "navigator.geolocation", "camera": "getUserMedia", "display-capture": "getDisplayMedia"}


@pytest.mark.parametrize(
    "path",
    [
        "assets/0123abcd/showcase.js",
        "assets/0123abcd/finder/table.js",
        "media/gate.0123abcd-800.avif",
        "media/parks/gate.of.2026.0123abcd-2400.jpg",
    ],
)
def test_what_has_a_checksum_in_its_name_is_kept(path: str) -> None:
    assert re.match(NEVER_CHANGES, path)


@pytest.mark.parametrize(
    "path",
    [
        *(
            "index.html",
            "zh/index.html",
            MARK,
            "assets/images/favicon.png",
            "sitemap.xml",
            "zh/parks/deadbeef/index.html",
        ),
        *("media/gate.jpg", "media/gate-20261127.jpg", "media/gate-20261127-2.jpg", "media/20261127/gate.jpg"),
        *("media/plan.20261127.pdf", "zh/events/expo-20260401-hall/index.html", "zh/assets/0123abcd/x.js"),
        *("data/0123abcd/x.json", "assets/0123ABCD/x.js", "assets/0123abcdef/x.js", "media/gate.0123abcd-800.png"),
    ],
)
def test_nothing_else_is_kept(path: str) -> None:
    assert not re.match(NEVER_CHANGES, path)


def test_a_header_is_one_line_and_stands_once() -> None:
    found = headers(POLICY)
    assert [name for name, _ in found] == [
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "Referrer-Policy",
        "Permissions-Policy",
        "Cross-Origin-Opener-Policy",
    ]
    assert dict(found)["Content-Security-Policy"] == POLICY
    for name, value in found:
        assert re.fullmatch(r"[ -!#-\[\]-~]+", value), name  # printable, and no quote, backslash or new line
        assert "$" not in value


def test_what_the_scripts_ask_of_a_machine_is_not_forbidden_and_the_rest_is() -> None:
    scripts = "".join(path.read_text(encoding="utf-8") for path in sorted(Path(SCRIPTS).rglob("*.js")))
    said = dict(part.split("=") for part in dict(headers(POLICY))["Permissions-Policy"].split(", "))
    assert {name: said[name] == "(self)" for name in _ASKED_FOR} == {
        name: call in scripts for name, call in _ASKED_FOR.items()
    }
    assert {value for name, value in said.items() if name != "geolocation"} == {"()"}

"""A site's own colour: chosen by name in its ``mkdocs.yml``, readable in light and dark, on every page of the site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.building.mkdocs_plugin.colours import SETS
from tests.building.small_builds import CONFIG, build, make_site
from tests.conftest import AS_OF, read_files
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Run

SHEETS = ROOT / "theme" / "assets" / "stylesheets"
SCHEMES = ("default", "slate")
TEXT = 4.5  # contrast of text, WCAG 2.2, 1.4.3
PAIRS = {  # what is written, and on what
    "--md-primary-bg-color": ("--md-primary-fg-color", "--md-primary-fg-color--dark"),
    "#fff": ("--hero-start", "--hero-middle", "--hero-end", "--footer"),
    "#dfe7ee": ("--footer",),
    "--brand": ("--ground", "--ground-soft"),
    "--brand-strong": ("--ground", "--brand-soft"),
    "--ink": ("--brand-soft",),
    "--ink-soft": ("--brand-soft",),
    "--md-typeset-a-color": ("--ground", "--ground-soft", "--brand-soft", "--md-default-bg-color"),
    "--md-accent-fg-color": ("--ground", "--ground-soft", "--brand-soft", "--md-default-bg-color"),
}
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_TOKEN = re.compile(r"(--[\w-]+):\s*([^;]+);")


def _tokens(colour: str, scheme: str) -> dict[str, str]:
    """Return the tokens as a page of a colour and a scheme has them: later rules win, those for all come first."""
    found = {"--md-default-bg-color": "#fff"}
    for sheet in ("tokens", "colours"):
        text = re.sub(r"/\*.*?\*/", "", (SHEETS / f"{sheet}.css").read_text(encoding="utf-8"), flags=re.DOTALL)
        for selector, body in _RULE.findall(text):
            wanted = dict(re.findall(r'\[data-md-color-(\w+)(?:="(\w+)")?\]', selector))
            has = {"primary": colour, "scheme": scheme}
            if ":lang" not in selector and all(value in ("", has[name]) for name, value in wanted.items()):
                found |= dict(_TOKEN.findall(body))
    return found


def _luminance(value: str, tokens: dict[str, str]) -> float:
    """Return the relative luminance of a colour as WCAG 2.2 defines it."""
    while value.startswith("var("):
        value = tokens[value[4:-1]]
    digits = value.removeprefix("#")
    parts = [digits[at : at + 2] for at in (0, 2, 4)] if len(digits) > 3 else [each * 2 for each in digits]
    shares = [int(part, 16) / 255 for part in parts]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("colour", SETS)
def test_every_colour_can_be_read(colour: str, scheme: str) -> None:
    tokens = _tokens(colour, scheme)
    for written, grounds in PAIRS.items():
        for ground in grounds:
            light, dark = sorted(
                (_luminance(tokens.get(name, name), tokens) for name in (written, ground)), reverse=True
            )
            assert (light + 0.05) / (dark + 0.05) >= TEXT, f"{written} on {ground}"


def test_no_two_colours_are_the_same() -> None:
    for scheme in SCHEMES:
        for token in ("--brand", "--brand-strong", "--hero-start", "--footer"):
            assert len({_tokens(colour, scheme)[token] for colour in SETS}) == len(SETS)


@pytest.mark.parametrize(
    ("palette", "colour"),
    [
        ("", "blue"),
        ("  palette: {scheme: slate}\n", "blue"),
        ("  palette: {primary: blue grey}\n", "blue"),
        ("  palette: {primary: deep-orange}\n", "brown"),
        ("  palette: [{primary: green}, {primary: red}]\n", "green"),
    ],
    ids=["none", "unnamed", "house", "nearest", "several"],
)
def test_every_page_has_the_colour_of_its_site(palette: str, colour: str, tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    (root / "mkdocs.yml").write_text(CONFIG.replace("{name: material}", f"\n  name: material\n{palette}"), "utf-8")
    assert build(root).built
    pages = {name: text.decode() for name, text in read_files(root / "site").items() if name.endswith(".html")}
    named = {name: set(re.findall(r'data-md-color-primary="?([\w -]+)', text)) for name, text in pages.items()}
    assert {name for name, colours in named.items() if not colours} == {"404.html", "en/404.html", "zh/404.html"}
    assert set().union(*named.values()) == {colour}


def test_another_colour_makes_the_pages_anew(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    for colour in ("green", "red"):
        text = CONFIG.replace("{name: material}", f"{{name: material, palette: {{primary: {colour}}}}}")
        (root / "mkdocs.yml").write_text(text, encoding="utf-8")
        assert build(root).built
        for page in ("index.html", "zh/index.html", "en/parks/index.html"):
            assert f'data-md-color-primary="{colour}"' in (root / "site" / page).read_text(encoding="utf-8")


def test_a_colour_that_no_site_can_have(main_site: Path, showcase: Callable[..., Run]) -> None:
    path = main_site / "mkdocs.yml"
    path.write_text(re.sub("primary: .*", "primary: turquoise", path.read_text(encoding="utf-8")), encoding="utf-8")
    done = showcase(main_site, "build", "--as-of", AS_OF, "--lang", "en")
    assert done.returncode == 2
    assert "U113" in done.stderr
    assert "turquoise" in done.stderr
    assert "blue, teal, green" in done.stderr
    assert not (main_site / "site").exists()

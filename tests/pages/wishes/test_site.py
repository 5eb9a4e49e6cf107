"""The grammar of a site is a file beside its pages that is made anew when a name in it changes, and only then."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.pages.wishes.site import grammar_file
from generator.values.urls import GRAMMAR
from tests.small_site import change, copy_base, make_pages, read_site
from tests.wish_grammar import model_grammar

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.files import Beside


def _files(root: Path, value: bytes = b"kept") -> list[Beside]:
    return list(grammar_file(make_pages(read_site(root)), lambda fact: value and value + fact.encode()))


def test_the_model_district_knows_its_names_and_those_of_the_theme() -> None:
    things = model_grammar()["words"]["thing"]
    assert {"鹭渡基地", "ludu base", "鹭渡冷链物流基地"} <= set(things["park:ludu-cold-chain-base"])
    assert {"冷链物流", "cold chain logistics", "冷库"} <= set(things["industry:cold-chain"])
    assert "standard workshop" in things["kind:workshop"]
    assert "港口" in model_grammar()["words"]["cue"]["near:port"]


def test_a_site_has_one_file_for_all_its_languages(tmp_path: Path) -> None:
    (file,) = _files(copy_base(tmp_path / "site"))
    assert file.name == GRAMMAR
    assert json.loads(file.make())["slots"]


def test_a_site_without_parks_has_none(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    kept = {"site.yaml", "contacts.yaml", "industries.yaml"}
    content = [path for path in (root / "content").rglob("*") if path.is_file() and path.name not in kept]
    gone = [*content, root / "projects.yaml"]
    site = change(root, {str(path.relative_to(root)): None for path in gone if path.is_file()})
    (site / "content" / "industries.yaml").write_text("- {id: tea, name: {zh: 茶业, en: Tea}}\n", encoding="utf-8")
    assert _files(site) == []


def test_it_is_made_anew_where_nobody_knows_what_changed(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    known, other, unknown = (_files(root, value)[0].source for value in (b"one", b"two", b""))
    assert known
    assert known != other
    assert unknown == b""

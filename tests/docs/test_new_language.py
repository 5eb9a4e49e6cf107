"""The recipe for a new language can be carried out: on a copy of the program, with the table that stands in it."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from tests.building.small_builds import CONFIG
from tests.conftest import AS_OF, run_python
from tests.places import ROOT, SITES
from tests.small_site import change

if TYPE_CHECKING:
    from pathlib import Path

_RECIPE = (ROOT / "docs" / "new-language.md").read_text(encoding="utf-8")
_TABLE = re.compile(r"^```toml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_PLACE = re.compile(r"`(generator/\S+\.toml)`")
_COPY = re.compile(r"^cp (theme/\S+) (theme/\S+)$", re.MULTILINE)
_LANGUAGES = re.compile(r"^languages: \[.*\]$", re.MULTILINE)


def _carry_out(program: Path, site: Path) -> None:
    """Do what the recipe says: the words of the interface, the table of figures, the languages of the site."""
    copied, place, table, languages = (found.search(_RECIPE) for found in (_COPY, _PLACE, _TABLE, _LANGUAGES))
    assert copied
    assert place
    assert table
    assert languages
    words = (program / copied[1]).read_text(encoding="utf-8").replace("Language: en", "Language: fr")
    (program / copied[2]).write_text(words, encoding="utf-8")
    (program / place[1]).write_text(table[1], encoding="utf-8")
    settings = site / "content" / "site.yaml"
    settings.write_text(_LANGUAGES.sub(languages[0], settings.read_text(encoding="utf-8")), encoding="utf-8")


def _in_french(park: str) -> str:
    """Return a park with a French name and summary."""
    park = re.sub(r"^name: {", "name: {fr: Parc de la rivière, ", park, flags=re.MULTILINE)
    return re.sub(r"^summary: {", "summary: {fr: Un parc., ", park, flags=re.MULTILINE)


def test_the_recipe_can_be_carried_out(tmp_path: Path) -> None:
    for name in ("generator", "theme"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    site = tmp_path / "site-source"
    shutil.copytree(SITES / "base", site)
    (site / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    park = site / "content" / "parks" / "river.yaml"
    change(site, {"content/parks/river.yaml": _in_french(park.read_text(encoding="utf-8"))})
    _carry_out(tmp_path, site)

    environment = {"PYTHONPATH": str(tmp_path)}
    checked = run_python(site, "-m", "generator", "check", "--lang", "en", environment=environment)
    assert "[L105]" in checked.stdout + checked.stderr
    assert "[L106]" not in checked.stdout + checked.stderr
    built = run_python(site, "-m", "generator", "build", "--as-of", AS_OF, "--lang", "en", environment=environment)
    assert built.returncode == 0, built.stderr
    page = (site / "site" / "fr" / "parks" / "river" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="fr"' in page
    assert "Parc de la rivière" in page
    assert "18,6" in page
    assert "102,76" in page

"""Every link of a document leads somewhere, and every document is reached from the page that a newcomer opens first."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.docs.handbook import FENCE
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

START = [ROOT / "README.md", ROOT / "README.zh.md"]
# what a site says is content, and the starter's README belongs to the site that it starts
_OF_SITES = {"content", "sites", "site"}
_LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")
_CODE = re.compile(r"`[^`\n]*`")


def _is_ours(path: Path) -> bool:
    folders = path.relative_to(ROOT).parts[:-1]
    hidden = (each for each in folders if each.startswith(".") and each != ".github")
    return not _OF_SITES.intersection(folders) and not any(hidden)


DOCUMENTS = sorted(path for path in ROOT.rglob("*.md") if _is_ours(path))


def _links(document: Path) -> Iterator[tuple[Path, str]]:
    """Return where the relative links of a document lead: a path, and an anchor or nothing."""
    for link in _LINK.findall(_CODE.sub("", FENCE.sub("", document.read_text(encoding="utf-8")))):
        if not re.match(r"[a-z]+:", link):
            path, _, anchor = link.partition("#")
            yield (Path(os.path.normpath(document.parent / path)) if path else document), anchor


def _anchors(document: Path) -> set[str]:
    """Return the anchors of a document's headings, as hosts of git repositories make them."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", document.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(document: Path) -> None:
    for target, anchor in _links(document):
        assert target.exists(), target
        assert not anchor or anchor in _anchors(target), f"{target}#{anchor}"


def test_every_document_is_reached_from_the_start() -> None:
    reached: set[Path] = set()
    waiting = list(START)
    while waiting:
        document = waiting.pop()
        if document.suffix == ".md" and document not in reached:
            reached.add(document)
            waiting += [target for target, _ in _links(document)]
    assert [path.relative_to(ROOT).as_posix() for path in DOCUMENTS if path not in reached] == []

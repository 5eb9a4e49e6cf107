"""The document on deployment explains every line of the files that a build writes, and no line that is not there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from generator.building.serving.apache import write_apache
from generator.building.serving.headers import SECURE, headers
from generator.building.serving.hosts import write_headers
from generator.building.serving.nginx import write_nginx
from generator.building.serving.written import server_folder
from tests.building.serving.configurations import read_apache, read_nginx, without_comments
from tests.building.serving.sites import BELOW, POLICY
from tests.docs.handbook import FENCE
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterable

DOCUMENTS = {language: ROOT / "docs" / f"deploy{end}.md" for language, end in (("en", ""), ("zh", ".zh"))}
_CODE = re.compile(r"`([^`\n]+)`")
_NGINX, _APACHE, _HEADERS = 4, 5, 6
"""Which section of the document each table stands in, counted from nought."""


def _explained(language: str, section: int) -> set[str]:
    """Return what the first column of a section's table names."""
    text = FENCE.sub("", DOCUMENTS[language].read_text(encoding="utf-8"))
    part = text.split("\n## ")[section + 1]
    rows = [line for line in part.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in _CODE.findall(row.split("|")[1])}


def _blocks(of: Iterable[tuple[str, ...]]) -> set[str]:
    return {block.partition(" ")[0] for blocks in of for block in blocks}


@pytest.mark.parametrize("language", DOCUMENTS)
def test_every_line_for_nginx_is_explained(language: str) -> None:
    lines = list(read_nginx(without_comments(write_nginx(BELOW))))
    named = {line.name for line in lines if "types" not in line.blocks}
    assert _explained(language, _NGINX) == named | _blocks(line.blocks for line in lines)


@pytest.mark.parametrize("language", DOCUMENTS)
def test_every_line_for_apache_is_explained(language: str) -> None:
    assert _explained(language, _APACHE) == {line.name for line in read_apache(write_apache(BELOW))}


@pytest.mark.parametrize("language", DOCUMENTS)
def test_every_header_is_explained(language: str) -> None:
    told = {name for name, _ in headers(POLICY)} | {SECURE[0], "Cache-Control", "Vary"}
    assert _explained(language, _HEADERS) == told
    by_hosts = set(re.findall(r"^(?:  |# )([A-Z][\w-]+): ", write_headers(BELOW, []), re.MULTILINE))
    assert by_hosts <= told


@pytest.mark.parametrize("language", DOCUMENTS)
def test_the_files_are_named_as_they_are(language: str) -> None:
    text = DOCUMENTS[language].read_text(encoding="utf-8")
    folder = server_folder(ROOT / "site").name
    assert {f"{folder}/nginx.conf", f"{folder}/apache.conf", "site/_headers"} <= set(_CODE.findall(text))
    for name in ("nginx", "apache2"):
        assert f"/etc/{name}/invest/" in text


@pytest.mark.parametrize("language", DOCUMENTS)
def test_the_small_blocks_around_them_can_be_read(language: str) -> None:
    fences = {match["info"]: match["text"] for match in FENCE.finditer(DOCUMENTS[language].read_text(encoding="utf-8"))}
    servers = list(read_nginx(fences["nginx"]))
    assert [line.arguments for line in servers if line.name == "include"] == [("/etc/nginx/invest/nginx.conf",)]
    hosts = list(read_apache(fences["apache"]))
    assert [line.blocks[-1] for line in hosts if line.name == "Include"] == ["Directory /var/www/invest"]


def test_both_languages_have_the_same_parts() -> None:
    shapes = []
    for document in DOCUMENTS.values():
        text = document.read_text(encoding="utf-8")
        fences = [match[0] for match in FENCE.finditer(text)]
        marks = ("#", "|", "-", "```")
        rest = FENCE.sub("```", text).splitlines()
        shapes.append((fences, [line.split(" ")[0] + str(line.count("|")) for line in rest if line.startswith(marks)]))
    assert shapes[0] == shapes[1]


def test_both_languages_name_the_same_things_line_by_line() -> None:
    lines = {language: path.read_text(encoding="utf-8").splitlines() for language, path in DOCUMENTS.items()}
    for english, chinese in zip(lines["en"], lines["zh"], strict=True):
        assert sorted(set(_CODE.findall(english))) == sorted(set(_CODE.findall(chinese))), english

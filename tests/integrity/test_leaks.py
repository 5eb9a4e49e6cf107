"""Each planted leak is stopped, and the search for one would find it in whatever form it stood."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.building.small_builds import build, built_files, make_site
from tests.integrity.leaks import LEAKS, SECRET, Leak, finds, stops

if TYPE_CHECKING:
    from pathlib import Path


def test_there_are_twenty_kinds() -> None:
    assert len({leak.name for leak in LEAKS}) >= 20


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.name)
def test_a_leak_is_stopped(leak: Leak, tmp_path: Path) -> None:
    assert stops(leak, tmp_path / SECRET) == ""


def _packed(inner: bytes) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        archive.writestr("a", inner)
    return written.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        SECRET.upper().encode(),
        b'{"a": "' + "".join(f"\\u{ord(each):04X}" for each in SECRET).encode() + b'"}',
        "".join(f"&#{ord(each)};" for each in SECRET).encode(),
        "".join(f"%{ord(each):02X}" for each in SECRET).encode(),
        "\u200b".join(SECRET).encode(),
        SECRET.encode("utf-16"),
        _packed(_packed(SECRET.encode())),
    ],
)
def test_the_search_knows_the_forms(data: bytes) -> None:
    assert finds({"a": data}) == ["a"]
    assert finds({SECRET: b""}) == [SECRET]
    assert finds({"a": data[:3]}) == []


def test_a_name_that_is_shown_is_found_in_many_files(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    park = root / "content/parks/river.yaml"
    park.write_text(park.read_text(encoding="utf-8").replace("River Park", f"River {SECRET}"), encoding="utf-8")
    assert build(root).built
    assert len(finds(built_files(root))) > 10

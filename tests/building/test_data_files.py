"""The open data goes on from the last with the same bytes, makes again only what has changed, and tells no secret."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile, is_zipfile

import pytest

from generator.building import data_files
from generator.pages.data.files import DataFiles
from tests.building.indexes import data_of
from tests.building.settled_site import make_settled_site
from tests.building.test_search_index import CHANGES, LIMITED, PARTY, RIVER
from tests.building.test_secrets import HIDDEN, SECRETS
from tests.building.test_warm_builds import EDITS, REFUSED
from tests.small_site import change, copy_base

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let a block hold two records, and note the kind of every block that is made."""
    noted: list[str] = []
    chunks_of = DataFiles.chunks_of

    def noting(self: DataFiles, library: Any, kind: str, keys: Iterable[str]) -> dict[str, bytes]:  # noqa: ANN401  (as it is called)
        noted.append(kind)
        return chunks_of(self, library, kind, keys)

    monkeypatch.setattr(DataFiles, "chunks_of", noting)
    monkeypatch.setattr(data_files, "_RECORDS", 2)
    return noted


def _cold(root: Path, folder: Path) -> dict[str, tuple[bytes, bytes]]:
    return data_of(root, folder / f"cold-{len(list(folder.iterdir()))}")


def test_data_that_goes_on_is_that_which_begins_anew(tmp_path: Path, made: list[str]) -> None:
    """An eighth of the edits of a build, each upon the last."""
    root = copy_base(tmp_path / "site")
    kept = tmp_path / "kept"
    first = data_of(root, kept)
    for name in [each for each in EDITS if each not in REFUSED and "mkdocs" not in each][::8]:
        EDITS[name](root)
        assert data_of(root, kept) == _cold(root, tmp_path), name
    assert data_of(root, kept) != first
    assert made


@pytest.mark.parametrize("name", sorted(CHANGES))
def test_what_has_not_changed_is_not_made_again(name: str, tmp_path: Path, made: list[str]) -> None:
    edit, kinds = CHANGES[name]
    root = copy_base(tmp_path / "site")
    before = data_of(root, tmp_path / "kept")
    made.clear()
    assert data_of(root, tmp_path / "kept") == before
    assert made == []
    edit(root)
    after = data_of(root, tmp_path / "kept")
    assert set(made) <= kinds
    assert after == _cold(root, tmp_path)
    assert {file for file, told in after.items() if before[file][0] != told[0]} == {
        file for file, told in after.items() if before[file][1] != told[1]
    }


@pytest.mark.parametrize("damage", [b"", b"no such thing"])
def test_what_is_damaged_is_made_again(damage: bytes, tmp_path: Path, made: list[str]) -> None:
    root = copy_base(tmp_path / "site")
    before = data_of(root, tmp_path / "kept")
    for path in sorted((tmp_path / "kept" / "data").iterdir())[::3]:
        path.write_bytes(damage)
    made.clear()
    assert data_of(root, tmp_path / "kept") == before
    assert made


def test_several_workers_make_the_same_bytes(tmp_path: Path, made: list[str]) -> None:
    del made
    root = copy_base(tmp_path / "site")
    assert data_of(root, tmp_path / "one") == data_of(root, tmp_path / "two", workers=2)


def _told(files: dict[str, tuple[bytes, bytes]]) -> set[str]:
    """Return the secrets that are in any file, also inside workbooks."""
    found = set()
    for _, content in files.values():
        parts = [content]
        if is_zipfile(io.BytesIO(content)):
            with ZipFile(io.BytesIO(content)) as archive:
                parts += [archive.read(name) for name in archive.namelist()]
        found |= {word for word in SECRETS for part in parts if word.encode() in part}
    return found


def test_hidden_records_change_no_byte(tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "site")
    before = data_of(root, tmp_path / "kept")
    change(root, dict(HIDDEN))
    for kept in ("kept", "anew"):
        assert data_of(root, tmp_path / kept) == before
    for name, text in HIDDEN.items():
        change(root, {name: text.replace("  disclosure: internal\n", "").replace("disclosure: internal\n", "")})
    assert _told(data_of(root, tmp_path / "kept")) == set(SECRETS)


@pytest.mark.parametrize("name", sorted(LIMITED))
def test_what_is_withheld_of_a_record_is_in_no_file(name: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    change(root, {"projects/a.yaml": LIMITED[name]})
    assert _told(data_of(root, tmp_path / "kept")) == set()


def test_a_hidden_plot_is_in_no_file(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    before = data_of(root, tmp_path / "kept")
    plot = f"{{no: Phoenix-9876, kind: land, area: 98亩, status: available, readiness: {PARTY}, disclosure: internal}}"
    text = (root / RIVER).read_text(encoding="utf-8")
    change(root, {RIVER: text.replace("plots:\n", f"plots:\n  - {plot}\n")})
    assert {name: told[1] for name, told in data_of(root, tmp_path / "kept").items()} == {
        name: told[1] for name, told in before.items()
    }
    change(root, {RIVER: text.replace("plots:\n", f"plots:\n  - {plot.replace(', disclosure: internal', '')}\n")})
    assert "Phoenix" in _told(data_of(root, tmp_path / "kept"))

"""The index goes on from the last one with the same bytes, makes again only what has changed, and tells no secret."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from generator.building import search_index
from generator.pages.search.block import block_of_records
from generator.values.digests import digest
from tests.building.indexes import index_of
from tests.building.settled_site import make_settled_site
from tests.building.small_builds import build, built_files, make_site
from tests.building.test_secrets import HIDDEN, SECRETS
from tests.building.test_warm_builds import EDITS, REFUSED
from tests.conftest import run_python
from tests.places import ROOT
from tests.small_site import change, copy_base

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    Edit = Callable[[Path], None]

RIVER = "content/parks/river.yaml"
PROJECTS = "projects.yaml"
FIRM = "content/firms/qinghe-cold-chain.yaml"


def _edit(name: str, one: str, other: str) -> Edit:
    def edit(root: Path) -> None:
        text = (root / name).read_text(encoding="utf-8")
        assert one in text
        change(root, {name: text.replace(one, other)})

    return edit


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Let a block hold two records, and note the records of every block that is made."""
    noted: list[tuple[str, ...]] = []

    def make_noting(pages: Any, library: Any, records: Sequence[tuple[str, str]]) -> Any:  # noqa: ANN401  (as it is called)
        noted.append(tuple("/".join(each) for each in records))
        return block_of_records(pages, library, records)

    monkeypatch.setattr(search_index, "block_of_records", make_noting)
    monkeypatch.setattr(search_index, "_RECORDS", 2)
    return noted


def _cold(root: Path, folder: Path) -> dict[str, bytes]:
    return index_of(root, folder / f"cold-{len(list(folder.iterdir()))}")


def _index_in(files: dict[str, bytes]) -> dict[str, bytes]:
    return {name: data for name, data in files.items() if "/search/" in name and name.endswith(".json")}


def _kinds(blocks: Iterable[tuple[str, ...]]) -> set[str]:
    return {name.partition("/")[0] for block in blocks for name in block}


def test_an_index_that_goes_on_is_that_which_begins_anew(tmp_path: Path, made: list[tuple[str, ...]]) -> None:
    """A twelfth of the edits of a build, each upon the last."""
    root = make_site(tmp_path / "site")
    kept = tmp_path / "kept"
    first = index_of(root, kept)
    for name in [each for each in EDITS if each not in REFUSED][::12]:
        EDITS[name](root)
        assert index_of(root, kept) == _cold(root, tmp_path), name
    assert index_of(root, kept) != first
    made.clear()
    assert index_of(root, kept) == _cold(root, tmp_path)
    assert made


CHANGES: dict[str, tuple[Edit, set[str]]] = {
    "a text": (_edit(PROJECTS, "Looks for an investor.", "Waits for an investor."), {"project"}),
    "a name that other records show": (
        _edit(RIVER, "zh: 河滨园, en: River Park", "zh: 凤凰园, en: Phoenix Park"),
        {"park", "project", "signing", "event", "service", "policy", "need", "document"},
    ),
    "a firm": (_edit(FIRM, "en: Qinghe Cold Chain", "en: Cold Hall"), {"firm", "need"}),
    "a hidden record": (
        _edit(PROJECTS, "- id: cold-store\n", "- id: cold-store\n  disclosure: internal\n"),
        {"project"},
    ),
    "an id": (_edit(PROJECTS, "id: cold-store", "id: chilled-store"), {"project"}),
}


@pytest.mark.parametrize("name", sorted(CHANGES))
def test_what_has_not_changed_is_not_made_again(name: str, tmp_path: Path, made: list[tuple[str, ...]]) -> None:
    edit, kinds = CHANGES[name]
    root = copy_base(tmp_path / "site")
    index_of(root, tmp_path / "kept")
    assert len(made) > 12
    made.clear()
    before = index_of(root, tmp_path / "kept")
    assert made == []
    edit(root)
    after = index_of(root, tmp_path / "kept")
    assert made
    assert _kinds(made) <= kinds
    assert after == _cold(root, tmp_path) != before


def test_a_name_is_found_anew_wherever_other_records_show_it(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    index_of(root, tmp_path / "kept")
    CHANGES["a name that other records show"][0](root)
    files = index_of(root, tmp_path / "kept")
    cards = [card for name, data in files.items() if name.startswith("en/search/cards/") for card in json.loads(data)]
    hrefs = {card[0] for card in cards if "Phoenix Park" in json.dumps(card)}
    assert hrefs >= {"en/parks/river/", "en/projects/cold-store/", "en/signings/panels/", "en/needs/#need-drivers"}
    assert "River Park" not in json.dumps(cards)


def test_a_record_more_makes_one_block_more(tmp_path: Path, made: list[tuple[str, ...]]) -> None:
    root = copy_base(tmp_path / "site")
    index_of(root, tmp_path / "kept")
    made.clear()
    EDITS["add a policy"](root)
    files = index_of(root, tmp_path / "kept")
    assert _kinds(made) == {"policy"}
    assert files == _cold(root, tmp_path)
    names = {path.name for path in (tmp_path / "kept" / "search").iterdir()}
    EDITS["take all needs off"](root)
    assert index_of(root, tmp_path / "kept") == _cold(root, tmp_path)
    left = {path.name for path in (tmp_path / "kept" / "search").iterdir()}
    assert {name for name in names - left if name.startswith("need-")}  # what nobody asks for any more is swept


@pytest.mark.parametrize("damage", [b"", b"no such thing", None])
def test_a_damaged_block_is_made_again(damage: bytes | None, tmp_path: Path, made: list[tuple[str, ...]]) -> None:
    root = copy_base(tmp_path / "site")
    before = index_of(root, tmp_path / "kept")
    blocks = sorted((tmp_path / "kept" / "search").iterdir())
    assert len(blocks) == len(made)
    broken = blocks[0].read_bytes()
    blocks[0].write_bytes(broken[: len(broken) // 2] if damage is None else damage)
    blocks[1].write_bytes(blocks[2].read_bytes())  # somebody else's
    made.clear()
    assert index_of(root, tmp_path / "kept") == before
    assert len(made) == 2
    made.clear()
    assert index_of(root, tmp_path / "kept") == before
    assert made == []


_PRINT = """
import sys
from pathlib import Path
from generator.values.digests import digest
from tests.building.indexes import index_of
for name, data in index_of(Path(sys.argv[1]), Path(sys.argv[2]), workers=2).items():
    print(name, digest(data).hex())
"""


def test_another_process_with_several_workers_makes_the_same_bytes(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    expected = [f"{name} {digest(data).hex()}" for name, data in index_of(root, tmp_path / "kept").items()]
    here = {"PYTHONHASHSEED": "4711"}  # this process has another one
    done = run_python(ROOT, "-c", _PRINT, str(root), str(tmp_path / "there"), environment=here)
    assert (done.stdout.splitlines(), done.stderr) == (expected, "")


def test_a_failure_leaves_the_old_site_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_site(tmp_path / "site")
    assert build(root).built
    before = built_files(root)
    EDITS["rename a project"](root)

    def refuse(*_: object) -> None:
        raise RuntimeError("no index")

    for name in ("block_of_records", "block_of_sections", "index_files"):
        with monkeypatch.context() as patch:
            patch.setattr(search_index, name, refuse)
            with pytest.raises(RuntimeError, match="no index"):
                build(root)
        assert built_files(root) == before, name
    assert build(root).built
    after = built_files(root)
    assert after != before
    assert _index_in(after) == index_of(root, tmp_path / "kept")


def _assert_told(files: dict[str, bytes], *, is_told: bool) -> None:
    found = {word for word in SECRETS for data in files.values() if word.encode() in data}
    assert found == (set(SECRETS) if is_told else set())
    sounds = ("fenghuang", "phoenix", "Pfeng huang", "Ifh")
    assert any(word.encode() in data for word in sounds for data in files.values()) == is_told


def test_hidden_records_change_no_byte_of_the_index(tmp_path: Path) -> None:
    root = make_settled_site(tmp_path / "site")
    before = index_of(root, tmp_path / "kept")
    change(root, dict(HIDDEN))
    for kept in ("kept", "anew"):
        after = index_of(root, tmp_path / kept)
        assert after == before
        _assert_told(after, is_told=False)
    for name, text in HIDDEN.items():
        change(root, {name: text.replace("  disclosure: internal\n", "").replace("disclosure: internal\n", "")})
    _assert_told(index_of(root, tmp_path / "kept"), is_told=True)


PARTY = "{zh: 凤凰, en: Phoenix 9876}"
_PROJECT = """\
- id: {key}
  name: {name}
  industry: materials
  stage: {stage}
  summary: {{zh: 一段话。, en: A line.}}
  parties: [{{name: {party}, role: investor}}]
{more}"""
_NAME, _COMMON = "{zh: 新项目, en: New plant}", "{zh: 青石, en: Qingshi}"
LIMITED = {
    "a party of an anonymous project": _PROJECT.format(
        key="plant", name=_NAME, stage="signed", party=PARTY, more="  disclosure: anonymous\n"
    ),
    "a project that is counted only": _PROJECT.format(
        key="plant", name=PARTY, stage="signed", party=PARTY, more="  investment: 9876亿元\n  disclosure: counted\n"
    ),
    "a project at a stage that is hidden": _PROJECT.format(
        key="plant", name=PARTY, stage="negotiating", party=PARTY, more=""
    ),
    "internal notes": _PROJECT.format(
        key="plant", name=_NAME, stage="signed", party=_COMMON, more=f"  internal: {{why: {PARTY}, price: 9876万元}}\n"
    ),
}


@pytest.mark.parametrize("name", sorted(LIMITED))
def test_what_is_withheld_of_a_record_is_in_no_file(name: str, tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    index_of(root, tmp_path / "kept")
    change(root, {"projects/a.yaml": LIMITED[name]})
    files = index_of(root, tmp_path / "kept")
    _assert_told(files, is_told=False)
    is_shown = b"New plant" in b"".join(files.values())
    assert is_shown == ("New plant" in LIMITED[name])
    change(root, {"projects/a.yaml": _PROJECT.format(key="plant", name=PARTY, stage="signed", party=PARTY, more="")})
    _assert_told(index_of(root, tmp_path / "kept"), is_told=True)


def test_a_hidden_plot_is_in_no_file(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    before = index_of(root, tmp_path / "kept")
    plot = f"{{no: Phoenix-9876, kind: land, area: 98亩, status: available, readiness: {PARTY}, disclosure: internal}}"
    _edit(RIVER, "plots:\n", f"plots:\n  - {plot}\n")(root)
    assert index_of(root, tmp_path / "kept") == before
    _edit(RIVER, ", disclosure: internal}", "}")(root)
    _assert_told(index_of(root, tmp_path / "kept"), is_told=True)


def test_what_waits_for_its_translation_is_not_found_in_that_language(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "site")
    name = "{zh: 凤凰9876, en: Phoenix 9876}"
    waits = _PROJECT.format(key="plant", name=name, stage="signed", party=_COMMON, more="").replace(", en: A line.", "")
    change(root, {"projects/a.yaml": waits})
    is_there = {}
    settings = (root / "content/site.yaml").read_text(encoding="utf-8")
    for answer in ("mark", "withhold"):
        lines = [line for line in settings.splitlines() if not line.startswith("untranslated")]
        text = "\n".join(lines) + f"\nuntranslated: {{project: {answer}}}\n"
        change(root, {"content/site.yaml": text})
        files = index_of(root, tmp_path / "kept")
        assert files == _cold(root, tmp_path)
        held = [path for path, data in files.items() if "凤凰".encode() in data]
        is_there[answer] = {path.partition("/")[0] for path in held}
    assert is_there == {"mark": {"zh", "en"}, "withhold": {"zh"}}

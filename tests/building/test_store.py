"""What is kept is read only where it is whole, of the same key, and made of our own types."""

from __future__ import annotations

import os
import pickle
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.building import store
from generator.messages.issues import Issue, Place
from generator.values.digests import digest
from generator.values.quantity import Area, Capacity, Count, Distance, Duration, Money, PartialDate, Price, When
from generator.values.record import Disclosure
from tests.building.small_builds import build, make_site

KEY = digest(b"a key")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
)


@given(VALUES)
def test_a_value_comes_back(value: object) -> None:
    assert store.load(store.dump(value)) == value


def test_our_own_types_come_back(tmp_path: Path) -> None:
    issue = Issue("V101", Place("a.yaml", 3, 4), facts={"link": "x"})
    store.write(tmp_path / "new" / "file", KEY, (issue,))
    assert store.read(tmp_path / "new" / "file", KEY) == (issue,)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["file"]


class Bomb:
    """Does something when it is read."""

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, ("exploded",)


@pytest.mark.parametrize(
    "value",
    [Bomb(), os.getcwd, Path, print, store.dump],
    ids=["bomb", "getcwd", "path", "print", "ours"],
)
def test_nothing_else_is_read(value: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError, match=r"\."):
        store.load(pickle.dumps(value))
    path = tmp_path / "file"
    data = pickle.dumps(value)
    path.write_bytes(b"showcase store 1\n" + KEY + digest(KEY, data) + data)
    assert store.read(path, KEY) is None
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


@given(st.binary())
def test_no_bytes_are_too_odd(data: bytes) -> None:
    try:
        store.load(data)
    except ValueError:
        return


@pytest.mark.parametrize("at", [0, 20, 60, 100, -1])
def test_one_bit_is_enough(at: int, tmp_path: Path) -> None:
    path = tmp_path / "file"
    store.write(path, KEY, ["some", "value", "that", "is", "long", "enough"])
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)
    assert store.read(path, KEY) is None


def test_a_choice_comes_back_in_every_python(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python 3.11.0 to 3.11.3 writes the name of a choice, and how to look that up."""
    monkeypatch.setattr(Enum, "__reduce_ex__", lambda each, _: (getattr, (type(each), each.name)))
    assert store.load(store.dump({"shown": Disclosure.ANONYMOUS})) == {"shown": Disclosure.ANONYMOUS}


def test_another_key_and_no_file(tmp_path: Path) -> None:
    store.write(tmp_path / "file", KEY, 1)
    assert store.read(tmp_path / "file", digest(b"another")) is None
    assert store.read(tmp_path / "none", KEY) is None


def test_a_fingerprint_knows_where_its_parts_end() -> None:
    assert digest(b"ab", b"c") != digest(b"a", b"bc") != digest(b"abc")


def test_a_build_reads_all_that_the_one_before_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A type that is written and not known when it is read costs every build what is made anew."""
    root = make_site(tmp_path / "site")
    assert build(root).built
    park = root / "content" / "parks" / "river.yaml"
    park.write_text(park.read_text(encoding="utf-8").replace("1260亩", "1250亩"), encoding="utf-8")
    known, unknown = store._find_type, []  # noqa: SLF001  (what it refuses is taken for damage)

    def find(module: str, name: str) -> object:
        try:
            return known(module, name)
        except pickle.UnpicklingError:
            unknown.append(f"{module}.{name}")
            raise

    monkeypatch.setattr(store, "_find_type", find)
    assert build(root).built
    assert unknown == []


def test_what_is_not_wanted_is_swept(tmp_path: Path) -> None:
    for name in ("a", "b"):
        store.write(tmp_path / name, KEY, name)
    store.sweep(tmp_path, {"a"})
    store.sweep(tmp_path / "none", ())
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    store.write_if_possible(tmp_path / "file" / "below", KEY, 1)
    assert (tmp_path / "file").read_bytes() == b""


@dataclass(frozen=True, slots=True)
class Foreign:
    """A type that is not one of ours."""

    value: object


def test_a_quantity_comes_back_as_it_was_typed() -> None:
    values: list[Any] = [
        *(Money.parse("约3.60亿元"), Price.parse("10~20元/平方米·月"), Capacity.parse("2万立方米/日")),
        *(Distance.parse("12公里"), Count.parse("300余人"), Duration.parse("五个工作日"), Area.parse("70亩")),
        PartialDate.parse("2026年1月"),
        When.parse("2026-12-03 14:00+08:00"),
    ]
    found: Any = store.load(store.dump(values))
    assert found == values
    assert repr(found) == repr(values)  # what is no part of the value, too
    assert [each.text(key) for each in found for key in ("zh", "en")] == [
        each.text(key) for each in values for key in ("zh", "en")
    ]


@given(st.tuples(*[st.booleans() | st.integers(0, 1) | st.text(max_size=2)] * 3))
def test_equal_fields_of_other_types_stay_apart(values: tuple[object, ...]) -> None:
    places = [Place(*order) for order in (values, values[::-1])]  # type: ignore[arg-type]  # a place takes anything
    assert repr(store.load(store.dump(places))) == repr(places)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        *((Foreign, (1,)), (str, (1,)), ("PartialDate", ()), (Issue, ())),
        *((PartialDate, (2026,)), (PartialDate, (1, 2, 3, 4))),
    ],
)
@pytest.mark.parametrize("restored", [store.restore, store.restore_same])
def test_only_our_own_types_are_restored(restored: object, kind: object, values: tuple[object, ...]) -> None:
    class Forged:
        def __reduce__(self) -> tuple[object, ...]:
            return restored, (kind, *values)

    with pytest.raises(ValueError, match=r"."):
        store.load(pickle.dumps(Forged()))

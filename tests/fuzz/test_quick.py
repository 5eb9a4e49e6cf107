"""Each target a little, with hypothesis, which makes small what it finds; and all that was found once.

What a longer run is made of is tested as well: it must find what is planted, and end what does not end.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import running
from tests.fuzz.__main__ import main
from tests.fuzz.gate import published_of
from tests.fuzz.running import Result, Turn, attempt, run
from tests.fuzz.sites import PLACES, at_a_place, hostile
from tests.fuzz.target import SEEDS, Target
from tests.fuzz.targets import TARGETS
from tests.fuzz.workers import run_beside
from tests.invented import examples

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

FEW = {"gate": 5, "sites": 20, "config": 40, "documents": 60, "prose": 60, "records": 100, "reader": 150}
"""How many inputs a target gets in a quick run, if not 200: those that take long get few."""


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_holds(name: str) -> None:
    target = TARGETS[name]

    @settings(examples(FEW.get(name, 200)), suppress_health_check=[*HealthCheck])
    @given(st.randoms(use_true_random=False))
    def hold(random: Random) -> None:
        found = attempt(target, target.make(random))
        assert found is None, "\n".join(found)

    hold()


def _seeds() -> list[tuple[str, Path]]:
    return [(name, path) for name, target in TARGETS.items() for path in target.seeds()]


@pytest.mark.parametrize(("name", "path"), _seeds(), ids=lambda each: each if isinstance(each, str) else each.name)
def test_what_was_found_once_holds_now(name: str, path: Path) -> None:
    assert attempt(TARGETS[name], path.read_bytes()) is None


@pytest.mark.parametrize("place", PLACES)
def test_hostile_yaml_in_a_site_is_said_and_ends_nothing(place: str) -> None:
    """Each kind at one of the places; a long run tries all of them at all."""
    for yaml in hostile()[PLACES.index(place) :: len(PLACES)]:
        assert attempt(TARGETS["sites"], at_a_place(place, yaml)) is None, yaml[:80]


def test_every_folder_of_seeds_is_that_of_a_target() -> None:
    assert {path.name for path in SEEDS.iterdir() if path.is_dir()} <= TARGETS.keys()
    assert len(_seeds()) >= 250


def test_an_input_is_the_same_each_time() -> None:
    for target in TARGETS.values():
        assert target.input(7, 3) == target.input(7, 3)
        assert len({target.input(seed, number) for seed in range(2) for number in range(4)}) > 2


def test_many_sites_with_secrets_are_built_and_not_only_refused() -> None:
    assert any(published_of(TARGETS["gate"].input(2, number)) for number in range(4))


def _make(random: Random) -> bytes:
    return random.randbytes(4)


def _target(hold: Callable[[bytes], None], seconds: float = 0.3) -> Target:
    return Target("planted", _make, hold, seconds=seconds)


def _stumbles(data: bytes) -> None:
    del data
    raise KeyError("planted")


def _changes(data: bytes) -> None:
    assert data == b"planted"


def _never_ends(data: bytes) -> None:
    while data:
        pass


def _takes_much(data: bytes) -> None:
    del data
    taken = bytearray(400_000_000)
    taken[::4096] = b"x" * len(taken[::4096])


@pytest.mark.parametrize(
    ("hold", "sort"),
    [(_stumbles, "crash KeyError"), (_changes, "changed"), (_never_ends, "hang"), (_takes_much, "memory")],
)
def test_what_goes_wrong_is_called_by_its_name(hold: Callable[[bytes], None], sort: str) -> None:
    # memory is slow to come by on a busy machine; only what never ends is to be met by its time
    found = attempt(_target(hold, 0.3 if hold is _never_ends else 60), b"1234")
    assert found
    assert found[0].startswith(sort)


def test_a_finding_is_kept_with_the_way_to_see_it_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "FOUND", tmp_path)
    target = _target(_stumbles)
    result = run(Turn(target, 5, 0, 2, 0, least=4), [0.0, 0.0])
    assert result.inputs == result.count("crash") == 4
    (key,) = result.found
    assert result.found[key] == ["5:0", "5:2", "5:4", "5:6"]
    kept = sorted((tmp_path / "planted").glob("*.bin"))
    assert {path.read_bytes() for path in kept} == {target.input(5, number) for number in (0, 2, 4)}
    assert "--again planted:5:" in kept[0].with_suffix(".txt").read_text(encoding="utf-8")


def _ends_the_process(data: bytes) -> None:
    if data[0] < 8:
        import os

        os._exit(3)


def _sleeps(data: bytes) -> None:
    if data[0] < 8:
        time.sleep(60)


@pytest.mark.parametrize(("hold", "sort"), [(_ends_the_process, "crash: the process"), (_sleeps, "hang: the process")])
def test_a_process_that_is_lost_is_a_finding_and_the_run_goes_on(
    hold: Callable[[bytes], None], sort: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "FOUND", tmp_path)
    monkeypatch.setattr("tests.fuzz.workers._GRACE", 0.5)
    result = run_beside(_target(hold), 1, 1, 2.5, 0)
    assert [key for key in result.found if key.startswith(sort)]
    assert result.inputs > result.count("crash") + result.count("hang")


def test_the_command_says_what_came_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["addresses", "maps", "--minutes", "0.02", "--workers", "1", "--seed", "3"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [re.sub(r"\d+ s, ", "", line.partition(":")[0]) for line in lines] == [
        "addresses",
        "maps",
        "total of seed 3",
    ]
    assert all("0 crashes, 0 hangs, 0 too large, 0 silently changed" in line for line in lines)


def test_results_are_added() -> None:
    one, other = Result(2, 1.0, {"crash a": ["1"]}), Result(3, 2.0, {"crash a": ["2"], "hang b": ["3"]})
    one.add(other)
    assert (one.inputs, one.seconds, one.count("crash"), one.count("hang")) == (5, 3.0, 2, 1)

"""``showcase addresses`` as a person runs it: what is new, what is gone, recording it, and taking something back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.building.small_builds import make_site
from tests.places import ROOT
from tests.renaming import NEW, renamed_files, renamed_with_redirect
from tests.small_site import BASE, change

if TYPE_CHECKING:
    from pathlib import Path

    from tests.sentences.handing_over import Showcase

LOCK = "content/published.lock"
FEWEST = 10


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return the base site, with nothing recorded yet."""
    return make_site(tmp_path / "site")


@pytest.fixture
def recorded(site: Path, showcase: Showcase) -> Path:
    """Return the base site with all that is public recorded."""
    assert showcase(site, "addresses", "accept").returncode == 0
    return site


def lines(site: Path) -> list[str]:
    return [line for line in (site / LOCK).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def test_what_is_public_is_listed_and_recorded(site: Path, showcase: Showcase) -> None:
    listed = showcase(site, "addresses", "--lang", "en")
    assert listed.returncode == 0
    new = [line.removeprefix("new  ") for line in listed.stdout.splitlines() if line.startswith("new  ")]
    assert "project panels" in new
    assert "page about" in new
    done = showcase(site, "addresses", "accept", "--lang", "en")
    assert done.stdout == f"Recorded {len(new)} addresses ({len(new)} new, 0 withdrawn): {LOCK}\n"
    assert lines(site) == sorted(new)
    assert (
        showcase(site, "addresses", "--lang", "en").stdout
        == f"{len(new)} public addresses, {len(new)} of them recorded.\n"
    )
    assert showcase(site, "addresses", "--lang", "zh").stdout == f"公开地址 {len(new)} 个，已登记 {len(new)} 个。\n"


def test_nothing_that_is_not_public_gets_in(site: Path, showcase: Showcase) -> None:
    park = (BASE / "content/parks/river.yaml").read_text(encoding="utf-8")
    change(
        site,
        {
            "content/parks/quiet.yaml": park.replace("id: river", "id: quiet-park\ndisclosure: internal"),
            "content/parks/example.yaml": park.replace("id: river", "id: example-park\nsample: true"),
        },
    )
    assert showcase(site, "addresses", "accept").returncode == 0
    text = (site / LOCK).read_text(encoding="utf-8")
    assert "park river\n" in text
    assert "quiet" not in text
    assert "talks" not in text  # counted only
    assert "example-park" not in text  # a sample stands in for another
    assert not [line for line in lines(site) if line.split()[0] in {"need", "document", "firm", "figure", "contact"}]


def test_what_is_renamed_stays_recorded_and_leads_on(recorded: Path, showcase: Showcase) -> None:
    change(recorded, renamed_files())
    listed = showcase(recorded, "addresses", "--lang", "en").stdout
    assert f"new  project {NEW}\n" in listed
    assert "gone  project panels\n" in listed
    refused = showcase(recorded, "addresses", "accept", "--lang", "en")
    assert refused.returncode == 1
    assert "[S160]" in refused.stderr
    assert "Nothing was recorded" in refused.stderr
    assert NEW not in (recorded / LOCK).read_text(encoding="utf-8")
    change(recorded, renamed_with_redirect())
    assert showcase(recorded, "addresses", "accept").returncode == 0
    assert {"project panels", f"project {NEW}"} <= set(lines(recorded))
    assert showcase(recorded, "check", "--lang", "en").stdout.startswith("The content is clean")
    change(recorded, renamed_files() | {"content/site.yaml": (BASE / "content/site.yaml").read_text(encoding="utf-8")})
    assert showcase(recorded, "check").returncode == 1  # a redirect may not be taken away again


def test_what_is_taken_back_on_purpose_is_said_so(recorded: Path, showcase: Showcase) -> None:
    before = lines(recorded)
    change(recorded, renamed_files())
    done = showcase(recorded, "addresses", "accept", "--withdraw", "project/panels", "--lang", "en")
    assert done.returncode == 0, done.stderr
    assert f"(1 new, 1 withdrawn): {LOCK}" in done.stdout
    assert set(lines(recorded)) == {*before, f"project {NEW}"} - {"project panels"}
    assert showcase(recorded, "check", "--lang", "en").stdout.startswith("The content is clean")


def test_what_is_hidden_since_is_a_warning_until_it_is_taken_back(recorded: Path, showcase: Showcase) -> None:
    park = (BASE / "content/events/roadshow.yaml").read_text(encoding="utf-8")
    change(recorded, {"content/events/roadshow.yaml": f"{park}disclosure: internal\n"})
    checked = showcase(recorded, "check", "--lang", "en")
    assert (checked.returncode, "[S161]" in checked.stdout) == (0, True)
    assert "not public any more  event spring-roadshow\n" in showcase(recorded, "addresses", "--lang", "en").stdout
    assert "不再公开  event spring-roadshow\n" in showcase(recorded, "addresses", "--lang", "zh").stdout
    assert showcase(recorded, "addresses", "accept", "--withdraw", "event/spring-roadshow").returncode == 0
    assert showcase(recorded, "check", "--lang", "en").stdout.startswith("The content is clean")


@pytest.mark.parametrize(
    ("given", "code"),
    [("project/none", "U131"), ("panels", "U131"), ("/", "U131"), ("project/panels", "U132")],
)
def test_what_cannot_be_taken_back_is_refused(given: str, code: str, recorded: Path, showcase: Showcase) -> None:
    before = (recorded / LOCK).read_bytes()
    done = showcase(recorded, "addresses", "accept", "--withdraw", given)
    assert (done.returncode, f"[{code}]" in done.stderr) == (2, True)
    assert {"U131", "U132"} >= {code}
    assert (recorded / LOCK).read_bytes() == before


def test_a_damaged_list_is_not_written_over(recorded: Path, showcase: Showcase) -> None:
    damaged = (recorded / LOCK).read_bytes() + b"<<<<<<< HEAD\nproject lost\n"
    (recorded / LOCK).write_bytes(damaged)
    for command in (("addresses", "accept"), ("addresses",), ("check",)):
        done = showcase(recorded, *command)
        assert done.returncode == 1
        assert "[S162]" in done.stdout + done.stderr
    assert (recorded / LOCK).read_bytes() == damaged


def test_broken_content_records_nothing(recorded: Path, showcase: Showcase) -> None:
    change(recorded, {"content/parks/river.yaml": "id: [\n"})
    before = (recorded / LOCK).read_bytes()
    assert showcase(recorded, "addresses", "accept").returncode == 1
    assert (recorded / LOCK).read_bytes() == before


@pytest.mark.parametrize("where", ["", "examples/qinglan", "examples/xuanzhou"])
def test_the_sites_of_this_project_have_recorded_what_they_publish(where: str) -> None:
    from tests.small_site import read_site

    root = ROOT / where
    checked = read_site(root)
    assert not {"S160", "S161", "S162"} & {issue.code for issue in checked.issues}
    text = (root / LOCK).read_text(encoding="utf-8").splitlines()
    assert text[2:] == sorted(set(text[2:]))
    assert len(text) > FEWEST

"""Every file that a site publishes has a type, and what is letters is compressed."""

from __future__ import annotations

from generator.building.serving.kinds import LETTERS, NAMED, TOLD_UTF_8, TYPES
from generator.reading.media.kinds import SUFFIXES

_ENDS = {end: kind for kind, ends in TYPES.items() for end in ends}


def test_a_name_has_one_type() -> None:
    assert len(_ENDS) == sum(map(len, TYPES.values()))


def test_whatever_staff_may_publish_has_a_type() -> None:
    assert {suffix[1:] for suffix in SUFFIXES} - _ENDS.keys() == set()


def test_every_file_of_a_site_has_a_type(built_main_site: dict[str, bytes]) -> None:
    ends = {name.rpartition(".")[2] for name in built_main_site if name != "_headers"}
    assert len(ends) > 10
    assert ends - _ENDS.keys() == set()
    assert {name.rpartition("/")[2] for name in built_main_site} >= NAMED.keys()


def test_letters_are_compressed_and_pictures_are_not() -> None:
    packed = {end for end, kind in _ENDS.items() if kind in LETTERS}
    assert {"html", "css", "js", "json", "geojson", "svg", "vcf", "ics", "md", "xml", "webmanifest"} <= packed
    assert packed.isdisjoint({"png", "jpg", "webp", "avif", "pdf", "docx", "xlsx", "pptx", "mp4", "webm", "ico"})
    assert set(LETTERS) >= set(NAMED.values())
    assert {kind for kind in TOLD_UTF_8 if "json" in kind} == set()

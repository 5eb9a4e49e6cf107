"""What is on offer in a park, in which order, and how it is counted without opening a park."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.records.park.asking import price_of, rent_of
from generator.records.park.offer import Counts, count_offers, offers
from generator.records.park.record import Park
from tests.small_site import change, copy_base, make_pages, read_site

if TYPE_CHECKING:
    from pathlib import Path

    from generator.library.library import Library

_PARK = """\
id: hill
name: {zh: 山园, en: Hill Park}
district: {zh: 青河区, en: Qinghe District}
industries: [materials]
summary: {zh: 山上。, en: Uphill.}
costs: {land: {price: 20万元/亩}, office_rent: {price: 30元/平方米·月, sample: true}}
plots:
  - {no: N-1, kind: land, area: 90亩, status: negotiating, readiness: {zh: 净地, en: Cleared}}
  - {no: O-1, kind: office, area: 900平方米, status: available, readiness: {zh: 现房, en: Ready}}
  - {no: W-1, kind: warehouse, area: 800平方米, status: available, readiness: {zh: 现房, en: Ready}}
  - {no: L-1, kind: land, area: 20亩, status: available, readiness: {zh: 净地, en: Cleared}}
  - {no: L-2, kind: land, area: 3公顷, status: available, readiness: {zh: 净地, en: Cleared}, price: 25万元/亩}
  - {no: T-1, kind: land, area: 99亩, status: taken, readiness: {zh: 净地, en: Cleared}}
"""


def _library(folder: Path, park: str = _PARK) -> Library:
    return make_pages(read_site(change(copy_base(folder / "site"), {"content/parks/hill.yaml": park}))).library


def test_what_can_be_had_stands_first_land_before_rooms_large_before_small(tmp_path: Path) -> None:
    park = _library(tmp_path).all(Park)["hill"]
    assert [offer.key for offer in offers(park)] == ["L-2", "L-1", "O-1", "W-1", "N-1"]


def test_offers_are_counted_from_outlines(tmp_path: Path) -> None:
    assert count_offers(_library(tmp_path), ["hill", "river"]) == Counts(free=5, parks=2, negotiating=1)
    taken = _PARK.replace("available", "taken").replace("negotiating", "taken")
    assert count_offers(_library(tmp_path / "taken", taken), ["hill"]) is None


def test_samples_are_never_counted(tmp_path: Path) -> None:
    one = _PARK.replace("no: W-1,", "no: W-1, sample: true,")
    assert count_offers(_library(tmp_path / "plot", one), ["hill"]) is None
    assert count_offers(_library(tmp_path / "park", _PARK.replace("plots:", "sample: true\nplots:")), ["hill"]) is None
    taken = _PARK.replace("no: T-1,", "no: T-1, sample: true,")
    assert count_offers(_library(tmp_path / "taken", taken), ["hill"]) is not None


def test_a_plot_without_a_price_has_that_of_its_park(tmp_path: Path) -> None:
    park = _library(tmp_path).all(Park)["hill"]
    plots = {plot.no: plot for plot in park.plots}
    own, of_park = price_of(park, plots["L-2"]), price_of(park, plots["L-1"])
    assert own is not None
    assert (int(own.price.low), own.of_park) == (375, False)
    assert of_park is not None
    assert (int(of_park.price.low), of_park.of_park, of_park.sample) == (300, True, False)
    rent = rent_of(park, plots["O-1"])
    assert rent is not None
    assert (int(rent.price.low), rent.of_park, rent.sample) == (30, True, True)
    for no in ("W-1", "L-1"):
        assert rent_of(park, plots[no]) is None
    for no in ("W-1", "O-1"):
        assert price_of(park, plots[no]) is None

"""A park is told as a place, and its plots as offers with the prices of the record; a sample is never offered."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from generator.records.park.plots import slugs
from generator.records.park.record import Park, PlotStatus
from tests.pages.linked.told import URL, copy_without_samples, nodes, page_of, pages_in
from tests.small_site import change, copy_base

if TYPE_CHECKING:
    from pathlib import Path

    from generator.pages.pages import Pages

PLOTS = """\
plots:
  - {no: A-01, kind: land, area: 102.76亩, status: available, readiness: {zh: 净地, en: Cleared}, price: 25万元/亩}
  - {no: A-02, kind: land, area: 30亩, status: taken, readiness: {zh: 净地, en: Cleared}, price: 25万元/亩}
  - {no: 甲 3, kind: workshop, area: 2600平方米, status: negotiating, readiness: {zh: 在建, en: Unfinished},
     rent: 10~12元/平方米·月, handover: 2027-03}
  - {no: A-04, kind: land, area: 30亩, status: available, readiness: {zh: 净地, en: Cleared}, price: 9万元/亩,
     sample: true}
  - {no: A-05, kind: office, area: 300平方米, status: available, readiness: {zh: 可入驻, en: Ready}}
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    root = copy_base(tmp_path_factory.mktemp("parks") / "site")
    path = root / "content" / "parks" / "river.yaml"
    text = path.read_text(encoding="utf-8")
    before, after = text.index("plots:\n"), text.index("tenants:\n")
    return pages_in(change(root, {"content/parks/river.yaml": text[:before] + PLOTS + text[after:]}))


def test_offers_are_those_that_can_be_had_at_the_prices_of_the_record(pages: Pages) -> None:
    page = page_of(pages, "park", "river")
    listed = {node["name"]: node for node in nodes(page, "RealEstateListing")}
    offers = {name: node.get("offers", []) for name, node in listed.items()}
    publisher = {"@id": f"{URL}#publisher"}
    in_stock = {"@type": "Offer", "availability": "https://schema.org/InStock", "offeredBy": publisher}
    price = {"@type": "UnitPriceSpecification", "price": 375, "priceCurrency": "CNY", "unitCode": "MTK"}
    rent = {
        "@type": "UnitPriceSpecification",
        "minPrice": 10,
        "maxPrice": 12,
        "priceCurrency": "CNY",
        "unitCode": "MTK",
        "billingDuration": {"@type": "QuantitativeValue", "value": 1, "unitCode": "MON"},
    }
    assert offers == {
        "Land A-01": [in_stock | {"priceSpecification": price}],
        "Standard workshop 甲 3": [
            {
                "@type": "Offer",
                "availability": "https://schema.org/LimitedAvailability",
                "availabilityStarts": "2027-03",
                "businessFunction": "http://purl.org/goodrelations/v1#LeaseOut",
                "offeredBy": publisher,
                "priceSpecification": rent,
            }
        ],
        "[Sample] Land A-04": [],
        "Office A-05": [in_stock],
    }


def test_every_plot_is_a_place_in_the_park_with_its_figures(pages: Pages) -> None:
    park = pages.library.all(Park)["river"]
    (told,) = (node for node in nodes(page_of(pages, "park", "river"), "Place") if "containsPlace" in node)
    assert len(told["containsPlace"]) == len(park.plots)
    for plot, place in zip(park.plots, told["containsPlace"], strict=True):
        said = {each["propertyID"].partition(".")[2]: each for each in place["additionalProperty"]}
        area = plot.area.machine()
        assert Decimal(repr(said["area"]["value"])) == Decimal(area["value"])
        assert said["area"]["unitCode"] == area["unitCode"] == "MTK"
        if "mu" in area:
            assert said["area"]["valueReference"]["value"] == float(area["mu"])
        assert ("disambiguatingDescription" in place) == plot.sample
        assert ("disambiguatingDescription" in said["area"]) == plot.sample
    status = {place["additionalProperty"][i]["value"] for place in told["containsPlace"] for i in range(4)}
    assert {pages.words(pages.languages[1])(f"plot_status.{each.value}") for each in PlotStatus} <= status


def test_a_plot_lies_where_its_row_is(pages: Pages) -> None:
    page = page_of(pages, "park", "river", "zh")
    for slug in slugs(plot.no for plot in pages.library.all(Park)["river"].plots):
        assert f' id="{slug}"' in page.body
    assert f"{URL}zh/parks/river/#plot-%E7%94%B2-3" in {node["url"] for node in nodes(page, "RealEstateListing")}


def test_a_position_is_given_in_the_datum_of_the_world(tmp_path: Path, pages: Pages) -> None:
    (geo,) = nodes(page_of(pages, "park", "river"), "GeoCoordinates")
    # typed in GCJ-02, which is some five hundred metres off
    assert 0.001 < abs(geo["latitude"] - 29.41) < 0.005
    assert 0.001 < abs(geo["longitude"] - 106.63) < 0.006
    sample = pages_in(copy_without_samples(tmp_path / "site"))
    assert nodes(page_of(sample, "park", "everything"), "GeoCoordinates")


def test_a_park_in_another_says_so(tmp_path: Path) -> None:
    pages = pages_in(copy_without_samples(tmp_path / "site"))
    (park,) = (node for node in nodes(page_of(pages, "park", "everything"), "Place") if "containsPlace" in node)
    outer, district = park["containedInPlace"]
    assert outer["@id"] == f"{URL}en/parks/outer/#park"
    assert district["@type"] == "AdministrativeArea"
    assert outer["@id"] in {node.get("@id") for node in nodes(page_of(pages, "park", "outer"), "Place")}

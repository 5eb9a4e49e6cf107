"""The prices of a park as data for the cost sketch, a file for each park in each language.

Owns the form of ``costs.json``: exact decimals per base unit, and the finished texts of prices, dates and sources.
Nothing in it is rounded or converted. What is worked out from it, and how, stands in
``theme/assets/javascripts/sketch/sketch.js``.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from generator.pages.binding import bind
from generator.pages.files import Beside, write_json
from generator.records.park.priced import Basis, Priced, basis_of, costs_of_use
from generator.records.park.record import Park
from generator.records.park.second_unit import in_second_unit
from generator.values.language import SIMPLIFIED_CHINESE
from generator.values.quantity.currencies import CURRENCIES
from generator.values.quantity.qualifiers import LOWER_BOUNDS, UPPER_BOUNDS, Qualifier
from generator.values.urls import costs_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.library.library import Library
    from generator.pages.pages import Pages
    from generator.pages.words import Words
    from generator.records.park.costs import Cost
    from generator.values.language import Text
    from generator.values.quantity.written import Written
    from generator.values.record import Source

Data = dict[str, Any]
_ENDING = re.compile("[,:]")
_LONGEST = 40
_HEDGES = {Qualifier.ABOUT: "about", **dict.fromkeys(LOWER_BOUNDS, "at_least"), **dict.fromkeys(UPPER_BOUNDS, "up_to")}


def cost_files(pages: Pages, value_of: Callable[[str], bytes]) -> Iterator[Beside]:
    """Return a file for each park in each language that it has a page in, empty of costs where it publishes none."""
    for language in pages.languages:
        words = pages.words(language)
        for key in pages.library.told(Park.KIND, language.key):
            source = value_of(f"{Park.KIND}/{key}")
            yield Beside(costs_of(key, language), source, partial(_write, pages.library, key, words))


def _write(library: Library, key: str, words: Words) -> bytes:
    data = cost_data(words, library.all(Park)[key])
    return write_json(data).encode()


def cost_data(words: Words, park: Park) -> Data:
    """Return the prices of a park; ``sample`` stands wherever a price is one, whatever the page says of all of it."""
    given = costs_of_use(park)
    costs = {key: _cost(words, key, cost, is_sample=park.sample or cost.sample) for key, cost in given}
    used = {price["currency"] for cost in costs.values() for price in cost["prices"]}
    own = words.language.of_units
    return {
        "park": park.id,
        "name": _text(words, park.short_name or park.name),
        "figures": own,
        "currencies": {code: CURRENCIES[code].zh if own == "zh" else CURRENCIES[code].en for code in sorted(used)},
        "costs": costs,
    }


def _cost(words: Words, key: str, cost: Cost, *, is_sample: bool) -> Data:
    basis = basis_of(key, cost)
    used = {id(each.price) for each in basis.prices}
    every = [each for each in (cost.price, *(tier.price for tier in cost.tiers)) if each]
    return _filled(
        label=words(f"cost.{key}"),
        by=basis.by,
        unused=[_written(words, each) for each in every if id(each) not in used],
        term=cost.term and _written(words, cost.term),
        note=cost.note and _text(words, cost.note),
        as_of=cost.as_of and _written(words, cost.as_of),
        source=cost.source and _source(words, cost.source),
        sample=is_sample,
    ) | {"prices": _prices(words, basis, key)}


def _prices(words: Words, basis: Basis, key: str) -> list[Data]:
    """Return the prices that can be used; ``up_to`` is the highest volume of a step in the year."""
    label, is_land = words(f"cost.{key}"), key == "land"
    bounds = [each * basis.steps.periods for each in basis.steps.bounds] if basis.steps else []
    return [
        _price(words, each, label, is_land=is_land) | ({"up_to": f"{bounds[at]:f}"} if at < len(bounds) else {})
        for at, each in enumerate(basis.prices)
    ]


def _price(words: Words, priced: Priced, label: str, *, is_land: bool) -> Data:
    price, tier = priced.price, priced.tier
    own = words.language.of_figures
    return {
        "key": _key(tier.tier) if tier else "",
        "name": _text(words, tier.tier) if tier else label,
        "low": f"{price.low:f}",
        "high": f"{price.high:f}",
        "currency": price.currency,
        "times": priced.times,
    } | _filled(
        text=_written(words, price),
        second=bind(in_second_unit(price, own)) if is_land else "",
        hedge=_HEDGES.get(price.qualifier),
        as_of=tier and tier.as_of and _written(words, tier.as_of),
        said=tier and tier.hours and _text(words, tier.hours),
        hours=[list(span) for span in priced.hours],
    )


def _key(name: Text) -> str:
    """Return what names a step in an address, whatever the language of the page: a comma or a colon would end it."""
    return _ENDING.sub(" ", name.nearest(SIMPLIFIED_CHINESE.key)[1])[:_LONGEST]


def _source(words: Words, source: Source) -> Data:
    return _filled(name=_text(words, source.name), url=source.url, date=source.date and _written(words, source.date))


def _written(words: Words, quantity: Written) -> str:
    return bind(quantity.text(words.language.of_figures))


def _text(words: Words, text: Text) -> str | list[str]:
    """Return a text, with the tag of its language where that is not the page's."""
    written, tag = text.tagged(words.language.key)
    return [bind(written), tag] if tag else bind(written)


def _filled(**fields: object) -> Data:
    return {name: value for name, value in fields.items() if value}

"""One public value of a record as a program reads it: where it stands, what it is called, what it says, and its proof.

Owns the type. Must not know records or formats of files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.values.quantity import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.values.language import Text
    from generator.values.quantity import PartialDate
    from generator.values.record import Source

FIGURES = frozenset({"number", *KINDS} - {"date", "moment"})
"""The kinds of value that are a number with a unit."""


class Exact(NamedTuple):
    """A figure as numbers: decimal strings in a unit; what the figure leaves open is None.

    ``unit`` is our own key (``mu``, ``CNY/mu``, ``m3/year``), ``code`` the same by UN/CEFACT Recommendation 20 and ISO
    4217 (``HAR``, ``CNY/MTK``, ``MTQ/ANN``), empty where there is none. ``is_rounded``: the numbers are not all of it.
    """

    low: str | None
    high: str | None
    unit: str
    code: str
    is_rounded: bool = False


class DataValue(NamedTuple):
    """One value of a record.

    ``path``: where it stands, the same in every build (``costs.power.tiers[0].price``). ``kind``: what it is: a kind of
    quantity (``values.quantity.KINDS``), ``number``, ``choice``, ``yes_no``, ``name`` (of another record), ``text``,
    ``word``, ``prose`` (Markdown taken off) or ``address``. ``label`` and ``shown`` are finished words by language;
    ``within`` names the entry of a list that it stands in (the step of a tariff, the plot), by language, else empty.

    ``typed``: as staff typed it: a figure in plain characters, a date in ISO 8601, the key of a choice, the id of a
    record; empty for texts. ``exact``: its numbers, of a date or moment ISO 8601 twice; None where it is no figure.
    ``metric``: the same in a unit that has a code, where its own has none (mu). ``qualifier``: as
    ``values.quantity.Qualifier`` has it. ``as_of`` and ``source``: its own, else those of what holds it, else the
    record's. ``sample``: it, or what holds it, is sample data. ``inferred``: why, where no source states it.
    """

    path: str
    kind: str
    label: Mapping[str, str]
    within: Mapping[str, str]
    shown: Mapping[str, str]
    typed: str
    exact: Exact | None
    metric: Exact | None
    qualifier: str
    as_of: PartialDate | None
    source: Source | None
    sample: bool
    inferred: Text | None

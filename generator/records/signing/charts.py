"""The signings as pictures: by month, and by industry. They show the figures of the statistics and no others.

By month the totals stated are drawn where each signing states one, all in one currency; else the number of signings,
which is always known. Months between that have no signing are zero.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from generator.messages.counted import Counted
from generator.pages.charts.chart import Chart, TableBehind, TableLine
from generator.pages.charts.columns import MOST, Point, draw_columns
from generator.pages.charts.rows import Given, draw_rows
from generator.records.signing.questions import signing_sums
from generator.values.quantity import Money, PartialDate
from generator.values.quantity.span import Span
from generator.values.urls import Address

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.pages.leaf import Leaf
    from generator.records.signing.sums import IndustrySums, MonthSums, Sum

_A_YEAR = 12
_FEWEST = 3  # months with signings, of which a picture says more than a sentence


class _Measured(NamedTuple):
    """What is drawn of the months: its name, the value of each month, and how a value is written.

    ``nothing`` stands for a month without a signing.
    """

    name: str
    values: dict[str, tuple[Decimal, str]]
    write: Callable[[Decimal], str]
    nothing: str


def signings_by_month(leaf: Leaf, key: str = "signings-by-month") -> Chart | None:
    """Return the months as a picture whose id is ``key``, or None where signings of fewer than three are known."""
    sums = signing_sums(leaf.library).months
    months = [month for month in reversed(sums) if "-" in month.month]
    if len(months) < _FEWEST:
        return None
    found = _totals(leaf, months) or _counts(leaf, months)
    every = _from_first_to_last(months[0].month, months[-1].month)
    names = {month: leaf.quantity(PartialDate.parse(month)) for month in every}
    years = {month[:4]: leaf.quantity(PartialDate.parse(month[:4])) for month in every}
    nothing = Decimal(0), found.nothing
    points = [Point(names[month], years[month[:4]], *found.values.get(month, nothing)) for month in every]
    drawing = draw_columns(points, found.write)
    if drawing is None:
        return None
    drawn, without = points[-MOST:], sum(month.signings for month in sums if "-" not in month.month)
    return Chart(
        id=key,
        title=_strongest(leaf, drawn),
        measure=leaf.words("chart.measure", what=found.name, first=drawn[0].month, last=drawn[-1].month),
        drawing=drawing,
        table=TableBehind(
            (leaf.words("statistics.month"), found.name),
            tuple(TableLine(names[each.month], (found.values[each.month][1],), each.sample) for each in months[::-1]),
        ),
        tells=_tell(leaf, drawn),
        note=leaf.words("chart.without_month", count=Counted(without)) if without else "",
        sample=any(month.sample for month in months),
    )


def _totals(leaf: Leaf, months: Sequence[MonthSums]) -> _Measured | None:
    """Return the totals stated, where they are known of every signing and can be compared."""
    amounts = {each.month: each.total.amounts[0] for each in months if _is_whole(each.total)}
    if len(amounts) < len(months) or len({amount.currency for amount in amounts.values()}) > 1:
        return None
    some = next(iter(amounts.values()))
    return _Measured(
        leaf.words("statistics.total"),
        {month: (amount.high, leaf.quantity(amount)) for month, amount in amounts.items()},
        lambda value: leaf.quantity(replace(some, span=Span(value))),
        leaf.words("unknown"),
    )


def _is_whole(total: Sum) -> bool:
    return len(total.amounts) == 1 and total.of == total.among


def _counts(leaf: Leaf, months: Sequence[MonthSums]) -> _Measured:
    values = {each.month: (Decimal(each.signings), str(each.signings)) for each in months}
    return _Measured(leaf.words("statistics.signings"), values, "{:f}".format, "0")


def _strongest(leaf: Leaf, drawn: Sequence[Point]) -> str:
    """Return what the picture says: which month was the strongest, where one was."""
    most = max(point.value for point in drawn)
    highest = [point.month for point in drawn if point.value == most]
    if len(highest) > 1:
        return leaf.words("chart.by_month")
    return leaf.words("chart.strongest", month=highest[0])


def _tell(leaf: Leaf, drawn: Sequence[Point]) -> str:
    first, last, most = drawn[0], drawn[-1], max(drawn, key=lambda point: point.value)
    ends = leaf.words(
        "chart.ends", first=first.month, first_value=first.written, last=last.month, last_value=last.written
    )
    return ends + leaf.words("chart.most", month=most.month, value=most.written)


def _from_first_to_last(first: str, last: str) -> list[str]:
    """Return the months from one to another (``2026-03``), both included."""
    start, end = (int(month[:4]) * _A_YEAR + int(month[5:]) - 1 for month in (first, last))
    return [f"{at // _A_YEAR:04}-{at % _A_YEAR + 1:02}" for at in range(start, end + 1)]


def investment_by_industry(leaf: Leaf, key: str = "investment-by-industry") -> Chart | None:
    """Return what is invested in each industry as a picture whose id is ``key``, or None for fewer than two."""
    sums = signing_sums(leaf.library).industries
    met = [amount.currency for each in sums for amount in each.investment.amounts]
    usual = max(dict.fromkeys(met), key=met.count, default="")
    sized = sorted(((each, _amount(each, usual)) for each in sums), key=lambda each: -_size(each[1]))
    given = [_industry(leaf, each, amount) for each, amount in sized]
    drawing = draw_rows(given)
    if drawing is None:
        return None
    is_one = len(set(met)) == 1
    heads = leaf.words("project.industry"), leaf.words("statistics.investment")
    return Chart(
        id=key,
        title=_leading(leaf, given) if is_one else leaf.words("chart.by_industry"),
        measure=leaf.words("chart.industry_measure"),
        drawing=drawing,
        table=TableBehind(heads, tuple(TableLine(each.label, (each.written,), each.sample) for each in given)),
        note="" if is_one else leaf.words("chart.one_currency"),
        sample=any(each.sample for each in sums),
    )


def _amount(sums: IndustrySums, usual: str) -> Money | None:
    return next((amount for amount in sums.investment.amounts if amount.currency == usual), None)


def _size(amount: Money | None) -> Decimal:
    return amount.high if amount else Decimal(0)


def _industry(leaf: Leaf, sums: IndustrySums, amount: Money | None) -> Given:
    found = sums.investment
    written = leaf.words("list.plus").join(map(leaf.quantity, found.amounts))
    is_part = 0 < found.of < found.among
    note = leaf.words("statistics.of_projects", of=found.of, among=Counted(found.among)) if is_part else ""
    return Given(
        label=leaf.called("industry", sums.industry),
        written=written or leaf.words("statistics.no_amount"),
        low=amount.low if amount else None,
        high=amount.high if amount else None,
        notes=(note,) if note else (),
        href=leaf.href_if_known(Address("signings_in_industry", sums.industry)),
        sample=sums.sample,
    )


def _leading(leaf: Leaf, given: Sequence[Given]) -> Markup | str:
    """Return what the picture says: which industry has the most, where one has."""
    known = [each for each in given if each.low is not None]
    first, second = known[0], known[1]
    if first.low is None or second.high is None or first.low <= second.high:
        return leaf.words("chart.by_industry")
    return Markup(leaf.words("chart.leading_industry")).format(name=first.label)  # noqa: S704  (interface words)

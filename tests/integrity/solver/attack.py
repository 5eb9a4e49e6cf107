"""What somebody works out who has every publish of a site, and knows of each hidden record all but its amount.

Owns the ways in which amounts are solved for. The attacker has the generator, too: he builds the site from the public
facts alone, and whatever stands otherwise in the real one is a clue. It is taken for a sum of public amounts and of
hidden ones, and all such sums are solved together.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tests.integrity.solver.harvest import Label
    from tests.integrity.solver.worlds import Project, Publish, World

NEAR = Decimal("0.05")
"""How near an estimate has to be to count as found, as a share of the amount."""
_SOLVED = 1e-6


class Claim(NamedTuple):
    """What somebody believes to be the amount of a hidden record, and how that was worked out."""

    id: str
    amount: Decimal
    how: str


class Seen(NamedTuple):
    """A publish, every amount in it, and its clues: those that stand otherwise in a site of public facts alone."""

    publish: Publish
    amounts: Mapping[Label, Decimal]
    clues: Mapping[Label, Decimal]


def look(publish: Publish, amounts: Mapping[Label, Decimal], expected: Mapping[Label, Decimal]) -> Seen:
    """Return what is seen in a publish; ``expected`` are the amounts that the attacker's own build of it has."""
    return Seen(publish, amounts, {label: each for label, each in amounts.items() if expected.get(label) != each})


def claims(seen: Sequence[Seen]) -> Iterator[Claim]:
    """Yield all that is believed; the first that is seen is the site as it is."""
    first = seen[0]
    for other in seen[1:]:
        yield from _by_difference(first, other)
    for each in seen:
        yield from _by_remainder(each)
    yield from _by_least_squares(seen)


def is_found(claim: Claim, world: World) -> bool:
    """Whether a claim is as near to the truth as to count."""
    truth = next((each.amount for each in world.hidden if each.id == claim.id), None)
    return truth is not None and abs(claim.amount - truth) <= NEAR * truth


def _by_difference(first: Seen, other: Seen) -> Iterator[Claim]:
    """Compare figures of equal labels in two publishes, and take those that only one of them has."""
    how, key, world = other.publish
    # of the record that has become public nothing has to be worked out
    told = next((each.amount for each in world.projects if each.id == key), None) if how == "public" else None
    concerned = [each.id for each in first.publish.world.hidden if each.id != key] if told else [key]
    for label in {*first.clues, *other.clues}:
        before, after = other.amounts.get(label), first.amounts.get(label)
        guesses = {before, after, abs(after - before) if before is not None and after is not None else None}
        guesses |= {abs(each - told) for each in guesses if each is not None} if told else set()
        for guess in guesses - {None, Decimal(0)}:
            yield from (Claim(each, guess, "difference") for each in concerned if guess)


def _by_remainder(seen: Seen) -> Iterator[Claim]:
    """Take from each figure what is shown of a group with one hidden amount in it."""
    for shown, hidden in _groups(seen.publish.world).values():
        if len(hidden) == 1:
            (one,) = hidden
            for amount in seen.clues.values():
                yield Claim(one.id, amount - _sum(shown), "remainder")


def _by_least_squares(seen: Sequence[Seen]) -> Iterator[Claim]:
    """Take the figures of a label for the sums of some group, and solve for what is hidden in all of them at once."""
    groups = [_groups(each.publish.world) for each in seen]
    labels = set(chain.from_iterable(each.clues for each in seen))
    columns = {each.id: at for at, each in enumerate(seen[0].publish.world.hidden)}
    for label in labels:
        for name in set(chain.from_iterable(groups)):
            rows, rests = [], []
            for each, found in zip(seen, groups, strict=True):
                if label in each.amounts and name in found:
                    shown, hidden = found[name]
                    row = [float(project.id in {one.id for one in hidden}) for project in seen[0].publish.world.hidden]
                    rest = float(each.amounts[label] - _sum(shown))
                    if rest > 0 and each.publish.how != "changed":
                        rows.append(row)
                        rests.append(rest)
            yield from _solved(np.array(rows), np.array(rests), columns) if rows else ()


def _solved(rows: np.ndarray, rests: np.ndarray, columns: Mapping[str, int]) -> Iterator[Claim]:
    inverse = np.linalg.pinv(rows)
    amounts = inverse @ rests
    if np.abs(rows @ amounts - rests).max() > _SOLVED * rests.max():
        return  # no such sum
    seen = (inverse @ rows).diagonal()
    for key, at in columns.items():
        if abs(seen[at] - 1) < _SOLVED:
            yield Claim(key, Decimal(float(amounts[at])), "least squares")


def _groups(world: World) -> dict[tuple[str, ...], tuple[list[Project], list[Project]]]:
    """Return what projects a site can add up together: those that are shown, and the hidden ones."""
    groups: defaultdict[tuple[str, ...], tuple[list[Project], list[Project]]] = defaultdict(lambda: ([], []))
    for each in world.projects:
        names = [
            ("all",),
            ("stage", each.stage),
            ("industry", each.industry),
            ("park", each.park),
            ("month", each.month),
        ]
        signings = [signing for signing in world.signings if each.id in signing.projects and not signing.is_hidden]
        names += [("signing", signing.id) for signing in signings]
        names += [("signings", signing.month) for signing in signings]
        names += [("signed in", each.industry)] if signings else []
        for name in names:
            if each.amount is not None:
                groups[name][each.is_hidden].append(each)
    return groups


def _sum(projects: Iterable[Project]) -> Decimal:
    return sum((each.amount for each in projects if each.amount is not None), Decimal(0))

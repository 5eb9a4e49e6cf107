"""Many slips, tried in processes of their own, and the table of what came of them."""

from __future__ import annotations

from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.slips.corpus import UnfitSlip
from tests.slips.sites import open_site
from tests.slips.trial import Verdict, try_slip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.slips.corpus import Slip
    from tests.slips.sites import SpoiledSite


@dataclass(frozen=True)
class Score:
    """What came of some slips, in numbers and in shares from 0 to 100."""

    slips: int
    harmful: int
    crashes: int
    silent: int
    weak: int
    exact: float
    single: float
    advised: int
    restored: float
    false_alarms: int

    @classmethod
    def of(cls, verdicts: Sequence[Verdict]) -> Score:
        """Count what came of some slips; lines and messages are shares of the harmful ones that were met."""
        met = [each for each in verdicts if each.is_caught]
        advised = sum(each.advised for each in verdicts)
        return cls(
            slips=len(verdicts),
            harmful=sum(each.slip.is_harmful for each in verdicts),
            crashes=sum(bool(each.crash) for each in verdicts),
            silent=sum(each.is_silent for each in verdicts),
            weak=sum(each.is_weak for each in verdicts),
            exact=_share(sum(each.exact for each in met), len(met)),
            single=_share(sum(each.is_single for each in met), len(met)),
            advised=advised,
            restored=_share(sum(each.restored for each in verdicts), advised),
            false_alarms=sum(each.is_false_alarm for each in verdicts),
        )


def _share(count: int, total: int) -> float:
    return 100 * count / total if total else 100.0


def try_all(slips: Iterable[Slip], workers: int = 2) -> list[Verdict]:
    """Try slips, those of a site after one another in one copy of it; the verdicts come in the order of the slips."""
    by_site: dict[str, list[Slip]] = defaultdict(list)
    order = list(slips)
    for slip in order:
        by_site[slip.site].append(slip)
    verdicts: dict[str, Verdict] = {}
    with (
        TemporaryDirectory() as folder,
        ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool,
    ):
        for tried in pool.map(partial(_try_site, Path(folder)), by_site.values()):
            verdicts.update({verdict.slip.name: verdict for verdict in tried})
    return [verdicts[slip.name] for slip in order]


def _try_site(folder: Path, slips: list[Slip]) -> list[Verdict]:
    site = open_site(slips[0].site, folder)
    return [_try_one(slip, site) for slip in slips]


def _try_one(slip: Slip, site: SpoiledSite) -> Verdict:
    try:
        return try_slip(slip, site)
    except UnfitSlip as unfit:
        return Verdict(slip, crash=f"unfit: {unfit}")


def table(verdicts: Sequence[Verdict]) -> str:
    """Write a line for each kind of slip, and one for all."""
    by_kind: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        by_kind[verdict.slip.kind].append(verdict)
    head = "kind                        slips harmful crash silent  weak line% one% advised restored% false alarms"
    rows = [_row(kind, Score.of(some)) for kind, some in by_kind.items()]
    return "\n".join([head, *rows, "-" * len(head), _row("all", Score.of(verdicts))])


def _row(kind: str, score: Score) -> str:
    return (
        f"{kind:<28}{score.slips:>5}{score.harmful:>8}{score.crashes:>6}{score.silent:>7}{score.weak:>6}"
        f"{score.exact:>6.0f}{score.single:>5.0f}{score.advised:>8}{score.restored:>10.0f}{score.false_alarms:>13}"
    )


def shortfalls(verdict: Verdict) -> list[str]:
    """Return in words what fell short with a slip; nothing where all went well."""
    met = verdict.is_caught
    found = {
        "crash": bool(verdict.crash),
        "silent": verdict.is_silent,
        "only a warning": verdict.is_weak,
        "not at the line": met and not verdict.exact,
        "several messages": met and not verdict.is_single,
        "advice does not restore": verdict.restored < verdict.advised,
        "false alarm": verdict.is_false_alarm,
    }
    return [words for words, is_so in found.items() if is_so]

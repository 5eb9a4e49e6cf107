"""Nobody solves for what is hidden, and the attacker who tries would find it under other rules."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal

import pytest

from tests.integrity.solver.attack import claims, is_found, look
from tests.integrity.solver.harvest import Label, amounts_in
from tests.integrity.solver.solve import solve_sites
from tests.integrity.solver.worlds import YI, Project, Publish, World

SEED = 9000
"""A site of it: ten hidden projects, of which several stand at one stage."""


def test_nothing_hidden_is_told_by_any_byte() -> None:
    found = solve_sites(range(SEED, SEED + 3), "ours")
    assert found.hidden > 10
    assert found.publishes > 10
    assert (found.amounts, found.told, found.clues) == ((), (), 0)


@pytest.mark.parametrize(("rule", "seed"), [("three", SEED), ("rounded", SEED), ("rounded", SEED + 2)])
def test_the_attacker_finds_amounts_under_other_rules(rule: str, seed: int) -> None:
    found = solve_sites([seed], rule)
    assert found.amounts
    assert {how for _, _, how in found.told} == {"is", "without", "changed", "public"}  # counts are told, too


@pytest.mark.parametrize(
    ("name", "text", "amount"),
    [
        ("zh/index.html", "投资合计：<b>16.0888</b>亿元", 1_608_880_000),
        ("en/index.html", "Total: RMB\u00a0<span>1,608.88</span> million", 1_608_880_000),
        ("en/index.md", "RMB 1.6 billion", 1_600_000_000),
        ("data/projects.csv", "p1,16.0888,x", 1_608_880_000),
        ("data/projects.json", '{"value": 1608880000}', 1_608_880_000),
        ("en/search.json", '"\\u603b\\u989d 7.2\\u4ebf\\u5143"', 720_000_000),
    ],
)
def test_an_amount_is_met_however_it_is_written(name: str, text: str, amount: int) -> None:
    assert list(amounts_in({name: text.encode()}).values()) == [amount]


def test_an_amount_is_met_inside_a_workbook() -> None:
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as packed:
        packed.writestr("xl/sheet1.xml", "<c><v>720000000</v></c>")
    assert list(amounts_in({"zh.xlsx": book.getvalue()}).values()) == [720_000_000]


def _project(key: str, amount: str) -> Project:
    return Project(key, "negotiating", "materials", "", "2026-03", Decimal(amount) * YI)


def test_sums_of_several_publishes_are_solved_together() -> None:
    one, two, three = (_project(key, amount) for key, amount in (("a", "1.117"), ("b", "2.341"), ("c", "5.003")))
    world = World((one, two, three), (), ())
    both = [("is", "", world), *(("without", each.id, world.without(each.id)) for each in (one, two))]
    label = Label("zh/index.html", "亿", "合计", 0)
    seen = [
        look(Publish(*each), {label: sum((it.amount or Decimal(0) for it in each[2].projects), Decimal(0))}, {})
        for each in both
    ]
    found = {claim.id for claim in claims(seen) if is_found(claim, world)}
    assert found == {"a", "b", "c"}


def test_what_public_facts_explain_is_no_clue() -> None:
    label = Label("zh/index.html", "亿", "合计", 0)
    world = World((_project("a", "1.117"),), (), ())
    amounts = {label: 5 * YI}
    assert look(Publish("is", "", world), amounts, amounts).clues == {}
    assert not list(claims([look(Publish("is", "", world), amounts, amounts)]))

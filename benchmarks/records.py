"""Invented parks, projects and signings: the same number gives the same record, on every machine.

Owns what a record says. Must not know how it is written down; every value is the text that staff would type.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from benchmarks import amounts
from benchmarks.wording import (
    COOPERATION,
    FIRMS,
    INDUSTRIES,
    MILESTONES,
    ORIGINS,
    PARK_NAMES,
    PRODUCTS,
    SENTENCES,
    SUMMARIES,
    Pair,
)

if TYPE_CHECKING:
    from benchmarks.yamltext import Value

Record = dict[str, "Value"]

PROJECTS_A_PARK = 100
PROJECTS_A_SIGNING = 10
FIRST_YEAR, LAST_YEAR = 2016, 2025
_FEWEST_PARKS = 4
_SIGNED_AT_MOST = 5

# the stages that the public sees, as often as they stand here; the order of the way is in _WAY
_STAGES = (
    *(*["opportunity"] * 5, "framework", *["signed"] * 3, *["implementing"] * 3),
    *(*["construction"] * 4, *["production"] * 3, "target_reached"),
)
_WAY = ("signed", "implementing", "construction", "production", "target_reached")
_CONTACTS = ("bureau", "parks-desk", "overseas-desk")


def count_parks(projects: int) -> int:
    """Return how many parks go with a number of projects."""
    return max(_FEWEST_PARKS, projects // PROJECTS_A_PARK)


def count_signings(projects: int) -> int:
    """Return how many signings go with a number of projects."""
    return max(1, projects // PROJECTS_A_SIGNING)


def park_name(number: int) -> Pair:
    """Return the name of a park."""
    name = PARK_NAMES[number % len(PARK_NAMES)]
    return Pair(f"{name.zh}示例产业园{number + 1:03}", f"{name.en} Sample Park {number + 1:03}")


def project(number: int, parks: int) -> Record:
    """Return a project in one of a number of parks."""
    chance = Random(f"project-{number}")  # noqa: S311  (data for a benchmark, not a secret)
    product = PRODUCTS[number % len(PRODUCTS)]
    firm = FIRMS[chance.randrange(len(FIRMS))]
    company = Pair(f"示例{firm.zh}科技有限公司", f"Sample {firm.en} Technology Co., Ltd.")
    where = chance.randrange(parks)
    jobs = 40 + 10 * chance.randrange(60)
    values = {
        "firm": company,
        "product": product.name,
        "park": park_name(where),
        "investment": amounts.money(investment(number)),
        "land": amounts.land(20 + chance.randrange(230)),
        "floor": amounts.floor_area(5000 + 1000 * chance.randrange(120)),
        "capacity": amounts.capacity(product.least * chance.randrange(1, 9), product.unit),
        "output": amounts.money(1000 * chance.randrange(8, 300)),
        "tax": amounts.money(100 * chance.randrange(4, 150)),
        "jobs": Pair(str(jobs), str(jobs)),
        "months": _number(chance, 14, 36),
        "share": _number(chance, 15, 60),
        "saving": _number(chance, 14, 40),
        "distance": _number(chance, 13, 60),
    }
    stage = stage_of(number)
    record: Record = {
        "id": f"project-{number:06}",
        "name": _text(
            Pair(
                f"{firm.zh}{product.name.zh}项目（示例{number:06}）",
                f"{firm.en} project for {product.name.en} (sample {number:06})",
            )
        ),
        "industry": product.industry,
        "stage": stage,
        "park": f"park-{where + 1:04}",
        "summary": _filled([SUMMARIES[number % len(SUMMARIES)]], values),
    }
    if stage != "opportunity":
        origin = ORIGINS[chance.randrange(len(ORIGINS))]
        record["parties"] = [{"name": _text(company), "role": "investor", "origin": _text(origin)}]
    record |= {
        "investment": values["investment"].zh,
        "investment_basis": chance.choice(("agreement", "planned", "fixed_assets")),
        "land": values["land"].zh,
        "floor_area": values["floor"].zh,
        "capacity": values["capacity"].zh,
        "expected_output": values["output"].zh,
        "expected_tax": values["tax"].zh,
        "expected_jobs": f"{jobs}人",
    }
    record |= _dated(chance, number, stage)
    paragraphs = chance.sample(SENTENCES, chance.randrange(2, 5))
    record["body"] = _filled(paragraphs, values)
    return record | {"contact": _CONTACTS[number % len(_CONTACTS)], "as_of": "2025-12", "sample": "true"}


def signing(number: int, projects: int) -> Record | None:
    """Return a signing of one to five projects, or None where none of its ten projects has been signed."""
    chance = Random(f"signing-{number}")  # noqa: S311  (the same)
    first = number * PROJECTS_A_SIGNING
    ready = [key for key in range(first, min(first + PROJECTS_A_SIGNING, projects)) if stage_of(key) != "opportunity"]
    if not ready:
        return None
    signed = sorted(chance.sample(ready, min(len(ready), chance.randrange(1, _SIGNED_AT_MOST + 1))))
    total = amounts.money(sum(investment(key) for key in signed))
    count = Pair(f"{len(signed)}个项目", "1 project" if len(signed) == 1 else f"{len(signed)} projects")
    batch = f"{number + 1:05}"
    values = {"count": count, "total": total}
    title = Pair(
        f"{count.zh}签约，协议投资{total.zh}（示例{batch}）",
        f"{count.en[0].upper()}{count.en[1:]} signed: {total.en} in agreed investment (sample {batch})",
    )
    lines = [
        Pair(
            "{count}当天签署投资协议，协议投资总额{total}。示例记录。",
            "Agreements on {count} were signed on the day, with {total} in agreed investment. A sample record.",
        ),
        Pair(
            "签约以后，项目按五类逐一跟踪，由专人负责用地、环评和开工手续，进展按月更新。",
            "Once signed, projects are followed one by one in five classes. One officer looks after land, "
            "environmental assessment and permits for each, and its progress is brought up to date every month.",
        ),
    ]
    return {
        "id": f"signing-{batch}",
        "date": signed_on(number),
        "title": _text(title),
        "summary": _filled(lines[:1], values),
        "format": chance.choice(("onsite", "online", "hybrid")),
        "kind": "single" if len(signed) == 1 else "batch",
        "projects": [f"project-{key:06}" for key in signed],
        "venues": [_text(Pair("示例会展中心", "Sample convention centre"))],
        "host": _text(Pair("示例区招商局", "Sample District Investment Promotion Bureau")),
        "count": f"{len(signed)}个",
        "total": {"amount": total.zh, "basis": "agreement"},
        "body": _filled(lines, values),
        "contact": "bureau",
        "as_of": "2025-12",
        "sample": "true",
    }


def signed_on(number: int) -> str:
    """Return the day of a signing; the signings go round the years."""
    years = LAST_YEAR - FIRST_YEAR + 1
    return f"{FIRST_YEAR + number % years}-{1 + number // years % 9:02}-{1 + number % 28:02}"


def stage_of(number: int) -> str:
    """Return the stage of a project."""
    return Random(f"stage-{number}").choice(_STAGES)  # noqa: S311  (the same)


def investment(number: int) -> int:
    """Return the investment in a project in units of 10,000 yuan."""
    return 100 * Random(f"investment-{number}").randrange(20, 3000)  # noqa: S311  (the same)


def _dated(chance: Random, number: int, stage: str) -> Record:
    """Return what a project says of its time: what is planned of one that is open, else what has happened."""
    if stage == "opportunity":
        return {"cooperation": _text(chance.choice(COOPERATION))}
    day = signed_on(number // PROJECTS_A_SIGNING)
    year, month = int(day[:4]), day[5:7]
    if stage == "framework":
        return {"planned_start": f"{year + 1}-{month}", "planned_production": f"{year + 2}-{month}"}
    passed = _WAY[: _WAY.index(stage) + 1]
    # a stage a month, so that even what was signed in September stands at its last stage within the year
    history: list[Value] = [
        {"stage": name, "date": day if step == 0 else f"{year}-{int(month) + step - 1:02}"}
        for step, name in enumerate(passed)
    ]
    if "construction" not in passed:
        return {"planned_start": f"{year + 1}-{month}", "planned_production": f"{year + 2}-{month}", "history": history}
    milestones: list[Value] = [
        {"date": f"{year}-{int(month) + step:02}", "text": _text(words)}
        for step, words in enumerate(MILESTONES[: chance.randrange(1, len(MILESTONES) + 1)])
    ]
    return {"history": history, "milestones": milestones}


def _number(chance: Random, low: int, high: int) -> Pair:
    figure = str(chance.randrange(low, high))
    return Pair(figure, figure)


def _filled(parts: list[Pair], values: dict[str, Pair]) -> Value:
    """Return paragraphs with their slots filled, in both languages."""
    zh = "\n\n".join(part.zh for part in parts).format_map({key: value.zh for key, value in values.items()})
    en = "\n\n".join(part.en for part in parts).format_map({key: value.en for key, value in values.items()})
    return _text(Pair(zh, en[0].upper() + en[1:]))


def _text(pair: Pair) -> Value:
    return {"zh": pair.zh, "en": pair.en}


INDUSTRY_RECORDS: list[Value] = [
    {"id": key, "name": _text(name), "summary": _text(summary)} for key, (name, summary) in INDUSTRIES.items()
]

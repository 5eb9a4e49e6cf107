"""Records of every kind: none makes the program raise, and nothing of an internal block is left of a public one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from generator.gate.disclosure import public_record
from generator.reading.source import YamlList, YamlMapping, read_text
from generator.reading.validation import validate
from generator.records import KINDS
from generator.values.stage import Stage, StageRule, stage_rules
from tests.fuzz.edits import PIECES, changed
from tests.fuzz.target import Target
from tests.fuzz.words import assert_placed
from tests.places import ROOT, SITES

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

_HIDDEN = "ZQSECRET"
_VALUES = [
    *(
        "3.6亿元",
        "70亩",
        "2026-01-07",
        "2026-02-30",
        "2026-12-03 14:00",
        "300人",
        "25万元/亩",
        "-1",
        "0",
        "1e400",
        "NaN",
    ),
    *(
        "null",
        "~",
        "true",
        "[]",
        "{}",
        "[[]]",
        "{zh: 甲}",
        "{en: a}",
        "{zh: 甲, en: a, ja: b}",
        "''",
        '" "',
        "https://",
        "//x",
    ),
    *("river", "park", "internal", "anonymous", "counted", "signed", "negotiating", "media/gate.png", "media/../x.png"),
    *(
        "{lat: 29.4, lon: 106.5, crs: gcj02}",
        "{lat: 290, lon: NaN, crs: x}",
        "[a, a]",
        "Asia/Shanghai",
        "Etc/GMT+8",
        "12345",
    ),
    *("{amount: 1.2亿元, basis: agreement}", "javascript:alert(1)", "<b>", "\u2f2f", "8*8*6米", "023-5550-0101转8"),
]
_CONTEXT = {"languages": ("zh", "en"), "kinds_with_page": tuple(each.name for each in KINDS.values() if each.has_page)}
_FIELD = re.compile(r"^( *(?:- )?)([a-z_]+): ?(.*)$")


@cache
def corpus() -> tuple[tuple[str, str], ...]:
    """Return records as texts, each with its kind."""
    roots = (SITES / "base", SITES / "full", ROOT / "examples" / "qinglan")
    return tuple(record for root in roots for record in records_of(root))


@cache
def records_of(root: Path) -> tuple[tuple[str, str], ...]:
    """Return some records of each file of a site as texts, each with its kind."""
    found: list[tuple[str, str]] = []
    for kind in KINDS.values():
        for path in sorted([*root.rglob(f"{kind.plural}.yaml"), *root.rglob(f"{kind.plural}/**/*.yaml")]):
            found += [(kind.name, text) for text in _each(path)]
    return tuple(found)


def _each(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    parts = re.split(r"^(?=- )", text, flags=re.MULTILINE)
    return [part for part in parts if part.startswith("- ")][:6] or [text]


def make(random: Random) -> bytes:
    kind, text = random.choice(corpus())
    if random.randrange(2):
        text = _with_secrets(random, text)
    for _ in range(random.randint(1, 4)):
        text = _edited(random, text)
    if random.randrange(4) == 0:
        text = changed(random, text, 2, [*PIECES, *_VALUES])
    if random.randrange(10) == 0:
        kind = random.choice(sorted(KINDS))
    return f"{kind}\n{text}".encode("utf-8", "surrogatepass")


def _with_secrets(random: Random, text: str) -> str:
    indent = "  " if text.startswith("- ") else ""
    secret = random.choice([f"{{note: {_HIDDEN}}}", f"[{_HIDDEN}]", f"{{a: {{b: [{_HIDDEN}, {{c: {_HIDDEN}}}]}}}}"])
    return text.rstrip("\n") + f"\n{indent}internal: {secret}\n"


def _edited(random: Random, text: str) -> str:
    lines = text.splitlines()
    at = random.randrange(len(lines)) if lines else 0
    if not lines:
        return text
    field = _FIELD.match(lines[at])
    if field is None or random.randrange(3) == 0:
        other = random.choice(lines)
        lines.insert(at, other)
    elif random.randrange(3):
        lines[at] = f"{field[1]}{field[2]}: {random.choice(_VALUES)}"
    else:
        del lines[at]
    return "\n".join(lines) + "\n"


def hold(data: bytes) -> None:
    name, _, text = data.decode("utf-8", "surrogatepass").partition("\n")
    kind = KINDS[name]
    document = read_text(text, "a.yaml")
    values = document.value if isinstance(document.value, YamlList) else [document.value]
    for index, value in enumerate(values):
        if not isinstance(value, YamlMapping):
            continue
        path: tuple[int, ...] = (index,) if isinstance(document.value, YamlList) else ()
        located, issues = validate(kind.entry, document, path, value, _CONTEXT)
        assert located is not None or issues or document.issues
        assert_placed(issues)
        if located is not None:
            shown = public_record(located.record, _rules())
            assert shown is None or _HIDDEN not in repr(shown)


@cache
def _rules() -> dict[Stage, StageRule]:
    return stage_rules({})


TARGET = Target("records", make, hold, share=4)

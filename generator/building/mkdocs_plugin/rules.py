"""The rules of a style sheet: taken apart, made short, and without those that no page can use.

Owns how little of a sheet has to be understood for that: comments, texts in quotes, blocks in blocks, selectors
between commas. What properties and selectors mean it must not know.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_QUOTED = r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|url\(\s*[^"\'()\s][^()]*\)'
_PIECE = re.compile(rf"({_QUOTED})|(/\*.*?\*/)|(\s+)", re.DOTALL)
_AROUND = re.compile(rf"({_QUOTED})| ?([{{}};,]) ?", re.DOTALL)
_COLON = re.compile(rf"({_QUOTED})|(?<=[{{;])(--)?([\w-]+) ?: ?(?=[^;}}{{]*[;}}])(?=\S)", re.DOTALL)
_LAST = re.compile(rf"({_QUOTED})|;+(?=\}})", re.DOTALL)
_TOKEN = re.compile(rf"{_QUOTED}|[{{}}();,\[\]]|[^{{}}();,\[\]\"']+|.", re.DOTALL)
_GROUPS = ("@media", "@supports", "@layer", "@container")


class Rule(NamedTuple):
    """What stands before a block, and the block: its text, or the rules inside; None where there is no block."""

    prelude: str
    block: str | tuple[Rule, ...] | None


def squeeze(text: str) -> str:
    """Return a sheet that says the same without comments and without space that means nothing."""
    text = _PIECE.sub(lambda each: each[1] or (" " if each[3] else ""), text)
    text = _AROUND.sub(lambda each: each[1] or each[2], text)
    text = _COLON.sub(lambda each: each[1] or f"{each[2] or ''}{each[3]}:", text)
    return _LAST.sub(lambda each: each[1] or "", text).strip()


def rules_of(text: str) -> tuple[Rule, ...]:
    """Return the rules of a sheet that is squeezed, in their order. Raises ``ValueError`` where a block has no end."""
    tokens = iter(_TOKEN.findall(text))
    return tuple(_read(tokens, is_inside=False))


def _read(tokens: Iterator[str], *, is_inside: bool) -> Iterator[Rule]:
    prelude = ""
    for piece in tokens:
        if piece == "}":
            if is_inside and not prelude:
                return
            raise ValueError(prelude or piece)
        if piece == ";":
            yield Rule(prelude, None)
            prelude = ""
        elif piece == "{":
            is_group = prelude.startswith(_GROUPS)
            yield Rule(prelude, tuple(_read(tokens, is_inside=True)) if is_group else _block(tokens))
            prelude = ""
        else:
            prelude += piece
    if prelude or is_inside:
        raise ValueError(prelude)


def _block(tokens: Iterator[str]) -> str:
    text, depth = "", 1
    for piece in tokens:
        depth += {"{": 1, "}": -1}.get(piece, 0)
        if not depth:
            return text
        text += piece
    raise ValueError(text)


def write(rules: tuple[Rule, ...]) -> str:
    """Return the text of rules."""
    return "".join(_text(rule) for rule in rules)


def _text(rule: Rule) -> str:
    if rule.block is None:
        return f"{rule.prelude};"
    inside = rule.block if isinstance(rule.block, str) else write(rule.block)
    return f"{rule.prelude}{{{inside}}}"


def keep(rules: tuple[Rule, ...], is_used: Callable[[str], bool]) -> tuple[Rule, ...]:
    """Return the rules that are left when each selector is dropped of which ``is_used`` says no."""
    return tuple(left for rule in rules if (left := _left_of(rule, is_used)))


def _left_of(rule: Rule, is_used: Callable[[str], bool]) -> Rule | None:
    if isinstance(rule.block, tuple):
        inside = keep(rule.block, is_used)
        return Rule(rule.prelude, inside) if inside else None
    if rule.block is None or rule.prelude.startswith("@"):
        return rule
    selectors = [each for each in selectors_of(rule.prelude) if is_used(each)]
    return Rule(",".join(selectors), rule.block) if selectors else None


def selectors_of(prelude: str) -> list[str]:
    """Return the selectors of a rule, which stand between commas that are in no brackets."""
    found, depth = [""], 0
    for piece in _TOKEN.findall(prelude):
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(piece, 0)
        if piece == "," and not depth:
            found.append("")
        else:
            found[-1] += piece
    return found

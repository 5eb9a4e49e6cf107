"""A figure in a record's text that is not the figure of the record's own field.

Owns the words that say which field an amount in a sentence speaks of, and when that is certain enough to report.
Must not know records: it is handed the fields' quantities by name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.sentences.mentions.agreement import is_equal, is_loosely_equal, is_rounding
from generator.sentences.mentions.causes import name_cause
from generator.sentences.mentions.difference import Difference, sentence_at
from generator.sentences.mentions.find import find_in_paragraph, find_mentions, paragraphs_of
from generator.sentences.mentions.names import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.sentences.mentions.mention import Mention
    from generator.values.quantity import Quantity

CUES: Mapping[str, tuple[str, str]] = {
    "investment": (
        r"(?<!固定资产)(?<!设备)(?<!协议)(?<!工业)(?:总投资|投资总额|投资额|计划投资|投资)",
        r"(?<!fixed-asset )(?<!equipment )(?:total )?investment|invest(?:s|ed|ing)?",
    ),
    "amount": (
        "总投资|合同金额|协议金额|签约金额|签约额|总金额|投资总额",
        "contract value|agreed investment|total investment|worth",
    ),
    "land": ("用地|占地|新增土地|土地面积|地块面积", "land|site|plot|covers|occupies|takes up"),
    "floor_area": ("建筑面积|厂房及办公楼|总建面", "floor area|floor space|workshops and offices"),
    "capacity": ("年产|产能|生产能力|年处理", "capacity|a year|annually|per year"),
    "output": ("产值", "output"),
    "tax": ("税收|纳税|税金", r"\btax(?:es)?\b"),
    "jobs": ("就业|岗位|用工", r"\bjobs?\b|\bemploy(?:s|ing|ment)?\b"),
}
"""For each field the words near an amount that speak of it, in Chinese and in English."""

_PATTERNS = {name: {"zh": re.compile(chinese), "en": re.compile(english)} for name, (chinese, english) in CUES.items()}
_AT_A_PLACE = re.compile(r"\(\?<![^()]*\)|\\b")
_OPTIONAL = re.compile(r"(?:\(\?:[^()]*\)|[a-z])\?")


def _words_of(cue: str) -> tuple[str, ...]:
    """Return words of which a text has one wherever it has the cue: the cue's, without what may be left out."""
    words = _OPTIONAL.sub("", _AT_A_PLACE.sub("", cue)).replace("(?:", "").replace(")", "").split("|")
    return tuple(word for word in words if not any(other in word for other in words if other != word))


_HINTS = {
    language: [(name, _words_of(cues[number])) for name, cues in CUES.items()]
    for number, language in enumerate(("zh", "en"))
}
"""The words of each cue: a text that has none of these has no such cue, however it is cut."""
_NAMES = {
    "total": "amount", "expected_output": "output", "expected_tax": "tax", "expected_jobs": "jobs",
    "area": "land", "built": "floor_area",
}  # fmt: skip
_PARTIAL = {
    "zh": re.compile(
        "其中|一期|二期|三期|首期|期中|年均|每年|亩均|已完成|已投|到位|设备|固定资产|注册资本|单块|分别|以上|以下"
        "|以内|同类|此前|另"
    ),
    "en": re.compile(
        "of which|phase|including|first|second|registered|equipment|fixed assets|per |paid in|each|smallest|largest"
        "|up to|or more|earlier|another|other"
    ),
}
_OF_ENGLISH = {"missing-wan", "missing-yi"}
_TAIL = 8
_BEFORE = {"zh": 14, "en": 48}
_AFTER = {"zh": 0, "en": 28}
_CLAUSE = {"zh": re.compile("[。！？；;，、\n|]"), "en": re.compile(r"[;\n|]|[.,](?=\s)|\band\b")}
_SENTENCE = {"zh": re.compile("[。！？；;\n|]"), "en": re.compile(r"[;\n|]|[.](?=\s)")}


@dataclass(frozen=True)
class Statement:
    """The figure of a field (``name``), and the field's cues (``cue``, a name in :data:`CUES`)."""

    name: str
    quantity: Quantity
    cue: str

    @cached_property
    def mention(self) -> Mention | None:
        """What a text would be found to say if it said the figure: in Chinese, with the unit typed; None for none."""
        return _only_mention(self.quantity.text("zh").partition("（约")[0])  # what stands beside it is no field


class _Paragraph(NamedTuple):
    """What a paragraph has to do with fields: its mentions by measure, which are certain, and the cues it may hold."""

    alike: Mapping[tuple[str, str], Sequence[Mention]]
    certain: frozenset[tuple[str, str]]
    cues: frozenset[str]


def state(figures: Mapping[str, Quantity]) -> list[Statement]:
    """Return what a record's fields state, for all texts of the record; names without cue words are passed over."""
    return [
        Statement(name, quantity, cue)
        for name, quantity in figures.items()
        if (cue := _NAMES.get(name, name)) in _PATTERNS
    ]


def contradicts(text: str, language: str, statements: Sequence[Statement]) -> list[Difference]:
    """Find where a text (``zh`` or ``en``) states another figure than the fields do (N104).

    A field is reported at most once, and only if no amount in the text agrees with it and just one speaks of it.
    """
    looked_at = (_look_at(paragraph, language) for paragraph in paragraphs_of(text))
    paragraphs = [paragraph for paragraph in looked_at if paragraph.alike]
    cues = frozenset[str]().union(*[paragraph.cues for paragraph in paragraphs])
    if not cues:
        return []
    doubted = [
        (statement, stated)
        for statement in statements
        # what a field states is asked only where a text may speak of the field
        if statement.cue in cues
        and (stated := statement.mention) is not None
        and _is_doubted(stated, statement.cue, paragraphs)
    ]
    return _contradictions(text, language, doubted) if doubted else []


def _contradictions(text: str, language: str, doubted: Sequence[tuple[Statement, Mention]]) -> list[Difference]:
    """Return the differences of those fields of which one amount in the text speaks, and all say the same."""
    mentions = find_mentions(text, language)
    folded = fold(text)
    differences = []
    for statement, stated in doubted:
        cue = _PATTERNS[statement.cue][language]
        alike = (mention for mention in mentions if mention.kind == stated.kind and mention.unit == stated.unit)
        speaking = [it for it in alike if it.is_certain and _speaks(text, folded, it, cue, mentions)]
        if len({(mention.low, mention.high) for mention in speaking}) == 1:
            found = _difference(text, language, statement, stated, speaking[0])
            # "more than 300 million" is true of 360 million; only a factor contradicts it
            if found.cause != "field" or not speaking[0].rough:
                differences.append(found)
    return sorted(differences, key=lambda difference: difference.start)


@lru_cache(maxsize=4096)  # many records share paragraphs
def _look_at(paragraph: str, language: str) -> _Paragraph:
    alike: dict[tuple[str, str], list[Mention]] = {}
    certain = set()
    for mention in find_in_paragraph(paragraph, language):
        measure = mention.kind, mention.unit
        alike.setdefault(measure, []).append(mention)
        if mention.is_certain:
            certain.add(measure)
    cues: list[str] = []
    if certain:
        folded = fold(paragraph)
        for name, words in _HINTS[language]:
            for word in words:
                if word in folded:
                    cues.append(name)
                    break
    return _Paragraph(alike, frozenset(certain), frozenset(cues))


def _is_doubted(stated: Mention, cue: str, paragraphs: Sequence[_Paragraph]) -> bool:
    """Whether an amount may speak of a field, and none in the whole text agrees with what the field states.

    A cue speaks for amounts of its own clause, which is inside a paragraph.
    """
    measure = (stated.kind, stated.unit)
    return any(cue in paragraph.cues and measure in paragraph.certain for paragraph in paragraphs) and not any(
        _agree(mention, stated) for paragraph in paragraphs for mention in paragraph.alike.get(measure, ())
    )


@lru_cache(maxsize=2**13)  # many records have the same figures
def _only_mention(text: str) -> Mention | None:
    found = find_mentions(text, "zh")
    return found[0] if len(found) == 1 and found[0].kind != "date" else None


def _agree(mention: Mention, stated: Mention) -> bool:
    either_end = mention.low in stated.ends or stated.low in mention.ends
    return either_end or any(same(mention, stated) for same in (is_equal, is_rounding, is_loosely_equal))


def _speaks(text: str, folded: str, mention: Mention, cue: re.Pattern[str], mentions: Sequence[Mention]) -> bool:
    """Whether a cue stands in the clause of the mention with no other amount between, and nothing makes it a part.

    ``folded``: the text in small letters.
    """
    language, start, end = mention.language, mention.start, mention.end
    reach = _BEFORE[language]
    before, after = slice(max(0, start - reach), start), slice(end, end + _AFTER[language])
    if not cue.search(folded[before]) and not cue.search(folded[after]):
        return False
    clause = _CLAUSE[language]
    before = slice(start - len(clause.split(text[before])[-1]), start)
    after = slice(end, end + len(clause.split(text[after])[0]))
    found = list(cue.finditer(folded[before]))
    if found:
        first, last = before.start + found[-1].end(), start
    elif later := cue.search(folded[after]):
        first, last = end, end + later.start()
    else:
        return False
    if any(first <= other.start < last for other in mentions):
        return False
    sentence = len(_SENTENCE[language].split(text[max(0, start - 2 * reach) : start])[-1])
    around = f"{folded[start - sentence : start]} {folded[after]} {folded[end : end + _TAIL]}"
    return _PARTIAL[language].search(around) is None


def _difference(text: str, language: str, statement: Statement, stated: Mention, mention: Mention) -> Difference:
    is_chinese = language == "zh"
    cause = name_cause(mention, stated) if is_chinese else name_cause(stated, mention)
    if is_chinese and cause in _OF_ENGLISH:
        cause = None
    sentence = sentence_at(text, mention.start)
    return Difference(
        *("N104", language, cause or "field"),
        zh=mention if is_chinese else None,
        en=None if is_chinese else mention,
        zh_sentence=sentence if is_chinese else "",
        en_sentence="" if is_chinese else sentence,
        field=statement.name,
        stated=statement.quantity.text(language),
    )

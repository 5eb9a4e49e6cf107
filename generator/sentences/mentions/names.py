"""Digits that are no quantities: addresses of pages, code, telephone numbers, names such as 5G, G50 and COVID-19.

Owns what is blanked before a text is searched; every character keeps its place. Must not know quantities.
"""

from __future__ import annotations

import re

from generator.sentences.mentions.units import CURRENCY_SIGNS, UNIT_NAMES

BLANK = "\x00"
"""Stands for a character that is not to be read."""

_SAME = {chr(0xFF01 + offset): chr(0x21 + offset) for offset in range(0x5E)} | {"￥": "¥", "\u00a0": " "}
# a full-width comma ends a clause and never groups thousands
_WIDE = re.compile("[\uff01-\uff0b\uff0d-\uff5e￥\u00a0]")
_SMALL_I_AND_S = str.maketrans("ſıİ", "sii")

_NO_DIGIT = r"(?![0-9])"
_NEVER = re.compile(
    "|".join(
        (
            r"```.{0,4000}?```",
            r"`[^`\n]{1,300}`",
            r"(?<=\]\()[^)\s]{1,500}",
            r"(?:https?://|www\.)[\w./%?=&#:~+@-]{1,500}",
            r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}",
            # telephone numbers, with and without what announces them
            r"(?:电话|热线|传真|拨打|手机|tel(?:ephone)?|phone|fax|hotline|call)[^0-9\n]{0,12}[+(0-9][0-9 ()+-]{3,24}",
            r"(?:\+ ?86[- ]?)?\(?\b0[0-9]{2,3}\)?[- ][0-9]{3,4}[ -]?[0-9]{3,4}" + _NO_DIGIT,
            r"\+[0-9]{1,3}(?:[ -][0-9]{2,4}){2,4}|\b[48]00[- ][0-9]{3,4}[- ][0-9]{3,4}",
            r"\b1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4}" + _NO_DIGIT,
            r"(?:邮编|邮政编码|postcode|postal code|zip)[^0-9\n]{0,6}[0-9]{5,6}",
            # times of day, ratios, layouts such as 7×24 and 1+3+N
            r"\b[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: ?[ap]\.?m\b\.?)?|\b[0-9]{1,2} ?[ap]\.?m\b\.?",
            r"(?<![0-9.])[0-9]{1,2}[时点](?![0-9])|(?<![0-9.])[0-9]{1,3}:[0-9]{1,5}" + _NO_DIGIT,
            r"(?<![0-9.])[0-9]{1,2}[×xX*/][0-9]{1,2}" + _NO_DIGIT + r"(?=小时|[^0-9/.-]|$)",
            r"(?<![0-9A-Za-z])[0-9]{1,2}(?:\+[0-9NXn]{1,2}){1,6}" + _NO_DIGIT,
            # document numbers: 〔2017〕47号, [2017] No. 47; standards
            r"[\[(〔【][12][0-9]{3}[\])〕】] ?(?:第|No\.? ?)?[0-9]{1,5}(?:号)?",
            r"\b(?:GB(?:/[TZ])?|ISO|IEC|DB[0-9]{0,2}(?:/T)?) ?[0-9][0-9.:-]{0,14}",
            # the number of an item of a list
            r"(?m:^[ \t>*-]{0,8}\(?[0-9]{1,2}(?:[.)、](?![0-9])))|\([0-9]{1,2}\)(?! ?[%0-9])",
            r"十[一二三四五六七]五(?=[”\"规期时末以])",
        )
    ),
    re.IGNORECASE | re.DOTALL,
)
# _NEVER is slow, so these say where it can find anything: a word that one of its forms has, with what follows there
_WORDS = tuple(
    (word, re.compile(re.escape(word) + rest))
    for words, rest in (
        (("`", "](", "http", "www.", "@"), ""),
        (("电话", "热线", "传真", "拨打", "手机", "hotline"), r"[^0-9\n]{0,12}[+(0-9][0-9 ()+-]{3}"),
        (("tel", "phone", "fax", "call"), r"(?:ephone)?[^0-9\n]{0,12}[+(0-9][0-9 ()+-]{3}"),
        (("邮编", "邮政编码", "postcode", "postal code", "zip"), r"[^0-9\n]{0,6}[0-9]{5}"),
        (("gb", "iso", "iec", "db"), r"[0-9/tz]{0,4} ?[0-9]"),
        (("+",), "[0-9 ]"),
        (("十",), "[一二三四五六七]五"),
        (("\n",), r"[ \t>*-]{0,8}\(?[0-9]{1,2}[.)、]"),
    )
    for word in words
)
# … or a digit with what stands beside it in the others; each begins with the digit, which is quickly found
_BESIDE_DIGIT = re.compile(
    r"[0-9](?:[时点]|[:×x*/+][0-9nx]| ?[ap]\.?m|(?<=[(\[〔【].)[0-9]{0,3}[)\]〕】]"
    r"|(?<=0)[0-9]{2,3}\)?[- ][0-9]{3}|(?<=[48])00[- ][0-9]{3}|(?<=1)[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4})"
)
_FIRST_ITEM = re.compile(r"[ \t>*-]{0,8}\(?[0-9]{1,2}[.)、]")
_FENCE = "```"

_LETTERS_FIRST = re.compile(
    r"(?<![A-Za-z0-9$€£¥])([A-Za-z]{1,16})([-–]?)([0-9][0-9A-Za-z]{0,20}(?:[-.][0-9A-Za-z]{1,12}){0,3})"
)
_DIGITS_FIRST = re.compile(r"(?<![A-Za-z0-9.,$€£¥])[0-9]{1,6}(-?)([A-Za-z]{1,16})(?![A-Za-z²³])(?:-?[0-9]{1,6})?")
_BESIDE_LETTER = re.compile(r"[0-9](?:-?[A-Za-z]|(?<=[A-Za-z].)|(?<=[A-Za-z][-–].))")
_SCALES = {"m", "mn", "bn", "tn", "k", "million", "billion", "trillion", "thousand"}
_ORDINAL = {"st", "nd", "rd", "th"}
_PROSE_BEFORE_NUMBER = {"mid", "post", "pre", "early", "late", "non", "sub", "ex"}
_PREFIXES = {*CURRENCY_SIGNS, "us", "hk", "cn"}
_UNITS = {name.lower() for name in UNIT_NAMES if name.isascii()}


def make_plain(text: str) -> str:
    """Make full-width signs narrow; every character keeps its place."""
    return text if text.isascii() else _WIDE.sub(lambda match: _SAME[match[0]], text)


def fold(text: str) -> str:
    """Make all letters small; every character keeps its place, also those that ``str.lower`` makes two of."""
    if not text.isascii() and ("ſ" in text or "ı" in text or "İ" in text):
        text = text.translate(_SMALL_I_AND_S)
    return text.lower()


def blank(text: str) -> str:
    """Replace what holds digits and is no quantity; every character keeps its place."""
    if _may_hold_names(text):
        if _FENCE in text:
            text = _blank_never(text)
        else:  # nothing else goes on beyond its line
            text = "\n".join(_blank_never(line) if _may_hold_names(line) else line for line in text.split("\n"))
    if _BESIDE_LETTER.search(text):
        text = "\n".join(_blank_glued(line) if _BESIDE_LETTER.search(line) else line for line in text.split("\n"))
    return text


def _may_hold_names(text: str) -> bool:
    folded = fold(text)
    if _BESIDE_DIGIT.search(folded) or _FIRST_ITEM.match(folded):
        return True
    for word, form in _WORDS:  # noqa: SIM110  (a generator takes three times as long)
        if word in folded and form.search(folded):
            return True
    return False


def _blank_never(text: str) -> str:
    return _NEVER.sub(lambda match: BLANK * len(match[0]), text)


def _blank_glued(line: str) -> str:
    return _DIGITS_FIRST.sub(_blank_digits_first, _LETTERS_FIRST.sub(_blank_letters_first, line))


def _blank_letters_first(match: re.Match[str]) -> str:
    letters, hyphen, _ = match.groups()
    low = letters.lower()
    is_amount = low in _PREFIXES or (low + match[3] in _UNITS)
    is_prose = bool(hyphen) and (low in _PROSE_BEFORE_NUMBER or (letters.islower() and len(letters) > 1))
    return match[0] if is_amount or is_prose else BLANK * len(match[0])


def _blank_digits_first(match: re.Match[str]) -> str:
    hyphen, letters = match.groups()
    low = letters.lower()
    is_amount = low in _SCALES or low in _UNITS or low in _ORDINAL or low in _PREFIXES
    is_prose = bool(hyphen) and letters.islower()
    return match[0] if is_amount or is_prose else BLANK * len(match[0])

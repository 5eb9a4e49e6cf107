"""Telephone numbers of offices: how each is dialled from anywhere in the world, and how it is shown.

Owns what bureaus write into one field (several numbers, extensions, a second number that leaves out what the first
says) and China's numbering (area codes, 400 and 800 numbers, short numbers). Numbers of other countries are those of
the package phonenumbers, which is loaded where there is one. Must not know who is called, nor any language.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.messages.issues import Fault

SEPARATOR = re.compile(r"[/,、;或和]")
"""What stands between two numbers."""
_EXTENSION = re.compile(r"\s*(?:转|分机|ext\.?)\s*(\d{1,6})$", re.IGNORECASE)
_ABROAD = re.compile(r"(?:\+|00)(?=[\d\s(])")
_CHINA = "86"
_AREA = re.compile(r"0?(10|2\d|[3-9]\d{2})-?")
# a line in an area, or a short number there; what follows after a hyphen is an extension
_LINE = re.compile(r"(\d{4})-?(\d{4})(?:-(\d{1,6}))?|(\d{3})-?(\d{4})(?:-(\d{1,6}))?|([19]\d{4,5})")
# reached within China only
_SERVICE = re.compile(r"([48]00)(\d{3})(\d{4})")
_MOBILE = re.compile(r"0?(1[3-9]\d)(\d{4})(\d{4})")
_LOST_DIGIT = re.compile(r"\d{4}-\d{3}")
"""A line of eight digits with one lost: lines of seven are grouped three and four."""
_SHORT = re.compile(r"1\d{2,5}|9\d{4,5}")
_LONGEST_IN_AREA = 8
_MOST_CHANGED = 4
_LONGEST_EXTENSION = 6


class Telephone(NamedTuple):
    """One number: the digits to dial, with ``+`` and country where it has them; how it is shown; its extension."""

    dial: str
    shown: str
    extension: str = ""

    @property
    def uri(self) -> str:
        """The link that calls it (RFC 3966)."""
        return f"tel:{self.dial}" + (f";ext={self.extension}" if self.extension else "")


def telephones(text: str) -> tuple[Telephone, ...]:
    """Return the numbers in a text, in its order; those after the first may leave out what they begin with like it.

    Raises a ``Fault`` for what is no number, and for a line without its area, which nobody can dial from elsewhere.
    """
    found: list[Telephone] = []
    before = ""
    for part in SEPARATOR.split(text):
        extension = _EXTENSION.search(part)
        rest = part[: extension.start()] if extension else part
        if found and found[-1].extension and len(re.sub(r"\D", "", rest)) <= _LONGEST_EXTENSION:
            raise Fault("R170", value=part.strip(), before=text[: text.index(part)].strip())
        number, before = _read(rest.strip(), before)
        found.append(number._replace(extension=extension[1]) if extension else number)
    return tuple(found)


def _read(text: str, before: str) -> tuple[Telephone, str]:
    """Return the number in a text, and its area and line as digits; ``before`` are those of the number before it."""
    abroad = _ABROAD.match(text)
    groups = re.findall(r"\d+", text[abroad.end() :].replace("(0)", "") if abroad else text)
    number = "-".join(groups)
    digits = "".join(groups)
    has_country = number.startswith(_CHINA) and (abroad or len(digits) > _LONGEST_IN_AREA)
    if abroad and not has_country:
        return _of_another_country(digits, text), ""
    if has_country:
        number, digits = number.removeprefix(_CHINA).lstrip("-"), digits.removeprefix(_CHINA)
    if service := _SERVICE.fullmatch(digits):
        return Telephone(digits, " ".join(service.groups())), before
    if mobile := _MOBILE.fullmatch(digits):
        return Telephone(f"+{_CHINA}{''.join(mobile.groups())}", f"+{_CHINA} {' '.join(mobile.groups())}"), ""
    if not has_country and (not digits.startswith("0") or len(digits) <= _MOST_CHANGED):
        if _SHORT.fullmatch(digits) and not before:
            return Telephone(digits, digits), before
        number = _complete(number, before, text)
    return _in_area(number, text)


def _of_another_country(digits: str, text: str) -> Telephone:
    """Return a number of another country, grouped as it is there; raises a ``Fault`` where it cannot be one."""
    import phonenumbers as library  # its tables of all countries are needed by few sites

    try:
        number = library.parse(f"+{digits}")
    except library.NumberParseException:
        raise Fault("R171", value=text) from None
    if library.is_possible_number_with_reason(number) != library.ValidationResult.IS_POSSIBLE:
        raise Fault("R171", value=text)
    shown = library.format_number(number, library.PhoneNumberFormat.INTERNATIONAL)
    return Telephone(library.format_number(number, library.PhoneNumberFormat.E164), re.sub(r"[^\d+]+", " ", shown))


def _complete(number: str, before: str, text: str) -> str:
    """Return a number without area with the area, or all but the last digits, of the one before it."""
    digits = number.replace("-", "")
    if before and len(digits) <= _MOST_CHANGED:
        return before[: -len(digits)] + digits
    if len(digits) > _LONGEST_IN_AREA or not _LINE.fullmatch(number):
        raise Fault("R116", value=text)
    if not before:
        raise Fault("R143", value=text)
    return f"{before.partition('-')[0]}-{number}"


def _in_area(number: str, text: str) -> tuple[Telephone, str]:
    """Return a number that begins with its area, and both as digits; ``text`` is named in a fault."""
    area = _AREA.match(number)
    rest = number[area.end() :] if area else ""
    # groups may be of any length where nothing but the line follows
    line = _LINE.fullmatch(rest) or _LINE.fullmatch(rest.replace("-", ""))
    if not area or not line or _LOST_DIGIT.fullmatch(rest):
        raise Fault("R116", value=text)
    parts = [part for part in (line[1] or line[4] or line[7], line[2] or line[5]) if part]
    telephone = Telephone(
        f"+{_CHINA}{area[1]}{''.join(parts)}", f"+{_CHINA} {area[1]} {' '.join(parts)}", line[3] or line[6] or ""
    )
    return telephone, f"0{area[1]}-{''.join(parts)}"

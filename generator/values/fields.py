"""How the text of one YAML value becomes a typed value: bilingual text, choices, ids, quantities, addresses.

Every scalar arrives as the text that was typed (or None for an empty value); what cannot be read raises a
``Fault``, which pydantic hands on unchanged. Must not know files or places.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, GetPydanticSchema, ValidationInfo
from pydantic_core import core_schema

from generator.messages.issues import Fault
from generator.values.language import ENGLISH, SIMPLIFIED_CHINESE, Text, language, language_called
from generator.values.quantity import (
    Area,
    Capacity,
    Count,
    Distance,
    Duration,
    Money,
    PartialDate,
    Percent,
    Price,
    Rainfall,
    Temperature,
    When,
)
from generator.values.quantity.zones import zone_named
from generator.values.telephone import SEPARATOR, telephones
from generator.values.wrapping import close_up

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

DEFAULT_LANGUAGES = (SIMPLIFIED_CHINESE.key, ENGLISH.key)

_PAGE_NAME = re.compile(r"[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)*")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
# names that Windows keeps for devices: a folder of that name cannot be checked out or published there
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
# what would mean something else in a mailto: address, a vCard or HTML is in no real one
_EMAIL = re.compile(r"[\w.!#$'*+/=^{}~-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+?\(?[0-9](?:[0-9+\s()/,、;或和–-]|转|分机|ext\.?){3,60}")
# a mainland mobile number: private, so it never goes on a public page
_MOBILE = re.compile(r"(?:0{0,2}86)?0?1[3-9]\d{9}")
# a number that a person reads at a glance; more digits, an exponent or an underscore is a slip
_NUMBER = re.compile(r"[+-]?\d{1,9}(?:\.\d{1,9})?")


_NEEDS_QUOTES = re.compile(r"[,:#\[\]{}\"'&*!|>%@`]")
YES = frozenset({"true", "yes", "是", "有"})
"""What staff write for ``true``."""
_NO = frozenset({"false", "no", "否", "无"})
NO_WORDS = frozenset({"null", "Null", "NULL", "~", "undefined", "NaN", "[object Object]"})
"""What programs write where they have nothing. Without quotation marks some are no value: then none comes here."""


def require_scalar(value: object) -> str:
    """Return a scalar's text, trimmed; raises ``Fault`` for a list, a mapping, nothing at all, or a word for that."""
    if isinstance(value, str) and (text := value.strip()):
        if text in NO_WORDS:
            raise Fault("T110", value=text)
        return close_up(text)
    if value is None or isinstance(value, str):
        raise Fault("R104")
    raise Fault("R105", found="list" if isinstance(value, list) else "mapping")


def read_bilingual(value: object, info: ValidationInfo) -> Text:
    """Read ``{zh: …, en: …}`` of running words; as :func:`read_prose`, and lines that close up are put together."""
    text = read_prose(value, info)
    if value is text or not any("\n" in text[key] for key in text):
        return text
    return Text({key: close_up(text[key], key) for key in text})


def read_prose(value: object, info: ValidationInfo) -> Text:
    """Read ``{zh: …, en: …}`` with its line breaks; the languages allowed stand in the validation context.

    Raises ``Fault`` for anything else, for an empty text, and where the Chinese is missing.
    """
    languages = info.context.get("languages", DEFAULT_LANGUAGES) if info.context else DEFAULT_LANGUAGES
    if isinstance(value, Text):
        return value
    if isinstance(value, str):
        raise Fault("T110" if value.strip() in NO_WORDS else "T101", value=shorten(value), written=_as_written(value))
    if not isinstance(value, dict):
        raise Fault("T102")
    words = {}
    for key, text in value.items():
        if key not in languages:
            raise Fault("T103", key=str(key), languages=", ".join(languages))
        if not isinstance(text, str) or not text.strip():
            raise Fault("T104", key=str(key))
        if text.strip() in NO_WORDS:
            raise Fault("T110", value=text.strip(), key=str(key))
        words[key] = text.strip()
    if SIMPLIFIED_CHINESE.key not in words:
        raise Fault("T105")
    return Text(words)


def read_id(value: object) -> str:
    """Read a record's id, which becomes a folder of its address; raises ``Fault`` where it cannot be one."""
    text = require_scalar(value)
    if not _ID.fullmatch(text):
        raise Fault("R110", value=shorten(text))
    if text in _RESERVED:
        raise Fault("R111", value=text)
    return text


def is_id(text: str) -> bool:
    """Whether a text has the form of a record's id."""
    return _ID.fullmatch(text) is not None


def reserved_ids() -> frozenset[str]:
    """Return the texts that have the form of an id and cannot be one."""
    return _RESERVED


def is_page_name(text: str) -> bool:
    """Whether a text can be the name of an authored page, which becomes a path of its address (``about/team``)."""
    return _PAGE_NAME.fullmatch(text) is not None


def read_yes_no(value: object) -> bool:
    """Read ``true`` or ``false`` and what staff write for them; raises ``Fault`` for other words."""
    text = require_scalar(value).lower()
    if text in YES:
        return True
    if text in _NO:
        return False
    raise Fault("R112", value=shorten(text))


def read_number(value: object) -> Decimal:
    """Read a plain decimal number without a unit, such as a latitude or a floor-area ratio.

    Raises ``Fault`` for anything else.
    """
    text = require_scalar(value)
    if not _NUMBER.fullmatch(text):
        raise Fault("R113", value=shorten(text))
    return Decimal(text)


def read_web_address(value: object) -> str:
    """Read an absolute ``https:`` or ``http:`` address; raises ``Fault`` for anything else."""
    text = require_scalar(value)
    try:
        parts = urlsplit(text)
    except ValueError:
        raise Fault("R114", value=shorten(text)) from None
    if parts.scheme not in {"http", "https"} or not parts.hostname or re.search(r"[\s<>\"']", text):
        raise Fault("R114", value=shorten(text))
    return text


def of_form(form: re.Pattern[str], code: str) -> Callable[[object], str]:
    """Return a reader of texts that are of a form as a whole; it raises a ``Fault`` with the code for others."""

    def read(value: object) -> str:
        text = require_scalar(value)
        if not form.fullmatch(text):
            raise Fault(code, value=shorten(text))
        return text

    return read


def read_email(value: object) -> str:
    """Read an e-mail address; raises ``Fault`` for anything else."""
    return of_form(_EMAIL, "R115")(value)


def read_time_zone(value: object) -> str:
    """Read the name of a time zone, such as ``Asia/Shanghai``."""
    return zone_named(require_scalar(value)).key


def read_phone(value: object, may_be_public: Collection[str] = ()) -> str:
    """Read an office telephone number, with plain digits and signs.

    Raises ``Fault`` for anything else, and for a mobile number that is none of those that ``may_be_public``.
    """
    typed = require_scalar(value)
    text = unicodedata.normalize("NFKC", typed)  # a telephone dials no full-width digits
    each = re.split(rf"{SEPARATOR.pattern}|转|分机|ext", text)  # several numbers may stand in one text
    mobiles = [number for number in each if _MOBILE.fullmatch(re.sub(r"[^0-9]", "", number))]
    if mobiles and not _may_all_be_public(mobiles, may_be_public):
        raise Fault("R117", value=typed)
    if not _PHONE.fullmatch(text):
        raise Fault("R116", value=shorten(typed))
    telephones(text)  # each can be dialled from elsewhere
    return text


def _may_all_be_public(numbers: Collection[str], may_be_public: Collection[str]) -> bool:
    from generator.values.personal.find import same_number

    return all(same_number(number) in may_be_public for number in numbers)


def read_phone_of_site(value: object, info: ValidationInfo) -> str:
    """Read a telephone number; mobile numbers that the settings allow are taken."""
    return read_phone(value, (info.context or {}).get("may_be_public", ()))


def read_language(value: object) -> str:
    """Read the key of a language; raises ``Fault`` for one that the generator does not know."""
    key = require_scalar(value)
    try:
        return language(key if key.isascii() else language_called(key)).key
    except KeyError:
        raise Fault("S110", key=shorten(key)) from None


def shorten(text: str, length: int = 40) -> str:
    """Return a text as it can stand in a message: one line, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1] + "…"


def _as_written(text: str) -> str:
    """Return a text as it stands in braces, all of it, in quotation marks where it needs them."""
    line = " ".join(text.split())
    if not _NEEDS_QUOTES.search(line):
        return line
    return '"{}"'.format(line.replace("\\", "\\\\").replace('"', '\\"'))


def _as_is(cls: type) -> GetPydanticSchema:
    """Tell pydantic to take a value of our own class as it is; the reader before it made it."""
    return GetPydanticSchema(lambda _source, _handler: core_schema.is_instance_schema(cls))


def _quantity(cls: Any) -> BeforeValidator:  # noqa: ANN401  (the quantity classes share no base)
    def read(value: object) -> object:
        return value if isinstance(value, cls) else cls.parse(require_scalar(value))

    return BeforeValidator(read)


def _text(read: Callable[..., object]) -> BeforeValidator:
    return BeforeValidator(read)


Bilingual = Annotated[Text, _as_is(Text), _text(read_bilingual)]
Prose = Annotated[Text, _as_is(Text), _text(read_prose)]
"""Bilingual Markdown: checked and rendered by ``reading.prose``."""
Word = Annotated[str, _text(require_scalar)]
Id = Annotated[str, _text(read_id)]
LanguageKey = Annotated[str, _text(read_language)]
YesNo = Annotated[bool, _text(read_yes_no)]
Number = Annotated[Decimal, _text(read_number)]
WebAddress = Annotated[str, _text(read_web_address)]
Email = Annotated[str, _text(read_email)]
Phone = Annotated[str, _text(read_phone_of_site)]
TimeZone = Annotated[str, _text(read_time_zone)]
"""The IANA name of a time zone."""

MoneyField = Annotated[Money, _as_is(Money), _quantity(Money)]
AreaField = Annotated[Area, _as_is(Area), _quantity(Area)]
PriceField = Annotated[Price, _as_is(Price), _quantity(Price)]
CapacityField = Annotated[Capacity, _as_is(Capacity), _quantity(Capacity)]
CountField = Annotated[Count, _as_is(Count), _quantity(Count)]
DistanceField = Annotated[Distance, _as_is(Distance), _quantity(Distance)]
DurationField = Annotated[Duration, _as_is(Duration), _quantity(Duration)]
PercentField = Annotated[Percent, _as_is(Percent), _quantity(Percent)]
TemperatureField = Annotated[Temperature, _as_is(Temperature), _quantity(Temperature)]
RainfallField = Annotated[Rainfall, _as_is(Rainfall), _quantity(Rainfall)]
DateField = Annotated[PartialDate, _as_is(PartialDate), _quantity(PartialDate)]
WhenField = Annotated[When, _as_is(When), _quantity(When)]

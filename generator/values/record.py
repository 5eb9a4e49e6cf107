"""What every record has: where it comes from, what about it is inferred, and the part that is never public.

A record in a file is an *entry*: the public record plus ``disclosure`` and ``internal``. The two are different
types; ``gate.disclosure`` makes one from the other, and later modules only ever see the public one.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Annotated, ClassVar, Self, cast, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from generator.messages.issues import Fault
from generator.values.choices import choice
from generator.values.fields import Bilingual, DateField, Id, LanguageKey, WebAddress, Word, YesNo
from generator.values.focus import Focus, read_focus

if TYPE_CHECKING:
    from datetime import date

    from generator.values.language import Text
    from generator.values.quantity import PartialDate, Quantity

    Stated = Quantity | tuple[Quantity, ...] | None


class Block(BaseModel):
    """Any mapping of the content: its keys are known, its values do not change."""

    # no command needs the validators of all models, which take long to build
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    def __getstate__(self) -> tuple[dict[str, object], tuple[str, ...]]:  # type: ignore[override]
        """Return the fields and which of them were written, in the order of the model whatever the hash seed."""
        values, written = self.__dict__, self.__pydantic_fields_set__
        return values, tuple([name for name in values if name in written])

    def __setstate__(self, state: tuple[dict[str, object], tuple[str, ...]]) -> None:  # type: ignore[override]
        """Take what :meth:`__getstate__` returned; there is nothing else in a block."""
        values, written = state
        object.__setattr__(self, "__dict__", values)
        object.__setattr__(self, "__pydantic_fields_set__", set(written))
        object.__setattr__(self, "__pydantic_extra__", None)
        object.__setattr__(self, "__pydantic_private__", None)


@lru_cache(maxsize=512)  # there are some dozens of models
def fields_holding(model: type[Block], kind: type) -> tuple[str, ...]:
    """Return the fields of a model that can be or hold a value of a kind, in its order, which no hash seed changes."""
    return tuple(name for name, field in model.model_fields.items() if _can_hold(field.annotation, kind))


def _can_hold(annotation: object, kind: type) -> bool:
    """Whether a value of an annotated kind can be or hold one of another; in doubt it can."""
    if get_origin(annotation) is Annotated:
        return _can_hold(get_args(annotation)[0], kind)
    if inner := get_args(annotation):
        return any(_can_hold(each, kind) for each in inner)
    if not isinstance(annotation, type) or annotation is object:
        return annotation is not Ellipsis
    if issubclass(annotation, Block):
        return issubclass(annotation, kind) or bool(fields_holding(annotation, kind))
    return issubclass(annotation, (kind, tuple, dict)) or issubclass(kind, annotation)


class Source(Block):
    """Where a fact is already public: what names it, when it appeared, and where it can be read."""

    name: Bilingual
    date: DateField | None = None
    url: WebAddress | None = None


FocusField = Annotated[Focus, BeforeValidator(read_focus)]


class Photo(Block):
    """A picture under ``content/media/`` with the words that stand for it and who made it.

    ``focus`` is what stays in view where a page shows less than all of it.
    """

    file: Word
    alt: Bilingual
    credit: Bilingual
    focus: FocusField | None = None

    @model_validator(mode="before")
    @classmethod
    def _has_words(cls, value: object) -> object:
        missing = [key for key in ("alt", "credit") if isinstance(value, dict) and key not in value]
        if missing:
            raise Fault("M167", missing=", ".join(missing))
        return value


class Video(Block):
    """A film: a file under ``content/media/`` or, where it is shown elsewhere, its address.

    ``poster`` is the picture that stands there before it plays; ``captions`` are files of what is said and heard, by
    the language that they are in. A film on another host is a link and has neither.
    """

    file: Word | None = None
    url: WebAddress | None = None
    title: Bilingual
    poster: Word | None = None
    captions: dict[LanguageKey, Word] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _has_one_place(self) -> Self:
        if (self.file is None) == (self.url is None) or (self.url and (self.poster or self.captions)):
            raise Fault("R127")
        return self


class Record(Block):
    """What every public record has. ``inferred`` names fields that the source does not state, with the reason.

    Each kind says with its fields: ``KIND``, what it is called in files and addresses; ``CALLED``, the field that names
    it, and ``ALSO_CALLED``, others that do; ``NAMES``, its fields that name other records and the kind that they name
    (``a.b`` is ``b`` in each of ``a``); ``STANDS_ON``, those of them without which the record says nothing: it is shown
    only where what they name is.
    """

    KIND: ClassVar[str]
    CALLED: ClassVar[str] = "title"
    ALSO_CALLED: ClassVar[tuple[str, ...]] = ()
    NAMES: ClassVar[Mapping[str, str]] = {}
    STANDS_ON: ClassVar[tuple[str, ...]] = ()

    id: Id
    source: Source | None = None
    as_of: DateField | None = None
    inferred: dict[str, Bilingual] = Field(default_factory=dict)
    sample: YesNo = False

    @property
    def called(self) -> Text:
        """What the record is called."""
        return cast("Text", getattr(self, self.CALLED))

    @property
    def true_on(self) -> PartialDate | None:
        """The day when the record was true: its own, else that of its source."""
        return self.as_of or (self.source.date if self.source else None)

    def facts(self) -> dict[str, tuple[str, ...]]:
        """Return what lists and groups ask of the record beside the records that it names, by what it is called."""
        return {}

    def stated(self) -> dict[str, Stated]:
        """Return the figures and days that its own texts must not contradict, by the name of their field."""
        return {}

    def takes_part(self) -> tuple[Text, ...]:
        """Return the names of those who take part in it: what is said of one must not be said of another."""
        return ()

    def ends(self) -> tuple[str, date] | None:
        """Return the field by which the record ends by itself and its last day; None where it does not."""
        return None

    def is_open(self, today: date) -> bool:
        """Whether the record still stands on a day; most kinds do not end by themselves."""
        del today
        return True

    def without(self, **fields: object) -> Self:
        """Return the record with less in some fields, and without the notes on what was taken out of it."""
        changed = {name: value for name, value in fields.items() if getattr(self, name) != value}
        if not changed:
            return self
        changed["inferred"] = {name: why for name, why in self.inferred.items() if name not in changed}
        return self.model_copy(update=changed)

    def unnamed(self) -> Self | None:
        """Return what may be shown of the record without the names of those who take part; None for most kinds.

        Such a kind cannot be anonymous: its records are hidden then, which the rules report.
        """
        return None

    def after_loss(self, lost: Mapping[str, int]) -> Self:
        """Return the record fit to be shown after names of hidden records were taken out of it, how many by field."""
        del lost
        return self


class Disclosure(StrEnum):
    """How much of a record the public sees, from all to nothing."""

    FULL = "full"
    ANONYMOUS = "anonymous"
    COUNTED = "counted"
    INTERNAL = "internal"


HIDDEN = frozenset({Disclosure.COUNTED, Disclosure.INTERNAL})
"""What is on no page and in no figure."""

DISCLOSURE_ZH = {"full": "公开", "anonymous": "匿名", "counted": "仅计数", "internal": "内部"}
DisclosureField = Annotated[Disclosure, choice(Disclosure, DISCLOSURE_ZH)]


def _read_internal(value: object) -> object:
    if not isinstance(value, dict):
        raise Fault("R120")
    return value


class Entry(Block):
    """What a file adds to a record and what stays in git: the internal notes and the rule of disclosure.

    ``PUBLIC`` is the type of what the public may see of it; ``gate.disclosure`` alone makes one of the other.
    """

    PUBLIC: ClassVar[type[Block]]

    disclosure: DisclosureField | None = None
    internal: Annotated[dict[str, object], BeforeValidator(_read_internal)] = Field(default_factory=dict, repr=False)

    @property
    def limited_by(self) -> str | None:
        """The stage whose visibility limits what the public sees; None where no stage does."""
        return None


class RecordEntry(Entry, Record):
    """The entry of a record of its own, not of a part of another.

    ``checked`` are figures that are out of the ordinary and right all the same, as ``FIELD = VALUE``.
    ``not_this_record`` are passages of its texts whose figures are somebody else's, where the check takes them for its
    own. ``translation_ok`` are marks of Chinese texts that their translations fit (``reading.ledger.mark_of``).
    """

    PUBLIC: ClassVar[type[Record]]

    checked: tuple[Word, ...] = ()
    not_this_record: tuple[Word, ...] = ()
    translation_ok: tuple[Word, ...] = ()

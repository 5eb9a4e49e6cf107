"""Cards are drawn: what one says, in the faces of its language, on the ground that all of them have.

Owns where each text stands and how large it may be. The same card gives the same bytes wherever the faces are the same.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageDraw

from generator.pages.social.ground import HEAD, HIGH, MARK, TEXT, WIDE
from generator.pages.social.packing import Packer
from generator.pages.social.palette import EARTH, INK, MAIN, QUIET, RULE, shares_of
from generator.pages.social.setting import Fitting, set_text
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.pages.social.card import Lead, SocialCard
    from generator.pages.social.face import Face
    from generator.pages.social.ground import CardGround
    from generator.pages.social.setting import SetText

_NAME = (Fitting(27, 1), Fitting(24, 1), Fitting(21, 1), Fitting(18, 2))
_SAMPLE = (Fitting(20, 1),)
_TITLE = (Fitting(58, 2), Fitting(50, 3), Fitting(44, 4), Fitting(38, 4), Fitting(34, 4))
_TEXT = (Fitting(27, 3), Fitting(25, 4))
_VALUE = (Fitting(46, 1), Fitting(40, 1), Fitting(35, 1), Fitting(31, 1), Fitting(28, 1))
_LONG_VALUE = (Fitting(26, 2), Fitting(23, 2))
_LABEL = (Fitting(22, 1), Fitting(20, 2))
_LEADING, _LOOSE = 1.26, 1.5
_TITLE_FROM, _ALIKE = HEAD + 30, HEAD + 4
"""Where the title begins, and to which row all cards are alike: a mark on a letter reaches above the title."""
_FIGURES = 436
"""Where the line above the figures is."""
_GAP, _BESIDE = 32, 14


class Style(NamedTuple):
    """How a text is written: in which ramp of the palette, and how far its lines are apart, in sizes."""

    shares: bytes
    leading: float = _LEADING


_WORDS, _TEXTS = Style(shares_of(INK)), Style(shares_of(QUIET), _LOOSE)
_VALUES, _LABELS, _SAMPLES = Style(shares_of(MAIN)), Style(shares_of(QUIET)), Style(shares_of(EARTH))


class Faces(NamedTuple):
    """The faces of a language: for titles and figures, and for all else. The first that has all letters is taken.

    ``key`` says which files they are, and in which state.
    """

    bold: tuple[Face, ...]
    plain: tuple[Face, ...]
    key: str = ""


class Drawer:
    """Draws the cards of a site, whose ``name`` stands on all of them, in a language.

    ``sample`` is the word on a card of sample data.
    """

    def __init__(self, ground: CardGround, faces: Faces, *, language: str, name: str, sample: str) -> None:
        self._faces, self._language, self._name, self._sample = faces, language, name, sample
        self._ground = ground
        said = (faces.key, language, name, sample)
        self.key = digest(ground.pixels, ground.palette, repr(said).encode())

    def source(self, card: SocialCard) -> bytes:
        """Return the fingerprint of all that a card is made from."""
        return digest(self.key, repr(card).encode())

    def can_draw(self, text: str) -> bool:
        """Whether there is a face that has all letters of a text."""
        return self._face(text, self._faces.bold) is not None

    def fit(self, card: SocialCard) -> SocialCard:
        """Return a card without figures and a text that have letters which no face has."""
        leads = tuple(lead for lead in card.leads if all(map(self.can_draw, lead)))
        return card._replace(leads=leads, text=card.text if self.can_draw(card.text) else "")

    @cached_property
    def _grounds(self) -> tuple[tuple[Image.Image, Packer], ...]:
        """The ground with the name of the site on it, and the same with the word for sample data."""
        plain = Image.frombytes("L", (WIDE, HIGH), self._ground.pixels)
        sampled = plain.copy()
        room = TEXT.wide - MARK - _BESIDE
        word = self._set(self._sample, self._faces.plain, room, _SAMPLE)
        wide = max(line.width for line in word.lines)
        self._write(sampled, word, TEXT.right - wide, _beside_mark(word), _SAMPLES)
        for ground, left in ((plain, room), (sampled, room - wide - _GAP)):
            name = self._set(self._name if self.can_draw(self._name) else "", self._faces.plain, left, _NAME)
            self._write(ground, name, TEXT.left + MARK + _BESIDE, _beside_mark(name), _WORDS)
        return tuple((each, Packer(each, self._ground.palette, _ALIKE)) for each in (plain, sampled))

    def draw(self, card: SocialCard) -> bytes:
        """Return a card as a picture (PNG)."""
        ground, packer = self._grounds[card.sample]
        picture = ground.copy()
        title = self._set(card.title, self._faces.bold, TEXT.wide, _TITLE)
        below = self._write(picture, title, TEXT.left, _TITLE_FROM, _WORDS)
        if card.leads:
            self._write_figures(picture, card.leads)
        elif card.text:
            text = self._set(card.text, self._faces.plain, TEXT.wide, _TEXT, is_even=False)
            self._write(picture, text, TEXT.left, below + 26, _TEXTS)
        return packer.packed(picture)

    def _write_figures(self, picture: Image.Image, leads: Sequence[Lead]) -> None:
        ImageDraw.Draw(picture).rectangle((TEXT.left, _FIGURES, TEXT.right - 1, _FIGURES), RULE)
        values, columns = self._columns(leads)
        labelled = list(zip(leads, columns, strict=True))
        size = min(self._set(lead.label, self._faces.plain, wide, _LABEL).size for lead, (_, wide) in labelled)
        both = [step for step in _LABEL if step.size <= size]
        for lead, value, (left, wide) in zip(leads, values, columns, strict=True):
            below = self._write(picture, value, left, _FIGURES + 16, _VALUES)
            self._write(picture, self._set(lead.label, self._faces.plain, wide, both), left, below + 6, _LABELS)

    def _columns(self, leads: Sequence[Lead]) -> tuple[list[SetText], list[tuple[float, float]]]:
        """Return the figures, all as large as they can be beside each other, and the left end and width of each."""
        even = (TEXT.wide - (len(leads) - 1) * _GAP) / len(leads)
        for step in _VALUE:
            values = [self._set(lead.value, self._faces.bold, TEXT.wide, [step]) for lead in leads]
            wides = [max(line.width for line in value.lines) for value in values]
            if len(leads) == 1 or max(wides) <= even:
                wides = [even] * len(leads)
            elif sum(wides) + _GAP <= TEXT.wide:
                first = max(wides[0], min(self._label_wide(leads[0]), TEXT.wide - _GAP - wides[1]))
                wides = [first, TEXT.wide - _GAP - first]
            else:
                continue
            if all(len(value.lines) == 1 for value in values):
                return values, [(TEXT.left, wides[0]), (TEXT.left + wides[0] + _GAP, wides[-1])][: len(leads)]
        values = [self._set(lead.value, self._faces.bold, even, _LONG_VALUE) for lead in leads]
        return values, [(TEXT.left + at * (even + _GAP), even) for at in range(len(leads))]

    def _label_wide(self, lead: Lead) -> float:
        label = self._set(lead.label, self._faces.plain, TEXT.wide, _LABEL)
        return max(line.width for line in label.lines)

    def _face(self, text: str, faces: Sequence[Face]) -> Face | None:
        return next((face for face in faces if not face.lacks(text)), None)

    def _set(
        self, text: str, faces: Sequence[Face], width: float, steps: Sequence[Fitting], *, is_even: bool = True
    ) -> SetText:
        return set_text(text, self._language, self._face(text, faces) or faces[0], width, steps, is_even=is_even)

    @staticmethod
    def _write(picture: Image.Image, block: SetText, left: float, top: float, style: Style) -> float:
        """Write a block from an upper left corner; return where it ends below."""
        high = block.size * style.leading
        for number, line in enumerate(block.lines):
            # the middle of a line is the middle of its capital letters, which reach up seven tenths of the size
            base = top + number * high + high / 2 + block.size * 0.36
            for at, word in line.words:
                drawn = block.face.drawn(word, block.size, style.shares)
                picture.paste(drawn.pixels, (round(left + at) + drawn.left, round(base) + drawn.top), drawn.seen)
        return top + len(block.lines) * high


def _beside_mark(block: SetText) -> float:
    """Return where a block begins that stands beside the mark, as high above its middle as below."""
    return TEXT.top + (MARK - len(block.lines) * block.size * _LEADING) / 2

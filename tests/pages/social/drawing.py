"""Drawers of cards for tests: with the fonts of this machine, on a ground with a plain mark."""

from __future__ import annotations

from functools import cache

from generator.building.fonts import find_faces, lying_fonts
from generator.pages.art.cuts import sheet_art
from generator.pages.art.shown import TINTS
from generator.pages.social.drawer import Drawer, Faces
from generator.pages.social.face import Face
from generator.pages.social.ground import CardGround, ground_of
from generator.pages.social.palette import inks_of
from generator.values.language import language

MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#a03" d="M0 0h8v8z"/></svg>'
LETTERS = {"zh": "投资示例数据", "en": "Invest sample data", "ja": "投資サンプルデータ", "de": "Größe übermäßig"}


@cache
def faces_of(key: str) -> Faces:
    """Return the faces of a language that this machine has; without any, its tests cannot pass."""
    found = find_faces({language(key): LETTERS[key]}, lying_fonts())[language(key)]
    bold, plain = (tuple(Face(each.file, each.number) for each in faces) for faces in found)
    return Faces(bold, plain, repr(found))


@cache
def ground(colour: str | None = None) -> CardGround:
    """Return a ground in a main colour."""
    return ground_of(sheet_art("青河区", *TINTS["light"]), MARK, inks_of(colour))


@cache
def drawer_of(key: str) -> Drawer:
    """Return what draws cards in a language."""
    name = {"zh": "投资青河", "ja": "青河投資"}.get(key, "Invest Qinghe")
    return Drawer(ground(), faces_of(key), language=key, name=name, sample=LETTERS[key][-4:])

"""What draws the cards by which pages are shared: the faces that this machine has, and the ground of all cards.

Owns that both are kept from one build to the next, and what is said where a language has to do without cards.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from generator.building import fingerprints
from generator.building.fonts import FoundFace, FoundFaces, find_faces, lying_fonts
from generator.building.memory import FACES, GROUND
from generator.messages.issues import Issue, Place
from generator.pages.art.shown import sheet_of
from generator.pages.social.drawer import Drawer, Faces
from generator.pages.social.face import Face
from generator.pages.social.ground import CardGround, ground_of
from generator.pages.social.icons import drawing_of
from generator.pages.social.palette import inks_of
from generator.values.digests import digest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.building.configuration import SiteFolders
    from generator.building.memory import Memory
    from generator.gate.site import Site
    from generator.pages.social.icons import Emblem
    from generator.pages.words import Words
    from generator.values.language import Language


def open_drawers(
    site: Site, words: Mapping[Language, Words], emblem: Emblem, folders: SiteFolders, memory: Memory
) -> tuple[dict[Language, Drawer], list[Issue]]:
    """Return what draws the cards in each language, and the warning of those that have none.

    A card is named by a whole address: where the site's is not known, there are none, and nothing is said.
    """
    if not folders.address:
        return {}, []
    found = _faces(words, folders, memory)
    ground = _ground(site, emblem, memory) if found else CardGround(b"", b"")
    drawers = {
        language: Drawer(
            ground,
            _opened(faces),
            language=language.key,
            name=site.settings.name.nearest(language.key)[1],
            sample=words[language]("sample.badge"),
        )
        for language, faces in found.items()
    }
    without = [language.key for language in words if language not in found]
    place = Place(folders.config_file.name)
    return drawers, [Issue("U160", place, facts={"languages": ", ".join(without)})] if without else []


def _opened(faces: FoundFaces) -> Faces:
    bold, plain = (tuple(Face(each.file, each.number) for each in found) for found in faces)
    return Faces(bold, plain, repr(faces))


def _faces(words: Mapping[Language, Words], folders: SiteFolders, memory: Memory) -> dict[Language, FoundFaces]:
    wanted = {language: _letters(own) for language, own in words.items()}
    lying = lying_fonts(folders.card_font)
    key = digest(fingerprints.program(), repr((sorted(wanted.items(), key=repr), lying)).encode())

    def find() -> tuple[object, ...]:
        found = find_faces(wanted, lying)
        return tuple((each.key, *(tuple(map(tuple, faces)) for faces in found[each])) for each in found)

    by_key = {language.key: language for language in words}
    return {
        by_key[key]: FoundFaces(tuple(FoundFace(*each) for each in bold), tuple(FoundFace(*each) for each in plain))
        for key, bold, plain in memory.recall_or_make(FACES, key, tuple, find)
    }


def _letters(words: Words) -> str:
    """Return the letters that every site needs in a language: of what its pages and samples are called."""
    titles = (words(key) for key in words.keys() if key.startswith("nav."))  # noqa: SIM118  (a method of ours)
    return "".join(sorted(set("".join((*titles, words("sample.badge"))))))


def _ground(site: Site, emblem: Emblem, memory: Memory) -> CardGround:
    settings = site.settings
    drawn_from = repr((settings.district, settings.look.colour)).encode()
    key = digest(fingerprints.program(), drawn_from, emblem.drawing)

    def make() -> tuple[bytes, bytes]:
        ground = ground_of(sheet_of(settings), drawing_of(emblem), inks_of(settings.look.colour))
        return zlib.compress(ground.pixels, 1), ground.palette

    pixels, palette = memory.recall_or_make(GROUND, key, tuple, make)
    return CardGround(zlib.decompress(pixels), palette)

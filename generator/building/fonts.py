"""Which faces of which fonts this machine has for the cards by which pages are shared.

Owns where fonts lie on each system, which of them are fit for a title, and that a language whose letters none of them
has is left without cards. A site may bring a font of its own, which goes before all others. Must not know what a card
says.
"""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from generator.values.language import Language

_REGIONS = {"zh": "SC", "ja": "JP", "ko": "KR", "zh-Hant": "TC", "zh-TW": "TC", "zh-HK": "HK", "yue": "HK"}
_OF_CJK = frozenset({"zh", "ja", "ko", "yue"})
_MOST_FACES = 12  # in a file of several
_WAIT = 5  # seconds
_FEW = 4  # faces that are kept for letters that the first one lacks


class KnownFace(NamedTuple):
    """A face by the name of its file, in small letters, and of its family; ``*`` stands for a region, as in SC."""

    file: str
    family: str = ""
    style: str = ""


_CJK_BOLD = (
    KnownFace("notoserifcjk-bold.ttc", "Noto Serif CJK *"),
    KnownFace("notoserifcjk*-bold.otf"),
    KnownFace("notoserif*-bold.otf"),
    KnownFace("notoserif*-bold.ttf"),
    KnownFace("sourcehanserif-bold.ttc", "Source Han Serif *"),
    KnownFace("sourcehanserif*-bold.otf"),
    KnownFace("songti.ttc", "Songti *", "Bold"),
    KnownFace("stzhongs.ttf"),
    KnownFace("yumindb.ttf"),
    KnownFace("notosanscjk-bold.ttc", "Noto Sans CJK *"),
    KnownFace("notosanscjk*-bold.otf"),
    KnownFace("notosans*-bold.otf"),
    KnownFace("sourcehansans-bold.ttc", "Source Han Sans *"),
    KnownFace("sourcehansans*-bold.otf"),
    KnownFace("hiragino sans gb.ttc", "Hiragino Sans GB", "W6"),
    KnownFace("pingfang.ttc", "PingFang *", "Semibold"),
)
_OF_WINDOWS_BOLD = {
    "SC": ("msyhbd.ttc",),
    "TC": ("msjhbd.ttc",),
    "HK": ("msjhbd.ttc",),
    "JP": ("yugothb.ttc", "meiryob.ttc"),
    "KR": ("malgunbd.ttf",),
}
_OF_WINDOWS_PLAIN = {
    "SC": ("msyh.ttc",),
    "TC": ("msjh.ttc",),
    "HK": ("msjh.ttc",),
    "JP": ("yugothm.ttc", "meiryo.ttc"),
    "KR": ("malgun.ttf",),
}
_CJK_PLAIN = (
    KnownFace("notosanscjk-regular.ttc", "Noto Sans CJK *"),
    KnownFace("notosanscjk*-regular.otf"),
    KnownFace("notosans*-regular.otf"),
    KnownFace("sourcehansans-regular.ttc", "Source Han Sans *"),
    KnownFace("sourcehansans*-regular.otf"),
    KnownFace("pingfang.ttc", "PingFang *", "Regular"),
    KnownFace("hiragino sans gb.ttc", "Hiragino Sans GB", "W3"),
    KnownFace("notoserifcjk-regular.ttc", "Noto Serif CJK *"),
    KnownFace("wqy-microhei.ttc"),
    KnownFace("wqy-zenhei.ttc"),
)
_LATIN_BOLD = (
    KnownFace("sourceserif4-bold.otf"),
    KnownFace("sourceserifpro-bold.otf"),
    KnownFace("notoserif-bold.ttf"),
    KnownFace("georgiab.ttf"),
    KnownFace("georgia bold.ttf"),
    KnownFace("liberationserif-bold.ttf"),
    KnownFace("dejavuserif-bold.ttf"),
)
_LATIN_PLAIN = (
    KnownFace("notosans-regular.ttf"),
    KnownFace("segoeui.ttf"),
    KnownFace("helveticaneue.ttc", "Helvetica Neue", "Regular"),
    KnownFace("liberationsans-regular.ttf"),
    KnownFace("dejavusans.ttf"),
)


class FoundFace(NamedTuple):
    """A face that is there: its file, its number in that, and by which the file is known again."""

    file: str
    number: int
    size: int
    written: int


class FoundFaces(NamedTuple):
    """The faces of a language, the best first; those behind it have letters that it may lack."""

    bold: tuple[FoundFace, ...]
    plain: tuple[FoundFace, ...]


class LyingFont(NamedTuple):
    """A font that lies here, and by which it is known again."""

    file: str
    size: int
    written: int


def lying_fonts(own: Path | None = None) -> dict[str, LyingFont]:
    """Return the fonts that lie here by their names in small letters; under ``""`` the one of the site itself."""
    lying = {name: found for name, file in _fonts_in(_folders()) if (found := _state(file))}
    brought = _state(str(own)) if own else None
    return {"": brought, **lying} if brought else lying


def _state(file: str) -> LyingFont | None:
    try:
        stat = os.stat(file)  # noqa: PTH116  (a name, as it was listed)
    except OSError:
        return None
    return LyingFont(file, stat.st_size, stat.st_mtime_ns)


def find_faces(wanted: Mapping[Language, str], lying: Mapping[str, LyingFont]) -> dict[Language, FoundFaces]:
    """Return the faces for each language of which a text is given, but for those whose letters no font here has."""
    found: dict[Language, FoundFaces] = {}
    for language, text in wanted.items():
        bold, plain = (
            _choose(_candidates(known, lying), text, language)
            for known in (_names(language.key, is_bold=True), _names(language.key, is_bold=False))
        )
        if bold or plain:
            found[language] = FoundFaces(bold or plain, plain or bold)
    return found


def _folders() -> Iterator[Path]:
    """Yield where fonts lie on this system; folders need not be there."""
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        yield Path(os.environ.get("LOCALAPPDATA", str(home))) / "Microsoft" / "Windows" / "Fonts"
    elif sys.platform == "darwin":
        yield from map(Path, ("/System/Library/Fonts", "/Library/Fonts"))
        yield home / "Library" / "Fonts"
    else:
        yield from map(Path, ("/usr/share/fonts", "/usr/local/share/fonts"))
        yield from (home / ".local" / "share" / "fonts", home / ".fonts")


def _fonts_in(folders: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Yield the fonts below some folders by their names in small letters; of two the first one counts."""
    seen: set[str] = set()
    for top in folders:
        for folder, below, names in os.walk(top):
            below.sort()
            for name in sorted(names):
                small = name.lower()
                if small.endswith((".ttc", ".otf", ".ttf")) and small not in seen:
                    seen.add(small)
                    yield small, os.path.join(folder, name)  # noqa: PTH118  (thousands of names)


def _names(language: str, *, is_bold: bool) -> Iterator[KnownFace]:
    """Yield the faces that are fit for a language, the best first."""
    region = _REGIONS.get(language) or _REGIONS.get(language.partition("-")[0], "SC")
    cjk, latin = (_CJK_BOLD, _LATIN_BOLD) if is_bold else (_CJK_PLAIN, _LATIN_PLAIN)
    of_windows = (_OF_WINDOWS_BOLD if is_bold else _OF_WINDOWS_PLAIN)[region]
    windows = [KnownFace(name) for name in of_windows]
    # the Latin letters of the large families are as good as any; those of a system's Chinese fonts are not
    is_cjk = language.partition("-")[0] in _OF_CJK
    order: Sequence[KnownFace] = (*cjk, *windows, *latin) if is_cjk else (*cjk[:6], *latin, *cjk[6:], *windows)
    for known in order:
        family = known.family.replace("*", region)
        names = [region.lower(), f"cjk{region.lower()}", {"SC": "cn", "TC": "tw"}.get(region, region.lower())]
        files = [known.file.replace("*", name) for name in names] if "*" in known.file else [known.file]
        yield from (KnownFace(file, family, known.style) for file in dict.fromkeys(files))


def _candidates(known: Iterable[KnownFace], lying: Mapping[str, LyingFont]) -> Iterator[FoundFace]:
    for each in (KnownFace(""), *known):
        found = lying.get(each.file)
        number = _number_of(found.file, each) if found and each.family else 0
        if found and number is not None:
            yield FoundFace(found.file, number, found.size, found.written)


def _number_of(file: str, known: KnownFace) -> int | None:
    """Return which face of a file has the name of a family and of a style, None where none has."""
    from PIL import ImageFont

    for number in range(_MOST_FACES):
        try:
            family, style = ImageFont.truetype(file, 10, number).getname()
        except OSError:
            return None
        if family == known.family and known.style in ("", style):
            return number
    return None


def _choose(candidates: Iterator[FoundFace], text: str, language: Language) -> tuple[FoundFace, ...]:
    """Return the first face that has all letters of a text, and some behind it; nothing where none has."""
    chosen: list[FoundFace] = []
    for each in chain(candidates, _asked_of_system(language)):
        if chosen or _has(each, text):
            chosen.append(each)
        if len(chosen) == _FEW:
            break
    return tuple(dict.fromkeys(chosen))


def _has(found: FoundFace, text: str) -> bool:
    from generator.pages.social.face import Face

    return not Face(found.file, found.number).lacks(text)


def _asked_of_system(language: Language) -> Iterator[FoundFace]:
    """Yield the face that the system itself would take for a language, where it can be asked (fontconfig)."""
    if sys.platform in ("win32", "darwin"):
        return
    ask = ["fc-match", "-f", "%{file}\n%{index}", f":lang={language.key.lower()}:weight=bold"]
    try:
        said = subprocess.run(ask, capture_output=True, timeout=_WAIT, check=False).stdout.decode()  # noqa: S603
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        return
    file, _, index = said.partition("\n")
    found = _state(file) if file else None
    if found and index.isdecimal():
        yield FoundFace(file, int(index) & 0xFFFF, found.size, found.written)

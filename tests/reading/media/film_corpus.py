"""Films and captions that hide something, and harmless ones."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tests.integrity.crafted import PASSES, REMOVED, Crafted
from tests.reading.media.files import box, element
from tests.reading.media.planted_pictures import SECRET, exif, saved

if TYPE_CHECKING:
    from collections.abc import Callable

FILM = b"the film itself, not one byte of which is changed"
_S = SECRET


def _track(handler: bytes, *more: bytes, name: bytes = b"") -> bytes:
    told = bytes(8) + handler + bytes(12) + name + b"\0"
    return box(b"trak", box(b"tkhd", bytes(4) + _S[:8] + bytes(72)) + box(b"mdia", box(b"hdlr", told)) + b"".join(more))


VIDEO, SOUND = _track(b"vide"), _track(b"soun")


def mp4_of(*in_movie: bytes, before: bytes = b"", after: bytes = b"", picture: bytes = VIDEO) -> bytes:
    """Return an mp4 with a picture and a sound, and with more in its movie, before it and behind it."""
    movie = box(b"moov", box(b"mvhd", bytes(4) + _S[:8] + bytes(88)) + picture + SOUND + b"".join(in_movie))
    return box(b"ftyp", b"isom\0\0\2\0mp41") + before + movie + box(b"mdat", FILM) + after


def _entry(kind: int, *more: bytes) -> bytes:
    return element(0xAE, element(0x83, bytes((kind,))) + b"".join(more))


def webm_of(
    *in_segment: bytes,
    info: bytes = b"",
    tracks: bytes = b"",
    after: bytes = b"",
    programs: bytes = b"Lavf58",
    of_picture: bytes = b"",
) -> bytes:
    """Return a WebM with a picture and a sound, and with more in it and behind it."""
    head = element(0x1A45DFA3, element(0x4286, b"\1") + b"\x42\x82\x84webm")
    about = element(0x1549A966, element(0x4D80, programs) + element(0x5741, programs) + info)
    every = element(0x1654AE6B, _entry(1, of_picture) + _entry(2) + tracks)
    film = element(0x1F43B675, element(0xA3, FILM))
    return head + element(0x18538067, about + every + film + b"".join(in_segment)) + after


CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:01.000\nA gate.\n\n00:01.000 --> 00:02.000 line:0\n<v Li>A yard.</v>\n"
_NOTED = CAPTIONS.replace(
    "WEBVTT\n", "WEBVTT - ZQSECRET42\nAuthor: ZQSECRET42\n\nNOTE ZQSECRET42\nand more ZQSECRET42\n"
)


def _cover() -> bytes:
    return saved("JPEG", exif=exif(), comment=_S)


_REMOVED: dict[str, Callable[[], bytes]] = {
    "author.mp4": partial(mp4_of, box(b"udta", box(b"\xa9nam", _S) + box(b"\xa9ART", _S))),
    "program-and-machine.mp4": partial(mp4_of, box(b"udta", box(b"meta", bytes(4) + box(b"ilst", b"\xa9too" + _S)))),
    "cover.mp4": lambda: mp4_of(box(b"meta", bytes(4) + box(b"ilst", box(b"covr", box(b"data", _cover()))))),
    "names-of-tracks.mp4": partial(mp4_of, box(b"trak", box(b"udta", box(b"name", _S)))),
    "xmp.mp4": partial(
        mp4_of, after=box(b"uuid", b"\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac" + _S)
    ),
    "xmp-in-the-movie.mp4": partial(mp4_of, box(b"uuid", bytes(16) + _S)),
    "left-over.mp4": partial(mp4_of, before=box(b"free", _S), after=box(b"skip", _S)),
    "unknown-box.mp4": partial(mp4_of, after=box(b"ZQZQ", _S)),
    "unknown-box-with-a-long-size.mp4": lambda: mp4_of(after=b"\0\0\0\1ZQZQ" + (16 + 10).to_bytes(8, "big") + _S),
    "name-of-a-handler.mp4": partial(mp4_of, picture=_track(b"vide", name=_S)),
    "title.webm": partial(webm_of, info=element(0x7BA9, _S) + element(0x4461, _S[:8])),
    "name-of-its-file.webm": partial(webm_of, info=element(0x7384, _S) + element(0x73A4, _S)),
    "program.webm": partial(webm_of, programs=_S),
    "tags.webm": partial(webm_of, element(0x1254C367, element(0x7373, b"ARTIST" + _S))),
    "attachment.webm": partial(
        webm_of, element(0x1941A469, element(0x61A7, element(0x466E, _S) + element(0x465C, _S)))
    ),
    "chapters.webm": partial(webm_of, element(0x1043A770, _S)),
    "name-of-a-track.webm": partial(webm_of, of_picture=element(0x536E, _S)),
    "left-over.webm": partial(webm_of, element(0xEC, _S)),
    "behind-its-end.webm": partial(webm_of, after=b"PK\3\4" + _S),
    "notes.vtt": _NOTED.encode,
    "numbers.vtt": lambda: CAPTIONS.replace("00:00", "ZQSECRET42\n00:00", 1).encode(),
    "note-in-a-style.vtt": lambda: CAPTIONS.replace(
        "WEBVTT\n", "WEBVTT\n\nSTYLE\n::cue {color: red} /* ZQSECRET42 */\n"
    ).encode(),
    "block-that-nobody-sees.vtt": (CAPTIONS + "\nZQSECRET42\nis no cue\n").encode,
}
_REFUSED: dict[str, tuple[str, Callable[[], bytes]]] = {
    "subtitles.mp4": ("M153", partial(mp4_of, _track(b"sbtl", name=_S))),
    "texts.mp4": ("M153", partial(mp4_of, _track(b"text", name=_S))),
    "data.mp4": ("M153", partial(mp4_of, _track(b"meta", name=_S))),
    "second-picture.mp4": ("M153", partial(mp4_of, _track(b"vide", name=_S))),
    "second-sound.mp4": ("M153", partial(mp4_of, _track(b"soun", name=_S))),
    "place.mp4": ("M108", partial(mp4_of, box(b"udta", box(b"\xa9xyz", b"+29.4+106.5/" + _S)))),
    "place-at-the-top.mp4": ("M108", partial(mp4_of, after=box(b"meta", b"com.apple.quicktime.location" + _S))),
    "subtitles.webm": ("M153", lambda: webm_of(tracks=_entry(0x11, element(0x536E, _S)))),
    "second-sound.webm": ("M153", lambda: webm_of(tracks=_entry(2, element(0x536E, _S)))),
    "place.webm": ("M108", partial(webm_of, element(0x1254C367, b"LOCATION" + _S))),
}
_HARMLESS: dict[str, Callable[[], bytes]] = {
    "harmless.mp4": mp4_of,
    "harmless-with-a-timecode.mp4": partial(mp4_of, _track(b"tmcd")),
    "harmless.webm": webm_of,
    "harmless.vtt": CAPTIONS.encode,
}
CRAFTED = (
    *(Crafted(name, make, REMOVED) for name, make in _REMOVED.items()),
    *(Crafted(name, make, code) for name, (code, make) in _REFUSED.items()),
    *(Crafted(name, make, PASSES) for name, make in _HARMLESS.items()),
)

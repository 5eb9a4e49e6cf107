"""Files that are handed out: looked into and published without a stumble, whatever they are, in time and memory.

An input is the end of a file's name, a line break, and its bytes. Office files are damaged inside their parts, too.
"""

from __future__ import annotations

import io
import zipfile
from functools import cache
from typing import TYPE_CHECKING

from PIL import Image

from generator.messages.issues import Severity, messages
from generator.reading.media import look_into, publishable
from tests.fuzz.edits import changed, damaged
from tests.fuzz.target import Target, workplace
from tests.fuzz.words import assert_said
from tests.reading.media.files import pdf, sound

if TYPE_CHECKING:
    from random import Random

_OFFICE = ("docx", "xlsx", "pptx")
_PICTURES = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}
_PIECES = [
    *(
        "<w:del w:author='x'>",
        "<w:vanish/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>",
        "&b;",
        "&#0;",
    ),
    *(
        "xmlns:w='x'",
        "</w:p>",
        "<a>" * 300,
        "\x00",
        "\ufeff",
        "encoding='utf-16'",
        "<?xml version='1.0'?>",
        "Target='file:///x'",
    ),
    *(
        "1 0 obj",
        "endobj",
        "stream\n",
        "/Length 99999999",
        "/Parent 1 0 R",
        "/Kids [1 0 R]",
        "/Filter /FlateDecode",
        "xref",
        "<<" * 200,
    ),
    *("<script>", "<use href='#a'/>", "viewBox=''", "WEBVTT", "=cmd()", "\r\n", "trailer", "%%EOF", "startxref\n0\n"),
]


@cache
def corpus() -> tuple[tuple[str, bytes], ...]:
    """Return sound files of every kind, tiny ones and such as programs write."""
    from docx import Document
    from openpyxl import Workbook
    from pptx import Presentation

    tiny = [(suffix, sound(suffix)) for suffix in (*_OFFICE, "pdf", "mp4", "webm", "svg", "vtt", "csv", "txt")]
    document, commented, workbook, slides = Document(), Document(), Workbook(), Presentation()
    document.add_paragraph("园区")
    commented.add_comment(commented.add_paragraph("园区").add_run("？"), "核对", author="ZHANG SAN")
    document.add_table(2, 2)
    workbook.worksheets[0].append(["项目", 3.6, "=1+1"])
    slides.slides.add_slide(slides.slide_layouts[0])
    remarked = [
        ("pdf", pdf(remark=True)),
        ("pdf", pdf(attached=True)),
        ("pdf", pdf(signed=True)),
        ("docx", _saved(commented)),
    ]
    return (
        *tiny,
        *remarked,
        *((suffix, _saved(each)) for suffix, each in zip(_OFFICE, (document, workbook, slides), strict=True)),
        *_pictures(),
    )


def _saved(made: object) -> bytes:
    written = io.BytesIO()
    made.save(written)  # type: ignore[attr-defined]  # all three have it, and nothing else in common
    return written.getvalue()


def _pictures() -> list[tuple[str, bytes]]:
    found = []
    for suffix, kind in _PICTURES.items():
        written = io.BytesIO()
        exif = Image.Exif()
        exif[0x010E] = "ZHANG SAN"
        Image.effect_noise((40, 30), 80).convert("RGB").save(written, kind, exif=exif)
        found.append((suffix, written.getvalue()))
    return found


def make(random: Random) -> bytes:
    suffix, data = random.choice(corpus())
    if suffix in _OFFICE and random.randrange(2):
        data = inside(random, data)
    elif random.randrange(3) == 0:
        data = changed(random, data.decode("latin-1"), 3, _PIECES).encode("latin-1", "replace")
    elif random.randrange(20):
        data = damaged(random, data)
    if random.randrange(30) == 0:
        suffix = random.choice(corpus())[0]
    return suffix.encode() + b"\n" + data


def inside(random: Random, data: bytes) -> bytes:
    """Return an Office file with one of its parts damaged, renamed or changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = random.choice(sorted(parts))
    if random.randrange(8) == 0:
        parts[random.choice(["../x.xml", "word/vbaProject.bin", name.upper(), "docProps/thumbnail.jpeg", "word/"])] = (
            parts.pop(name)
        )
    elif random.randrange(2):
        parts[name] = damaged(random, parts[name])
    else:
        parts[name] = changed(random, parts[name].decode("utf-8", "replace"), 3, _PIECES).encode()
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return written.getvalue()


def hold(data: bytes) -> None:
    suffix, _, content = data.partition(b"\n")
    path = workplace() / f"a.{suffix.decode()}"
    path.write_bytes(content)
    found = [*look_into(path)]
    for each in found:
        assert_said(each.code, {"file": "x", **each.facts})
    if any(messages()[each.code].severity == Severity.ERROR for each in found):
        return
    made = publishable(path)
    assert made
    cleaned = workplace() / f"made.{suffix.decode()}"
    cleaned.write_bytes(made)
    assert {each.code for each in look_into(cleaned)} <= {each.code for each in found}
    assert b"ZHANG SAN" not in made or suffix in {b"svg", b"csv", b"txt", b"vtt"} or found


TARGET = Target("documents", make, hold, share=4)

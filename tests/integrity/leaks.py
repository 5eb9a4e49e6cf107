"""``python -m tests.integrity.leaks``: leaks of many kinds are planted into a small site, and each must be stopped.

A leak is stopped where nothing of it is in any byte of the built site, however it may be written there, or where the
site is refused with the message that tells staff of it.
"""

from __future__ import annotations

import html
import json
import sys
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile

from docx import Document
from PIL import ExifTags, Image
from pypdf import PdfReader, PdfWriter

from tests.building.small_builds import build, built_files, make_site
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SECRET = "zqleak42"  # noqa: S105  (a word to look for)
"""Stands in no content; it can be in a name, an id, an address, a figure's unit or a property of a file."""
_WORDS = f"{{zh: 密{SECRET}, en: {SECRET}}}"
_PANELS = "- id: panels\n"


@dataclass(frozen=True)
class Leak:
    """One leak: how it is put into a site, and the code of the message where that refuses it; else it is left out."""

    name: str
    put: Callable[[Path], None]
    code: str = ""


def _write(name: str, text: str) -> Callable[[Path], None]:
    def put(root: Path) -> None:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    return put


def _edit(name: str, old: str, new: str) -> Callable[[Path], None]:
    def put(root: Path) -> None:
        path = root / name
        text = path.read_text(encoding="utf-8")
        if old not in text:
            raise ValueError(f"{name} has no {old!r}")
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return put


def _add(name: str, more: str) -> Callable[[Path], None]:
    return _edit(name, "- id:", f"{more}- id:")


def _project(key: str, *lines: str, stage: str = "construction") -> str:
    more = "".join(f"  {line}\n" for line in lines)
    named = f"- id: {key}\n  name: {_WORDS}\n  summary: {_WORDS}\n"
    return f"{named}  industry: materials\n  park: river\n  stage: {stage}\n{more}"


_ANONYMOUS = """\
- id: {key}
  disclosure: anonymous
  name: {{zh: 某项目, en: A project}}
  summary: {summary}
  industry: materials
  stage: signed
  parties:
    - name: {{zh: 深圳市大明电池科技股份有限公司, en: "Shenzhen Daming Battery Technology Co., Ltd."}}
"""


def _anonymous(key: str = "a-project", summary: str = "{zh: 建厂。, en: Builds a plant.}") -> Callable[[Path], None]:
    return _add("projects.yaml", _ANONYMOUS.format(key=key, summary=summary))


def _photo(root: Path) -> None:
    picture = Image.effect_noise((800, 450), 60).convert("RGB")
    exif = picture.getexif()
    exif[ExifTags.Base.Artist] = SECRET
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSProcessingMethod] = SECRET.encode()
    picture.save(root / "content/media/yard.jpg", exif=exif, comment=SECRET.encode())
    photo = "photos:\n  - {file: media/yard.jpg, alt: {zh: 院, en: Yard}, credit: {zh: 本局, en: The bureau}}\n"
    _edit("content/parks/river.yaml", "photos:\n", photo)(root)


def _form(root: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(root / "content/media/form.pdf"))
    writer.add_metadata({"/Author": SECRET, "/Company": SECRET})
    writer.write(root / "content/media/form.pdf")


def _notice(*, hidden: bool) -> Callable[[Path], None]:
    def put(root: Path) -> None:
        document = Document()
        document.core_properties.author = document.core_properties.last_modified_by = SECRET
        run = document.add_paragraph("通知").add_run(SECRET if hidden else "")
        run.font.hidden = hidden or None
        document.save(str(root / "content/media/notice.docx"))
        _edit("content/documents.yaml", "media/form.pdf", "media/notice.docx")(root)

    return put


def _link_out(root: Path) -> None:
    (root / "content/media/outside.png").symlink_to(ROOT / "README.md")


def _in_a_picture_of_nobody(root: Path) -> None:
    Image.new("RGB", (8, 8)).save(root / f"content/media/{SECRET}.png")


_PARK = f"""\
id: {SECRET}
name: {_WORDS}
district: {_WORDS}
industries: [materials]
summary: {_WORDS}
disclosure: internal
"""
_NOTES = f"id: river\ninternal: {{why: {SECRET}, more: [{SECRET}]}}\n"
_PLOT = f"  - {{no: {SECRET}, kind: land, area: 5亩, status: available, readiness: {_WORDS}, disclosure: internal}}\n"
_CONTACT = f"- {{id: {SECRET}, name: {_WORDS}, phone: 010-5550-0199, disclosure: internal}}\n"
_FIRMS = f"id: {SECRET}\nname: {_WORDS}\ndisclosure: internal\n"
_NEED = f"id: {SECRET}-need\nfirm: {SECRET}\npost: {_WORDS}\nas_of: 2026-10\n"
_PARTY = f"    - {{name: {_WORDS}}}\n"
_NOTED = f"  inferred:\n    contact: {_WORDS}\n"
_SIGNED = "content/signings/2026/panels.yaml"
_WHOLE = "{zh: 深圳市大明电池科技股份有限公司建厂。, en: Builds a plant.}"
_SCRIPT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><script>alert(1)</script></svg>'


def _firm_and_need(root: Path) -> None:
    _write("content/firms/quiet.yaml", _FIRMS)(root)
    _write("content/needs/quiet.yaml", _NEED)(root)


def _noted_contact(root: Path) -> None:
    _add("content/contacts.yaml", _CONTACT)(root)
    _edit("projects.yaml", "  contact: bureau\n", f"  contact: {SECRET}\n")(root)
    _edit("projects.yaml", "  inferred:\n", _NOTED)(root)


def _named_by_a_signing(root: Path) -> None:
    _anonymous()(root)
    _edit(_SIGNED, "projects: [panels]", "projects: [panels, a-project]")(root)
    _edit(_SIGNED, "zh: 在线签约。", "zh: 深圳市大明电池科技股份有限公司在线签约。")(root)


LEAKS = (
    Leak("a comment", _edit("projects.yaml", _PANELS, f"{_PANELS}  # {SECRET}\n")),
    Leak("internal notes", _edit("content/parks/river.yaml", "id: river\n", _NOTES)),
    Leak("an internal park", _write("content/parks/quiet.yaml", _PARK)),
    Leak("a project that is counted only", _add("projects.yaml", _project(SECRET, "disclosure: counted"))),
    Leak("a project of a stage that is not shown", _add("projects.yaml", _project(SECRET, stage="terminated"))),
    Leak("a project in talks", _add("projects.yaml", _project(SECRET, stage="negotiating"))),
    Leak("a plot that is kept back", _edit("content/parks/river.yaml", "plots:\n", f"plots:\n{_PLOT}")),
    Leak("an internal contact that a project names, and a note on it", _noted_contact),
    Leak("what an internal firm looks for", _firm_and_need),
    Leak(
        "the party of an anonymous project",
        _add("projects.yaml", _ANONYMOUS.format(key="b", summary="{zh: 乙, en: B}").replace("深圳市大明电池", SECRET)),
    ),
    Leak("a picture that nothing shows", _in_a_picture_of_nobody),
    Leak("author, remark and place in a photo", _photo),
    Leak("author and firm in a PDF file", _form),
    Leak("author in a Word file", _notice(hidden=False)),
    Leak("the folder of the machine that builds", _edit("content/parks/river.yaml", "id: river\n", "id: river\n\n")),
    Leak("hidden text in a Word file", _notice(hidden=True), code="M120"),
    Leak(
        "an anonymous firm by its whole name",
        _anonymous(summary="{zh: 深圳市大明电池科技股份有限公司建厂。, en: A}"),
        "D102",
    ),
    Leak("an anonymous firm by its short name", _anonymous(summary="{zh: 大明电池建厂。, en: A plant.}"), "D102"),
    Leak("an anonymous firm in an id", _anonymous(key="daming-battery"), "D102"),
    Leak("an anonymous firm in a signing", _named_by_a_signing, "D104"),
    Leak("a link out of the folder", _link_out, "F102"),
    Leak(
        "a private number",
        _edit("content/contacts.yaml", "- id:", _CONTACT.replace("010-5550-0199", "13800138000") + "- id:"),
        "R117",
    ),
    Leak("a drawing with a script", _write("content/media/own.svg", _SCRIPT), "M113"),
    Leak("a file of no kind that is published", _write(f"content/media/{SECRET}.env", SECRET)),
)


def forms_of(secret: str) -> Iterator[bytes]:
    """Return a secret as it may stand in a file."""
    yield from (secret.encode(), secret.encode("utf-16-le"), secret.encode("utf-16-be"))
    yield "".join(f"\\u{ord(each):04x}" for each in secret).encode()
    yield "\u200b".join(secret).encode()


def layers_of(data: bytes) -> Iterator[bytes]:
    """Return a file as it is, and what is packed or escaped in it."""
    yield data
    text = data.decode("utf-8", "ignore")
    yield from (html.unescape(text).encode(), unquote(text).encode(), text.replace("\u200b", "").encode())
    for start in (at for at in range(len(data) - 1) if data[at] == 0x78 and data[at + 1] in {0x01, 0x5E, 0x9C, 0xDA}):
        try:
            yield zlib.decompressobj().decompress(data[start:], 1_000_000)
        except zlib.error:
            continue
    try:
        with ZipFile(BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from layers_of(archive.read(name))
    except BadZipFile:
        pass


def finds(files: dict[str, bytes], secret: str = SECRET) -> list[str]:
    """Return the files of a site in whose name or bytes a secret stands, in whatever form."""
    forms = [each.lower() for each in forms_of(secret)]
    return [
        name
        for name, data in files.items()
        if any(form in layer.lower() for layer in (name.encode(), *layers_of(data)) for form in forms)
    ]


def stops(leak: Leak, root: Path) -> str:
    """Plant a leak into a fresh site and build it; return what got through, nothing where it was stopped."""
    make_site(root)
    leak.put(root)
    outcome = build(root)
    if leak.code:
        is_refused = outcome.built is None and any(issue.code == leak.code for issue in outcome.issues)
        return "" if is_refused else f"not refused with {leak.code}: {sorted({each.code for each in outcome.issues})}"
    if outcome.built is None:
        return f"refused: {[(each.code, str(each.place)) for each in outcome.issues]}"
    return json.dumps(found) if (found := finds(built_files(root))) else ""


def main() -> int:
    """Plant each leak by itself, say what was stopped, and end with 1 if anything got through."""
    stopped = 0
    for leak in LEAKS:
        with TemporaryDirectory(prefix=SECRET) as folder:
            through = stops(leak, Path(folder) / "site")
        stopped += not through
        sys.stdout.write(f"{'through' if through else 'stopped':8} {leak.name} {through}".rstrip() + "\n")
    sys.stdout.write(f"{len(LEAKS)} planted leaks of {len(LEAKS)} kinds: {stopped} stopped\n")
    return int(stopped < len(LEAKS))


if __name__ == "__main__":
    sys.exit(main())

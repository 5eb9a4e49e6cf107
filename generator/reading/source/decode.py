"""From the bytes of a file to its text, or the reason why there is none.

Owns encodings and everything that can be wrong with a file itself. Must not know YAML.
"""

from __future__ import annotations

import codecs
import os
import stat
from typing import TYPE_CHECKING

from generator.messages.issues import Fault, Issue, Place
from generator.reading.source.document import SourceText

if TYPE_CHECKING:
    from io import FileIO
    from pathlib import Path

    from generator.reading.source.values import Limits

_FOR_READING = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_BOMS = (
    # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_FORMATS = (
    (b"PK\x03\x04", "Excel / Word / ZIP"),
    (b"\xd0\xcf\x11\xe0", "Excel 97 / Word 97"),
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "RAR"),
)
_SAMPLE = 4096
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r"))


def read_bytes(path: Path, limits: Limits) -> bytes:
    """Return the bytes of a regular file; raises :class:`Fault` for one that is missing, unreadable or too large.

    It is looked at before it is opened, and opened without waiting, since a pipe or a device would never answer; no
    more is read than may be.
    """
    try:
        _demand_small_file(path.stat(), limits)
        descriptor = os.open(path, _FOR_READING)
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            _demand_small_file(os.fstat(descriptor), limits)  # it may be another by now
            return _read(file, limits)
    except FileNotFoundError:
        raise Fault("Y104") from None
    except OSError as error:
        raise Fault("Y106", reason=error.strerror or type(error).__name__) from None
    except ValueError as error:
        if isinstance(error, Fault):
            raise
        raise Fault("Y106", reason=str(error)) from None  # a NUL in the path


def _demand_small_file(status: os.stat_result, limits: Limits) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise Fault("Y105")
    if status.st_size > limits.file_bytes:
        raise _too_large(status.st_size, limits)


def _read(file: FileIO, limits: Limits) -> bytes:
    """Read a file that may grow meanwhile."""
    parts: list[bytes] = []
    left = limits.file_bytes + 1
    while left > 0 and (part := file.read(left)):
        parts.append(part)
        left -= len(part)
    if left <= 0:
        raise _too_large(limits.file_bytes + 1, limits)
    return b"".join(parts)


def decode(data: bytes, file: str, limits: Limits) -> tuple[str, Issue | None]:
    """Return the text of a file and None, or what can be shown of it and the issue that says what it is instead."""
    if len(data) > limits.file_bytes:
        return "", _too_large(len(data), limits).at(Place(file))
    for signature, name in _FORMATS:
        if data.startswith(signature):
            return "", Issue("Y103", Place(file), facts={"format": name})
    for mark, name in _BOMS:
        if data.startswith(mark):
            return "", Issue("Y101", Place(file), facts={"encoding": name})
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", "replace").removeprefix("\ufeff")
        return text, _explain(data, SourceText(text, file), error)
    if "\x00" in text and (issue := _explain_nul(data, file)):
        return "", issue
    return text, None


def read_plain_text(path: Path, limits: Limits) -> str:
    """Return the text of a file that is no YAML; raises :class:`Fault` where :func:`decode` would name an issue."""
    text, issue = decode(read_bytes(path, limits), path.name, limits)
    if issue:
        raise Fault(issue.code, **issue.facts)
    return text.removeprefix("\ufeff")


def _too_large(size: int, limits: Limits) -> Fault:
    return Fault("Y107", size=f"{size / 1_000_000:.1f}", limit=f"{limits.file_bytes / 1_000_000:.1f}")


def _explain(data: bytes, shown: SourceText, error: UnicodeDecodeError) -> Issue:
    """Say what bytes are that are no UTF-8; ``shown`` is their text with U+FFFD where that is so."""
    start = Place(shown.file)
    if b"\x00" in data and (issue := _explain_nul(data, shown.file)):
        return issue
    if _is_binary(data[:_SAMPLE]):
        return Issue("Y103", start, facts={"format": "binary"})
    broken = shown.text.count("\ufffd")
    wide = len(shown.text) - len(shown.text.encode("ascii", "ignore"))
    if wide - broken <= broken and (name := _guess(data)):
        return Issue("Y101", start, facts={"encoding": name})
    offset = len(data[: error.start].decode("utf-8").removeprefix("\ufeff"))
    byte = f"0x{data[error.start]:02X}"
    return Issue("Y102", shown.place(offset), excerpt=shown.line_at(offset), facts={"byte": byte})


def _explain_nul(data: bytes, file: str) -> Issue | None:
    """Say what a file with NUL bytes is; a single one in a text is a forbidden character like others."""
    sample = data[:_SAMPLE]
    if 4 * sample.count(0) < len(sample):
        return Issue("Y103", Place(file), facts={"format": "binary"}) if _is_binary(sample) else None
    width = 4 if 2 * sample.count(0) > len(sample) + 4 else 2
    return Issue("Y101", Place(file), facts={"encoding": f"UTF-{8 * width}"})


def _is_binary(sample: bytes) -> bool:
    return 10 * (len(sample) - len(sample.translate(None, _CONTROLS))) > len(sample)


def _guess(data: bytes) -> str | None:
    """Name the encoding that a Chinese editor would have written, where the bytes agree with it."""
    for name, codec in (("GBK / GB18030", "gb18030"), ("Big5", "big5"), ("Windows-1252", "cp1252")):
        try:
            data.decode(codec)
        except UnicodeDecodeError:
            continue
        return name
    return None

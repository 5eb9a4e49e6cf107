"""What the name of a file or folder tells: whether every computer can hold it, and whether it is content at all.

Names come from whatever wrote the disk: Windows, macOS, a network drive, a program that keeps a copy. Must not read
what is in a file, nor know which names a kind of record has.
"""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import PurePath
from typing import NamedTuple

LONGEST_NAME = 255
"""Bytes that one name may have: Linux and macOS hold no more, and a name of 86 Chinese characters is beyond it."""
LONGEST_PATH = 200
"""Characters from the site's folder on: Windows stops at 260, with the folders above the site."""

_QUIET = frozenset(
    [
        "thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        ".ds_store",
        ".localized",
        ".directory",
        ".gitkeep",
        ".gitignore",
        ".gitattributes",
        ".editorconfig",
        ".git",
        ".svn",
        ".hg",
        ".idea",
        ".vscode",
        ".obsidian",
        ".stfolder",
        ".stversions",
        ".stignore",
        ".dropbox",
        ".dropbox.cache",
        ".appledouble",
        ".fseventsd",
        ".spotlight-v100",
        ".temporaryitems",
        ".trashes",
        "__macosx",
        "@eadir",
        ".nomedia",
    ]
)
_LEFT = (
    (re.compile(r"\._.+|Icon\r", re.DOTALL), "macOS"),
    (re.compile(r"~\$.+", re.DOTALL), "Microsoft Office / WPS"),
    (re.compile(r"\.~lock\..*#"), "LibreOffice"),
    (re.compile(r"\.~.+"), "WPS"),
    (re.compile(r"\..+\.sw[a-p]x?"), "Vim"),
    (re.compile(r"\.#.+|#.+#"), "Emacs"),
    (re.compile(r"\..*\.kate-swp"), "Kate"),
    (re.compile(r"\.(?:goutputstream|nfs|fuse_hidden|smbdelete).*|\.Trash.*"), "NFS / FUSE"),
    (re.compile(r".*___jb_(?:tmp|old)___"), "JetBrains"),
)
_BACKUP = re.compile(
    r".*(?:~|\.(?:bak|orig|rej|old|save|mine|theirs|r\d+|tmp|crdownload|part))", re.IGNORECASE | re.DOTALL
)
_COPY = re.compile(
    r".+(?: ?[(（]\d{1,3}[)）]| - 副本.*| - copy.*| copy(?: \d+)?|[ _-]?(?:的)?副本 ?\d*|"
    r" - 快捷方式.*|[.]sync-conflict-.+|"
    r".*conflicted copy.*|.*冲突(?:副本|文件)?.*|[._](?:LOCAL|REMOTE|BASE|BACKUP)_\d+)",
    re.IGNORECASE,
)
_COPY_BEFORE = re.compile(r"(?:副本|复件|复本|Copy of|Copie de|Kopie von) ?(?:[(（]\d{1,3}[)）] ?)?\S.*", re.IGNORECASE)
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\]')
_TEXT = (".yaml", ".yml", ".md")
_PLAIN = re.compile(
    r"(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[a-z0-9][a-z0-9_-]{0,80}\.(?:yaml|md|jpg|png|webp|pdf|docx|svg|geojson)"
)
"""Names with which nothing can be wrong, as most are: they need not be looked at further."""


class NameFault(NamedTuple):
    """What is wrong with a name: the code of the message, and the facts for its words."""

    code: str
    facts: dict[str, str]


def shown(name: str) -> str:
    """Return a name as it can be shown: what is invisible, reverses the line or is no UTF-8 is written as its number.

    A name that is not UTF-8 comes from the system with a stand-in for each byte (PEP 383).
    """
    return name if name.isprintable() and name.isascii() else "".join(map(_shown, name))


def _shown(character: str) -> str:
    number = ord(character)
    if 0xDC80 <= number <= 0xDCFF:  # noqa: PLR2004  (a byte that is no UTF-8, PEP 383)
        return f"\\x{number - 0xDC00:02X}"
    return character if character.isprintable() else f"\\u{number:04X}"


def is_plain(name: str) -> bool:
    """Whether a name is one of a file that may be content, and of which there is nothing to say."""
    return _PLAIN.fullmatch(name) is not None


def is_quiet(name: str) -> bool:
    """Whether a system or a tool keeps such a file or folder everywhere, and nobody need be told."""
    return name.lower() in _QUIET


def find_leftover(name: str) -> NameFault | None:
    """Return what says that a file is no content but was left by a program, or None."""
    for form, program in _LEFT:
        if form.fullmatch(name):
            return NameFault("F112", {"name": shown(name), "program": program})
    if _BACKUP.fullmatch(name):
        return NameFault("F113", {"name": shown(name)})
    return None


def find_fault(name: str) -> NameFault | None:
    """Return why not every computer can hold a name, or None where all can.

    https://learn.microsoft.com/windows/win32/fileio/naming-a-file; macOS shows a colon as a slash.
    """
    facts = {"name": shown(name)}
    if shown(name) != name:
        return NameFault("F122", facts)
    if sign := _FORBIDDEN.search(name):
        return NameFault("F118", {**facts, "sign": sign[0]})
    if word := _RESERVED.fullmatch(name):
        return NameFault("F119", {**facts, "word": word[1]})
    if name.startswith(" ") or name.endswith((".", " ")) or PurePath(name).stem.endswith((".", " ")):
        return NameFault("F120", facts)
    if len(os.fsencode(name)) > LONGEST_NAME:
        return NameFault("F121", {**facts, "limit": f"{LONGEST_NAME} bytes"})
    return None


def find_misleading(name: str) -> NameFault | None:
    """Return why a file of text is not to be read by its name: it is hidden, or a copy beside the file; else None."""
    path = PurePath(name)
    if path.suffix.lower() not in _TEXT:
        return None
    if name.startswith("."):
        return NameFault("F127", {"name": name, "meant": name.lstrip(".")})
    is_copy = _COPY.fullmatch(path.stem) or _COPY_BEFORE.fullmatch(path.stem)
    return NameFault("F114", {"name": name}) if is_copy else None


def meant(name: str, ending: str) -> str | None:
    """Return the name that was meant by one with a wrong ending (``park.yaml.txt``, ``park.YAML``), or None."""
    wrong = {
        ".yaml": (".yml", ".ymal", ".yalm", ".yaml", ".json", ".txt"),
        ".md": (".markdown", ".mdown", ".md", ".txt"),
    }
    path = PurePath(name)
    if path.suffix.lower() not in wrong[ending]:
        return None
    inner = PurePath(path.stem)
    return f"{inner.stem if inner.suffix.lower() in wrong[ending] else path.stem}{ending}"


def same_elsewhere(name: str) -> str:
    """Return what two names have in common that Windows or macOS cannot tell apart."""
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())

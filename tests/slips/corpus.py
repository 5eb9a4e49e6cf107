"""The slips as data: how a file of them is read, and how a slip is put into the text of a file.

Owns the format, which ``README.md`` beside this module explains. Must not know what the check says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

OPEN = Path(__file__).parent / "open"
"""The half that everybody may see."""
_WAYS = {"rename to", "copy to", "save as", "new file", "delete file"}
_LEVELS = {"error", "warning", "nothing", "anything"}


class UnfitSlip(Exception):  # noqa: N818  (a fault in the data, as the data's authors name it)
    """A slip that cannot be put into its site: what it looks for is not there, or is there twice."""


@dataclass(frozen=True)
class Slip:
    """One slip: where it is made, what becomes of what, and what is due.

    ``due`` is the least that has to be said: ``error``, ``warning``, ``nothing`` (what stands there now is right) or
    ``anything`` (harmless: a message may be, none need be).
    """

    kind: str
    name: str
    site: str
    file: str
    found: str
    becomes: str
    due: str = "error"
    way: str = ""
    target: str = ""
    after: str = ""
    release: bool = False
    whole_file: bool = False
    due_at: tuple[str, ...] = ()
    good: tuple[str, ...] = ()

    @property
    def is_harmful(self) -> bool:
        """Whether a visitor would read something else, or something would be missing."""
        return self.due in {"error", "warning"}

    def place_in(self, text: str) -> int:
        """Return where the edit begins. Raises ``UnfitSlip``."""
        start = text.find(self.after) if self.after else 0
        begin = text.find(self.found, start) if start >= 0 else -1
        if begin < 0:
            raise UnfitSlip(f"{self.name}: not in {self.file}: {self.found or self.after!r}")
        if not self.after and text.find(self.found, begin + 1) >= 0:
            raise UnfitSlip(f"{self.name}: twice in {self.file}: {self.found!r}")
        return begin

    def edited(self, text: str) -> str:
        """Return the text of a file with the slip in it. Raises ``UnfitSlip``."""
        begin = self.place_in(text)
        return text[:begin] + self.becomes + text[begin + len(self.found) :]


def read_half(folder: Path) -> list[Slip]:
    """Return the slips of all files of a folder, in order."""
    return [slip for path in sorted(folder.glob("*.slips")) for slip in read_file(path)]


def read_file(path: Path) -> list[Slip]:
    """Return the slips of a file. Raises ``UnfitSlip`` where one cannot be understood."""
    slips: list[Slip] = []
    head, place = (path.stem, "error"), ("", "")
    for number, block in _blocks(path.read_text(encoding="utf-8")):
        lines = [line for line in block if not line.startswith("# ")]
        if lines and lines[0].startswith("== "):
            levels = [line[2:] for line in lines if line[0] == "!"]
            head = (lines[0][3:].strip(), levels[0] if levels else "error")
            lines = [line for line in lines[1:] if line[0] != "!"]
        if lines and lines[0].startswith("@ "):
            site, _, file = lines[0][2:].strip().partition(" ")
            place, lines = (site, file), lines[1:]
        if lines:
            slips.append(_slip(head, f"{path.stem}:{number}", place, lines))
    return slips


def _blocks(text: str) -> list[tuple[int, list[str]]]:
    blocks: list[tuple[int, list[str]]] = []
    lines: list[str] = []
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        if line:
            lines.append(line)
        elif lines:
            blocks.append((number - len(lines), lines))
            lines = []
    return blocks


def _slip(head: tuple[str, str], name: str, place: tuple[str, str], block: list[str]) -> Slip:
    signs = {line[:1] for line in block}
    if not signs <= {"-", "+", "!"}:
        raise UnfitSlip(f"{name}: every line begins with -, + or !: {block}")
    found = "\n".join(line[2:] for line in block if line[0] == "-")
    becomes = "\n".join(line[2:] for line in block if line[0] == "+")
    wishes = {"due": head[1]} | _wishes(name, [line[2:].strip() for line in block if line[0] == "!"])
    return Slip(head[0], name, place[0], place[1], _escaped(found), _escaped(becomes), **wishes)  # type: ignore[arg-type]


def _escaped(text: str) -> str:
    """Return a text with its signs that nobody sees: they are written as ``<U+00A0>``."""
    return re.sub(r"<U\+([0-9A-F]{4,5})>", lambda match: chr(int(match[1], 16)), text)


def _wishes(name: str, lines: list[str]) -> dict[str, object]:
    said: dict[str, object] = {}
    at: list[str] = []
    good: list[str] = []
    for line in lines:
        words = line.split(" ")
        if line in _LEVELS:
            said["due"] = line
        elif " ".join(words[:2]) in _WAYS:
            said |= {"way": " ".join(words[:2]), "target": " ".join(words[2:])}
        elif words[0] == "after":
            said["after"] = line[6:]
        elif words[0] == "at":
            at.append(line[3:])
        elif words[0] == "good":
            good.append(line[5:])
        elif line in {"release", "whole file"}:
            said[line.replace(" ", "_")] = True
        else:
            raise UnfitSlip(f"{name}: not understood: ! {line}")
    return {**said, "due_at": tuple(at), "good": tuple(good)}

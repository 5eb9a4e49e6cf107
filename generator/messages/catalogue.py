"""The words of the issues, read from ``words/*.toml``.

Each entry is a code with a stable name, a severity, and for each interface language what to ``say`` and the
``hint`` that follows. Placeholders in braces are filled with the facts of an issue.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Message:
    """The words of one code; ``say`` and ``hint`` are keyed by interface language (``zh``, ``en``).

    ``unsure`` is the hint of a code that can show a mended line, for where none is certain; most codes have none.
    """

    code: str
    name: str
    severity: str
    say: Mapping[str, str]
    hint: Mapping[str, str]
    unsure: Mapping[str, str]


def load_messages() -> dict[str, Message]:
    """Read every entry of ``words/``; a code that stands in two files is a bug and raises ``KeyError``."""
    import tomllib
    from importlib.resources import files

    found: dict[str, Message] = {}
    folder = files("generator.messages") / "words"
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if not path.name.endswith(".toml"):
            continue
        for code, entry in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if code in found:
                raise KeyError(code)
            found[code] = Message(
                code=code,
                name=entry["name"],
                severity=entry.get("severity", "error"),
                say={"zh": entry["zh"]["say"], "en": entry["en"]["say"]},
                hint={"zh": entry["zh"]["hint"], "en": entry["en"]["hint"]},
                unsure={key: entry[key]["unsure"] for key in ("zh", "en") if "unsure" in entry[key]},
            )
    return found

"""Which records of a site an example names: the one made just before where there is one, else the first of its kind.

Whoever makes a park and then a project means that park. What was just made is still a sample, alone in a file that is
called like it; of those the one whose file was written last. Must not know the files of the examples.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.gate.disclosure import disclosure_of
from generator.values.record import Disclosure

if TYPE_CHECKING:
    from generator.reading.content import Content, Located
    from generator.values.record import RecordEntry


def linked_records(content: Content) -> dict[str, str]:
    """Return for each kind the id of the record that an example names; only what is public in full is named."""
    rules = content.stage_rules()
    found = {}
    for kind in content.kinds:
        shown = [at for at in content.records(kind).values() if disclosure_of(at.record, rules) is Disclosure.FULL]
        if shown:
            made = [at for at in shown if _is_made(at)]
            found[kind] = (max(made, key=lambda at: _written(content, at)) if made else shown[0]).record.id
    return found


def _is_made(located: Located[RecordEntry]) -> bool:
    """Whether a record is as an example is written: nobody has replaced it yet."""
    return located.record.sample and located.path == () and Path(located.document.file).stem == located.record.id


def _written(content: Content, located: Located[RecordEntry]) -> int:
    """Return when the file of a record was written, in nanoseconds; of equal ones the first counts."""
    return (content.root / located.document.file).stat().st_mtime_ns

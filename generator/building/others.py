"""The files of a site that are no pages: those that have changed are written, and a few of the site before are kept.

Owns which of them have to be made. Must not know what any of them is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.building.frames import ASSETS
from generator.building.printing import write_beside
from generator.building.writing import write_all

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from generator.building.page_index import FileState, PageIndex
    from generator.building.publish import Staging
    from generator.pages.files import Beside

    Others = dict[str, tuple[bytes, FileState]]

_CHECKSUM = re.compile(rf"^{ASSETS}")
_OLDER = b"older"  # what such a file of the site before was made from, as far as anybody knows


def write_others(stage: Staging, files: Iterable[Beside], old: PageIndex, last: PageIndex, workers: int) -> Others:
    """Write every one of the files that has changed; return all of them with what they were made from.

    ``old`` is what of the site before still holds, ``last`` all that is known of it: a picture that it has is taken
    from there, whatever else was different. Raises ``OSError`` where the disk refuses.
    """
    others: Others = {}
    due: list[Beside] = []
    for each in files:
        known = old.others.get(each.name)
        if known and each.source and known[0] == each.source:
            others[each.name] = known
        elif each.of and last.others.get(each.name, (b"",))[0] == each.source:
            due.append(each._replace(make=(stage.site / each.name).read_bytes, of=""))
        else:
            due.append(each)

    return others | write_all(stage.folder, due, workers)


def keep_older(stage: Staging, last: PageIndex, others: Container[str], *, is_patch: bool) -> Others:
    """Keep the theme's files that the site before named by their checksum: a page that is open asks for them.

    They stay until the next whole site.
    """
    found: Others = {}
    for name, (source, state) in last.others.items():
        if name in others or not _CHECKSUM.search(name) or (source == _OLDER) != is_patch:
            continue
        if not is_patch:
            content = (stage.site / name).read_bytes()
            state = write_beside(f"{stage.folder}/{name}", content)  # noqa: PLW2901  (of the new file)
        found[name] = _OLDER, state
    return found

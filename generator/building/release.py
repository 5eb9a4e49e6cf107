"""What no release may have beside its records: samples, demonstrations, example addresses, phrases of the starter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.messages.issues import Issue, Place
from generator.records.rules.release import find_unfinished_beside, starter_phrases
from generator.sentences.unfinished import UnfinishedKind, is_example_host, unfinished_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.building.configuration import SiteFolders
    from generator.reading.content import Content

_ADDRESS = re.compile(r"[ \t]*#?[ \t]*site_url\b")


def unfit_for_release(context: Content) -> Iterator[Issue]:
    """Find out whether the settings call the site a demonstration or a sample, and what is left to be written."""
    settings = context.settings
    if settings is not None and settings.record.demonstration is not None:
        yield settings.issue("S121", "demonstration")
    if settings is not None and settings.record.sample:
        yield settings.issue("S120", "sample")
    yield from find_unfinished_beside(context)


def unfit_configuration(folders: SiteFolders) -> Iterator[Issue]:
    """Find out whether a configuration has no public address, or an example for one, or a name from the starter."""
    file = folders.places.name(folders.config_file.resolve())
    lines = folders.config_file.read_text(encoding="utf-8", errors="replace").splitlines()
    host = urlsplit(folders.address).hostname or ""
    number = next((at for at, line in enumerate(lines, 1) if _ADDRESS.match(line)), 1)
    if not host:
        yield Issue("P144", Place(file, number), excerpt=lines[number - 1] if lines else "", facts={"file": file})
    elif is_example_host(host):
        facts = {"file": file, "value": folders.address}
        yield Issue("P145", Place(file, number), excerpt=lines[number - 1], facts=facts)
    for at, line in enumerate(lines, 1):
        if line.startswith("site_name:"):
            for each in unfinished_in(line, starter_phrases()):
                if each.kind is UnfinishedKind.PHRASE:
                    place = Place(file, at, line.index(each.words) + 1)
                    yield Issue("P140", place, "site_name", line, {"value": each.words})

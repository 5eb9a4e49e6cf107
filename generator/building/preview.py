"""The preview: a site of its own beside the published one, built warm at every edit and shown in a browser."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from generator.building import edition
from generator.building.build import build_site
from generator.building.configuration import open_folders
from generator.building.outcome import Purpose
from generator.building.publish import work_folder
from generator.messages import report
from generator.messages.issues import Fault, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.building.mkdocs_plugin.guard import BesidePreview
    from generator.building.outcome import Outcome
    from generator.messages.progress import Progress
    from generator.reading.load import Places


def preview(
    config_file: Path,
    address: str,
    speech: str,
    progress: Progress,
    tell: Callable[[str, float], None],
    beside: BesidePreview | None = None,
) -> None:
    """Build a site aside, show it at ``host:port``, and build it again at every edit, until the program is stopped.

    ``tell`` hears what is wrong after each build, or ``""``, and how many seconds it took; ``beside`` answers below a
    path of its own, and goes on without a first build. Raises a ``Fault`` where this or the server cannot be.
    """
    from generator.building.mkdocs_plugin.preview import parse_address, serve

    parse_address(address)  # before anybody waits for a build
    folders = open_folders(config_file)
    output = work_folder(folders.output) / "preview"
    aside = partial(build_site, config_file, None, progress, purpose=Purpose.PREVIEW, may_shrink=True)

    def build(workers: int | None = 1) -> TriedBuild:
        started = time.monotonic()
        found = try_to_build(lambda: aside(workers=workers, asked={"site_dir": str(output)}), speech)
        tell(found.problems, time.monotonic() - started)
        return found

    problems = build(workers=None).problems  # all processors only now: the server's threads must not be forked
    if problems and beside is None:
        raise Fault("U109", why=problems)
    serve(output, address, watched_paths(config_file, folders.places), lambda: build().banner, beside)


class TriedBuild(NamedTuple):
    """What keeps a site from being built, what was found in one that was, and what may stand above a page.

    Each is ``""`` where there is nothing. A page may be asked for by others, so that the last quotes no content.
    """

    problems: str
    remarks: str
    banner: str


def try_to_build(build: Callable[[], Outcome], speech: str) -> TriedBuild:
    """Build, and return what came of it in words."""
    try:
        outcome = build()
    except Fault as fault:
        refused = fault.issues if isinstance(fault, Refusal) else [fault]
        return TriedBuild(report.write_fault(fault, speech), "", report.write_outline(refused, speech))
    found = report.write_text(outcome.issues, speech) if outcome.issues else ""
    if outcome.built:
        return TriedBuild("", found, "")
    return TriedBuild(found, "", report.write_outline([each for each in outcome.issues if each.is_error], speech))


def watched_paths(config_file: Path, places: Places) -> list[Path]:
    """Return the files and folders that a site is made of, as far as there are such."""
    beside = [places.folder_of(kind) for kind, each in places.kinds.items() if each.at_root]
    files = [folder.with_suffix(".yaml") for folder in beside]
    return [path for path in (config_file, places.content, *files, *beside, edition.THEME) if path.exists()]

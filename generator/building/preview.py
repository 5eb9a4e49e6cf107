"""The preview: a site of its own beside the published one, built warm at every edit and shown in a browser."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from generator.building import edition
from generator.building.build import build_site
from generator.building.configuration import open_folders
from generator.building.publish import work_folder
from generator.messages import report
from generator.messages.issues import Fault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.building.build import Outcome
    from generator.messages.progress import Progress
    from generator.reading.load import Places


def preview(
    config_file: Path, address: str, speech: str, progress: Progress, tell: Callable[[str, float], None]
) -> None:
    """Build a site aside, show it at ``host:port``, and build it again at every edit, until the program is stopped.

    ``tell`` hears what is wrong after each build, or ``""``, and how many seconds it took. An edit with errors leaves
    the last good pages, with the messages on top. Raises a ``Fault`` where the first build or
    the server cannot be.
    """
    folders = open_folders(config_file)
    output = work_folder(folders.output) / "preview"

    def build(workers: int | None = 1) -> str:
        started = time.monotonic()
        problems, _ = try_to_build(
            lambda: build_site(config_file, None, progress, workers=workers, asked={"site_dir": str(output)}), speech
        )
        tell(problems, time.monotonic() - started)
        return problems

    # all processors only now: the server's threads must not be forked
    if problems := build(workers=None):
        raise Fault("U109", why=problems)
    from generator.building.mkdocs_plugin.preview import serve

    serve(output, address, watched_paths(config_file, folders.places), build)


def try_to_build(build: Callable[[], Outcome], speech: str) -> tuple[str, str]:
    """Return what keeps a site from being built, and what was found in one that was; ``""`` where there is nothing."""
    try:
        outcome = build()
    except Fault as fault:
        return f"[{fault.code}] {report.write_fault(fault, speech)}", ""
    found = report.write_text(outcome.issues, speech) if outcome.issues else ""
    return ("", found) if outcome.built else (found, "")


def watched_paths(config_file: Path, places: Places) -> list[Path]:
    """Return the files and folders that a site is made of, as far as there are such."""
    beside = [places.folder_of(kind) for kind, each in places.kinds.items() if each.at_root]
    files = [folder.with_suffix(".yaml") for folder in beside]
    return [path for path in (config_file, places.content, *files, *beside, edition.THEME) if path.exists()]

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

    from generator.messages.progress import Progress


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
        try:
            outcome = build_site(config_file, None, progress, workers=workers, output=output)
        except Fault as fault:
            problems = f"[{fault.code}] {report.write_fault(fault, speech)}"
        else:
            problems = "" if outcome.built else report.write_text(outcome.issues, speech)
        tell(problems, time.monotonic() - started)
        return problems

    # all processors only now: the server's threads must not be forked
    if problems := build(workers=None):
        raise Fault("U109", why=problems)
    from generator.building.mkdocs_plugin.preview import serve

    places = folders.places
    watched = (config_file, places.content, places.root / "projects.yaml", places.root / "projects", edition.THEME)
    serve(output, address, watched, build)

"""The files for servers, beside the site that they are of: not public, and each whole at any moment."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from generator.building.serving.apache import write_apache
from generator.building.serving.nginx import write_nginx
from generator.messages.issues import Issue, Place
from generator.values.fields import shorten

if TYPE_CHECKING:
    from generator.building.configuration import SiteFolders
    from generator.building.outcome import Outcome
    from generator.building.serving.served import ServedSite

_WRITERS = {"nginx.conf": write_nginx, "apache.conf": write_apache}
_FOR_ALL = 0o644


def server_folder(site: Path) -> Path:
    """Return the folder of the files for servers, beside a site: ``site.server``."""
    return site.with_name(f"{site.name}.server")


def add_server_files(outcome: Outcome, folders: SiteFolders, site: ServedSite | None) -> Outcome:
    """Write the files for servers beside a site that is published, and say where; what is as it should be stays.

    Where there are none, a warning says why: ``site`` is None, or the disk refuses.
    """
    if outcome.built is None:
        return outcome
    if site is None:
        said = Issue("U175", Place(folders.config_file.name), "site_url", "", {"value": shorten(folders.address)})
        return replace(outcome, issues=(*outcome.issues, said))
    folder = server_folder(folders.output.resolve())
    try:
        folder.mkdir(exist_ok=True)
        for name, write in _WRITERS.items():
            _put(folder / name, write(site).encode())
    except OSError as error:
        facts = {"path": str(error.filename or folder), "why": error.strerror or str(error)}
        return replace(outcome, issues=(*outcome.issues, Issue("U176", Place(folder.name), "", "", facts)))
    return replace(outcome, server=server_folder(folders.output))


def _put(path: Path, content: bytes) -> None:
    """Put a file in its place: a server that reads it meanwhile meets the old one or the new one."""
    if path.is_file() and path.read_bytes() == content:
        return
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as part:
        part.write(content)
    beside = Path(part.name)
    try:
        beside.chmod(_FOR_ALL)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise

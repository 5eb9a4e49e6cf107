"""One build: checked content is rendered aside, verified, and published whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator import edition
from generator.mkdocs_plugin import engine
from generator.mkdocs_plugin.plugin import other_files, write_files
from generator.publish import staging
from generator.shell import slots_of, specimen_of
from generator.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

    from generator.edition import Checked
    from generator.mkdocs_plugin.engine import SiteFolders
    from generator.progress import Progress
    from generator.verify import Built


def build_site(config_file: Path, checked: Checked, site: SiteFolders, progress: Progress) -> Built:
    """Build sound content into the site's output folder and return what was built.

    Where the result is not whole, its issues are returned and the old site stays as it was. Raises a
    :class:`~generator.issues.Fault` where the engine or the disk refuses.
    """
    with staging(site.output) as stage:
        progress.step("render")
        pages = edition.make_pages(checked, engine.icons_of(config_file))
        finished = list(pages)
        frames = engine.render_frames(config_file, pages, dict.fromkeys(map(specimen_of, finished)), stage.folder)
        stamped = {f"{page.path}index.html": frames[specimen_of(page)].stamp(slots_of(page)) for page in finished}
        write_files(stage.folder, stamped.items())
        write_files(stage.folder, other_files(pages, finished, site.address))
        progress.step("verify")
        built = verify(stage.folder, site.address)
        if built.is_whole:
            progress.step("publish")
            stage.publish()
    return built

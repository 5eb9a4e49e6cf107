"""One build: checked content is rendered aside, verified, and published whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.mkdocs_plugin import engine
from generator.publish import staging
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
        engine.render_site(config_file, checked, stage.folder)
        progress.step("verify")
        built = verify(stage.folder, site.address)
        if built.is_whole:
            progress.step("publish")
            stage.publish()
    return built

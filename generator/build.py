"""One build: checked content is rendered aside, verified, and published whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.mkdocs_plugin import engine
from generator.publish import staged
from generator.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

    from generator.edition import Checked
    from generator.mkdocs_plugin.engine import SiteFolders
    from generator.progress import Progress
    from generator.verify import Built


class NotWhole(Exception):  # noqa: N818  (it ends the staging, and is no error of the program)
    """A built site has dead ends: it is not published."""

    def __init__(self, built: Built) -> None:
        super().__init__()
        self.built = built


def build_site(config_file: Path, checked: Checked, site: SiteFolders, progress: Progress) -> Built:
    """Build sound content into the site's output folder and return what was built.

    Where the result is not whole, its issues are returned and the old site stays as it was. Raises a
    :class:`~generator.issues.Fault` where the engine or the disk refuses.
    """
    try:
        with staged(site.output) as fresh:
            progress.step("render")
            engine.render_site(config_file, checked, fresh)
            progress.step("verify")
            built = verify(fresh, site.address)
            if built.issues:
                raise NotWhole(built)
            progress.step("publish")
    except NotWhole as refusal:
        return refusal.built
    return built

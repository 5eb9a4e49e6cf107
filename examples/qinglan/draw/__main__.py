"""``python -m examples.qinglan.draw [name …]``: draws all, or only the pictures that are named."""

from __future__ import annotations

import sys
from pathlib import Path

from examples.qinglan.draw.galleries import GALLERIES
from examples.qinglan.draw.layers import write_layers
from examples.qinglan.draw.meetings import MEETINGS
from examples.qinglan.draw.overview import draw_district, write_mark
from examples.qinglan.draw.parks import PARKS
from examples.qinglan.draw.projects import PROJECTS, SITES

_CONTENT = Path(__file__).parent.parent / "content"


def main(names: list[str]) -> None:
    """Write the layers, the mark and the pictures into the content of the district."""
    media = _CONTENT / "media"
    write_layers(_CONTENT / "map")
    write_mark(media / "mark.svg")
    for name, scene in {**PARKS, **PROJECTS, **SITES, **MEETINGS, **GALLERIES}.items():
        if not names or name in names:
            scene.draw().save(media / f"{name}.webp")
    if not names or "hero" in names:
        draw_district().save(media / "hero.webp")


main(sys.argv[1:])

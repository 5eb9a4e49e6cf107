"""What a run of the tests makes once and uses again: compiled templates, frames that MkDocs renders, and cards.

All are made by the program's own code from all that they depend on, so that whatever is made of them has the bytes
that it would have had; ``building/test_warm_builds.py`` holds what was made once to what is made anew.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial, partialmethod
from typing import TYPE_CHECKING, cast

import pytest
from jinja2 import Environment

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator
    from pathlib import Path

    from generator.pages.frame import Frame
    from generator.pages.page import Page
    from generator.pages.pages import Pages
    from generator.pages.social.card import SocialCard
    from generator.pages.social.drawer import Drawer
    from generator.pages.social.ground import CardGround
    from generator.pages.social.palette import Inks

_compile = Environment.compile
_compiled: dict[Hashable, object] = {}
_rendered: dict[Hashable, tuple[dict[Page, Frame], dict[str, bytes]]] = {}
_drawn: dict[bytes, bytes] = {}
_grounds: dict[Hashable, CardGround] = {}


@contextmanager
def templates_compiled_once() -> Iterator[None]:
    """Let Jinja compile a template once while the block runs, not once in each environment that is opened."""

    def compile_once(self: Environment, source: object, *named: object, **how: object) -> object:
        settings = (self.trim_blocks, self.lstrip_blocks, self.autoescape, *self.extensions)
        key = (type(self), settings, source, named, *how.items())
        if key not in _compiled:
            _compiled[key] = _compile(self, source, *named, **how)  # type: ignore[call-overload]  # as it was called
        return _compiled[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Environment, "compile", compile_once)
        yield


@contextmanager
def frames_and_cards_made_once() -> Iterator[None]:
    """Let MkDocs render frames, and cards and their ground be drawn, only where others are asked for than before."""
    from generator.building import drawers
    from generator.building.mkdocs_plugin import engine
    from generator.pages.social.drawer import Drawer
    from generator.pages.social.ground import ground_of

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "render_frames", partial(_render_once, engine.render_frames))
        patch.setattr(Drawer, "draw", partialmethod(_draw_once, Drawer.draw))
        patch.setattr(drawers, "ground_of", partial(_lay_once, ground_of))
        yield


def _draw_once(drawer: Drawer, draw: Callable[[Drawer, SocialCard], bytes], card: SocialCard) -> bytes:
    source = drawer.source(card)
    if source not in _drawn:
        _drawn[source] = draw(drawer, card)
    return _drawn[source]


def _lay_once(lay: Callable[[str, str, Inks], CardGround], art: str, mark: str, inks: Inks) -> CardGround:
    key = art, mark, inks
    if key not in _grounds:
        _grounds[key] = lay(art, mark, inks)
    return _grounds[key]


def _render_once(
    render: Callable[..., dict[Page, Frame]],
    config_file: Path,
    pages: Pages,
    specimens: Iterable[Page],
    *where: object,  # the folder to render into, and what was asked of the configuration
) -> dict[Page, Frame]:
    from generator.building import edition, fingerprints
    from generator.pages.foot import foot_of

    wanted, folder = tuple(specimens), cast("Path", where[0])
    key = (
        fingerprints.tree(edition.THEME, *_own_templates(config_file.parent)),
        fingerprints.files(sorted(config_file.parent.glob("*.yml"))),
        repr((pages.library.site.settings, pages.library.site.has_samples)),
        repr([(pages.navigation(language), foot_of(pages, language)) for language in pages.languages]),
        wanted,
        repr(where[1:]),
    )
    if key not in _rendered:
        frames = render(config_file, pages, wanted, *where)
        _rendered[key] = frames, {path.relative_to(folder).as_posix(): path.read_bytes() for path in _files_in(folder)}
    frames, files = _rendered[key]
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return frames


def _own_templates(root: Path) -> list[Path]:
    """Return the folders of a site that hold neither content nor what was built of it."""
    others = {"content", "projects", "site"}
    folders = (path for path in sorted(root.iterdir()) if path.is_dir())
    return [path for path in folders if path.name not in others and not path.name.startswith(".")]


def _files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]

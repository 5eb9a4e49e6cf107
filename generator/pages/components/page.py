"""The page of all components: where it lies, and what stands on it.

Must not know one kind of record from another.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.pages.art.shown import picture_file
from generator.pages.components import drawings, home, maps, photos, records, texts
from generator.pages.draft import Draft
from generator.pages.showing import Showing
from generator.values import urls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from generator.library.library import Library
    from generator.pages.components.exhibit import Exhibit
    from generator.pages.files import Beside
    from generator.pages.leaf import Leaf
    from generator.pages.pages import Pages
    from generator.pages.words import Words

_OWN = (texts.exhibits, records.exhibits, photos.exhibits, drawings.exhibits, maps.exhibits, home.exhibits)
_LAST = 1000


@dataclass(frozen=True, slots=True)
class ComponentsView:
    """Every component."""

    exhibits: tuple[Exhibit, ...]


def show_components(of_kinds: Sequence[Callable[[Leaf], Iterable[Exhibit]]]) -> Showing:
    """Return how the page is shown, as if components were a kind of record; ``of_kinds`` is what those bring along."""

    def view(leaf: Leaf) -> ComponentsView:
        return ComponentsView(tuple(exhibit for exhibits in (*_OWN, *of_kinds) for exhibit in exhibits(leaf)))

    def draft(library: Library, words: Words) -> Iterator[Draft]:
        del library
        title, description = words("components.title"), words("components.description")
        yield Draft(urls.COMPONENTS, "components", title, title, description, view)

    def files(pages: Pages, site_url: str) -> Iterator[Beside]:
        del site_url
        yield picture_file(pages.library.site.settings)

    return Showing(order=_LAST, sections=(draft,), files=files)

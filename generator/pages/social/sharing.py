"""Which picture a page is shared by, and what stands on it.

Owns that a page whose title no font here can write is shared by the card of the home page. Must not know how a card is
drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.draft import nearest
from generator.pages.social.card import Shared, SocialCard, card_of, describe
from generator.values.urls import HOME, path_of, picture_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.pages.draft import Draft
    from generator.pages.leaf import Leaf
    from generator.pages.parts import Fact
    from generator.pages.social.drawer import Drawer
    from generator.pages.words import Words
    from generator.values.urls import Address


def share(
    leaf: Leaf, words: Words, drawer: Drawer, draft: Draft, view: object, sections: Mapping[Address, Draft]
) -> Shared:
    """Return the picture by which a page is shared; of a further page of a list, which is in ``sections``, its first's.

    ``view`` is what the page shows; ``words`` are the interface words as no page binds them.
    """
    is_further = draft.sheet is not None and not draft.sheet.is_first and draft.parent is not None
    if is_further and draft.parent:
        draft = sections[draft.parent]
    settings = leaf.library.site.settings
    site, title = nearest(settings.name, words), _title(draft, leaf, words)
    if draft.address == HOME:  # the one card that there is in any case
        title = next((each for each in (title, site) if drawer.can_draw(each)), "")
    if not drawer.can_draw(title):
        return Shared(picture_of(path_of(HOME, leaf.language)), site)
    path = picture_of(path_of(draft.address, leaf.language))
    if is_further:
        return Shared(path, describe(SocialCard(title), site, words))
    sample = draft.sample or settings.sample
    card = drawer.fit(card_of(title, draft.description, _leads(leaf, draft, view), words, sample=sample))
    return Shared(path, describe(card, site, words), card)


def _title(draft: Draft, leaf: Leaf, words: Words) -> str:
    """Return what a page is called; the home page is called as the site is, which stands on every card."""
    return nearest(leaf.library.site.settings.home.headline, words) if draft.address == HOME else draft.title


def _leads(leaf: Leaf, draft: Draft, view: object) -> Iterable[Fact]:
    """Return the facts that a page leads with, which some kind knows."""
    kind = draft.address.kind
    lead = next((showing.leads[kind] for showing in leaf.kinds.values() if kind in showing.leads), None)
    return lead(leaf, view) if lead else ()

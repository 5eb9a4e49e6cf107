"""What a bureau does for investors is within three clicks of the home page, in both languages.

Each way is walked by clicks on what stands on the page, as a visitor does it; what is found at its end is looked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from playwright.sync_api import expect

from tests.browser.pages import LANGUAGES, MOVING

if TYPE_CHECKING:
    from tests.browser.reader import Reader

MOST = 3
"""Clicks from home."""


class Way(NamedTuple):
    """How a visitor gets there: the end of each link's address in turn, and what then stands on the page."""

    clicks: tuple[str, ...]
    there: tuple[str, ...]


PARK = "parks/chongqing-highway-logistics-base/"
EVENT = "events/sample-biomedicine-online-roadshow/"
_CONTACT = ('#content a[href^="tel:"]', '#content a[href^="mailto:"][href*="subject="]', '#content a[href$=".vcf"]')
WAYS = {
    "upcoming and past events, a calendar to subscribe to": Way(
        ("events/",), ("#upcoming", "#past", '#content a[href$="calendar.ics"]')
    ),
    "an event: when, the link, the agenda, its calendar file": Way(
        ("events/", EVENT), (".times", ".agenda", '#content a[href$="sample-biomedicine-online-roadshow.ics"]')
    ),
    "talk to us about an event": Way(("events/", EVENT), _CONTACT),
    "talk to us about a park": Way(("parks/", PARK), (*_CONTACT, ".contact__qr svg")),
    "talk to us about a project": Way(("projects/", MOVING), (*_CONTACT, ".contact__qr svg")),
    "the five classes with counts and their months": Way(
        ("projects/board/",), (".classes >> nth=0", ".class__count >> nth=4", ".chart__table")
    ),
    "projects by class, park and industry": Way(
        ("projects/",), ('[data-facet="stage"]', '[data-facet="park"]', '[data-facet="industry"]')
    ),
    "a project's stages and milestones, and its feed": Way(
        ("projects/", MOVING), (".progress", ".progress .pictures img >> nth=1", '#content a[href$="feed.xml"]')
    ),
    "signings of a batch with their projects": Way(
        ("signings/", "signings/epidemic-control-supplies/"), (".cards .card >> nth=2",)
    ),
    "signings by year": Way(("signings/", "signings/2020/"), (".row--dated >> nth=1",)),
    "signings by park": Way(("signings/", "signings/park/chongqing-international-biomedical-city/"), (".row--dated",)),
    "signings by industry": Way(("signings/", "signings/industry/biomedicine/"), (".row--dated",)),
    "signings in figures": Way(("signings/", "signings/statistics/"), ("table >> nth=1",)),
    "official figures beside what is counted here": Way(
        ("projects/board/",), (".comparison__side >> nth=1", ".comparison__note")
    ),
    "teams that come to firms": Way(
        ("services/", "services/industry-service-team/"), ("#content .strip", *_CONTACT[:2])
    ),
    "the team responsible for a park": Way(
        ("parks/", PARK, "services/trade-logistics-service-team/"), (f'#content a[href$="{PARK}"]',)
    ),
    "policies by state": Way(("services/", "policies/"), ("#valid", "#expired")),
    "a policy": Way(("services/", "policies/", "policies/sample-keeping-jobs/"), (".facts", *_CONTACT[:2])),
    "needs of firms": Way(("services/", "needs/"), (".card, .need",)),
    "a guide with its steps": Way(("services/", "services/filing-to-resume-work/"), (".steps__step >> nth=2",)),
    "the chain of an industry": Way(
        ("industries/", "industries/biomedicine/"), (".chain svg, svg.chain >> nth=0", ".cards .card")
    ),
    "outreach teams by region, the nearest one": Way(
        ("contact/",), ("#outreach-east", ".nearest select", ".nearest__regions a >> nth=1")
    ),
    "documents to take along": Way(("services/", "documents/"), ('#content a[href$=".docx"]',)),
}


@pytest.mark.parametrize("key", LANGUAGES)
@pytest.mark.parametrize("name", WAYS)
def test_everything_is_within_three_clicks_of_home(name: str, key: str, window: Reader) -> None:
    way = WAYS[name]
    assert len(way.clicks) <= MOST
    window.visit(f"{key}/")
    for step in way.clicks:
        # the navigation and what stands on the page, wherever a link to it is seen
        last = step.rstrip("/").rpartition("/")[2]
        ends = (f'[href$="{step}"]', f'[href$="/{last}/"]', f'[href="{last}/"]')
        window.follow(", ".join(f"a{end}:visible" for end in ends), f"{key}/{step}")
    expect(window.page.locator("html")).to_have_attribute("lang", LANGUAGES[key])
    for what in way.there:
        expect(window.page.locator(what).first).to_be_attached()

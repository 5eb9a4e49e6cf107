"""One page of every kind, by its path below the language: ``""`` is the home page."""

from __future__ import annotations

LANGUAGES = {"zh": "zh-Hans", "en": "en"}
"""The languages of the site, each with the tag that its pages bear."""

PARK = "parks/chongqing-international-biomedical-city/"
PROJECT = "projects/covid-19-test-kits/"
MOVING = "projects/sample-cold-chain-centre/"
"""A project with milestones and a series of photos."""
INDUSTRY = "industries/biomedicine/"
SIGNING = "signings/epidemic-control-supplies/"
POLICY = "policies/sample-keeping-jobs/"

EVENT = "events/sample-biomedicine-online-roadshow/"

TEAM = "services/trade-logistics-service-team/"
GUIDE = "services/filing-to-resume-work/"

KINDS = {
    "home": ("",),
    "page": ("environment/", "about/"),
    "parks": ("parks/",),
    "park": (PARK,),
    "compare": ("compare/",),
    "industries": ("industries/",),
    "industry": (INDUSTRY, "industries/trade-logistics/"),
    "projects": ("projects/",),
    "opportunities": ("projects/opportunities/",),
    "signed": ("projects/signed/",),
    "board": ("projects/board/",),
    "project": (PROJECT, "projects/sample-protective-materials/", MOVING),
    "signings": ("signings/",),
    "signings_of": ("signings/2020/",),
    "signings_in_park": ("signings/park/chongqing-international-biomedical-city/",),
    "signings_in_industry": ("signings/industry/biomedicine/",),
    "signing_statistics": ("signings/statistics/",),
    "signing": (SIGNING,),
    "events": ("events/",),
    "event": (EVENT, "events/sample-frankfurt-roadshow/", "events/sample-logistics-online-talk/"),
    "policies": ("policies/",),
    "policy": (POLICY, "policies/sample-resuming-work/"),
    "services": ("services/",),
    "service": (TEAM, GUIDE),
    "needs": ("needs/",),
    "documents": ("documents/",),
    "contact": ("contact/",),
    "search": ("search/",),
    "data": ("data/",),
    "plots": ("plots/",),
}

FRAMED = [f"{key}/{path}" for key in LANGUAGES for paths in KINDS.values() for path in paths]
"""Pages inside the frame of header, navigation and footer, in both languages."""

GATE = ""
LOST = {"404.html": "zh-Hans", "zh/404.html": "zh-Hans", "en/404.html": "en"}
"""The pages for what is not there, each with the language that it opens with."""

STANDING = [GATE, *LOST]
"""Pages that stand alone."""


def language_of(path: str) -> str:
    """Return the language tag of a framed page."""
    return LANGUAGES[path.partition("/")[0]]


def twin_of(path: str) -> str:
    """Return the same page in the other language."""
    key, _, rest = path.partition("/")
    return f"{'en' if key == 'zh' else 'zh'}/{rest}"

"""Every public address, in one place.

An :class:`Address` is the same page in every language; :func:`path_of` gives it one. Paths have no leading slash and
are written relative to the page that links, so that the same files work at ``/`` and under a sub-path.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

if TYPE_CHECKING:
    from generator.values.language import Language


class Address(NamedTuple):  # every link looks up two of them, and a tuple is hashed and compared without a call
    """A page whatever its language: the kind, and for records and authored pages the id or name."""

    kind: str
    key: str = ""


HOME = Address("home")
PARKS = Address("parks")
PLOTS = Address("plots")
COMPARE = Address("compare")
PROJECTS = Address("projects")
OPPORTUNITIES = Address("opportunities")
SIGNED = Address("signed")
BOARD = Address("board")
SIGNINGS = Address("signings")
SIGNING_STATISTICS = Address("signing_statistics")
INDUSTRIES = Address("industries")
EVENTS = Address("events")
SERVICES = Address("services")
POLICIES = Address("policies")
NEEDS = Address("needs")
DOCUMENTS = Address("documents")
CONTACT = Address("contact")
NOT_FOUND = Address("not_found")
COMPONENTS = Address("components")
SEARCH = Address("search")
DATA = Address("data")
ENVIRONMENT = Address("page", "environment")
"""The page of the district's environment, which staff write or which is made of its facts."""

LISTINGS = {
    "parks": PARKS,
    "plots": PLOTS,
    "compare": COMPARE,
    "projects": PROJECTS,
    "opportunities": OPPORTUNITIES,
    "signed": SIGNED,
    "board": BOARD,
    "signings": SIGNINGS,
    "signing_statistics": SIGNING_STATISTICS,
    "industries": INDUSTRIES,
    "events": EVENTS,
    "services": SERVICES,
    "policies": POLICIES,
    "needs": NEEDS,
    "documents": DOCUMENTS,
    "contact": CONTACT,
    "search": SEARCH,
    "data": DATA,
}
"""The pages that Markdown names as ``list:NAME``."""

MARK = "assets/images/mark.svg"
"""The mark of the site's district."""

FAVICON, TOUCH_ICON = "favicon.ico", "apple-touch-icon.png"
"""The icons that programs ask a host for by these very names, at its root."""

APP_ICONS = {192: "icon-192.png", 512: "icon-512.png"}
MASKABLE_ICON = "icon-maskable.png"
"""The icons of a site that is kept on a phone, by their size in pixels; and the one that a phone may cut to a shape."""

PUBLISHED = "published.css"
"""The sheet that says on paper on which day the site was published."""

STRIPS = {scheme: f"assets/images/strip-{scheme}.svg" for scheme in ("light", "dark")}
"""The strip of art that pages end with, by the scheme."""

GRAMMAR = "finder/grammar.json"
"""The words and units that a sentence of wishes is read by, for all languages."""

EXAMPLE_PICTURE = "_components/picture.svg"
"""The picture that the page of all components shows."""

RECORDS_WITH_PAGE = ("park", "project", "signing", "industry", "event", "policy", "service")
"""The kinds of record whose records each have a page, which Markdown names as ``park:ID``."""

ANCHORED = {"need": NEEDS, "document": DOCUMENTS}
"""The kinds of record that have no page of their own but a place on a list, with that list."""

FOLLOWED = frozenset({"home", "signings", "events", "opportunities", "park", "industry"})
"""The kinds of page that may have a feed of what is new beside them; all others need not ask whether they do."""

RESERVED_PAGE_NAMES = frozenset({"projects", *LISTINGS, "404"} - {"opportunities", "signed"})
"""First parts of an authored page's name that belong to generated pages."""

FURTHER = "page"
"""The folder below a list in which its second page and those after it lie: ``projects/page/2/``."""

FINDER = "finder"
"""The folder of a language in which the finder's tables lie."""

OPEN_DATA = "data"
"""The folder of the site in which the files of open data lie, the same for all languages."""

CALENDAR = "calendar"
"""The name of the file beside the events that holds all of them: ``events/calendar.ics``."""

PATTERNS = {
    "home": "",
    "parks": "parks/",
    "park": "parks/{key}/",
    "plots": "plots/",
    "compare": "compare/",
    "projects": "projects/",
    "opportunities": "projects/opportunities/",
    "signed": "projects/signed/",
    "board": "projects/board/",
    "project": "projects/{key}/",
    "signings": "signings/",
    "signings_of": "signings/{key}/",
    "signings_in_park": "signings/park/{key}/",
    "signings_in_industry": "signings/industry/{key}/",
    "signing_statistics": "signings/statistics/",
    "signing": "signings/{key}/",
    "industries": "industries/",
    "industry": "industries/{key}/",
    "events": "events/",
    "event": "events/{key}/",
    "services": "services/",
    "service": "services/{key}/",
    "policies": "policies/",
    "policy": "policies/{key}/",
    "needs": "needs/",
    "documents": "documents/",
    "contact": "contact/",
    "search": "search/",
    "data": "data/",
    "page": "{key}/",
    "not_found": "404.html",
    "components": "_components/",
}


def anchor_of(kind: str, key: str) -> str:
    """Return the anchor of a record on the list of its kind; none of the frame's own begins so."""
    return f"{kind}-{key}"


_quote = lru_cache(maxsize=2**14)(quote)


def path_of(address: Address, language: Language) -> str:
    """Return a page's path below the site's root: ``zh/parks/example/``."""
    before, key, after = PATTERNS[address.kind].partition("{key}")
    if not address.key:
        return f"{language.key}/{before}{after}"
    # a further page of a list lies under its first
    return f"{language.key}/{before}{_quote(address.key)}{after if key else '/'}"


def vcard_of(contact: str, language: Language) -> str:
    """Return the path of the file that puts a contact, by its id, into an address book: ``zh/contact/desk.vcf``."""
    return f"{path_of(CONTACT, language)}{contact}.vcf"


def picture_of(page: str) -> str:
    """Return where the picture lies by which a page is shared, both as paths below the site's root: beside the page."""
    return f"{page}card.png"


def manifest_of(language: Language) -> str:
    """Return the path of the file by which a phone keeps the site as an app: ``zh/site.webmanifest``."""
    return f"{language.key}/site.webmanifest"


def data_path(name: str) -> str:
    """Return the path of a file of open data: ``data/parks.json``."""
    return f"{OPEN_DATA}/{name}"


def inquiry_words_of(language: Language) -> str:
    """Return the path of the file with what the form for enquiries says: ``zh/inquiry.json``."""
    return f"{path_of(HOME, language)}inquiry.json"


def said_at(language: Language) -> str:
    """Return the path of the file with what the search says, beside the folder of its index: ``zh/search.json``."""
    return f"{path_of(SEARCH, language).rstrip('/')}.json"


def opensearch_of(language: Language) -> str:
    """Return the path of the file by which a browser learns to search the site: ``zh/opensearch.xml``."""
    return f"{language.key}/opensearch.xml"


def finder_path(subject: str, language: Language) -> str:
    """Return the path of the table by which a script finds records of a subject: ``zh/finder/plots.json``."""
    return f"{language.key}/{FINDER}/{subject}.json"


def costs_of(park: str, language: Language) -> str:
    """Return the path of the file with the prices of a park, by its id: ``zh/parks/example/costs.json``."""
    return f"{path_of(Address('park', park), language)}costs.json"


def compare_of(park: str, language: Language) -> str:
    """Return the path of what a park, by its id, publishes for comparisons: ``zh/parks/example/compare.json``."""
    return f"{path_of(Address('park', park), language)}compare.json"


def feed_of(page: str) -> str:
    """Return where the feed lies of what a page tells, both as paths below the site's root: beside the page."""
    return f"{page}feed.xml"


def json_feed_of(page: str) -> str:
    """Return where the JSON Feed lies of what a page tells, as ``feed_of``: beside the page."""
    return f"{page}feed.json"


def calendar_path(language: Language, event: str = CALENDAR) -> str:
    """Return the path of the calendar file of an event, or of the calendar of all: ``zh/events/roadshow.ics``."""
    return f"{path_of(EVENTS, language)}{_quote(event)}.ics"


def page_of(listing: Address, number: int) -> Address:
    """Return the address of a page of a list, counted from one; the first is the list's own."""
    if number == 1:
        return listing
    return Address(listing.kind, "/".join(filter(None, [listing.key, FURTHER, str(number)])))


def key_segments(address: Address) -> range:
    """Return which segments of a page's path, split at ``/``, are its key: 2 to 3 of ``zh/parks/example/``."""
    first = 1 + PATTERNS[address.kind].partition("{key}")[0].count("/")
    return range(first, first + len(address.key.split("/")) if address.key else first)


def relative(target: str, page: str) -> str:
    """Return how a page links to a target; both are paths below the site's root (``zh/parks/``, ``media/a.jpg``)."""
    folder = page[: page.rfind("/") + 1]
    if not folder or target.startswith(folder):
        return target[len(folder) :] or "./"
    # no way into the page's own folder, so it is the same one from every folder beside that
    return "../" + _steps(target, folder[: folder.rfind("/", 0, -1) + 1])


@lru_cache(maxsize=2**14)
def _steps(target: str, folder: str) -> str:
    """Return the way from a folder to a target, which is empty for the folder itself."""
    up = ""
    while not target.startswith(folder):
        folder = folder[: folder.rfind("/", 0, -1) + 1]
        up += "../"
    return up + target[len(folder) :]

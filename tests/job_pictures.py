"""The pictures of the five jobs in the handbooks: ``python -m tests.job_pictures`` (part of ``make pictures``).

A clerk does each job in the editor, on a copy of this checkout's site in git, as of the day of the tests; what the
window shows just before the job is saved is taken, in each language, as ``docs/pictures/jobs/JOB.LANGUAGE.webp``.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image

from generator.values.moment import now
from tests.browser.form_desk import FormClerk, editor, site_in_git
from tests.browser.pages import LANGUAGES
from tests.browser.windows import started
from tests.conftest import AS_OF
from tests.pictures import FOLDER as PICTURES_OF_READMES
from tests.pictures import packed
from tests.places import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Locator

FOLDER = PICTURES_OF_READMES / "jobs"
WIDTH, HEIGHT = 1300, 720
_LOCALES = {"zh": "zh-CN", "en": "en-GB"}
_PROJECT = {"zh": "凯盛科技集团", "en": "Triumph Science"}
PARKS = {"zh": "界石", "en": "Jieshi"}
_WORDS = {"zh": "重点项目，正在线上洽谈。", "en": "A key project, now being discussed online."}
_MENDED = {"zh": ("是待解决", "是有待解决"), "en": ("A site visit", "A visit to the site")}


@dataclass
class Photographer(FormClerk):
    """A clerk who takes a picture before saving: of ``eyes_on``, where there is one, else of the top of the form."""

    eyes_on: Callable[[], Locator] | None = None
    taken: list[bytes] = field(default_factory=list)

    def save(self) -> None:
        """Wait until nothing is wrong, take a picture, and save."""
        self.page.get_by_text(self.says("fine")).wait_for()
        self.look()
        super().save()

    def look(self) -> None:
        """Bring into sight what the job is about, and take the picture."""
        target = self.eyes_on() if self.eyes_on else self.page.locator("#form .field").first
        target.evaluate("node => node.scrollIntoView({block: 'center'})")
        self.page.wait_for_timeout(1500)  # until the preview beside the form has come to rest
        self.taken.append(self.page.screenshot(animations="disabled", caret="hide"))


class Job(NamedTuple):
    """What the clerk does, and what of the form the picture shows."""

    do: Callable[[Photographer], None]
    eyes_on: Callable[[Photographer], Locator] | None = None


def _stage(clerk: Photographer) -> None:
    """Show the offer of a line in the history, before it is taken."""
    clerk.open(_PROJECT[clerk.speech])
    clerk.choose("stage", "construction")
    offer = clerk.page.get_by_role("button", name=clerk.says("history_offer"))
    offer.wait_for()
    clerk.look()
    offer.click()
    clerk.field("as_of").fill(now().date().isoformat())
    clerk.save()


def _price(clerk: Photographer) -> None:
    clerk.change_price(PARKS[clerk.speech], "26万元/亩")


def _slip(clerk: Photographer) -> None:
    clerk.open(_PROJECT[clerk.speech])
    spot = clerk.pick(_WORDS[clerk.speech])
    spot.fill(spot.input_value().replace(*_MENDED[clerk.speech]))
    clerk.look()


def _land(clerk: Photographer) -> Locator:
    costs = clerk.page.locator("#form").get_by_role("group", name=clerk.says("costs"), exact=True)
    return clerk.field("price", costs.get_by_role("group", name=clerk.says("land"), exact=True))


JOBS = {
    "signing": Job(Photographer.new_signing),
    "stage": Job(_stage, lambda clerk: clerk.field("stage")),
    "price": Job(_price, _land),
    "policy": Job(Photographer.new_policy),
    "typo": Job(_slip, lambda clerk: clerk.page.locator("#form :focus")),
}


def shots_of(browser: Browser, language: str, aside: Path) -> Iterator[tuple[str, Image.Image]]:
    """Do the jobs in a language; each with the name of its picture."""
    site = site_in_git(aside)
    with editor(site, language) as address:
        context = browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT},
            color_scheme="light",
            locale=_LOCALES[language],
            timezone_id="Asia/Shanghai",
        )
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        for name, job in JOBS.items():
            page.goto("about:blank")
            page.goto(address)
            clerk = Photographer(page, language, site)
            clerk.eyes_on = (lambda job=job, clerk=clerk: job.eyes_on(clerk)) if job.eyes_on else None
            job.do(clerk)
            yield name, Image.open(BytesIO(clerk.taken[0])).convert("RGB")
        context.close()


def main() -> None:
    """Take all pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as aside, started() as browser:
        for language in LANGUAGES:
            for name, shot in shots_of(browser, language, Path(aside) / language):
                (FOLDER / f"{name}.{language}.webp").write_bytes(packed(shot))
    sys.stdout.write(f"{len(JOBS) * len(LANGUAGES)} pictures of {AS_OF} in {FOLDER.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()

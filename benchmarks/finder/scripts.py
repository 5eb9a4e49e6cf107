"""What is done in a page, and the clock around it, as a script for the browser.

Owns which steps there are. Must not know how often they are taken, nor what becomes of the times.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

CLOCK = """async ({ deeds, watched }) => {
  const element = document.querySelector(watched);
  // ends with the frame that shows it; asked for before the page can, so that no work of the page comes between
  const shown = (isThere) => new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    const frame = () => (isThere() ? channel.port2.postMessage(0) : requestAnimationFrame(frame));
    requestAnimationFrame(frame);
  });
  let hasChanged = false;
  const watch = new MutationObserver(() => {
    hasChanged = true;
  });
  watch.observe(element, { attributes: true, childList: true });
  const first = shown(() => hasChanged);
  const started = performance.now();
  for (const [selector, value] of deeds) {
    const field = document.querySelector(selector);
    if (value === null) field.click();
    else {
      field.value = value;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
  const times = [(await first) - started];
  watch.disconnect();
  const isWhole = () => !element.hasAttribute("aria-busy");
  times.push(isWhole() ? times[0] : (await shown(isWhole)) - started);
  return times;
}"""
"""Takes a step; returns the milliseconds until what changed was painted, and until all of it was."""

FOUND = ".found"
COMPARED = ".compared__result"
OPEN = "document.querySelector('.finding [data-facet=kind]').open = true"
"""A list of choices stands open all the while: its counts are reckoned and drawn at each step."""

Deed = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a visitor: what it is called, and the fields that get a value, or are clicked where there is none."""

    says: str
    deeds: Sequence[Deed]


FINDING = (
    Step("choose a kind", [("[data-facet=kind] input[value=land]", None)]),
    Step("an area of 30 mu or more", [("[name=area]", "30")]),
    Step("a price of 25 or less", [("[name=price]", "25")]),
    Step("a port within 40 km", [("[name='near.port']", "40")]),
    Step("a port within 1 km, which nothing has", [("[name='near.port']", "1")]),
    Step("a port within 40 km again", [("[name='near.port']", "40")]),
    Step("sort by area", [("#finding-sort", "area")]),
    Step("sort by price", [("#finding-sort", "price")]),
    Step("take all away", [(".chosen__clear", None)]),
)
"""What is asked of the finder: each step stands with what was asked before."""


def comparing(parks: Sequence[str]) -> list[Step]:
    """Return the steps that set parks side by side on the page of the comparison, and take one away."""
    adding = [
        Step(
            f"add park {number}",
            [(".compared form [name=park]", each), (".compared form button[type=submit]", None)],
        )
        for number, each in enumerate(parks, start=1)
    ]
    return [*adding, Step("take one away", [(f"[data-remove='{parks[-1]}']", None)])]

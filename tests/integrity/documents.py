"""All files that were made to hide something, one by one: ``python -m tests.integrity.documents``.

Says how many there are and in how many of them something hidden would be published, or a harmless file be refused;
names these, and ends badly where there is one.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tests.integrity.crafted import PASSES, what_becomes_of
from tests.reading.media import film_corpus, office_corpus, pdf_corpus, planted_pictures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.integrity.crafted import Crafted

CORPORA: tuple[Sequence[Crafted], ...] = (
    office_corpus.CRAFTED,
    pdf_corpus.CRAFTED,
    film_corpus.CRAFTED,
    planted_pictures.crafted_pictures(),
)
"""Each a list that a module of tests/reading/media makes."""


def main() -> int:
    """Go through all corpora, and return how many files were not dealt with as they must."""
    everything = [crafted for corpus in CORPORA for crafted in corpus]
    hiding = [crafted for crafted in everything if crafted.expected != PASSES]
    with TemporaryDirectory() as folder:
        wrong = {crafted.name: said for crafted in everything if (said := what_becomes_of(crafted, Path(folder)))}
    for name, said in wrong.items():
        print(f"{name}: {said}")  # noqa: T201  (it is a command)
    published = sum(crafted.name in wrong for crafted in hiding)
    print(  # noqa: T201  (the same)
        f"{len(hiding)} crafted files, {published} hidden items published; "
        f"{len(everything) - len(hiding)} harmless files, {len(wrong) - published} refused"
    )
    return len(wrong)


if __name__ == "__main__":
    sys.exit(1 if main() else 0)

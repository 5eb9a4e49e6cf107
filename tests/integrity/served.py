"""The model district in a real nginx and a real Apache: ``python -m tests.integrity.served``.

They have the files that the build wrote for them. Every file of the site is asked for, what is not there, the root in
several languages and old addresses: at the root of a host, by ``Include`` and as ``.htaccess``; and a small site below
odd paths. A browser reads a page of every kind under the policy. Needs Debian's packages nginx and apache2; says how
many answers there were, and what was not as it must be.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import quote

from tests.browser.windows import opened, started
from tests.building.small_builds import build, make_site
from tests.integrity.answers import Asking
from tests.integrity.servers import NoServerError, Served, apache, apache_by_htaccess, nginx, nginx_aliased, program
from tests.model_district import MODEL_DISTRICT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

_OLD = "\nredirects:\n  park: {the-old-river-port: bolan-river-port-park}\n"
_MOVED = {f"{key}/parks/the-old-river-port/": f"{key}/parks/bolan-river-port-park/" for key in ("zh", "en")}
_ODD = ("/zsyz/", "/my site/", "/投资/", "/a+b.c/~d/", "/x=1,@2/")
_ALL_KINDS = ("", "parks/", "projects/", "projects/board/", "signings/", "industries/", "events/", "services/")


def make_district(folder: Path) -> Path:
    """Build the model district with an old address, and return its folder."""
    shutil.copytree(MODEL_DISTRICT, folder, ignore=shutil.ignore_patterns("site", "site.server", ".*", "draw"))
    with (folder / "content" / "site.yaml").open("a", encoding="utf-8") as file:
        file.write(_OLD)
    outcome = build(folder)
    assert outcome.built, outcome.issues
    return folder


def make_below(folder: Path, root: str) -> Served:
    """Build a small site below a path, and return it."""
    make_site(folder)
    config = folder / "mkdocs.yml"
    told = config.read_text(encoding="utf-8").replace("qinghe.example/", f"qinghe.example{quote(root)}")
    config.write_text(told, encoding="utf-8")
    outcome = build(folder)
    assert outcome.built, outcome.issues
    return Served(folder / "site", folder / "site.server", root)


def ask_district(folder: Path, district: Path) -> Iterator[Asking]:
    """Ask for everything of the model district, of each server in turn; a browser reads in it as well."""
    served = Served(district / "site", district / "site.server")
    with started() as browser:
        for serve in (nginx, apache, apache_by_htaccess):
            with serve(served, folder / serve.__name__) as address:
                asking = Asking(served, serve.__name__, address)
                asking.everything(_MOVED)
                asking.wrong += list(read_pages(browser, served, address))
                yield asking


def read_pages(browser: Browser, served: Served, address: str) -> Iterator[str]:
    """Let a browser open a page of every kind; return what it complains of, and all that a policy forbade."""
    pages = {file.parent.parent.name: file.parent for file in sorted(served.site.glob("*/*/*/index.html"))}
    paths = [f"{key}/{kind}" for key in ("zh", "en") for kind in _ALL_KINDS]
    paths += [f"{each.relative_to(served.site).as_posix()}/" for each in pages.values()]
    with opened(browser, f"{address}/") as reader:
        reader.page.add_init_script(
            "addEventListener('securitypolicyviolation', e => console.error(`forbidden: ${e.violatedDirective}`))"
        )
        for path in paths:
            reader.visit(path)
        yield from reader.complaints


def ask_below(folder: Path) -> Iterator[Asking]:
    """Ask for a small site below odd paths."""
    for number, root in enumerate(_ODD):
        served = make_below(folder / f"small-{number}", root)
        for serve in (nginx, nginx_aliased, apache, apache_by_htaccess):
            with serve(served, folder / f"{serve.__name__}-{number}") as address:
                asking = Asking(served, serve.__name__, address)
                asking.everything({})
                yield asking


def main() -> int:
    """Ask both servers, say what they answered, and return how much of it was wrong."""
    for name in ("nginx", "apache2"):
        program(name)
    wrong = answers = 0
    with TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # Apache gives up the rights of who starts it
        for ask in (ask_district(folder, make_district(folder / "district")), ask_below(folder)):
            for asking in ask:
                print(*asking.wrong[:20], sep="\n", end="\n" if asking.wrong else "")  # noqa: T201  (it is a command)
                wrong, answers = wrong + len(asking.wrong), answers + asking.count
    print(f"{answers} answers of nginx and Apache, {wrong} not as they must be")  # noqa: T201  (the same)
    return wrong


if __name__ == "__main__":
    try:
        sys.exit(1 if main() else 0)
    except NoServerError as missing:
        sys.exit(str(missing))

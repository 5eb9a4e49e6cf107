"""One build: content is read, the pages that need it are printed aside, verified, and published whole or not at all."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING

from generator.building import edition
from generator.building.cards import CardFiles, CardSource
from generator.building.configuration import open_folders
from generator.building.data_files import OpenData
from generator.building.frames import open_frames
from generator.building.memory import PAGES
from generator.building.others import keep_older, write_others
from generator.building.outcome import Outcome, Purpose, outcome_of
from generator.building.page_index import PageIndex
from generator.building.printing import PrintedPages, Printer
from generator.building.publish import staging
from generator.building.reading import prepare_configured
from generator.building.search_index import SearchIndex
from generator.building.serving import add_server_files, headers_file, served_site
from generator.building.shrinking import demand_pages, published_before
from generator.building.verify import Built, anchors_in, dead_ends, ends_of, look_at, of_itself
from generator.building.workers import aside, processors, share_out
from generator.pages.beside import files_beside
from generator.pages.files import ready
from generator.pages.moved import moved_paths
from generator.pages.social.icons import icon_files
from generator.values.digests import digest
from generator.values.urls import PUBLISHED, path_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.building.configuration import SiteFolders
    from generator.building.frames import FrameSet
    from generator.building.publish import Staging
    from generator.building.reading import Prepared
    from generator.gate.site import Site
    from generator.messages.progress import Progress
    from generator.pages.files import Beside
    from generator.pages.pages import Pages
    from generator.pages.social.icons import Emblem

_FORM = digest(b"page index 6")
_FEW_TO_SHARE = 200  # pages, below which one process is done before another has begun
_FEW_TO_PATCH = 1_000  # files, above which a whole new site is made: so many cannot be put in place in one moment
_TOGETHER = 250  # pages a worker prints at a time


def build_site(  # noqa: PLR0913  (each says another thing of one build)
    config_file: Path,
    as_of: str | None,
    progress: Progress,
    *,
    purpose: Purpose = Purpose.EVERYDAY,
    workers: int | None = None,
    asked: Mapping[str, object] | None = None,
    may_shrink: bool = False,
) -> Outcome:
    """Build a site into its output folder; ``asked`` are settings of MkDocs that go before those of the file.

    Errors leave the old site as it was. Raises a ``Fault`` where engine or disk refuses, or pages would go unasked.
    """
    folders, busy = open_folders(config_file, asked), workers or processors()
    moment = folders.moment(as_of)
    with staging(folders.output) as stage, aside(lambda: _look_at(stage), busy) as answer:
        progress.step("read")
        prepared = prepare_configured(folders, moment, stage.memory, busy, release=purpose is Purpose.RELEASE)
        if prepared.site is None:
            return Outcome(prepared.issues, None, folders.output)
        progress.step("render")
        cards = CardSource(prepared.site, folders, stage.memory)
        pages = _pages_of(prepared.site, folders, purpose, cards)
        last = _read_page_index(stage)
        _demand_pages(last, stage, folders, pages, may_shrink=may_shrink)
        build = _Build(stage, folders, prepared, pages, open_frames(folders, pages, stage.memory), cards.emblem)
        built = build.run(last if answer() else PageIndex(), busy, progress, answer)
        outcome = outcome_of(built, folders.output, (*prepared.issues, *cards.issues))
        return outcome if purpose is Purpose.PREVIEW else add_server_files(outcome, folders, build.served)


def _pages_of(site: Site, folders: SiteFolders, purpose: Purpose, cards: CardSource) -> Pages:
    is_review = purpose is Purpose.REVIEW
    return edition.pages_of(site, folders.icons, folders.address, with_components=is_review, drawers=cards.open_drawers)


def _demand_pages(last: PageIndex, stage: Staging, folders: SiteFolders, pages: Pages, *, may_shrink: bool) -> None:
    """Raise a ``Fault`` where many of the pages that were published last would be gone, and nobody said they may."""
    if may_shrink:
        return
    before = published_before(last, stage.site, folders.places, pages)
    there = pages.by_path.keys() | moved_paths(pages)
    demand_pages(before, there, len(pages.by_path), shrink_to=folders.shrink_to)


class _Build:
    """One build of sound content: what has to be printed, and what of the last build stays."""

    def __init__(
        self,
        stage: Staging,
        folders: SiteFolders,
        prepared: Prepared,
        pages: Pages,
        frame_set: FrameSet,
        emblem: Emblem,
    ) -> None:
        self._stage = stage
        self._folders = folders
        self._prepared = prepared
        self._pages = pages
        self._frame_set = frame_set
        self.served = served_site(pages, folders.address)
        self._emblem = emblem
        self._groups = {name: digest("\n".join(keys).encode()) for name, keys in pages.library.groups.items()}
        cards = (drawer.key for drawer in pages.drawers.values())
        self._key = digest(prepared.common, frame_set.key, folders.address.encode(), *cards) if prepared.common else b""

    def run(self, last: PageIndex, workers: int, progress: Progress, has_spare: Callable[[], bool]) -> Built:
        """Print, verify and publish; ``last`` is the index of the last build, empty where its site is not in place.

        ``has_spare`` waits until it is known whether there is a spare to patch.
        """
        old = last if last.key and last.key == self._key else PageIndex()
        plans = self._plans()
        due = self._find_due(old, plans)
        gone = {path for path in old.paths if path not in self._pages.by_path}
        is_patch = bool(old.paths) and len(due) + len(gone) <= _FEW_TO_PATCH
        if not is_patch:
            old, due, gone = PageIndex(), list(self._pages.by_path), set()
        found = PrintedPages()
        cards = CardFiles(self._pages.drawers, self._stage, last.cards(), is_patch=is_patch)
        printed = found.take(self._print(due, workers, cards))
        index = old.updated_with(printed, gone.union(due), self._value_of)
        index.key, index.plans = self._key, plans
        index.others = write_others(self._stage, self._beside(index, workers), old, last, workers)
        index.others |= keep_older(self._stage, last, index.others, is_patch=is_patch)
        progress.step("verify")
        built = self._verify(index, found, old)
        if built.is_whole:
            progress.step("publish")
            spared = has_spare()  # waited for in any case: the site must not change while it gets its second tree
            if is_patch:
                self._stage.patch(old.names() - index.names(), has_spare=spared)
            else:
                self._stage.publish()
            self._stage.memory.keep(PAGES, _FORM, index.columns())
        return built

    def _plans(self) -> dict[str, bytes]:
        """Return the fingerprint of what each section shows beside facts, by its path."""
        return {
            path_of(address, language): digest(self._pages.plan_of(address, language).encode())
            for language in self._pages.languages
            for address in self._pages.sections(language)
        }

    def _find_due(self, old: PageIndex, plans: dict[str, bytes]) -> list[str]:
        """Return the pages to be printed: new ones, and those for which something has changed."""
        values = list(map(self._value_of, old.facts))
        due = old.find_changed(values) | (self._pages.by_path.keys() - set(old.paths))
        old.values = values
        due |= {path for path, plan in plans.items() if old.plans.get(path) != plan}
        return [path for path in self._pages.by_path if path in due]

    def _in_order(self, paths: Iterable[str]) -> list[str]:
        """Return pages so that a record is opened once: its page in each language, and the lists that it stands on."""
        places = self._pages.places()
        return sorted(paths, key=lambda path: places.get(self._pages.by_path[path][0], -1))

    def _value_of(self, fact: str) -> bytes:
        """Return the fingerprint of a fact as it is now; empty where there is no such record or group."""
        if fact.endswith("/*"):
            outlines = self._pages.library.shelf(fact[:-2]).outlines.values()
            return digest(repr([(each.id, each.named, each.told) for each in outlines]).encode())
        return self._prepared.fingerprints.get(fact) or self._groups.get(fact, b"")

    def _print(self, due: Sequence[str], workers: int, cards: CardFiles) -> Iterator[PrintedPages]:
        frame_set, address = self._frame_set, self._folders.address
        beside = (*frame_set.files, PUBLISHED)
        printer = Printer(self._pages, frame_set.frames, self._stage.folder, address, beside, cards)

        def print_some(paths: Sequence[str]) -> PrintedPages:
            return printer.print_pages(self._pages.by_path[path] for path in paths)

        if len(due) <= _FEW_TO_SHARE:
            yield print_some(due)
            return
        # one page of each kind here: what that makes ready, the workers have when they are forked
        kinds = {self._pages.by_path[path]: path for path in due}
        first = list({(address.kind, language): path for (address, language), path in kinds.items()}.values())
        rest = self._in_order(path for path in due if path not in first)
        parts = [rest[at : at + _TOGETHER] for at in range(0, len(rest), _TOGETHER)]
        yield print_some(first)
        yield from share_out(print_some, parts, workers)

    def _beside(self, index: PageIndex, workers: int) -> Iterator[Beside]:
        """Return every file that is no page."""
        pages, memory = self._pages, self._stage.memory
        updated = dict(zip(index.paths, index.updated, strict=True))
        pictures = set().union(*index.pictures.values())
        templates, assets = edition.THEME / "standing", self._frame_set.assets
        address, theme = self._folders.address, self._frame_set.files
        yield from starmap(ready, theme.items())
        if self.served:
            yield headers_file(self.served, theme)
        yield from files_beside(pages, updated, pictures, templates, assets, address, value_of=self._value_of)
        yield from icon_files(pages, self._emblem)
        yield from SearchIndex(pages, memory, self._key, self._value_of).files(workers)
        yield from OpenData(pages, address, memory, self._key, self._value_of).files(workers)

    def _verify(self, index: PageIndex, found: PrintedPages, old: PageIndex) -> Built:
        """Look whether every link of what was made leads to something in the site."""
        states = dict(index.files())
        ends = dict(found.ends)
        renewed = {name for name, (source, _) in index.others.items() if old.others.get(name, (b"",))[0] != source}
        # what was said of a file that stays is still so
        issues = [*found.issues, *(issue for issue in index.remarks if issue.place.file not in renewed)]
        for name in sorted(renewed):
            if name.endswith(".html"):
                look = look_at((self._stage.folder / name).read_bytes())
                issues += of_itself(name, look)
                ends |= {(end.target, end.anchor): end for end in ends_of(name, look, self._folders.address)}
        issues += dead_ends(ends.values(), states, self._anchors_of)
        pages = sum(name.endswith(".html") for name in states)
        issues.sort(key=lambda issue: issue.sort_key())
        index.remarks = tuple(issue for issue in issues if not issue.is_error)
        return Built(pages, len(states), sum(state.size for state in states.values()), tuple(issues))

    def _anchors_of(self, name: str) -> frozenset[str]:
        fresh = self._stage.folder / name
        path = fresh if fresh.is_file() else self._stage.site / name
        return anchors_in(path.read_bytes())


def _look_at(stage: Staging) -> Iterator[bool]:
    """Tell whether the site is as the last build left it, and later whether it has a spare."""
    is_in_place = _read_page_index(stage).is_in_place(stage.site)
    yield is_in_place
    stage.tidy()
    yield is_in_place and stage.make_spare()


def _read_page_index(stage: Staging) -> PageIndex:
    """Return the index of the last build; empty where there is none."""
    columns = stage.memory.recall(PAGES, _FORM, tuple)
    return PageIndex.from_columns(columns) if columns else PageIndex()

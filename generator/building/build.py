"""One build: content is read, the pages that need it are printed aside, verified, and published whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain, starmap
from typing import TYPE_CHECKING

from generator.building import edition
from generator.building.configuration import open_folders
from generator.building.data_files import OpenData
from generator.building.frames import open_frames
from generator.building.memory import PAGES
from generator.building.page_index import PageIndex
from generator.building.printing import PrintedPages, Printer, write_beside
from generator.building.publish import staging
from generator.building.reading import prepare
from generator.building.search_index import SearchIndex
from generator.building.verify import Built, anchors_in, dead_ends, ends_of, look_at, of_itself
from generator.building.workers import aside, processors, share_out
from generator.pages.beside import files_beside
from generator.pages.files import ready
from generator.reading.source import collector_off
from generator.values.digests import digest
from generator.values.urls import path_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.building.configuration import SiteFolders
    from generator.building.frames import FrameSet
    from generator.building.page_index import FileState
    from generator.building.publish import Staging
    from generator.building.reading import Prepared
    from generator.messages.issues import Issue
    from generator.messages.progress import Progress
    from generator.pages.files import Beside
    from generator.pages.pages import Pages

_FORM = digest(b"page index 4")
_FEW_TO_SHARE = 200  # pages, below which one process is done before another has begun
_FEW_TO_PATCH = 1_000  # files, above which a whole new site is made: so many cannot be put in place in one moment
_TOGETHER = 250  # pages a worker prints at a time


class Purpose(Enum):
    """What a build is for: every day, a release without samples, or a review with the page of all components."""

    EVERYDAY = auto()
    RELEASE = auto()
    REVIEW = auto()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build: every issue, and what was built where nothing stood against it."""

    issues: tuple[Issue, ...]
    built: Built | None
    folder: Path


def build_site(
    config_file: Path,
    as_of: str | None,
    progress: Progress,
    *,
    purpose: Purpose = Purpose.EVERYDAY,
    workers: int | None = None,
    asked: Mapping[str, object] | None = None,
) -> Outcome:
    """Build a site into its output folder; ``asked`` are settings of MkDocs that go before those of the file.

    Where there are errors the old site stays as it was. Raises a ``Fault`` where the engine or the disk refuses.
    """
    folders = open_folders(config_file, asked)
    moment = folders.moment(as_of)
    busy = workers or processors()
    with (
        staging(folders.output) as stage,
        aside(lambda: _read_page_index(stage).is_in_place(stage.site), busy) as is_in_place,
    ):
        progress.step("read")
        prepared = prepare(folders.places, moment, stage.memory, busy, release=purpose is Purpose.RELEASE)
        if prepared.site is None:
            return Outcome(prepared.issues, None, folders.output)
        progress.step("render")
        with_components = purpose is Purpose.REVIEW
        pages = edition.pages_of(prepared.site, folders.icons, folders.address, with_components=with_components)
        build = _Build(stage, folders, prepared, pages, open_frames(folders, pages, stage.memory))
        built = build.run(_read_page_index(stage) if is_in_place() else PageIndex(), busy, progress)
    return Outcome((*prepared.issues, *built.issues), built if built.is_whole else None, folders.output)


class _Build:
    """One build of sound content: what has to be printed, and what of the last build stays."""

    def __init__(
        self, stage: Staging, folders: SiteFolders, prepared: Prepared, pages: Pages, frame_set: FrameSet
    ) -> None:
        self._stage = stage
        self._folders = folders
        self._prepared = prepared
        self._pages = pages
        self._frame_set = frame_set
        self._groups = {name: digest("\n".join(keys).encode()) for name, keys in pages.library.groups.items()}
        self._key = digest(prepared.common, frame_set.key, folders.address.encode()) if prepared.common else b""

    def run(self, last: PageIndex, workers: int, progress: Progress) -> Built:
        """Print, verify and publish; ``last`` is the index of the last build, empty where its site is not in place."""
        old = last if last.key and last.key == self._key else PageIndex()
        plans = self._plans()
        due = self._find_due(old, plans)
        gone = {path for path in old.paths if path not in self._pages.by_path}
        is_patch = bool(old.paths) and len(due) + len(gone) <= _FEW_TO_PATCH
        if not is_patch:
            old, due, gone = PageIndex(), list(self._pages.by_path), set()
        found = PrintedPages()
        printed = found.take(self._print(due, workers))
        index = old.updated_with(printed, gone.union(due), self._value_of)
        index.key, index.plans = self._key, plans
        index.others = self._others(index, old, workers)
        progress.step("verify")
        built = self._verify(index, found, old)
        if built.is_whole:
            progress.step("publish")
            if is_patch:
                self._stage.patch([*(f"{path}index.html" for path in gone), *(old.others.keys() - index.others.keys())])
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

    def _print(self, due: Sequence[str], workers: int) -> Iterator[PrintedPages]:
        frame_set, address = self._frame_set, self._folders.address
        printer = Printer(self._pages, frame_set.frames, self._stage.folder, address, frame_set.files)

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

    def _others(self, index: PageIndex, old: PageIndex, workers: int) -> dict[str, tuple[bytes, FileState]]:
        """Write every file that is no page and has changed; return all of them with what they were made from."""
        updated = dict(zip(index.paths, index.updated, strict=True))
        pictures = set().union(*index.pictures.values())
        templates = edition.THEME / "standing"
        files = files_beside(self._pages, updated, pictures, templates, self._folders.address, self._value_of)
        others: dict[str, tuple[bytes, FileState]] = {}
        due: list[Beside] = []
        search = SearchIndex(self._pages, self._stage.memory, self._key, self._value_of)
        data = OpenData(self._pages, self._folders.address, self._stage.memory, self._key, self._value_of)
        theme = starmap(ready, self._frame_set.files.items())
        for each in chain(theme, files, search.files(workers), data.files(workers)):
            known = old.others.get(each.name)
            if known and each.source and known[0] == each.source:
                others[each.name] = known
            else:
                due.append(each)

        def write_some(numbers: range) -> list[FileState]:
            with collector_off():
                return [write_beside(f"{self._stage.folder}/{due[at].name}", due[at].make()) for at in numbers]

        parts = [range(at, min(at + _TOGETHER, len(due))) for at in range(0, len(due), _TOGETHER)]
        states = chain.from_iterable(share_out(write_some, parts, workers))
        return others | {each.name: (each.source, state) for each, state in zip(due, states, strict=True)}

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


def _read_page_index(stage: Staging) -> PageIndex:
    """Return the index of the last build; empty where there is none."""
    columns = stage.memory.recall(PAGES, _FORM, tuple)
    return PageIndex.from_columns(columns) if columns else PageIndex()

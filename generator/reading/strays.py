"""Files that nobody reads where they lie: a name that is nearly right, a wrong ending, a folder of no kind.

Each is named, so that nothing which staff wrote is left out unnoticed. Must not read what is in them.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from generator.messages.issues import Issue, Place
from generator.messages.suggestion import closest
from generator.reading.file_names import meant
from generator.reading.media.kinds import MediaKind, foreign_picture, kind_of
from generator.reading.survey import Sort
from generator.values.fields import DEFAULT_LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.reading.collection import Collection
    from generator.reading.survey import DiskEntry, Survey

_NEAR = 0.8  # of the letters: park and parks, contact and contacts, and not notes and needs
_YAML = {".yaml", ".yml"}
_TEXT = {*_YAML, ".md"}
_SINGLE = {"site", "glossary", "questions"}
"""The files of the content folder that hold no records."""
_NO_RECORDS = {
    ".pdf",
    ".zip",
    ".rar",
    ".7z",
    ".gz",
    ".tar",
    ".tgz",
    ".exe",
    ".lnk",
    ".url",
    ".log",
    ".py",
    ".sh",
    ".bat",
}
"""Endings of files that hold no record that somebody may miss."""
_TABLES = {".docx", ".doc", ".xlsx", ".xls", ".csv", ".wps", ".et", ".ods", ".odt", ".tsv", ".numbers"}
"""Endings of files that staff write lists in."""
_NOTES = {"readme", "license", "changelog", "说明", "使用说明", "备注"}
"""Names of texts about the files beside them."""
_LOCKS = {"translations.lock", "published.lock"}


def of_other_ending(found: DiskEntry, ending: str, name: str) -> Issue | None:
    """Return what is to be said of a file among files of another ending (``.yaml`` or ``.md``)."""
    if found.sort is not Sort.FILE:
        return None
    right = meant(found.path.name, ending)
    if right is None:
        return Issue(_unread_code(found.path.name), Place(name), facts={"name": found.path.name, "ending": ending})
    code = "F103" if found.path.suffix == ".yml" else "F115"
    return Issue(code, Place(name), facts={"name": right})


def _unread_code(name: str) -> str:
    """Return the code for a file of another kind among content: what cannot hold a record is a leftover."""
    is_seen = kind_of(name) in {MediaKind.PICTURE, MediaKind.VIDEO, MediaKind.CAPTIONS, MediaKind.MARK}
    is_leftover = is_seen or foreign_picture(name) or PurePath(name).suffix.lower() in _NO_RECORDS
    return "F116" if is_leftover else "F128"


class Strays:
    """What a survey found that belongs to nothing, in the content folder and beside it."""

    def __init__(
        self, survey: Survey, content: Path, kinds: Mapping[str, Collection], name_file: Callable[[Path], str]
    ) -> None:
        """Take what lies there, which kinds of record have their files where, and how files are named to staff."""
        self._survey = survey
        self._content = content
        self._name = name_file
        self._inside = {name: each.plural for name, each in kinds.items() if not each.at_root}
        self._beside = {name: each.plural for name, each in kinds.items() if each.at_root}

    def find(self, languages: Iterable[str]) -> Iterator[tuple[Path, Issue]]:
        """Find each of them, with the top that it lies at or below."""
        others = {"map", *languages}  # whoever reads those reports what is in them, but for a few
        said = {"media", *others, *_LOCKS, *self._said_elsewhere()}
        for top in self._survey.tops.values():
            if top.path.parent != self._content:
                yield from ((top.path, issue) for issue in self._of_beside(top))
            elif top.path.name not in said:
                yield from ((top.path, issue) for issue in self._of_top(top, others))
            elif top.path.name in others:
                below = self._survey.below.get(top.path, ())
                yield from ((top.path, self._unread(each)) for each in below if _is_text(each, _YAML))

    def _said_elsewhere(self) -> Iterator[str]:
        """Find the names that are read, and those whose ending is reported by whoever reads them."""
        plurals = set(self._inside.values())
        for top in self._survey.tops.values():
            if top.sort is not Sort.FILE and top.path.name in plurals:
                yield top.path.name
        yield from (f"{each}.yaml" for each in plurals | _SINGLE)
        yield from (f"{each}.yml" for each in plurals)
        if self._content / "site.yaml" not in self._survey.tops:
            yield "site.yml"

    def _of_top(self, top: DiskEntry, others: set[str]) -> Iterator[Issue]:
        """Find what somebody may have meant as content at or below a top of the content folder that is of no kind."""
        if top.sort is Sort.LINK:
            yield Issue("F102", Place(self._name(top.path)))
        elif top.sort is Sort.FOLDER:
            right = self._meant(top.path.name, others)
            for found in self._survey.below[top.path]:
                if _is_text(found, _TEXT):
                    yield self._misplaced(found, top, f"{right}/") if right else self._unread(found)
        else:
            yield self._of_file(top, self._meant(top.path.name.partition(".")[0], _SINGLE))

    def _of_file(self, top: DiskEntry, right: str | None) -> Issue:
        """Return what is to be said of a file; ``right`` is the name without ending that was probably meant."""
        name = self._name(top.path)
        whole = meant(top.path.name, ".yaml")
        if top.path.suffix.lower() not in _TEXT and whole is None:
            code = "F116" if right is None else _unread_code(top.path.name)
            return Issue(code, Place(name), facts={"name": top.path.name, "ending": ".yaml"})
        if right is None:
            return self._unread(top)
        is_there = (top.path.parent == self._content) != (right in self._beside.values())
        if whole == f"{right}.yaml" and is_there:
            return Issue("F103" if top.path.suffix == ".yml" else "F115", Place(name), facts={"name": whole})
        return self._misplaced(top, top, f"{right}.yaml")

    def _meant(self, stem: str, others: Iterable[str]) -> str | None:
        """Return the name of a kind or folder that was probably meant by another."""
        kinds = {**self._inside, **self._beside}
        names = {**kinds, **{each: each for each in (*kinds.values(), *others)}}
        folded = stem.casefold()
        near = folded if folded in names else closest(folded, names, _NEAR)
        return None if near is None else names[near]

    def _misplaced(self, found: DiskEntry, top: DiskEntry, right: str) -> Issue:
        is_beside = right.rstrip("/").removesuffix(".yaml") in self._beside.values()
        above = "../" if top.path.parent == self._content else ""
        folder = above if is_beside else f"{self._name(self._content)}/"
        facts = {"name": top.path.name, "meant": f"{folder}{right}"}
        return Issue("F117", Place(self._name(found.path)), facts=facts)

    def _unread(self, found: DiskEntry) -> Issue:
        parts = found.path.relative_to(self._content).parts
        of_a_language = parts[0] in DEFAULT_LANGUAGES and found.path.suffix.lower() == ".md"  # not published for now
        if PurePath(parts[-1]).stem.casefold() not in _NOTES and not of_a_language:
            return Issue("F129", Place(self._name(found.path)), facts={"name": found.path.name})
        facts = {"known": ", ".join(sorted({*_SINGLE, *self._inside.values()}))}
        return Issue("F110", Place(self._name(found.path)), facts=facts)

    def _of_beside(self, top: DiskEntry) -> Iterator[Issue]:
        """Find what was meant to be the content folder, or a file beside it, and has another name."""
        plurals = set(self._beside.values())
        names = {**self._beside, **{each: each for each in plurals}}
        stem, _, ending = top.path.name.partition(".")
        right = names.get(stem.casefold())
        if stem in plurals and ending in {"", "yaml", "yml"} and (ending or top.sort is not Sort.FILE):
            return  # it is read
        if top.sort is Sort.FILE:
            if right and top.path.suffix.lower() in _TABLES:
                facts = {"name": top.path.name, "ending": ".yaml"}
                yield Issue("F128", Place(self._name(top.path)), facts=facts)
            elif right and (top.path.suffix == ".yaml" or meant(top.path.name, ".yaml")):
                yield self._of_file(top, right)
            return
        below = [each for each in self._survey.below.get(top.path, ()) if _is_text(each, _TEXT)]
        if right and below:
            yield self._misplaced(top, top, f"{right}/")
        elif any(self._is_known(each.path.relative_to(top.path).parts[0]) for each in below):
            facts = {"name": top.path.name, "meant": f"{self._name(self._content)}/"}
            yield Issue("F117", Place(self._name(top.path)), facts=facts)

    def _is_known(self, name: str) -> bool:
        return name.partition(".")[0] in {*_SINGLE, *self._inside.values()}


def _is_text(found: DiskEntry, endings: set[str]) -> bool:
    return found.sort is Sort.FILE and found.path.suffix.lower() in endings

"""Collections of the web editor: which records stand in files of their own, and which in one list, as the site has it.

A folder of files with one record each is a folder for the editor too, in which new records can be made. A file that
holds a list is one file with a list in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.editing.cms.widgets import Widget, WidgetMaker
from generator.editing.fields import FORMS
from generator.reading.naming import read_named
from generator.reading.source import YamlList, YamlMapping
from generator.records import KINDS
from generator.values.keys import name_of_kind, sections

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.editing.fields import FormPlace, RecordForm

Collection = dict[str, Any]
LIST = "records"
"""What the list of a file is called for the editor; the file itself begins with its items."""
_SETTINGS = ("site", "glossary", "questions")
_ENTRY = {"extension": "yaml", "format": "yaml", "create": True, "delete": True}


@dataclass
class KindFiles:
    """How a site keeps the records of a kind: files with a list of them, one file with one, depths in a folder.

    ``used`` are all texts that stand in them.
    """

    lists: list[str] = field(default_factory=list)
    alone: list[str] = field(default_factory=list)
    depths: set[int] = field(default_factory=set)
    used: set[str] = field(default_factory=set)

    @property
    def is_empty(self) -> bool:
        """Whether there is no file yet."""
        return not (self.lists or self.alone or self.depths)


def files_of_kind(root: Path, place: FormPlace) -> KindFiles:
    """Look at the files of a form."""
    found = KindFiles()
    folder = place.files[-1].partition("**/")[0]
    for path in sorted({path for pattern in place.files for path in root.glob(pattern)}):
        name = path.relative_to(root).as_posix()
        value = read_named(path, name, place.model).value
        found.used |= set(_texts(value))
        if isinstance(value, YamlList):
            found.lists.append(name)
        elif name in place.files:
            found.alone.append(name)
        else:
            found.depths.add(name.removeprefix(folder).count("/"))
    return found


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, YamlMapping | YamlList):
        for each in value.values() if isinstance(value, YamlMapping) else value:
            yield from _texts(each)


class SiteCollections:
    """The collections of one site."""

    def __init__(self, root: Path, languages: Sequence[str], *, in_chinese: bool) -> None:
        """Look at the files of a site below its root."""
        self._kept = {kind: files_of_kind(root, FORMS[kind]) for kind in KINDS}
        for kind, collection in KINDS.items():
            kept, example = self._kept[kind], collection.example
            if kept.is_empty and example and example.in_list:
                kept.lists.append(FORMS[kind].files[0])
        self._languages = languages
        self._in_chinese = in_chinese
        used = {word for kept in self._kept.values() for word in kept.used}
        used |= files_of_kind(root, FORMS["site"]).used | files_of_kind(root, FORMS["glossary"]).used
        related = {kind: found for kind in KINDS if (found := self._related(kind))}
        self._widgets = WidgetMaker(languages, related, used, in_chinese=in_chinese)

    def all(self) -> list[Collection]:
        """Return all collections: kinds of record, the settings, the pages of each language."""
        kinds = [each for kind in KINDS for each in self._of_kind(kind)]
        return [*kinds, self._settings(), *map(self._pages, self._languages)]

    def _of_kind(self, kind: str) -> Iterator[Collection]:
        kept, form = self._kept[kind], FORMS[kind].form
        files = [self._list(form, each) for each in kept.lists] + [self._alone(form, each) for each in kept.alone]
        if files:
            yield {**_named(f"{kind}_lists", kind), "files": files}
        if kept.depths or kept.is_empty:
            yield {**_named(kind, kind), **self._folder(kind, form)}

    def _folder(self, kind: str, form: RecordForm) -> Collection:
        kept = self._kept[kind]
        folder = FORMS[kind].files[-1].partition("/**/")[0]
        example = KINDS[kind].example
        by_year = kept.depths == {1} or (not kept.depths and example is not None and example.by_year)
        ident = self._key(form, "id")
        return {
            "folder": folder,
            **_ENTRY,
            "path": "{{year}}/{{slug}}" if by_year else "{{slug}}",
            **({"nested": {"depth": max(kept.depths) + 1}} if len(kept.depths) > 1 else {}),
            "slug": f"{{{{fields.{ident}}}}}",
            "identifier_field": ident,
            "summary": f"{{{{{self._called(kind)}}}}}",
            "fields": self._widgets.fields(form.block),
        }

    def _list(self, form: RecordForm, file: str) -> Collection:
        many = {
            "name": LIST,
            "label": _both(form),
            "widget": "list",
            "root": True,
            "collapsed": True,
            "fields": self._widgets.fields(form.block),
        }
        return {"name": _name_of(file), "label": file, "file": file, "format": "yaml", "fields": [many]}

    def _alone(self, form: RecordForm, file: str) -> Collection:
        fields = self._widgets.fields(form.block)
        return {"name": _name_of(file), "label": _both(form), "file": file, "format": "yaml", "fields": fields}

    def _related(self, kind: str) -> Widget | None:
        """Return where a record of a kind is chosen from; None where its records stand in several places."""
        kept, ident = self._kept[kind], self._key(FORMS[kind].form, "id")
        called = self._called(kind)
        if kept.alone or (kept.lists and (kept.depths or len(kept.lists) > 1)):
            return None
        if kept.lists:
            return {
                "collection": f"{kind}_lists",
                "file": _name_of(kept.lists[0]),
                "value_field": f"{LIST}.*.{ident}",
                "display_fields": [f"{LIST}.*.{called}"],
            }
        return {"collection": kind, "value_field": ident, "display_fields": [called]}

    def _key(self, form: RecordForm, key: str) -> str:
        found = next(each for each in form.fields if each.key == key)
        return found.names[0] if self._in_chinese and found.names else key

    def _called(self, kind: str) -> str:
        """Return the path of the name of a record in Chinese."""
        zh = sections()["languages"]["zh"].names[0] if self._in_chinese else "zh"
        return f"{self._key(FORMS[kind].form, KINDS[kind].entry.CALLED)}.{zh}"

    def _settings(self) -> Collection:
        files = []
        for place in map(FORMS.__getitem__, _SETTINGS):
            if place.is_list:
                files.append({**self._list(place.form, place.files[0]), "label": _both(place.form)})
            else:
                files.append(self._alone(place.form, place.files[0]))
        return {"name": "settings", "label": "设置 · Settings", "files": files}

    def _pages(self, language: str) -> Collection:
        fields = self._widgets.fields(FORMS["page"].form.block)
        body = {"name": "body", "label": "正文 · Text", "widget": "markdown", "modes": ["raw"], "required": False}
        title = self._key(FORMS["page"].form, "title")
        return {
            "name": f"pages_{language.replace('-', '_').lower()}",
            "label": f"页面 · Pages ({language})",
            "folder": f"content/{language}",
            **_ENTRY,
            "extension": "md",
            "format": "yaml-frontmatter",
            "slug": {"template": f"{{{{{title}}}}}", "pattern": ["^[a-z0-9][a-z0-9-]*$", "a-z, 0-9, -"]},
            "identifier_field": title,
            "fields": [*fields, body],
        }


def _name_of(file: str) -> str:
    """Return what a file is called among those of the editor."""
    return file.removesuffix(".yaml").replace("/", "_")


def _both(form: RecordForm) -> str:
    return " · ".join(dict.fromkeys(form.titles))


def _named(name: str, kind: str) -> Collection:
    english = FORMS[kind].form.titles[1]
    return {"name": name, "label": " · ".join(dict.fromkeys((name_of_kind(kind), english)))}

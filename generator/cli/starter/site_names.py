"""What a new site is called, by whom it is published and where: put into the files that it starts from.

Owns which words of those files these are, and that they are YAML whatever was typed. What is not known stays as the
files have it: an example that a release refuses.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.reading.source import YamlFile, YamlList, YamlMapping, apply_edits, put_text, read_text
from generator.reading.source.mending import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DISTRICT = {"zh": "示例区", "en": "Example District"}
PUBLISHER = {"zh": "示例区招商局", "en": "Example District Investment Promotion Bureau"}
NAME = {"zh": "投资示例区", "en": "Invest Example District"}
"""What the files of a new site say."""
LANGUAGES = ("zh", "en")
SETTINGS, ENGINE, README = "content/site.yaml", "mkdocs.yml", "README.md"
_ADDRESS = re.compile(r"^# site_url: .*$", re.MULTILINE)
_ENGLISH = re.compile(r', en: (?:"[^"]*"|[^{}"]*)\}')

_Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class SiteNames:
    """The names of a site by language, each as far as it is known, its public address and its languages."""

    name: Mapping[str, str] = field(default_factory=dict)
    district: Mapping[str, str] = field(default_factory=dict)
    publisher: Mapping[str, str] = field(default_factory=dict)
    address: str = ""
    languages: tuple[str, ...] = LANGUAGES

    def called(self, language: str) -> str:
        """Return the name of the site in a language: as given, else after the district."""
        return self.name.get(language) or self.here(NAME[language], language)

    def published_by(self, language: str) -> str:
        """Return the publisher in a language: as given, else after the district."""
        return self.publisher.get(language) or self.here(PUBLISHER[language], language)

    def here(self, words: str, language: str) -> str:
        """Return words of the files with the name of the district in the place of that of the example."""
        return words.replace(DISTRICT[language], self.district.get(language) or DISTRICT[language])

    def put_into(self, document: YamlFile) -> str:
        """Return the text of a file of the content with the names in it; of the settings every text names them."""
        edits = [*self._edits(document, document.value, ())]
        languages = document.value_at(("languages",)) if document.file == SETTINGS else None
        if isinstance(languages, YamlList):
            end = document.source.text.index("]", languages.start) + 1
            edits.append(Edit(languages.start, end, f"[{', '.join(self.languages)}]"))
        return apply_edits(document.source.text, edits)

    def _edits(self, document: YamlFile, value: object, path: _Path) -> Iterator[Edit]:
        for step, inside in _parts(value):
            if not isinstance(inside, str):
                yield from self._edits(document, inside, (*path, step))
            elif step in LANGUAGES and (words := self._renamed(inside, str(step), document.file)) != inside:
                edit = put_text(document, (*path, step), "zh", words)
                yield from [edit] if edit else []

    def _renamed(self, words: str, language: str, file: str) -> str:
        if words == NAME[language]:
            return self.called(language)
        if words == PUBLISHER[language]:
            return self.published_by(language)
        return self.here(words, language) if file == SETTINGS or words == DISTRICT[language] else words

    def put_beside(self, files: Mapping[str, str]) -> dict[str, str]:
        """Return the files of a new site with the names in those that are none of the content."""
        names = [self.called(language) for language in LANGUAGES if language in self.languages]
        engine = files[ENGINE]
        edit = put_text(read_text(engine, ENGINE), ("site_name",), "site_name", " ".join(names))
        changed = apply_edits(engine, [edit] if edit and self != SiteNames() else [])
        line = f"site_url: {json.dumps(self.address, ensure_ascii=False)}"
        changed = _ADDRESS.sub(lambda _: line, changed) if self.address else changed
        _, _, readme = files[README].partition("\n")
        return {**files, ENGINE: changed, README: f"# {' · '.join(names)}\n{readme}"}


def without_english(text: str) -> str:
    """Return a text of YAML without the English of its texts, also of those in comments."""
    document = read_text(text, "")
    lines = apply_edits(text, _english_in(document, document.value)).split("\n")
    return "\n".join(_ENGLISH.sub("}", line) if line.lstrip().startswith("#") else line for line in lines)


def _english_in(document: YamlFile, value: object) -> Iterator[Edit]:
    """Find each English text behind its Chinese one."""
    if isinstance(value, YamlMapping) and {"zh", "en"} <= value.keys():
        ends = document.source.scalars
        first, last = ends[value.starts["zh"][1]], ends[value.starts["en"][1]]
        if document.source.text[first - 1] == "\n":  # a text of several lines, and so is the other
            first = document.source.text.rfind("\n", 0, value.starts["en"][0]) + 1
        yield Edit(first, last, "")
        return
    for _, inside in _parts(value):
        yield from _english_in(document, inside)


def _parts(value: object) -> Iterator[tuple[str | int, object]]:
    if isinstance(value, YamlMapping):
        yield from value.items()
    elif isinstance(value, YamlList):
        yield from enumerate(value)

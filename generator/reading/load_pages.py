"""Authored Markdown pages: ``content/<language>/NAME.md``; the same name in two languages makes a pair.

Owns which files are authored pages and what they may be called.
"""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from generator.messages.issues import Issue, Place
from generator.reading.content import Located, Unread
from generator.reading.naming import with_names
from generator.reading.page import AuthoredPage, PageHead
from generator.reading.source import YamlMapping, read_markdown
from generator.reading.strays import of_other_ending
from generator.reading.survey import Sort
from generator.reading.validation import validate
from generator.values.fields import is_page_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.reading.content import Content
    from generator.reading.survey import DiskEntry

_NO_KEYS = {"Y130", "Y131"}  # an empty file, or only words: of a page's head there is more to say


def load_pages(folder: Path, name_file: Callable[[Path], str], content: Content, context: Mapping[str, object]) -> None:
    """Read the pages of every language below a content folder into ``content``."""
    languages = context["languages"]
    for language in languages if isinstance(languages, tuple) else ():
        base = content.survey.tops.get(folder / language)
        if base is not None and base.sort is Sort.LINK:
            _refuse_folder(name_file(base.path), content)
        elif base is not None and base.sort is Sort.FOLDER:
            _load_folder(base.path, name_file, language, content, context)


def _load_folder(
    base: Path, name_file: Callable[[Path], str], language: str, content: Content, context: Mapping[str, object]
) -> None:
    for found in content.survey.below[base]:
        path, file = found.path, name_file(found.path)
        name = path.relative_to(base).with_suffix("").as_posix()
        if path.suffix != ".md":
            if found.sort is Sort.LINK and path.is_dir():
                _refuse_folder(file, content)
            elif path.suffix not in {".yaml", ".yml"}:  # among those of no kind
                _report_ending(found, name, language, file, content)
        elif found.sort is Sort.LINK:
            content.unread.add(Unread("page", f"{language}/{name}"))
            content.issues.append(Issue("F102", Place(file)))
        elif not is_page_name(name):
            content.issues.append(Issue("F106", Place(file), facts={"name": path.name}))
        else:
            _load_page(path, file, name, language, content, context)


def _report_ending(found: DiskEntry, name: str, language: str, file: str, content: Content) -> None:
    issue = of_other_ending(found, ".md", file)
    if issue is not None:
        content.issues.append(issue)
        content.unread.add(Unread("page", f"{language}/{name.partition('.')[0]}"))


def _refuse_folder(file: str, content: Content) -> None:
    """Report a folder that is a symbolic link; which pages it has is not known."""
    content.damaged.add("page")
    content.issues.append(Issue("F102", Place(file)))


def _load_page(
    path: Path, file: str, name: str, language: str, content: Content, context: Mapping[str, object]
) -> None:
    markdown = read_markdown(path, file)
    if markdown.head is not None:
        named = with_names(markdown.head, PageHead)
        more = named.issues[len(markdown.head.issues) :]
        markdown = dataclasses.replace(markdown, head=named, issues=(*markdown.issues, *more))
    issues = [issue for issue in markdown.issues if issue.code not in _NO_KEYS]
    content.issues += issues
    head = None
    if markdown.head and isinstance(markdown.head.value, YamlMapping):
        head, found = validate(PageHead, markdown.head, (), markdown.head.value, context)
        content.issues += found
    elif not issues:
        content.issues.append(Issue("F107", Place(file), excerpt=markdown.source.lines[0]))
    if head is None or markdown.head is None:
        content.unread.add(Unread("page", f"{language}/{name}"))
    else:
        page = AuthoredPage.model_construct(name=name, language=language, head=head.record, body=markdown.body)
        content.pages[name, language] = Located(page, markdown.head)
        content.bodies[name, language] = markdown

"""The open data of a site as machines are told of it: one dataset a subject, with its files.

Owns what is said on the page of the open data; the catalogue beside the files (DCAT) says the same to its own readers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.pages.data.catalogue import MEDIA_TYPES
from generator.pages.data.subjects import description_of_data, subjects_of
from generator.pages.linked.teller import PUBLISHER, filled
from generator.values.language import language as language_of
from generator.values.urls import data_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.pages.data.subjects import Subject
    from generator.pages.linked.teller import Node, Teller


def dataset_nodes(teller: Teller) -> Iterator[Node]:
    """Tell of all open data, then of each subject in it."""
    subjects = subjects_of(teller.leaf.kinds)
    whole = {
        **_open(teller),
        "@type": "Dataset",
        "@id": teller.here("data"),
        "url": teller.url,
        "name": teller.titled(teller.words("data.title")),
        "description": description_of_data(teller.library.site.settings, teller.words),
        "hasPart": [{"@id": teller.here(f"data-{each.name}")} for each in subjects],
    }
    yield teller.marked(whole)
    for each in subjects:
        yield teller.marked(_subject(teller, each))


def _subject(teller: Teller, subject: Subject) -> Node:
    return {
        **_open(teller),
        "@type": "Dataset",
        "@id": teller.here(f"data-{subject.name}"),
        "url": teller.here(f"fields-{subject.name}"),
        "name": teller.titled(teller.words(f"data.subject.{subject.name}")),
        "description": teller.words(f"data.about.{subject.name}"),
        "isPartOf": {"@id": teller.here("data")},
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "contentUrl": teller.root + data_path(name),
                "encodingFormat": MEDIA_TYPES[name.rpartition(".")[2]],
            }
            for name in subject.files
        ],
    }


def _open(teller: Teller) -> Node:
    """Return what holds of each dataset: who publishes it, under which terms, and that nobody pays for it."""
    licence = teller.library.site.settings.data_licence
    return filled(
        {
            "inLanguage": [language.tag for language in map(language_of, teller.library.site.settings.languages)],
            "license": licence.url if licence else None,
            "isAccessibleForFree": True,
            "creator": {"@id": teller.root + PUBLISHER},
            "publisher": {"@id": teller.root + PUBLISHER},
            "creativeWorkStatus": teller.words("linked.sample") if teller.all_sample else None,
        }
    )

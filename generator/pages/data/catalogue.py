"""The catalogue of open data in DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), written as JSON-LD 1.1.

Owns what it says of each file, with what DCAT-AP 3 demands: titles and descriptions in the languages of the site, the
publisher, licence, form and address of every file. Nothing in it has to be fetched to read it. Must not know records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Node = dict[str, Any]

_CONTEXT: Node = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA = "https://www.iana.org/assignments/media-types/"
_LANGUAGES = "http://publications.europa.eu/resource/authority/language/"
_OFFICIAL = {"zh": "ZHO", "en": "ENG", "ja": "JPN"}
_DATES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
MEDIA_TYPES = {
    "json": "application/json",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""The media types of the forms of files."""


class Offered(NamedTuple):
    """A dataset: its name, titles and descriptions by language, its files, the schema of its JSON, and its last date.

    ``files`` are names of files and the languages that each is in; ``as_of`` is ISO 8601 as far as it is known.
    """

    name: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    files: Sequence[tuple[str, Sequence[str]]]
    schema: str
    as_of: str


class Publishing(NamedTuple):
    """Who publishes, under which licence (words by language, address or empty), at which address (or empty)."""

    title: Mapping[str, str]
    description: Mapping[str, str]
    publisher: Mapping[str, str]
    licence: Mapping[str, str]
    licence_url: str
    site_url: str
    tags: Mapping[str, str]


def catalogue(publishing: Publishing, datasets: Sequence[Offered]) -> Node:
    """Return the catalogue as JSON has it; addresses are relative to it where the site's is not known."""
    base = {"@base": f"{publishing.site_url}data/"} if publishing.site_url else {}
    return {
        "@context": {**_CONTEXT, **base},
        "@id": "catalog.jsonld",
        "@type": "dcat:Catalog",
        "dct:title": _words(publishing.title, publishing),
        "dct:description": _words(publishing.description, publishing),
        "dct:publisher": _publisher(publishing),
        "dct:language": _languages(list(publishing.tags)),
        **_licence(publishing),
        **({"foaf:homepage": {"@id": publishing.site_url}} if publishing.site_url else {}),
        "dcat:dataset": [_dataset(each, publishing) for each in datasets],
    }


def _dataset(offered: Offered, publishing: Publishing) -> Node:
    as_of = {"dct:modified": {"@value": offered.as_of, "@type": _DATES[len(offered.as_of)]}} if offered.as_of else {}
    return {
        "@id": f"catalog.jsonld#{offered.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": offered.name,
        "dct:title": _words(offered.title, publishing),
        "dct:description": _words(offered.description, publishing),
        "dct:publisher": {"@id": "catalog.jsonld#publisher"},
        "dct:language": _languages(list(publishing.tags)),
        **as_of,
        **_licence(publishing),
        "dcat:distribution": [_distribution(offered, name, languages, publishing) for name, languages in offered.files],
    }


def _distribution(offered: Offered, name: str, languages: Sequence[str], publishing: Publishing) -> Node:
    form = name.rpartition(".")[2]
    schema = {"dct:conformsTo": {"@id": offered.schema, "@type": "dct:Standard"}} if form == "json" else {}
    return {
        "@id": f"catalog.jsonld#{name}",
        "@type": "dcat:Distribution",
        "dct:title": _words({key: f"{said} ({form.upper()})" for key, said in offered.title.items()}, publishing),
        "dcat:accessURL": {"@id": name},
        "dcat:downloadURL": {"@id": name},
        "dcat:mediaType": {"@id": f"{_MEDIA}{MEDIA_TYPES[form]}", "@type": "dct:MediaType"},
        "dct:language": _languages(languages),
        **_licence(publishing),
        **schema,
    }


def _publisher(publishing: Publishing) -> Node:
    named = _words(publishing.publisher, publishing)
    return {"@id": "catalog.jsonld#publisher", "@type": "foaf:Agent", "foaf:name": named}


def _licence(publishing: Publishing) -> Node:
    rights = {"@type": "dct:RightsStatement", "dct:description": _words(publishing.licence, publishing)}
    if not publishing.licence_url:
        return {"dct:rights": rights}
    return {"dct:license": {"@id": publishing.licence_url, "@type": "dct:LicenseDocument"}, "dct:rights": rights}


def _languages(keys: Sequence[str]) -> list[Node]:
    found = [f"{_LANGUAGES}{_OFFICIAL[key]}" for key in keys if key in _OFFICIAL]
    return [{"@id": each, "@type": "dct:LinguisticSystem"} for each in found]


def _words(words: Mapping[str, str], publishing: Publishing) -> list[Node]:
    return [{"@value": said, "@language": publishing.tags[key]} for key, said in words.items()]

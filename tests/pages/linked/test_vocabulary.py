"""Every word that a page of any site tells machines is one of schema.org's, used where schema.org has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from rdflib import RDF, BNode, Literal, URIRef

from tests.pages.linked.told import (
    EXAMPLES,
    URL,
    as_graph,
    copy_without_samples,
    example,
    graph_of,
    nodes,
    pages_in,
    read,
)
from tests.pages.linked.vocabulary import (
    ANNOTATIONS,
    BUSINESS_FUNCTIONS,
    DATA_TYPES,
    DOMAINS,
    MEMBERS,
    RANGES,
    VOCABULARY,
    kinds_of,
)
from tests.small_site import copy_base

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rdflib import Graph
    from rdflib.term import Node

    from generator.pages.page import Page

_DATES = frozenset({"startDate", "endDate", "datePublished", "dateModified", "legislationDate", "availabilityStarts"})
_ISO = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d[+-]\d\d:\d\d)?)?)?")


def _types(graph: Graph, node: Node) -> set[str]:
    names = [str(each).removeprefix(VOCABULARY) for each in graph.objects(node, RDF.type)]
    return {kind for name in names for kind in kinds_of(name)}


def _is_of(graph: Graph, value: Node, name: str) -> bool:
    """Whether a value is what a property may have: a text, a thing of a type, a member of an enumeration."""
    ranges = RANGES[name]
    if str(value).startswith(VOCABULARY):
        return bool(MEMBERS[str(value).removeprefix(VOCABULARY)] & ranges)
    if str(value).startswith(BUSINESS_FUNCTIONS):
        return name == "businessFunction"
    if isinstance(value, Literal):
        return bool(ranges & DATA_TYPES)
    return bool(_types(graph, value) & ranges) or (isinstance(value, URIRef) and "URL" in ranges)


def assert_is_schema_org(graph: Graph) -> None:
    """Demand that pages tell in the words of schema.org alone, each where it belongs."""
    wrong = set()
    for subject, predicate, value in graph:
        if predicate == RDF.type:
            continue
        name = str(predicate).removeprefix(VOCABULARY)
        domains = {ANNOTATIONS[name]} if name in ANNOTATIONS else DOMAINS[name]
        kinds = _types(graph, subject)
        if not kinds & domains:
            wrong.add((name, "is no property of", str(sorted(kinds))))
        if name not in ANNOTATIONS and not _is_of(graph, value, name):
            wrong.add((name, "cannot be", str(value)))
    assert wrong == set()


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_page_is_in_the_words_of_schema_org(name: str) -> None:
    assert len(example(name)[1]) > 20
    assert_is_schema_org(graph_of(name))


def test_so_is_a_site_that_holds_every_field_and_no_sample(tmp_path: Path) -> None:
    told = list(pages_in(copy_without_samples(tmp_path / "site")))
    assert nodes_of(told, "Offer")
    assert nodes_of(told, "GeoCoordinates")
    assert_is_schema_org(as_graph(told))


def nodes_of(told: Sequence[Page], of_type: str) -> list[dict[str, object]]:
    """Return the nodes of a type that some pages tell."""
    return [node for page in told for node in nodes(page, of_type)]


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_page_says_where_it_is_and_how_one_gets_there(name: str) -> None:
    pages, told = example(name)
    for page in told:
        own, way, publisher, *_ = read(page)["@graph"]
        assert own["@id"] == own["url"] == URL + page.path
        assert (own["name"], own["inLanguage"]) == (page.title, page.language.tag)
        steps = way["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(page.trail) + 1))
        assert [(step["name"], step["item"]["@id"]) for step in steps] == [
            (at.label, URL + at.path) for at in page.trail
        ]
        assert steps[-1]["item"]["@id"] == own["url"]
        assert publisher["@type"] == "GovernmentOrganization"
        assert pages.library.site.settings.publisher.nearest(page.language.key)[1] in publisher["name"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_whatever_is_named_is_told_somewhere(name: str) -> None:
    graph = graph_of(name)
    known = {*graph.subjects(RDF.type)}
    for page in example(name)[1]:
        known |= {URIRef(f"{URL}{page.path}#{quote(anchor)}") for anchor in re.findall(r' id="([^"]*)"', page.body)}
    named = {each for each in graph.objects() if isinstance(each, URIRef) and str(each).startswith(URL)}
    files = {each for each in named if str(each).startswith((f"{URL}media/", f"{URL}assets/", f"{URL}data/"))}
    assert named - files - known == set()
    assert not [each for each in graph.subjects() if isinstance(each, BNode) and not _types(graph, each)]


@pytest.mark.parametrize("name", EXAMPLES)
def test_dates_are_dates(name: str) -> None:
    for page in example(name)[1]:
        for node in nodes(page):
            for key in _DATES & node.keys():
                assert _ISO.fullmatch(node[key]), (page.path, key, node[key])


def test_a_wrong_word_would_be_found(tmp_path: Path) -> None:
    from dataclasses import replace

    page = next(iter(pages_in(copy_base(tmp_path / "site"))))
    for right, wrong in (('"@type":"WebSite"', '"@type":"Webseite"'), ('"inLanguage":', '"isInLanguage":')):
        with pytest.raises(KeyError):
            assert_is_schema_org(as_graph([replace(page, linked=page.linked.replace(right, wrong))]))
    for right, wrong in (('"areaServed":', '"geo":'), ('"@type":"ContactPoint"', '"@type":"Place"')):
        with pytest.raises(AssertionError):
            assert_is_schema_org(as_graph([replace(page, linked=page.linked.replace(right, wrong))]))

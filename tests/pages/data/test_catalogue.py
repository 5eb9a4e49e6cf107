"""The catalogue is DCAT that rdflib reads without a network, and meets what DCAT-AP obliges to, by pyshacl."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import pytest
from pyshacl import validate
from rdflib import Graph, Literal, Namespace
from rdflib.namespace import DCTERMS, RDF, XSD

from tests.open_data import ADDRESS, EVERY_SITE, data_of, files_of, pages_of
from tests.places import CASES, ROOT

if TYPE_CHECKING:
    from pathlib import Path

# rdflib's own reader of JSON-LD uses what rdflib is about to give up
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

DCAT = Namespace("http://www.w3.org/ns/dcat#")
QINGLAN = ROOT / "examples" / "qinglan"


def _graph(content: bytes, base: str = "") -> Graph:
    return Graph().parse(data=content, format="json-ld", base=base or None)


def _faults(graph: Graph) -> str:
    is_sound, _, told = validate(graph, shacl_graph=Graph().parse(CASES / "dcat.ttl"), inference="none")
    return "" if is_sound else str(told)


@pytest.mark.parametrize("site", EVERY_SITE, ids=lambda site: site.name)
def test_the_catalogue_has_what_dcat_ap_obliges_to(site: Path) -> None:
    graph = _graph(data_of(site)["catalog.jsonld"])
    assert not _faults(graph)
    titles = graph.objects(graph.value(None, RDF.type, DCAT.Catalog), DCTERMS.title)
    assert {each.language for each in titles if isinstance(each, Literal)} == {"zh-Hans", "en"}


@pytest.mark.parametrize("site", EVERY_SITE, ids=lambda site: site.name)
def test_every_file_of_entries_is_in_it_and_nothing_else(site: Path) -> None:
    files = data_of(site)
    graph = _graph(files["catalog.jsonld"])
    listed = {str(each) for each in graph.objects(None, DCAT.downloadURL)}
    entries = {name for name in files if not name.endswith((".schema.json", ".jsonld"))}
    assert listed == {f"{ADDRESS}data/{name}" for name in entries}
    schemas = {str(each) for each in graph.objects(None, DCTERMS.conformsTo)}
    assert schemas == {f"{ADDRESS}data/{name}" for name in files if name.endswith(".schema.json")}


def test_without_an_address_of_the_site_files_lie_beside_the_catalogue() -> None:
    content = files_of(pages_of(QINGLAN), "")["catalog.jsonld"]
    graph = _graph(content, "https://elsewhere.example/copy/data/catalog.jsonld")
    assert not _faults(graph)
    wanted = urljoin("https://elsewhere.example/copy/data/", "parks.json")
    assert wanted in {str(each) for each in graph.objects(None, DCAT.downloadURL)}


def test_a_dataset_is_as_new_as_its_newest_entry() -> None:
    graph = _graph(data_of(QINGLAN)["catalog.jsonld"])
    for subject in ("parks", "projects", "signings"):
        dataset = graph.value(None, DCTERMS.identifier, Literal(subject))
        days = [each["as_of"] for each in json.loads(data_of(QINGLAN)[f"{subject}.json"])["entries"]]
        modified = graph.value(dataset, DCTERMS.modified)
        assert isinstance(modified, Literal)
        assert str(modified) == max(filter(None, days))
        assert modified.datatype in {XSD.date, XSD.gYearMonth, XSD.gYear}


@pytest.mark.parametrize(
    ("node", "name"),
    [
        ("catalog", "dct:title"),
        ("catalog", "dct:publisher"),
        ("dataset", "dct:description"),
        ("file", "dcat:accessURL"),
    ],
)
def test_what_is_missing_is_found(node: str, name: str) -> None:
    told = json.loads(data_of(QINGLAN)["catalog.jsonld"])
    dataset = told["dcat:dataset"][0]
    del {"catalog": told, "dataset": dataset, "file": dataset["dcat:distribution"][0]}[node][name]
    assert _faults(_graph(json.dumps(told).encode()))

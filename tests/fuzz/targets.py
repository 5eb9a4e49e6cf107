"""The list of all targets, in the order in which a run takes them."""

from __future__ import annotations

from tests.fuzz import (
    addresses,
    config,
    documents,
    gate,
    imports,
    ledgers,
    maps,
    prose,
    quantities,
    reader,
    records,
    sites,
    tables,
    telephones,
)

TARGETS = {
    module.TARGET.name: module.TARGET
    for module in (
        *(reader, quantities, prose, records, gate, documents, config, tables, imports),
        *(telephones, ledgers, maps, addresses, sites),
    )
}

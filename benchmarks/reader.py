"""The generator's YAML reader beside PyYAML's fastest loader, on the same text: ``python -m benchmarks.reader FILE…``.

Prints the seconds of each as JSON. Both read in one process, one after the other, file by file.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import yaml

from generator.reading.source import read_text


def compare(files: list[Path]) -> dict[str, float]:
    """Return the megabytes of the files and the seconds that each reader takes for them.

    Raises ``ValueError`` where our reader finds a fault, since it would then go another, slower way.
    """
    texts = [path.read_text(encoding="utf-8") for path in files]
    ours = yamls = 0.0
    for path, text in zip(files, texts, strict=True):
        started = time.perf_counter()
        document = read_text(text, path.name)
        ours += time.perf_counter() - started
        if document.issues:
            raise ValueError(f"{path} has faults")
        started = time.perf_counter()
        yaml.load(text, yaml.CSafeLoader)
        yamls += time.perf_counter() - started
    size = sum(len(text.encode("utf-8")) for text in texts) / 1e6
    return {"megabytes": size, "ours": ours, "pyyaml": yamls}


if __name__ == "__main__":
    print(json.dumps(compare([Path(name) for name in sys.argv[1:]])))  # noqa: T201  (that is what it is for)

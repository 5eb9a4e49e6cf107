"""How much memory the heaviest pictures take: ``python -m tests.integrity.pictures``.

Each is looked into and, where it is sound, published in a process of its own, with those that it starts.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.reading.media.heavy_pictures import HEAVY

_MEASURED = """\
import resource, sys
from pathlib import Path
from generator.reading.media import look_into, publishable
path = Path(sys.argv[1])
found = [each.code for each in look_into(path)]
size = 0 if found else len(publishable(path))
status = Path("/proc/self/status")
own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
if status.exists():  # Linux counts along there what the process before this one had
    own = int(status.read_text().split("VmHWM:")[1].split()[0])
most = max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
print(",".join(found) or "-", size, most * (1 if sys.platform == "darwin" else 1024))
"""


def measured(path: Path) -> tuple[str, int, int]:
    """Look into a picture in another process: what is found, bytes as it is published, bytes of memory at most."""
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, str(path)], check=True, capture_output=True, text=True, timeout=120
    )
    found, size, memory = done.stdout.split()
    return found, int(size), int(memory)


def main() -> int:
    """Measure every picture; return how many were not dealt with as they must."""
    wrong, most = 0, 0
    with TemporaryDirectory() as folder:
        for name, (suffix, expected, make) in HEAVY.items():
            path = Path(folder) / f"picture{suffix}"
            path.write_bytes(make())
            found, size, memory = measured(path)
            sys.stdout.write(
                f"{name}: {path.stat().st_size:,} bytes, {found}, published {size:,}, {memory // 10**6} MB\n"
            )
            wrong, most = wrong + (found != expected), max(most, memory)
    sys.stdout.write(f"{len(HEAVY)} pictures, {wrong} not as they must, at most {most // 10**6} MB\n")
    return wrong


if __name__ == "__main__":
    sys.exit(1 if main() else 0)

"""What makes an issue the same issue in the next run, although lines have moved.

Owns the fingerprints by which GitLab and SARIF tell new issues from known ones.
"""

from __future__ import annotations

import re
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.messages.issues import Issue

_POSITION = re.compile(r"\[\d+\]")


def fingerprints(issues: Iterable[Issue]) -> list[str]:
    """Return a fingerprint of each issue, in hexadecimal; no two are equal.

    It is made of code, file, field and source line, and of how many like it stand before; not of line and column, nor
    of which entry of a list the field belongs to.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for issue in issues:
        what = (issue.code, issue.place.file, _POSITION.sub("[]", issue.field), issue.excerpt.strip())
        found.append(sha256("\0".join((*what, str(seen[what]))).encode()).hexdigest())
        seen[what] += 1
    return found

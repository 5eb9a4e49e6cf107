"""Issues as programs read them: one module a form, each of which is somebody else's standard.

Owns how an issue is written for a machine. Must not know where the issues come from; how a person reads them says
``messages.report``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.messages.formats.github import write_github
from generator.messages.formats.gitlab import write_gitlab
from generator.messages.formats.junit import write_junit
from generator.messages.formats.plain import write_json
from generator.messages.formats.sarif import write_sarif

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.messages.issues import Issue

FORMS: Mapping[str, Callable[[Sequence[Issue], str], str]] = {
    "json": lambda issues, _: write_json(issues),
    "github": write_github,
    "gitlab": write_gitlab,
    "sarif": write_sarif,
    "junit": write_junit,
}
"""How each form is written; it takes the issues and the language of their words (``zh`` or ``en``)."""

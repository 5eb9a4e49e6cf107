"""Issues as JUnit XML, which nearly every build server shows as tests.

The form: the schema that Jenkins publishes (``junit-10.xsd``); an error is a failed test, a warning one that passed
and has something to say. A check without errors is one passed test, since a report without tests counts as none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from generator.messages.report import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.messages.issues import Issue

_NO_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML can hold, however they are written."""


def write_junit(issues: Sequence[Issue], language: str) -> str:
    """Write issues as one suite of tests."""
    errors = sum(issue.is_error for issue in issues)
    tests = len(issues) + (0 if errors else 1)
    counts = {"tests": str(tests), "failures": str(errors), "errors": "0"}
    suites = ET.Element("testsuites", {"name": "showcase check", **counts})
    suite = ET.SubElement(suites, "testsuite", {"name": "showcase check", **counts, "skipped": "0", "time": "0"})
    if not errors:
        ET.SubElement(suite, "testcase", {"name": "check", "classname": "showcase", "time": "0"})
    for issue in issues:
        _add(suite, issue, language)
    ET.indent(suites)
    return ET.tostring(suites, encoding="unicode", xml_declaration=False)


def _add(suite: ET.Element, issue: Issue, language: str) -> None:
    place, (what, *rest) = _clean(str(issue.place)), map(_clean, words_of(issue, language))
    named = {"name": f"{issue.code} {place}", "classname": _clean(issue.place.file), "time": "0"}
    case = ET.SubElement(suite, "testcase", named)
    said = "\n".join([f"{place} {what}", *rest])
    if issue.is_error:
        ET.SubElement(case, "failure", {"message": what, "type": issue.code}).text = said
    else:
        ET.SubElement(case, "system-out").text = said


def _clean(text: str) -> str:
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)

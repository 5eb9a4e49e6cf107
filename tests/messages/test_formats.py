"""Issues as programs read them: our JSON, GitHub annotations, GitLab Code Quality, SARIF, JUnit."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from generator.cli.site import Format
from generator.messages.formats import FORMS
from generator.messages.formats.github import write_github
from generator.messages.formats.gitlab import write_gitlab
from generator.messages.formats.junit import write_junit
from generator.messages.formats.plain import write_json
from generator.messages.formats.repository import from_repository
from generator.messages.formats.sarif import write_sarif
from generator.messages.issues import Issue, Place, messages

if TYPE_CHECKING:
    from pathlib import Path


def issue(
    code: str = "R102", file: str = "projects.yaml", line: int = 3, excerpt: str = "金额: 3", **facts: str
) -> Issue:
    known = {"key": "金额", "meant_zh": "“amount”", "meant_en": "“amount”", "name": "a", "language": "en", **facts}
    return Issue(code, Place(file, line, 1), "[0].x", excerpt, known)


WARNING = issue("T202")


def test_every_form_of_the_command_is_written_and_no_other() -> None:
    assert {form.value for form in Format} == FORMS.keys() | {"text"}


def test_json_has_the_words_of_every_language() -> None:
    (row,) = json.loads(write_json([issue()]))
    assert (row["code"], row["severity"], row["file"]) == ("R102", "error", "projects.yaml")
    assert (row["line"], row["column"], row["field"]) == (3, 1, "[0].x")
    assert row["message"]["zh"] == "没有 “金额” 这个键。"
    assert row["hint"]["en"] == "Did you mean “amount”? Keys are case-sensitive."


@pytest.mark.parametrize("form", ["json", "gitlab"])
def test_nothing_found_is_an_empty_list(form: str) -> None:
    assert json.loads(FORMS[form]([], "zh")) == []


def test_nothing_found_is_no_annotation() -> None:
    assert write_github([], "en") == ""


def test_an_annotation_cannot_be_broken_out_of() -> None:
    text = write_github([issue(file="a,b:c.yaml", key="a\n::error::b%")], "en")
    assert "\n" not in text
    assert text.startswith("::error file=a%2Cb%3Ac.yaml,line=3,col=1,title=R102::")
    assert "a%0A::error::b%25" in text


def test_gitlab_is_told_all_that_it_requires() -> None:
    error, warning = json.loads(write_gitlab([issue(), WARNING], "zh"))
    assert error.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
    assert error["description"] == "没有 “金额” 这个键。 是不是想写 “amount”？键名区分大小写。"
    assert (error["check_name"], error["severity"]) == ("R102", "major")
    assert error["location"] == {"path": "projects.yaml", "lines": {"begin": 3}}
    assert (warning["check_name"], warning["severity"]) == ("T202", "minor")
    assert re.fullmatch("[0-9a-f]{64}", error["fingerprint"])


def _marks(*issues: Issue) -> list[str]:
    return [row["fingerprint"] for row in json.loads(write_gitlab(issues, "zh"))]


def test_an_issue_is_known_again_when_lines_have_moved() -> None:
    moved = replace(issue(line=9), field="[4].x", excerpt="    金额: 3")
    assert _marks(issue()) == _marks(moved)
    others = [issue(code="R103"), issue(file="b.yaml"), issue(excerpt="金额: 4"), replace(issue(), field="[0].y")]
    assert not set(_marks(issue())) & set(_marks(*others))


def test_two_issues_that_look_alike_are_two() -> None:
    first, second = _marks(issue(line=3), issue(line=8))
    assert first != second
    assert _marks(issue(line=4), issue(line=20)) == [first, second]


def _run(*issues: Issue, language: str = "zh") -> dict[str, Any]:
    log = json.loads(write_sarif(issues, language))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_sarif_has_each_code_once_as_a_rule() -> None:
    run = _run(issue(), WARNING, issue(line=9))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["R102", "T202"]
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == ["error", "warning"]
    assert rules[0]["name"] == messages()["R102"].name
    assert "…" in rules[0]["shortDescription"]["text"]
    assert not [rule for rule in rules if "helpUri" in rule]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] == rules[result["ruleIndex"]]["defaultConfiguration"]["level"]


def test_sarif_says_what_and_where() -> None:
    run = _run(issue(file="content/园区 1.yaml"), language="en")
    (result,) = run["results"]
    assert result["message"]["text"].endswith("Did you mean “amount”? Keys are case-sensitive.")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {
        "uri": "content/%E5%9B%AD%E5%8C%BA%201.yaml",
        "uriBaseId": "%SRCROOT%",
    }
    assert place["region"] == {"startLine": 3, "startColumn": 1}
    assert (run["language"], run["columnKind"]) == ("en-US", "unicodeCodePoints")
    assert result["partialFingerprints"]["showcaseIssue/v1"] == _marks(issue(file="content/园区 1.yaml"))[0]


def test_sarif_names_each_place_of_what_follows_once_as_related() -> None:
    follows = issue("L101", "b.yaml", 7, kind="park", id="a")
    (result,) = _run(replace(issue(), folded=(follows, replace(follows, code="L102"))))["results"]
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "b.yaml"


# What the schema of SARIF 2.1.0 demands of the objects that are written here, and which keys it knows in them
_DEMANDED = {
    "log": ({"version", "runs"}, {"$schema"}),
    "run": ({"tool"}, {"language", "columnKind", "results"}),
    "driver": ({"name"}, {"version", "rules"}),
    "rule": ({"id"}, {"name", "shortDescription", "help", "defaultConfiguration"}),
    "result": (
        {"message"},
        {"ruleId", "ruleIndex", "level", "locations", "partialFingerprints", "relatedLocations"},
    ),
}


def test_sarif_has_what_its_schema_demands_and_nothing_that_it_does_not_know() -> None:
    log = json.loads(write_sarif([issue(), replace(WARNING, folded=(issue(),))], "zh"))
    run = log["runs"][0]
    written = {"log": [log], "run": [run], "driver": [run["tool"]["driver"]], "result": run["results"]}
    written["rule"] = run["tool"]["driver"]["rules"]
    for name, (demanded, known) in _DEMANDED.items():
        for each in written[name]:
            assert demanded <= each.keys() <= demanded | known, name
    assert re.fullmatch(r"[a-zA-Z]{2}|[a-zA-Z]{2}-[a-zA-Z]{2}", run["language"])
    assert {result["level"] for result in run["results"]} <= {"none", "note", "warning", "error"}


def _suite(*issues: Issue) -> ET.Element:
    suites = ET.fromstring(write_junit(issues, "zh"))  # noqa: S314  (written by ourselves just now)
    assert suites.tag == "testsuites"
    (suite,) = suites
    assert suite.tag == "testsuite"
    assert int(suite.attrib["tests"]) == len(suite)
    assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
    assert (suite.attrib["errors"], suite.attrib["skipped"]) == ("0", "0")
    assert suites.attrib["failures"] == suite.attrib["failures"]
    return suite


def test_an_error_is_a_failed_test_and_a_warning_one_that_says_something() -> None:
    failed, passed = _suite(issue(), WARNING)
    # these alone does the schema of Jenkins know
    assert failed.attrib == {"name": "R102 projects.yaml:3:1", "classname": "projects.yaml", "time": "0"}
    failure = failed.find("failure")
    assert failure is not None
    assert failure.attrib == {"message": "没有 “金额” 这个键。", "type": "R102"}
    assert failure.text == "projects.yaml:3:1 没有 “金额” 这个键。\n是不是想写 “amount”？键名区分大小写。"
    assert passed.find("failure") is None
    assert "projects.yaml:3:1" in (passed.findtext("system-out") or "")


def test_a_check_without_errors_is_a_test_that_passed() -> None:
    assert [case.attrib["name"] for case in _suite()] == ["check"]
    assert [case.attrib["name"] for case in _suite(WARNING)] == ["check", "T202 projects.yaml:3:1"]


def test_no_sign_of_a_file_breaks_the_xml() -> None:
    (case,) = _suite(issue(key="]]>\x00\x1b<a>&\ud800\uffff\U0001f3ed"))
    failure = case.find("failure")
    assert failure is not None
    assert "]]>\ufffd\ufffd<a>&\ufffd\ufffd\U0001f3ed" in failure.attrib["message"]


def test_paths_begin_at_the_root_of_the_repository(tmp_path: Path) -> None:
    site = tmp_path / "web" / "district"
    site.mkdir(parents=True)
    found = replace(issue(), folded=(issue(file="b.yaml"),))
    assert from_repository([found], site) == [found]
    (tmp_path / ".git").mkdir()
    (moved,) = from_repository([found], site)
    assert moved.place == Place("web/district/projects.yaml", 3, 1)
    assert [each.place.file for each in moved.folded] == ["web/district/b.yaml"]
    (site / ".git").write_text("gitdir: elsewhere\n")  # a work tree or a submodule
    assert from_repository([found], site) == [found]

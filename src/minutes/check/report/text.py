"""Findings for people: by document, each with its page, its words and what to do."""

from __future__ import annotations

from collections.abc import Iterator

from minutes.check.finding import Finding, Severity
from minutes.check.run import Examined, Results
from minutes.text import squeeze

_QUOTE = 240


def as_text(results: Results) -> str:
    """The documents with findings, then a line that counts them all."""
    parts = ["".join(f"{line}\n" for line in _document(each)) for each in results.documents]
    return "\n".join([*(part for part in parts if part), f"{summary(results)}\n"])


def _document(examined: Examined) -> Iterator[str]:
    if examined.failure is not None:
        yield examined.path
        yield f"  not read: {examined.failure}"
    if examined.findings:
        yield examined.path
    for finding in examined.findings:
        yield f"  {finding.severity.value} {finding.code.name}{_place(finding)}: {squeeze(finding.message)}"
        if finding.quote and squeeze(finding.quote) not in finding.message:
            yield f"      > {_short(finding.quote)}"
        yield f"      {finding.code.remedy}"


def _place(finding: Finding) -> str:
    if finding.page is not None:
        return f", page {finding.page}"
    return f", line {finding.region.start_line}" if finding.region else ""


def _short(quote: str) -> str:
    quote = squeeze(quote)
    return quote if len(quote) <= _QUOTE else quote[:_QUOTE].rsplit(" ", 1)[0] + " …"


def summary(results: Results) -> str:
    """How many documents were checked, and what was found in them."""
    counts = [(sum(f.severity is severity for f in results.findings), severity) for severity in Severity]
    found = ", ".join(_count(n, severity) for n, severity in counts if n) or "no findings"
    unread = sum(each.failure is not None for each in results.documents)
    parts = [f"{_plural(len(results.documents) - unread, 'document')} checked: {found}"]
    if unread:
        parts.append(f"{unread} could not be read")
    if known := sum(each.known for each in results.documents):
        parts.append(f"{known} known from the baseline")
    if results.gone:
        parts.append(f"{len(results.gone)} gone from the baseline (write it anew with --write-baseline)")
    if hidden := sum(each.hidden for each in results.documents):
        parts.append(f"{hidden} of less weight {'is' if hidden == 1 else 'are'} not shown (--show info)")
    return "; ".join(parts) + "."


def _count(n: int, severity: Severity) -> str:
    if severity is Severity.INFO:
        return f"{n} for information"
    return _plural(n, severity.value)


def _plural(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"

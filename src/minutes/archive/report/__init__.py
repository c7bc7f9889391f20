"""RUN/report.html: one web page about a run, that needs nothing but itself."""

from minutes.archive.report.page import write_report

__all__ = ["write_report"]

"""Many documents in one run: found, worked through by processes of their own, written down, taken up again."""

from minutes.archive.cluster import Cluster
from minutes.archive.finding import Found, find
from minutes.archive.folder import RunFolder
from minutes.archive.journal import Entry
from minutes.archive.runner import Progress, Retry, Summary, run
from minutes.archive.tasks import Bounds
from minutes.archive.workers import Workers

__all__ = [
    "Bounds", "Cluster", "Entry", "Found", "Progress", "Retry", "RunFolder", "Summary", "Workers", "find", "run",
]  # fmt: skip

"""Many documents in one run: found, worked through by processes of their own, written down, taken up again."""

from minutes.archive.finding import Found, find
from minutes.archive.folder import RunFolder
from minutes.archive.runner import Progress, Retry, Summary, run

__all__ = ["Found", "Progress", "Retry", "RunFolder", "Summary", "find", "run"]

"""The trackers that there are, by the names that the command line gives them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from minutes.configuration import nearest
from minutes.errors import UsageError
from minutes.tracker.ticket import Tracker


def _say_nothing(_: str) -> None:
    """Say nothing."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says of a tracker. ``field``: the custom field of Redmine that keeps the marks.

    ``ca_file`` holds certificates of authorities to trust; ``say`` tells people what is waited for.
    """

    url: str | None = None
    file: Path | None = None
    field: str | None = None
    ca_file: Path | None = None
    say: Callable[[str], None] = _say_nothing


def _github(options: Options) -> Tracker:
    from minutes.tracker.github import open_github

    return open_github(options)


def _gitlab(options: Options) -> Tracker:
    from minutes.tracker.gitlab import open_gitlab

    return open_gitlab(options)


def _redmine(options: Options) -> Tracker:
    from minutes.tracker.redmine import open_redmine

    return open_redmine(options)


def _caldav(options: Options) -> Tracker:
    from minutes.tracker.caldav import open_caldav

    return open_caldav(options)


def _ics(options: Options) -> Tracker:
    from minutes.tracker.ics import open_ics

    return open_ics(options.file)


def _taskwarrior(options: Options) -> Tracker:
    from minutes.tracker.taskwarrior import open_taskwarrior

    return open_taskwarrior(options.file)


def _jira_csv(options: Options) -> Tracker:
    from minutes.tracker.jira_csv import open_jira_csv

    return open_jira_csv(options.file)


def _gitlab_csv(options: Options) -> Tracker:
    from minutes.tracker.gitlab_csv import open_gitlab_csv

    return open_gitlab_csv(options.file)


#: An adapter is imported only where it is asked for.
ADAPTERS: dict[str, Callable[[Options], Tracker]] = {
    "github": _github,
    "gitlab": _gitlab,
    "redmine": _redmine,
    "caldav": _caldav,
    "ics": _ics,
    "taskwarrior": _taskwarrior,
    "jira-csv": _jira_csv,
    "gitlab-csv": _gitlab_csv,
}


#: Which trackers an option means something to.
_FILES = frozenset(("ics", "taskwarrior", "jira-csv", "gitlab-csv"))
_SERVERS = frozenset(ADAPTERS) - _FILES
_FITS = {"file": _FILES, "url": _SERVERS, "ca_file": _SERVERS, "field": frozenset(("redmine",))}


def open_tracker(name: str, options: Options) -> Tracker:
    """The tracker of that name. Raises UsageError for a name or options that do not fit, and what adapters raise."""
    if name not in ADAPTERS:
        raise UsageError(f"there is no tracker {name!r}; {nearest(name, ADAPTERS)}")
    for option, trackers in _FITS.items():
        if getattr(options, option) is not None and name not in trackers:
            fitting = ", ".join(tracker for tracker in ADAPTERS if tracker in trackers)
            raise UsageError(
                f"--{option.replace('_', '-')} says nothing to {name}, but to {fitting}: leave it out"
            )
    return ADAPTERS[name](options)

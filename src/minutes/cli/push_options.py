"""What a push is told, as options of the command line."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How the plan is printed."""

    TABLE = "table"
    JSON = "json"


Sources = Annotated[
    list[Path],
    typer.Argument(metavar="RECORD|RUN...", help="Records (.json, .jsonl), or folders of `minutes run`."),
]
To = Annotated[
    str,
    typer.Option(
        "--to",
        metavar="TRACKER",
        help="github, gitlab, redmine, caldav; or a file: ics, taskwarrior, jira-csv, gitlab-csv.",
    ),
]
Url = Annotated[str | None, typer.Option("--url", metavar="URL", help="Address of the tracker, as https://…")]
Project = Annotated[
    str | None, typer.Option("--project", metavar="NAME", help="Project where the map names none.")
]
MapFile = Annotated[
    Path | None,
    typer.Option("--map", metavar="FILE", help="TOML: who is which user, which body goes where."),
]
Kinds = Annotated[
    str, typer.Option("--kind", metavar="KINDS", help="action, decision, or both: action,decision.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print the plan and change nothing.")]
Form = Annotated[Format, typer.Option("--format", help="How to print the plan.")]
CloseDone = Annotated[bool, typer.Option("--close-done", help="Close what the minutes call done.")]
Recreate = Annotated[bool, typer.Option("--recreate", help="Make anew what somebody deleted in the tracker.")]
File = Annotated[
    Path | None,
    typer.Option(
        "--file", metavar="FILE", help="The file, for trackers that are files; made or kept up to date."
    ),
]
Field = Annotated[
    str | None,
    typer.Option("--field", metavar="NAME", help="redmine: custom field for marks (default: Minutes)."),
]
CaFile = Annotated[
    Path | None,
    typer.Option("--ca-file", metavar="FILE", help="Certificates (PEM) of authorities to trust."),
]

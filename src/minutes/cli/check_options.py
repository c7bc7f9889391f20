"""What `minutes check` can be told on the command line."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class ReportFormat(StrEnum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    GITLAB = "gitlab"


class FailOn(StrEnum):
    """From which severity on a finding fails."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


class Show(StrEnum):
    """From which severity on a finding is shown."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


Files = Annotated[
    list[str],
    typer.Argument(metavar="FILE", help="Minutes, records (JSON) or folders of runs; - is stdin."),
]
Form = Annotated[ReportFormat, typer.Option("--format", help="How to write what is found.")]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help="Write it to FILE; stdout then has it for people."),
]
Known = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="Findings that are known: none of them fails."),
]
WriteKnown = Annotated[
    Path | None,
    typer.Option("--write-baseline", metavar="FILE", help="Write all that is found to FILE, as known."),
]
Config = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="Settings (default: minutes.toml, here or above)."),
]
FailFrom = Annotated[
    FailOn | None, typer.Option("--fail-on", help="From which severity on a finding fails (default: error).")
]
ShowFrom = Annotated[
    Show | None, typer.Option("--show", help="From which severity on to show findings (default: warning).")
]

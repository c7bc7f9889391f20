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
Reports = Annotated[
    list[str] | None,
    typer.Option(
        "--report", metavar="FORMAT=FILE", help="Also write it to FILE; may be given several times."
    ),
]
Known = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="Findings that are known: none of them fails."),
]
WriteKnown = Annotated[
    Path | None,
    typer.Option("--write-baseline", metavar="FILE", help="Write all that is found to FILE, and no report."),
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


def reports_to(values: list[str]) -> list[tuple[ReportFormat, Path]]:
    """What --report asks for. Raises typer.BadParameter where a value is no FORMAT=FILE."""
    split = [value.partition("=") for value in values]
    for value, (form, _, file) in zip(values, split, strict=True):
        if form not in [each.value for each in ReportFormat] or not file:
            names = ", ".join(each.value for each in ReportFormat)
            raise typer.BadParameter(f"--report {value!r} is no FORMAT=FILE; the formats are: {names}.")
    return [(ReportFormat(form), Path(file)) for form, _, file in split]


def refuse_to_overwrite(written: list[Path], read: list[Path]) -> None:
    """See that no report takes the place of another, or of what is read. Raises typer.BadParameter."""
    taken = {path.resolve(): "is read" for path in read}
    for path in written:
        if path.resolve() in taken:
            raise typer.BadParameter(f"{path} {taken[path.resolve()]}; write to another file.")
        taken[path.resolve()] = "is written already"

"""``minutes schema``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from minutes.cli.console import put
from minutes.cli.options import Verbose
from minutes.errors import InputMissingError, OutputError, RecordError


def schema(
    check: Annotated[
        Path | None,
        typer.Option("--check", metavar="FILE", help="Fail unless FILE holds the schema as it is."),
    ] = None,
    write: Annotated[
        Path | None,
        typer.Option(
            "--write",
            metavar="FILE",
            help="Write it to FILE, unless it breaks the promises of what is there.",
        ),
    ] = None,
    verbose: Verbose = False,
) -> None:
    """Print the JSON Schema of the record."""
    if check is not None:
        check_schema(check)
    if write is not None:
        write_schema(write)
    if check is None and write is None:
        put(render())


def render() -> str:
    """The schema as it is published: JSON, sorted keys, a final newline."""
    from minutes.model.record import json_schema

    return json.dumps(json_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def check_schema(path: Path) -> None:
    """Check that ``path`` holds the schema as it is. Raises InputMissingError or RecordError."""
    if _read(path) != render():
        raise RecordError(f"{path} is not the schema of the record as it is; write it anew with --write.")


def write_schema(path: Path) -> None:
    """Write the schema to ``path``.

    Raises OutputError where it cannot be written, or where it breaks what the schema that is there promises.
    """
    from minutes.evaluate.compatibility import incompatible_changes
    from minutes.files import write_whole

    if path.exists():
        try:
            old = json.loads(_read(path))
        except ValueError as error:
            raise OutputError(f"{path} holds something else than a schema; choose another file.") from error
        if broken := incompatible_changes(old, json.loads(render())):
            raise OutputError(
                f"{path} is published and would be broken ({'; '.join(broken)}); make a new version."
            )
    write_whole(path, render())


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise InputMissingError(f"{path} cannot be read ({error.strerror}); check the path.") from error

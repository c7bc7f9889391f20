"""``minutes diff``."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from minutes.cli.console import put, put_json, visible
from minutes.cli.options import Dpi, Language, Model, Ocr, OcrChoice, Password, Verbose
from minutes.errors import ExitCode

if TYPE_CHECKING:
    from minutes.cli.versions import Version
    from minutes.difference import Match
    from minutes.difference.report import Line
    from minutes.model.record import Record
    from minutes.settings import Settings

_COLOURS = {"added": "green", "gone": "red", "changed": "yellow"}


class DiffFormat(StrEnum):
    """How changes are told."""

    TEXT = "text"
    JSON = "json"


def diff(
    old: Annotated[
        str,
        typer.Argument(
            metavar="OLD", help="Before: a record, .jsonl, a document, a folder or run; - is stdin."
        ),
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="After: the same.")],
    form: Annotated[
        DiffFormat, typer.Option("--format", help="text: for people; json: for programs.")
    ] = DiffFormat.TEXT,
    everything: Annotated[
        bool,
        typer.Option(
            "--all", help="Also what records say about themselves: evidence, confidence, quality, versions."
        ),
    ] = False,
    tell: Annotated[
        bool, typer.Option("--exit-code", help=f"End with {ExitCode.DIFFERENT:d} where something changed.")
    ] = False,
    language: Language = None,
    model: Model = "auto",
    password: Password = None,
    ocr: OcrChoice = Ocr.AUTO,
    dpi: Dpi = None,
    verbose: Verbose = False,
) -> None:
    """Tell what changed between two versions: items added, changed, gone; fields of the meeting; documents.

    Documents are extracted first, with the options that follow --exit-code. An item whose words were corrected is
    changed, not gone and added.
    """
    if old == new == "-":
        raise typer.BadParameter("only one of OLD and NEW can be stdin.")
    from minutes.cli.versions import read_version
    from minutes.difference import compare
    from minutes.difference.report import lines, plain
    from minutes.settings import Settings

    extract = partial(_extract, Settings(language, model, password, ocr.value, dpi))
    matches = _matches(read_version(old, extract), read_version(new, extract))
    compared = (compare(match, everything=everything) for match in matches)
    changes = [change for change in compared if change is not None]
    if form is DiffFormat.JSON:
        put_json(plain(changes, len(matches)))
    else:
        put(_shown(lines(changes, len(matches))))
    raise typer.Exit(ExitCode.DIFFERENT if tell and changes else ExitCode.OK)


def _extract(settings: Settings, source: Path | bytes) -> Record:
    """The record of a document. What it needs is not even imported where records alone are compared."""
    from minutes.pipeline import Pipeline

    return Pipeline(settings).extract(source)


def _matches(old: Version, new: Version) -> list[Match]:
    """The documents of both sides. Two that are given alone are compared, whatever documents they are."""
    from minutes.difference import Match, match
    from minutes.difference.documents import By

    if old.is_one and new.is_one:
        return [Match(old.documents[0], new.documents[0], By.GIVEN)]
    return match(old.documents, new.documents)


def _shown(lines: Iterable[Line]) -> str:
    coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return "".join("".join(_piece(p.text, p.tone, coloured) for p in line) + "\n" for line in lines)


def _piece(text: str, tone: str, coloured: bool) -> str:
    if not coloured or tone == "plain":
        return visible(text)
    return typer.style(visible(text), fg=_COLOURS.get(tone), bold=tone == "head" or None)

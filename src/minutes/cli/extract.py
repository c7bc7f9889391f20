"""``minutes extract``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from minutes.cli.batch import Failure, exit_code, extract_each, report
from minutes.cli.console import progress, say, say_error, visible
from minutes.cli.inputs import Input, begin_reading
from minutes.cli.options import Dpi, Language, Model, Ocr, OcrChoice, Password, Verbose
from minutes.cli.output import Format, open_output
from minutes.cli.pseudonyms import KeepDigests, Key, pseudonyms, stem_of


def extract(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE", help="Minutes: PDF, text or scan; - is stdin.")
    ],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Write to DIR/NAME.json instead of stdout.")
    ] = None,
    form: Annotated[
        Format,
        typer.Option(
            "--format", help="json: a document each; jsonl: a line each (with --out: DIR/records.jsonl)."
        ),
    ] = Format.JSON,
    language: Language = None,
    model: Model = "auto",
    password: Password = None,
    ocr: OcrChoice = Ocr.AUTO,
    dpi: Dpi = None,
    key: Key = None,
    keep_digests: KeepDigests = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")] = False,
    verbose: Verbose = False,
) -> None:
    """Extract participants, decisions, laureates and action items into JSON records.

    A file that fails is named on stderr and the others go on. One file alone ends with the exit code of its
    fault; several, of which some or all failed, with 1.
    """
    from minutes.settings import Settings

    inputs = [Input(argument) for argument in files]
    several = len(inputs) > 1
    secret = pseudonyms(key, keep_digests, out)
    settings = Settings(language, model, password, ocr.value, dpi, pseudonyms=secret)
    begin_reading(inputs[0], settings)
    from minutes.pipeline import Pipeline

    reader = Pipeline(settings)
    shows = several and not quiet and sys.stderr.isatty() and (out is not None or not sys.stdout.isatty())
    with (
        open_output(inputs, out, form, lambda item: stem_of(item, secret)) as write,
        progress(len(inputs), wanted=shows) as step,
    ):
        failures = report(
            extract_each(inputs, reader, write), lambda failure: _say_failure(failure, several, verbose), step
        )
    if several and failures:
        say(f"{len(inputs) - len(failures)} of {len(inputs)} files were extracted, {len(failures)} failed.")
    raise typer.Exit(exit_code(failures, len(inputs)))


def _say_failure(failure: Failure, several: bool, verbose: bool) -> None:
    """Name the file where its fault does not: among several by the whole path, as names may repeat."""
    names = (failure.item.shown,) if several else (failure.item.shown, failure.item.name)
    message = visible(str(failure.error))
    about = "" if any(name in message for name in names) else failure.item.shown
    say_error(failure.error, about=about, verbose=verbose)

"""``minutes check``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from minutes.cli.check_options import (
    Config,
    FailFrom,
    FailOn,
    Files,
    Form,
    Known,
    ReportFormat,
    Reports,
    Show,
    ShowFrom,
    WriteKnown,
    refuse_to_overwrite,
    reports_to,
)  # fmt: skip
from minutes.cli.console import explain, put, say, say_error, visible
from minutes.cli.inputs import Input, begin_reading
from minutes.cli.options import Dpi, Language, Model, Ocr, OcrChoice, Password, Verbose
from minutes.errors import ExitCode
from minutes.files import write_whole

if TYPE_CHECKING:
    from minutes.check.baseline import Baseline
    from minutes.check.finding import Finding
    from minutes.check.run import Results, Subject
    from minutes.check.settings import CheckSettings
    from minutes.cli.check_inputs import Unread


def check(
    files: Files,
    form: Form = ReportFormat.TEXT,
    report: Reports = None,
    baseline: Known = None,
    write_baseline: WriteKnown = None,
    config: Config = None,
    fail_on: FailFrom = None,
    show: ShowFrom = None,
    language: Language = None,
    model: Model = "auto",
    password: Password = None,
    ocr: OcrChoice = Ocr.AUTO,
    dpi: Dpi = None,
    verbose: Verbose = False,
) -> None:
    """Check minutes, or their records: what is missing, contradicts itself or cannot be read.

    The exit code is 0 where nothing fails, 20 where a finding does. A file that cannot be read is named on stderr
    and outranks findings: one file alone ends with the code of its fault, one of several with 1. A fault of the
    program itself (70) outranks both.
    """
    from minutes.settings import Settings

    # Patterns overlap: a file that several of them name is checked once, as fingerprints stand for one finding each.
    inputs, reading = (
        [Input(file) for file in dict.fromkeys(files)],
        Settings(language, model, password, ocr.value, dpi),
    )
    begin_reading(inputs[0], reading)
    from minutes.check.baseline import write_baseline as write
    from minutes.cli.check_inputs import Unread, subjects
    from minutes.configuration import find_settings_file

    settings_file = config or find_settings_file(Path.cwd())
    reports = _reports(report or [], files, settings_file, baseline, write_baseline)
    chosen, known = _settings(settings_file, fail_on, show), _known(baseline)
    given = subjects(inputs, reading)
    found = [_findings(subject, chosen) for subject in given]
    unread = [each for each in found if isinstance(each, Unread)]
    for each in unread:
        say_error(each.error, about=each.about, verbose=verbose)
    if write_baseline is not None:
        if unread:
            say(f"{write_baseline} was not written, as {unread[0].path} could not be read.")
        else:
            write(write_baseline, (f for each in found if not isinstance(each, Unread) for f in each[1]))
        raise typer.Exit(_exit_code(unread, len(found), failing=0))
    results = _results(found, chosen, known)
    _put(results, form, reports)
    raise typer.Exit(_exit_code(unread, len(found), results.failing))


def _reports(
    asked: list[str],
    files: list[str],
    config: Path | None,
    baseline: Path | None,
    write_baseline: Path | None,
) -> list[tuple[ReportFormat, Path]]:
    """What is to be written beside stdout. Raises typer.BadParameter where that would overwrite what is read.

    A baseline alone may be read and written anew.
    """
    if asked and write_baseline is not None:
        raise typer.BadParameter("--write-baseline writes no report; give --report to a run without it.")
    reports = reports_to(asked)
    read = [Path(file) for file in files if file != "-"] + ([config] if config else [])
    if write_baseline is not None:
        refuse_to_overwrite([write_baseline], read)
    refuse_to_overwrite([path for _, path in reports], read + ([baseline] if baseline else []))
    return reports


def _settings(path: Path | None, fail_on: FailOn | None, show: Show | None) -> CheckSettings:
    """What the settings file says, and then the command line. Raises UsageError."""
    from minutes.check.finding import Severity
    from minutes.check.rules import BY_NAME
    from minutes.check.settings import CheckSettings, read_settings
    from minutes.configuration import read_table

    settings = read_settings(read_table(path, "check"), BY_NAME) if path else CheckSettings()
    if fail_on is not None:
        settings = replace(settings, fail_on=None if fail_on is FailOn.NEVER else Severity(fail_on.value))
    return settings if show is None else replace(settings, show=Severity(show.value))


def _known(baseline: Path | None) -> Baseline:
    from minutes.check.baseline import read_baseline

    return read_baseline(baseline) if baseline is not None else {}


def _findings(subject: Subject | Unread, settings: CheckSettings) -> Unread | tuple[str, tuple[Finding, ...]]:
    """A document with its findings. A fault of a rule is that document's."""
    from minutes.check.run import check as run
    from minutes.cli.check_inputs import Unread

    if isinstance(subject, Unread):
        return subject
    try:
        return subject.path, run(subject, settings)
    except Exception as error:
        return Unread(subject.path, error)


def _results(
    found: Sequence[Unread | tuple[str, tuple[Finding, ...]]], settings: CheckSettings, known: Baseline
) -> Results:
    from minutes.check.baseline import gone
    from minutes.check.run import Examined, Results, examined
    from minutes.cli.check_inputs import Unread

    documents = tuple(
        Examined(each.path, failure=explain(each.error))
        if isinstance(each, Unread)
        else examined(*each, settings, known)
        for each in found
    )
    read = [each for each in found if not isinstance(each, Unread)]
    lost = gone(known, (finding for _, findings in read for finding in findings), (path for path, _ in read))
    return Results(documents, settings, lost)


def _put(results: Results, form: ReportFormat, reports: Sequence[tuple[ReportFormat, Path]]) -> None:
    from minutes.check.report import FORMATS

    for each, path in reports:
        write_whole(path, FORMATS[each.value](results))
    report = FORMATS[form.value](results)
    if form is ReportFormat.TEXT:
        report = "\n".join(map(visible, report.split("\n")))
    put(report)


def _exit_code(unread: Sequence[Unread], files: int, failing: int) -> ExitCode:
    """The worst that happened: a fault of the program, a file that cannot be read, findings, nothing."""
    codes = [each.code for each in unread]
    if ExitCode.INTERNAL in codes:
        return ExitCode.INTERNAL
    if codes:
        return codes[0] if files == 1 else ExitCode.SOME_FAILED
    return ExitCode.FINDINGS if failing else ExitCode.OK

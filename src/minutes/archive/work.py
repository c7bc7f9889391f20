"""The work on one document: the same function in a process of this machine and on a cluster."""

from __future__ import annotations

import hashlib
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from minutes.archive.finding import Place
from minutes.errors import ExitCode, MinutesError
from minutes.model.document import Problem, Status
from minutes.pipeline import Pipeline
from minutes.settings import Settings


@dataclass(frozen=True, slots=True)
class Task:
    """A document to be done: the digest of its bytes, where they stand, how it is to be read."""

    document: str
    place: Place
    settings: Settings


@dataclass(frozen=True, slots=True)
class Result:
    """What became of it: the record as JSON, or the error (code, exit_code, message, detail)."""

    document: str
    status: str
    record: str | None = None
    pages: int | None = None
    language: str | None = None
    error: Mapping[str, Any] | None = None
    problems: tuple[Mapping[str, Any], ...] = ()


_pipelines: dict[Settings, Pipeline] = {}


def do(task: Task) -> Result:
    """Read and extract a document. Never raises for what is the document's own trouble, or a fault of ours."""
    try:
        data = task.place.read()
    except Exception as error:
        return failed(task.document, "InputMissingError", ExitCode.NO_INPUT, f"it cannot be read ({error})")
    if hashlib.sha256(data).hexdigest() != task.document:
        message = "it changed while the run was under way: run again"
        return failed(task.document, "InputMissingError", ExitCode.NO_INPUT, message)
    pipeline = _pipelines.setdefault(task.settings, Pipeline(task.settings))
    # A file is read once more by the reader's process: cheaper than to hand it over.
    source = Path(task.place.path) if task.place.member is None else data
    try:
        outcome = pipeline.outcome(source, task.place.name)
    except Exception as error:
        # A fault of the program in one document must not end a run over thousands.
        message = f"a fault of the program itself ({type(error).__name__}: {error}): please report it"
        detail = "".join(traceback.format_exception(error))
        return failed(task.document, "InternalError", ExitCode.INTERNAL, message, detail)
    if outcome.record is None:
        return _refused(task.document, outcome.problems)
    record = outcome.record
    problems = tuple(problem.model_dump(mode="json") for problem in record.problems)
    return Result(
        task.document,
        str(outcome.status),
        record.to_json(),
        record.source.pages,
        record.language.code,
        problems=problems,
    )


def failed(document: str, code: str, exit_code: ExitCode, message: str, detail: str | None = None) -> Result:
    """The result of a document that could not be done."""
    error = {"code": code, "exit_code": int(exit_code), "message": message, "detail": detail}
    return Result(document, str(Status.FAILED), error=error)


def _refused(document: str, problems: tuple[Problem, ...]) -> Result:
    (problem,) = problems
    return failed(document, problem.code, _exit_codes().get(problem.code, ExitCode.INTERNAL), problem.message)


def _exit_codes() -> dict[str, ExitCode]:
    """The exit code of each kind of fault, by the name of its exception."""
    kinds: list[type[MinutesError]] = [MinutesError, *MinutesError.__subclasses__()]
    return {kind.__name__: kind.code for kind in kinds}

"""The work on one document: the same function in a process of this machine and on a cluster."""

from __future__ import annotations

import hashlib
import traceback
from functools import lru_cache
from pathlib import Path

from minutes.archive.cover import covered_failure, identifier
from minutes.archive.tasks import Result, Task, failed, refused
from minutes.errors import ExitCode, InputMissingError, MinutesError
from minutes.model.document import Outcome
from minutes.pipeline import Pipeline
from minutes.settings import Settings


def do(task: Task) -> Result:
    """Read and extract a document. Never raises for what is the document's own trouble, or a fault of ours."""
    result = _done(task)
    return result if task.settings.pseudonyms is None else covered_failure(result, task.place)


def _done(task: Task) -> Result:
    try:
        data = task.data if task.data is not None else task.place.read()
        if identifier(hashlib.sha256(data).hexdigest(), task.settings.pseudonyms) != task.document:
            raise InputMissingError("it changed while the run was under way: run again")
        return _result(task, _outcome(task, data))
    except MinutesError as error:
        return refused(task.document, error)
    except Exception as error:
        # A fault of the program in one document must not end a run over thousands.
        message = f"a fault of the program itself ({type(error).__name__}: {error}): please report it"
        detail = "".join(traceback.format_exception(error))
        return failed(task.document, "InternalError", ExitCode.INTERNAL, message, detail)


@lru_cache(maxsize=2)
def _pipeline(settings: Settings) -> Pipeline:
    return Pipeline(settings)


def _outcome(task: Task, data: bytes) -> Outcome:
    # A file is read once more by the reader's process: cheaper than to hand it over.
    is_file = task.data is None and task.place.entry is None
    return _pipeline(task.settings).outcome(Path(task.place.path) if is_file else data, task.place.name)


def _result(task: Task, outcome: Outcome) -> Result:
    record = outcome.record
    if record is None:
        (problem,) = outcome.problems
        return failed(task.document, problem.code, _exit_code(problem.code), problem.message)
    problems = tuple(problem.model_dump(mode="json") for problem in record.problems)
    pages, language = record.source.pages, record.language.code
    return Result(task.document, str(outcome.status), record.to_json(), pages, language, problems=problems)


def _exit_code(name: str) -> ExitCode:
    """The exit code of a kind of fault, by the name of its exception."""
    kinds = {kind.__name__: kind.code for kind in MinutesError.__subclasses__()}
    return kinds.get(name, ExitCode.INTERNAL)

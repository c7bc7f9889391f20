"""``minutes evaluate``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from minutes.cli.console import progress, put, put_json, say
from minutes.cli.options import AsJson, AsMarkdown, Model, Verbose, refuse_together
from minutes.errors import FloorError

if TYPE_CHECKING:
    from minutes.evaluate.corpus import Corpus
    from minutes.evaluate.runs import Run
    from minutes.evaluate.scoring import DocumentScore


def evaluate(
    corpus: Annotated[
        Path, typer.Argument(metavar="CORPUS", help="Folder with gold files beside their documents.")
    ],
    check: Annotated[bool, typer.Option("--check", help="Fail where a figure is below its floor.")] = False,
    update: Annotated[bool, typer.Option("--update", help="Raise the floors to today's figures.")] = False,
    allow_lower: Annotated[
        bool, typer.Option("--allow-lower", help="With --update: lower floors too.")
    ] = False,
    expected: Annotated[
        bool, typer.Option("--expected", help="Fail where a record is not as expected.")
    ] = False,
    write_expected: Annotated[
        bool, typer.Option("--write-expected", help="Rewrite the expected records.")
    ] = False,
    details: Annotated[
        bool, typer.Option("--details", help="Name what was missed and what is extra.")
    ] = False,
    as_json: AsJson = False,
    as_markdown: AsMarkdown = False,
    records: Annotated[
        Path | None,
        typer.Option("--records", metavar="DIR", help="Score the records in DIR instead of new ones."),
    ] = None,
    save: Annotated[
        Path | None, typer.Option("--save", metavar="DIR", help="Keep the records as DIR/ID.json.")
    ] = None,
    model: Model = "auto",
    verbose: Verbose = False,
) -> None:
    """Score records against gold: precision, recall and F1 a kind, attributes, fields, languages."""
    refuse_together(check=check, update=update, expected=expected, write_expected=write_expected)
    refuse_together(json=as_json, markdown=as_markdown)
    if allow_lower and not update:
        raise typer.BadParameter("--allow-lower goes with --update only.")
    from minutes.evaluate.corpus import open_corpus
    from minutes.evaluate.runs import write_run

    opened = open_corpus(corpus)
    run = _make_run(opened, records, model)
    if save is not None:
        write_run(run, save)
    if expected or write_expected:
        _expected(opened, run, write_expected)
        return
    scores = _score(opened, run)
    _print(scores, run, details, as_json, as_markdown)
    if check or update:
        _gate(opened, run, scores, update, allow_lower)


def _make_run(corpus: Corpus, records: Path | None, model: str) -> Run:
    from minutes.evaluate.runs import read_run, run_corpus, select

    if records is not None:
        return select(read_run(records), corpus)
    from minutes.pipeline import Pipeline
    from minutes.settings import Settings

    with progress(len(corpus.documents), wanted=sys.stderr.isatty()) as step:
        return run_corpus(corpus.documents, Pipeline(Settings(model=model)), lambda _: step())


def _score(corpus: Corpus, run: Run) -> list[DocumentScore]:
    from minutes.evaluate.scoring import score_document

    return [score_document(d.id, d.read_gold(), run.plain(d.id)) for d in corpus.documents]


def _print(scores: list[DocumentScore], run: Run, details: bool, as_json: bool, as_markdown: bool) -> None:
    from minutes.evaluate.report import scores_json, scores_markdown, scores_text

    if as_json:
        put_json(scores_json(scores, run.failures))
    elif as_markdown:
        put(scores_markdown(scores, run.failures, details=details))
    else:
        put(scores_text(scores, run.failures, details=details))


def _gate(corpus: Corpus, run: Run, scores: list[DocumentScore], update: bool, allow_lower: bool) -> None:
    from minutes.evaluate.gate import measured, raised, read_floors, shortfalls, write_floors
    from minutes.evaluate.scoring import total

    today = measured(corpus.digest(), run.models, total(scores).figures())
    pinned = read_floors(corpus.floors)
    if update:
        pinned = raised(pinned, today, allow_lower=allow_lower)
        write_floors(corpus.floors, pinned)
    if pinned is None:
        raise FloorError(f"{corpus.floors} is not there; pin the floors with --update.")
    faults = shortfalls(pinned, today)
    for fault in faults:
        say(fault)
    if faults:
        advice = "" if update else ", or, after a review, run --update --allow-lower"
        raise FloorError(f"the gate is shut by {len(faults)} faults; mend the extraction{advice}.")


def _expected(corpus: Corpus, run: Run, write: bool) -> None:
    from minutes.evaluate.expected import differences, write_expected

    if write:
        for document in write_expected(corpus, run):
            say(f"{document}: the expected record was written.")
        return
    found = differences(corpus, run)
    for diff in found.values():
        put(diff + "\n")
    if found:
        raise FloorError(f"{len(found)} records are not as expected; review them and run --write-expected.")

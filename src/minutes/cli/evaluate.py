"""``minutes evaluate``."""

from __future__ import annotations

import sys
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from minutes.cli.console import progress, put, put_json, say
from minutes.cli.options import AsJson, AsMarkdown, Model, Verbose, refuse_together
from minutes.errors import FloorError

if TYPE_CHECKING:
    from minutes.evaluate.corpus import Corpus
    from minutes.evaluate.gate import Floors
    from minutes.evaluate.runs import Run
    from minutes.evaluate.scoring import DocumentScore

#: Scores of files that are read from their images may be lower by this much.
IMAGE_SLACK = 0.02
TEXT_FOLDER = Path("corpus", "garble")

Folder = Annotated[
    Path | None,
    typer.Argument(
        metavar="CORPUS",
        help="Folder with gold files beside their documents; with --text, of truths (corpus/garble).",
        show_default=False,
    ),
]
Text = Annotated[bool, typer.Option("--text", help="Score the clean text of garbled files instead.")]
Check = Annotated[bool, typer.Option("--check", help="Fail where a figure is below its floor.")]
Update = Annotated[bool, typer.Option("--update", help="Raise the floors to today's figures.")]
AllowLower = Annotated[bool, typer.Option("--allow-lower", help="With --update: lower floors too.")]
Expected = Annotated[bool, typer.Option("--expected", help="Fail where a record is not as expected.")]
WriteExpected = Annotated[bool, typer.Option("--write-expected", help="Rewrite the expected records.")]
Details = Annotated[bool, typer.Option("--details", help="Name what was missed and what is extra.")]
Records = Annotated[
    Path | None,
    typer.Option("--records", metavar="DIR", help="Score the records in DIR instead of new ones."),
]
Save = Annotated[Path | None, typer.Option("--save", metavar="DIR", help="Keep the records as DIR/ID.json.")]


def evaluate(
    corpus: Folder = None,
    text: Text = False,
    check: Check = False,
    update: Update = False,
    allow_lower: AllowLower = False,
    expected: Expected = False,
    write_expected: WriteExpected = False,
    details: Details = False,
    as_json: AsJson = False,
    as_markdown: AsMarkdown = False,
    records: Records = None,
    save: Save = None,
    model: Model = "auto",
    verbose: Verbose = False,
) -> None:
    """Score records against gold: precision, recall and F1 a kind, attributes, fields, languages.

    With --text, score clean text against what is printed: words, their order, furniture and foot-notes.
    """
    refuse_together(check=check, update=update, expected=expected, write_expected=write_expected)
    refuse_together(json=as_json, markdown=as_markdown)
    for_records = {"expected": expected, "write_expected": write_expected, "records": records, "save": save}
    for name, value in for_records.items():
        refuse_together(text=text, **{name: bool(value)})
    if allow_lower and not update:
        raise typer.BadParameter("--allow-lower goes with --update only.")
    gate = _Gate(check, update, allow_lower)
    if text:
        _evaluate_text(corpus or TEXT_FOLDER, gate, details, as_json, as_markdown)
        return
    if corpus is None:
        raise typer.BadParameter("give the folder of a corpus, or --text.")
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
    if gate.wanted:
        from minutes.evaluate.gate import measured
        from minutes.evaluate.scoring import floor_figures

        gate.hold(opened.floors, measured(opened.digest(), run.models, floor_figures(scores)))


def _evaluate_text(folder: Path, gate: _Gate, details: bool, as_json: bool, as_markdown: bool) -> None:
    from minutes.evaluate.gate import eased, measured
    from minutes.evaluate.text_report import text_scores_json, text_scores_markdown, text_scores_text
    from minutes.evaluate.text_runs import read_files
    from minutes.evaluate.text_scoring import score_text, text_figures
    from minutes.evaluate.text_truth import digest, find_truths
    from minutes.pipeline import Pipeline
    from minutes.source import missing_parts, recogniser

    files = find_truths(folder)
    truths = {file.id: file.read_truth() for file in files}
    with progress(len(files), wanted=sys.stderr.isatty()) as step:
        run = read_files(files, Pipeline(), lambda _: step())
    scores = [score_text(file, truth, run.reading(file)) for file, truth in truths.items()]
    if as_json:
        put_json(text_scores_json(scores, run.failures))
    else:
        report = text_scores_markdown if as_markdown else text_scores_text
        put(report(scores, run.failures, details=details))
    if gate.wanted:
        program = recogniser()
        today = measured(digest(folder, files), (program,) if program else (), text_figures(scores))
        missing = frozenset() if program else run.images
        if missing:
            say(f"{len(missing)} files were left out of the gate: {missing_parts()}.")
        # What is read from images depends a little on the program's version and the machine's arithmetic.
        gate.hold(folder / "floors.json", today, pin=eased(today, run.images, IMAGE_SLACK), missing=missing)


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


@dataclass(frozen=True)
class _Gate:
    """What is to become of the floors: nothing, a check, or an update and a check."""

    check: bool
    update: bool
    allow_lower: bool

    @property
    def wanted(self) -> bool:
        """Whether the floors are asked for at all."""
        return self.check or self.update

    def hold(
        self, path: Path, today: Floors, pin: Floors | None = None, missing: Collection[str] = ()
    ) -> None:
        """Pin today's figures (or ``pin``) where asked to, then fail where one is below its floor.

        The files ``missing`` could not be read on this machine, and are left out. Raises FloorError.
        """
        from minutes.evaluate.gate import left_out, raised, read_floors, shortfalls, write_floors

        pinned = read_floors(path)
        if self.update:
            pinned = raised(pinned, left_out(pin or today, missing), allow_lower=self.allow_lower)
            write_floors(path, pinned)
        if pinned is None:
            raise FloorError(f"{path} is not there; pin the floors with --update.")
        faults = shortfalls(left_out(pinned, missing), today)
        for fault in faults:
            say(fault)
        if faults:
            advice = "" if self.update else ", or, after a review, run --update --allow-lower"
            raise FloorError(f"the gate is shut by {len(faults)} faults; mend what fell{advice}.")


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

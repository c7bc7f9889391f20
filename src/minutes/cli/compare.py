"""``minutes compare``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from minutes.cli.console import put, put_json
from minutes.cli.options import AsJson, AsMarkdown, Verbose, refuse_together


def compare(
    run_a: Annotated[Path, typer.Argument(metavar="RUN_A", help="Folder of records: before.")],
    run_b: Annotated[Path, typer.Argument(metavar="RUN_B", help="Folder of records: after.")],
    gold: Annotated[
        Path | None, typer.Option("--gold", metavar="DIR", help="Corpus that says which items are right.")
    ] = None,
    as_json: AsJson = False,
    as_markdown: AsMarkdown = False,
    verbose: Verbose = False,
) -> None:
    """Compare two runs: the items gained, lost and changed, document by document.

    Identifiers, confidence and evidence are left out: what counts is what the records say.
    """
    refuse_together(json=as_json, markdown=as_markdown)
    from minutes.evaluate.changes import changes_json, changes_markdown, changes_text
    from minutes.evaluate.compare import compare_runs
    from minutes.evaluate.corpus import open_corpus
    from minutes.evaluate.runs import read_run

    golds = {d.id: d.read_gold() for d in open_corpus(gold).documents} if gold else {}
    compared = compare_runs(read_run(run_a), read_run(run_b), golds)
    if as_json:
        put_json(changes_json(compared))
    else:
        put(changes_markdown(compared) if as_markdown else changes_text(compared))

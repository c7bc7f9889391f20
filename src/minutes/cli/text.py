"""``minutes text``."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from minutes.cli.console import put, put_json, visible
from minutes.cli.inputs import Input
from minutes.cli.options import AsJson, Dpi, Language, Ocr, OcrChoice, Password, Verbose, refuse_together
from minutes.cli.pseudonyms import Key, pseudonyms

if TYPE_CHECKING:
    from minutes.model.document import CleanDocument


@dataclass(frozen=True, slots=True)
class Repair:
    """An edit as it is shown: rule, page (from 1), what stood there, what stands there now, where it was."""

    rule: str
    page: int
    before: str
    after: str
    start: int
    end: int


def text(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Minutes: PDF, text or scan; - is stdin.")],
    explain: Annotated[
        bool, typer.Option("--explain", help="List the repairs instead: rule, page, before, after.")
    ] = False,
    as_json: AsJson = False,
    language: Language = None,
    password: Password = None,
    ocr: OcrChoice = Ocr.AUTO,
    dpi: Dpi = None,
    key: Key = None,
    verbose: Verbose = False,
) -> None:
    """Print the clean text of a document, or the repairs that made it.

    The text is printed to the letter: the ranges of a record's evidence count its code points.
    """
    from minutes.pipeline import Pipeline
    from minutes.settings import Settings

    item = Input(file)
    if key is not None:
        # Repairs show the words as they stood.
        refuse_together(pseudonymize=True, explain=explain, json=as_json)
    settings = Settings(
        language=language, password=password, ocr=ocr.value, dpi=dpi, pseudonyms=pseudonyms(key, False)
    )
    if key is not None:
        put(Pipeline(settings).text(item.read()))
        return
    document = Pipeline(settings).clean(item.read())
    if as_json:
        put_json(_as_json(document, explain))
    elif explain:
        _print_repairs(document)
    else:
        put(document.text)


def repairs(document: CleanDocument) -> Iterator[Repair]:
    """Each repair, in the order in which they were made; places are in the text as the source gave it."""
    for edit, before, raw in document.aligned.log():
        page = document.raw.page_at(raw.start).number
        yield Repair(edit.rule, page, before, edit.text, raw.start, raw.end)


def _as_json(document: CleanDocument, explain: bool) -> dict[str, object]:
    source = asdict(document.raw.source)
    edits = [asdict(repair) for repair in repairs(document)]
    return (
        {"source": source, "edits": edits}
        if explain
        else {"source": source, "text": document.text, "edits": edits}
    )


def telling(text: str) -> str:
    """``text`` on one line, with escapes for what the eye would miss: combining accents, outer blanks."""
    inner = text.strip(" ")
    left = 0 if not inner else len(text) - len(text.lstrip(" "))
    right = len(text) - len(inner) - left
    marks = (f"\\u{ord(char):04x}" if unicodedata.combining(char) else char for char in visible(inner))
    return "\\x20" * left + "".join(marks) + "\\x20" * right


def _print_repairs(document: CleanDocument) -> None:
    rows = [(r.rule, str(r.page), telling(r.before), telling(r.after)) for r in repairs(document)]
    if not sys.stdout.isatty():
        put("".join("\t".join(row) + "\n" for row in rows))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table("rule", "page", "before", "after")
    for row in rows:
        table.add_row(*map(Text, row))
    Console().print(table)

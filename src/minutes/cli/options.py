"""Options that several commands share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import typer


class Ocr(StrEnum):
    """Which pages are read from their images."""

    AUTO = "auto"
    NEVER = "never"
    ALWAYS = "always"


@dataclass
class Manner:
    """How the program talks: kept beside the command, so that the outermost handler of errors sees it."""

    verbose: bool = False


def _remember_verbose(context: typer.Context, value: bool) -> bool:
    context.ensure_object(Manner).verbose = value
    return value


def _known_language(value: str | None) -> str | None:
    if value is None:
        return None
    from minutes.packs import available

    if value not in available():
        raise typer.BadParameter(f"there is no pack for {value!r}; the packs are: {', '.join(available())}")
    return value


Verbose = Annotated[
    bool,
    typer.Option(
        "--verbose",
        "-v",
        callback=_remember_verbose,
        help="Show the traceback of a fault.",
    ),
]
Language = Annotated[
    str | None,
    typer.Option(
        "--language",
        metavar="CODE",
        callback=_known_language,
        help="Language of the documents (default: detect it).",
    ),
]
Model = Annotated[
    str,
    typer.Option(
        "--model",
        metavar="NAME",
        help="spaCy model: auto (the language's, if installed), none, or the name of one.",
    ),
]
Password = Annotated[
    str | None,
    typer.Option("--password", envvar="MINUTES_PASSWORD", metavar="TEXT", help="Password of encrypted PDFs."),
]
OcrChoice = Annotated[
    Ocr,
    typer.Option(
        "--ocr",
        help="Read pages from their images: auto (those without sound text), never, always. Needs Tesseract.",
    ),
]
Dpi = Annotated[
    int | None,
    typer.Option(
        "--dpi", min=70, max=600, help="Resolution for --ocr, and of images (default: what they say)."
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
AsMarkdown = Annotated[bool, typer.Option("--markdown", help="Print Markdown.")]


def refuse_together(**flags: bool) -> None:
    """Refuse flags that exclude one another. Raises typer.BadParameter where more than one is set."""
    given = [f"--{name.replace('_', '-')}" for name, is_set in flags.items() if is_set]
    if len(given) > 1:
        raise typer.BadParameter(f"{' and '.join(given)} exclude one another; give one of them.")

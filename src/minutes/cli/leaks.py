"""``minutes leaks``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from minutes.cli.console import put, say, visible
from minutes.cli.options import Verbose
from minutes.errors import InputMissingError, LeakError


def leaks(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="What `run` or `extract` wrote.")],
    names: Annotated[
        Path,
        typer.Argument(
            metavar="NAMES", help="A text file: names, e-mails and phones to look for, a line each."
        ),
    ],
    verbose: Verbose = False,
) -> None:
    """Look for names in every file of a folder that was written with pseudonyms.

    Each that is still there is a line: the file, what was found (name, surname, address, number), whose it is.
    Case and accents do not matter; surnames that are common words are looked for only beside their first names.
    """
    from minutes.pseudonymize.leaks import find_leaks

    if not folder.is_dir():
        raise InputMissingError(f"{folder} is no folder: give the one that `minutes run --out` wrote")
    try:
        wanted = [line.strip() for line in names.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        raise InputMissingError(f"{names} cannot be read ({error}): give a text file in UTF-8") from error
    found = find_leaks(folder, wanted)
    for leak in found:
        put(f"{visible(leak.file)}\t{leak.what}\t{visible(leak.name)}\n")
    if found:
        people = len({leak.name for leak in found})
        raise LeakError(f"{people} of {len(wanted)} names are still in {folder}: do not hand it over")
    say(f"none of {len(wanted)} names is in {folder}")

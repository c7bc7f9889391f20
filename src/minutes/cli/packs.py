"""``minutes packs``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from minutes.cli.console import put, visible
from minutes.cli.options import Verbose
from minutes.errors import InputMissingError, PackError


def check(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="DIR", help="Folder of one pack (default: all that are installed)."),
    ] = None,
    verbose: Verbose = False,
) -> None:
    """Check language packs: every rule takes its examples and leaves its near-misses."""
    from minutes.packs import check_packs

    if folder is not None and not (folder / "pack.toml").is_file():
        raise InputMissingError(f"{folder} holds no pack.toml; give the folder of one pack.")
    faults = check_packs(folder)
    for fault in faults:
        put(f"{visible(fault)}\n")
    if faults:
        raise PackError(f"{len(faults)} faults in the packs; mend the files that they name.")


def list_packs(verbose: Verbose = False) -> None:
    """List the languages that there is a pack for."""
    from minutes.packs import available

    put("".join(f"{code}\n" for code in available()))

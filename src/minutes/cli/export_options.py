"""What a person states for an export, as options of the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

To = Annotated[
    str,
    typer.Option(
        "--to",
        metavar="FORMAT",
        help="jsonl, csv, parquet, ead3, ro-crate, bagit, scdl-deliberations or scdl-subventions.",
    ),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="PATH", help="File or folder to write (files: default stdout)."),
]
Force = Annotated[bool, typer.Option("--force", help="Replace an earlier export at PATH.")]
Date = Annotated[
    str | None,
    typer.Option("--date", metavar="YYYY-MM-DD", help="Day that the export bears; never the clock's."),
]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="Title of the collection.")]
Holder = Annotated[
    str | None, typer.Option("--holder", metavar="NAME", help="Who holds and publishes the collection.")
]
Contact = Annotated[
    str | None, typer.Option("--contact", metavar="EMAIL", help="Where the holder can be reached.")
]
Identifier = Annotated[
    str | None, typer.Option("--identifier", metavar="TEXT", help="Identifier of the collection.")
]
Licence = Annotated[
    str | None, typer.Option("--license", metavar="URL", help="Licence, by its address or name.")
]
CollectiviteNom = Annotated[
    str | None, typer.Option("--collectivite-nom", metavar="NAME", help="SCDL: who decides or gives.")
]
CollectiviteSiret = Annotated[
    str | None, typer.Option("--collectivite-siret", metavar="SIRET", help="SCDL: its SIRET, 14 digits.")
]
Body = Annotated[
    str | None, typer.Option("--body", metavar="TEXT", help="SCDL: only meetings of bodies so named.")
]
Facts = Annotated[
    Path | None,
    typer.Option(
        "--facts", metavar="FILE", help="SCDL: a CSV; its first column names rows, the others are added."
    ),
]
DatedIds = Annotated[
    bool, typer.Option("--dated-ids", help="SCDL: number unnumbered acts by day and agenda number.")
]
Fixed = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="NAME=VALUE", help="SCDL: a column; bagit: a tag. May be repeated."),
]

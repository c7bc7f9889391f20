"""Exports of a run in the formats of those it is handed over to. Exporters know records and the journal's entries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from minutes.export import (
    bagit,
    csvw,
    ead3,
    jsonl,
    parquet,
    ro_crate,
    scdl_deliberations,
    scdl_subventions,
)
from minutes.export.collection import Collection, Entry, Person
from minutes.export.details import OPTIONS, Details
from minutes.export.folders import refuse_existing, whole_folder

__all__ = [
    "EXPORTERS",
    "OPTIONS",
    "Collection",
    "Details",
    "Entry",
    "FileExporter",
    "FolderExporter",
    "Person",
    "refuse_existing",
    "whole_folder",
]


@dataclass(frozen=True, slots=True)
class FileExporter:
    """Writes one text. ``needs`` and ``takes`` are the details that must and that may be stated."""

    write: Callable[[Collection, Details, TextIO], list[str]]
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FolderExporter:
    """Writes files into an empty folder; ``marker`` is one that each export of the format has."""

    write: Callable[[Collection, Details, Path], list[str]]
    marker: str
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()


_SCDL_NEEDS = ("collectivite_nom", "collectivite_siret")
_CRATE_NEEDS = ("date", "holder", "licence")

EXPORTERS: Mapping[str, FileExporter | FolderExporter] = {
    "jsonl": FileExporter(jsonl.write),
    "csv": FolderExporter(csvw.write, csvw.METADATA, takes=("title",)),
    "parquet": FolderExporter(parquet.write, "documents.parquet"),
    "ead3": FileExporter(ead3.write, ("date", "holder", "identifier"), ("title",)),
    "ro-crate": FolderExporter(
        ro_crate.write,
        ro_crate.METADATA,
        _CRATE_NEEDS,
        ("title", "identifier", "contact"),
    ),
    "bagit": FolderExporter(
        bagit.write,
        "bagit.txt",
        _CRATE_NEEDS,
        ("title", "identifier", "contact", "fixed"),
    ),
    "scdl-deliberations": FileExporter(
        scdl_deliberations.write,
        _SCDL_NEEDS,
        ("body", "facts", "fixed", "dated_ids"),
    ),
    "scdl-subventions": FileExporter(scdl_subventions.write, _SCDL_NEEDS, ("body", "facts", "fixed")),
}

"""What the documents do not say, and whoever hands them over does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Details:
    """Statements for an export; each format says which it needs. ``version`` is that of the program.

    ``date`` is a day, YYYY-MM-DD: no format looks at the clock. ``fixed`` are columns or tags that are the same
    everywhere; ``facts`` is a CSV file that adds columns to the rows it names. ``body`` keeps the meetings of
    the bodies whose name contains it. ``dated_ids`` makes identifiers of acts from date and agenda number.
    """

    version: str
    date: str | None = None
    title: str | None = None
    holder: str | None = None
    contact: str | None = None
    identifier: str | None = None
    licence: str | None = None
    collectivite_nom: str | None = None
    collectivite_siret: str | None = None
    body: str | None = None
    facts: Path | None = None
    dated_ids: bool = False
    fixed: Mapping[str, str] = field(default_factory=dict)


#: The option of the command line that states each detail.
OPTIONS = {
    "date": "--date YYYY-MM-DD",
    "title": "--title TEXT",
    "holder": "--holder NAME",
    "contact": "--contact EMAIL",
    "identifier": "--identifier TEXT",
    "licence": "--license URL",
    "collectivite_nom": "--collectivite-nom NAME",
    "collectivite_siret": "--collectivite-siret SIRET",
    "body": "--body TEXT",
    "facts": "--facts FILE",
    "dated_ids": "--dated-ids",
    "fixed": "--set NAME=VALUE",
}

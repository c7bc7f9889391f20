"""The words of a finding aid, in the language of its collection."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """What a finding aid says in words of its own."""

    code: str
    name: str
    title: str
    no_body: str
    no_date: str
    meeting: str
    pages: str
    meetings: str
    content: str
    decision: str
    laureates: str
    actions: str
    file: str
    outcomes: dict[str, str]


WORDINGS = {
    "en": Wording(
        code="eng",
        name="English",
        title="Minutes of meetings",
        no_body="Body not stated",
        no_date="undated",
        meeting="Meeting",
        pages="pages",
        meetings="meetings",
        content="Minutes that name {people} people and hold {decisions} decisions, {laureates} awards and "
        "{actions} tasks.",
        decision="Decisions",
        laureates="Awards",
        actions="Tasks",
        file="file name",
        outcomes={"adopted": "adopted", "rejected": "rejected", "deferred": "deferred"},
    ),
    "fr": Wording(
        code="fre",
        name="français",
        title="Comptes rendus de réunions",
        no_body="Instance non indiquée",
        no_date="sans date",
        meeting="Réunion",
        pages="pages",
        meetings="réunions",
        content="Compte rendu qui nomme {people} personnes et contient {decisions} décisions, {laureates} prix ou "
        "subventions et {actions} tâches.",
        decision="Décisions",
        laureates="Prix et subventions",
        actions="Tâches",
        file="nom du fichier",
        outcomes={"adopted": "adopté", "rejected": "rejeté", "deferred": "reporté"},
    ),
    "es": Wording(
        code="spa",
        name="español",
        title="Actas de reuniones",
        no_body="Órgano no indicado",
        no_date="sin fecha",
        meeting="Reunión",
        pages="páginas",
        meetings="reuniones",
        content="Acta que nombra a {people} personas y contiene {decisions} acuerdos, {laureates} premios o ayudas y "
        "{actions} tareas.",
        decision="Acuerdos",
        laureates="Premios y ayudas",
        actions="Tareas",
        file="nombre del archivo",
        outcomes={"adopted": "aprobado", "rejected": "rechazado", "deferred": "aplazado"},
    ),
}


def wording(languages: Counter[str]) -> Wording:
    """The words for a collection whose documents are in these languages: those of the commonest, else English."""
    ranked = sorted(languages, key=lambda code: (-languages[code], code))
    return WORDINGS.get(ranked[0], WORDINGS["en"]) if ranked else WORDINGS["en"]

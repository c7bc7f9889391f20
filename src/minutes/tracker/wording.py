"""The fixed words of a ticket's description, in the language of the minutes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """Words by what they introduce. ``colon`` is how the language sets one."""

    owners: str
    due: str
    status: str
    done: str
    outcome: str
    votes: tuple[str, str, str]
    unanimous: str
    heading: str
    meeting: str
    document: str
    page: str
    outcomes: dict[str, str]
    colon: str = ": "

    def line(self, label: str, value: str) -> str:
        """``label: value``."""
        return f"{label}{self.colon}{value}"


_ENGLISH = Wording(
    owners="Responsible",
    due="Due",
    status="Status",
    done="done, say the minutes",
    outcome="Outcome",
    votes=("for", "against", "abstaining"),
    unanimous="unanimous",
    heading="Item",
    meeting="Meeting",
    document="Document",
    page="page",
    outcomes={"adopted": "adopted", "rejected": "rejected", "deferred": "deferred"},
)

_WORDINGS = {
    "en": _ENGLISH,
    "fr": Wording(
        owners="Responsable",
        due="Échéance",
        status="État",
        done="fait, dit le procès-verbal",
        outcome="Issue",
        votes=("pour", "contre", "abstention"),
        unanimous="à l’unanimité",
        heading="Point",
        meeting="Réunion",
        document="Document",
        page="page",
        outcomes={"adopted": "adopté", "rejected": "rejeté", "deferred": "reporté"},
        colon="\u00a0: ",
    ),
    "es": Wording(
        owners="Responsable",
        due="Plazo",
        status="Estado",
        done="hecho, dice el acta",
        outcome="Resultado",
        votes=("a favor", "en contra", "abstención"),
        unanimous="por unanimidad",
        heading="Punto",
        meeting="Reunión",
        document="Documento",
        page="página",
        outcomes={"adopted": "aprobado", "rejected": "rechazado", "deferred": "aplazado"},
    ),
}


def wording_of(language: str) -> Wording:
    """The words of a language (ISO 639-1); English ones where there are none."""
    return _WORDINGS.get(language, _ENGLISH)

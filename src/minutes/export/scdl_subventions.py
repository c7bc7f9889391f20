"""SCDL *subventions* 2.1.1: a row a laureate with a sum of money, in the columns of the national schema."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TextIO

from minutes.export.acts import registered_number
from minutes.export.collection import Collection
from minutes.export.details import Details
from minutes.export.scdl import LeftOut, Row, chosen, is_within, siret_fault, text, write_table
from minutes.model.record import Laureate, Record

SCHEMA = "scdl-subventions-2.1.1"
#: "prix de la fondation Orsel": somebody else gives it.
_GIVER = re.compile(
    r"\b(?:de\s+la|de\s+l['’]|du|des|par)\s*(?P<giver>(?:fondation|mutuelle|région|département|conseil\s+départemental|"
    r"conseil\s+régional|état|ministère|union\s+européenne|banque|caisse)\b.*)|\b(?P<adjective>régional|départemental)e?s?\b",
    re.IGNORECASE,
)


def write(collection: Collection, details: Details, stream: TextIO) -> list[str]:
    """Write the table. ``details`` state the name and the SIRET of who gives. Raises UsageError."""
    return write_table(stream, SCHEMA, _rows(collection, details), details, _fault)


def _rows(collection: Collection, details: Details) -> Iterator[Row | LeftOut]:
    for _, record in chosen(collection, details):
        if isinstance(record, LeftOut):
            yield record
        else:
            yield from (_row(laureate, record, details) for laureate in record.laureates)


def _row(laureate: Laureate, record: Record, details: Details) -> Row | LeftOut:
    if why := _unfit(laureate, record, details):
        return LeftOut(why)
    assert laureate.amount is not None
    return {
        "nomAttribuant": details.collectivite_nom or "",
        "idAttribuant": details.collectivite_siret or "",
        "dateConvention": record.meeting.date or "",
        "referenceDecision": _reference(laureate, record) or "",
        "nomBeneficiaire": text(laureate.recipients[0]),
        "objet": text(laureate.award),
        "montant": f"{laureate.amount.value:.2f}",
        # A sum of money is no aid in kind, and who is alone gets the whole of it.
        "nature": "aide en numéraire",
        "pourcentageSubvention": "1",
    }


def _unfit(laureate: Laureate, record: Record, details: Details) -> str | None:
    amount, (first, *others) = laureate.amount, laureate.recipients
    if amount is None:
        return "no sum is stated"
    if amount.currency != "EUR":
        return "the sum is not in euros"
    if amount.value <= 0:
        return "the sum is not above zero"
    if others:
        return "several recipients share the sum, and their shares are not stated"
    issuer = details.collectivite_nom
    if any(is_within(*pair) for pair in ((first, issuer), (issuer, first), (first, record.meeting.body))):
        return "the body itself is the recipient"
    if laureate.award and (giver := _GIVER.search(laureate.award)) and not is_within(giver["giver"], issuer):
        return "the award is named after another giver"
    return None


def _reference(laureate: Laureate, record: Record) -> str | None:
    """The number of the act in whose words the laureate stands."""
    for decision in record.decisions:
        spans = [(place.clean.start, place.clean.end) for place in decision.evidence]
        for place in laureate.evidence:
            if any(start < place.clean.end and place.clean.start < end for start, end in spans):
                return registered_number(decision)
    return None


def _fault(row: Row) -> str | None:
    """What the schema's own checks would find in a row."""
    return siret_fault(row, "idAttribuant", "idBeneficiaire")

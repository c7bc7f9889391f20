"""SCDL *délibérations* 2.1.5: a row a deliberation that was adopted, in the columns of the national schema."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from minutes.export.acts import Act, acts, subject
from minutes.export.collection import Collection
from minutes.export.details import Details
from minutes.export.scdl import LeftOut, Row, chosen, siret_fault, write_table
from minutes.model.record import Record

SCHEMA = "scdl-deliberations-2.1.5"


def write(collection: Collection, details: Details, stream: TextIO) -> list[str]:
    """Write the table. ``details`` state the name and the SIRET of the issuer. Raises UsageError."""
    return write_table(stream, SCHEMA, _rows(collection, details), details, _fault)


def _rows(collection: Collection, details: Details) -> Iterator[Row | LeftOut]:
    taken: set[str] = set()
    for _, record in chosen(collection, details):
        if isinstance(record, LeftOut):
            yield record
            continue
        for act in acts(record, dated=details.dated_ids):
            row = _row(act, record, details)
            if isinstance(row, LeftOut):
                yield row
            elif act.number in taken:
                yield LeftOut("another row has the same DELIB_ID")
            else:
                taken.add(act.number)
                yield row


def _row(act: Act, record: Record, details: Details) -> Row | LeftOut:
    adopted = [one for one in act.decisions if one.outcome == "adopted"]
    if not adopted:
        return LeftOut(f"{act.decisions[0].outcome}, not adopted")
    if not act.number:
        return LeftOut(
            "no number of a deliberation is printed (--dated-ids makes one of date and agenda number)"
        )
    if any(one.outcome != "adopted" for one in act.decisions):
        return LeftOut("under one number something was adopted and something was not")
    if doubt := _doubt(act, record):
        return LeftOut(f"its vote cannot be right (problem {doubt} of the record)")
    return {
        "COLL_NOM": details.collectivite_nom or "",
        "COLL_SIRET": details.collectivite_siret or "",
        "DELIB_ID": act.number,
        "DELIB_DATE": record.meeting.date or "",
        "DELIB_OBJET": subject(adopted[0].title or adopted[0].text),
        **_vote(act),
    }


def _doubt(act: Act, record: Record) -> str | None:
    """What the record finds wrong with the vote: against attendance, totals, unanimity or outcome."""
    items = {decision.id for decision in act.decisions}
    codes = sorted({one.code for one in record.problems if one.item in items})
    return next((code for code in codes if code.startswith("votes-")), None)


def _vote(act: Act) -> Row:
    votes = act.votes
    if votes is None:
        return {}
    counts = {"VOTE_POUR": votes.for_, "VOTE_CONTRE": votes.against, "VOTE_ABSTENTION": votes.abstain}
    known = {name: str(count) for name, count in counts.items() if count is not None}
    # Who took part follows from the three counts only.
    total = {"VOTE_REEL": str(sum(map(int, known.values())))} if len(known) == len(counts) else {}
    return {**known, **total}


def _fault(row: Row) -> str | None:
    """What the schema's own checks would find in a row: sums and comparisons over columns."""
    columns = ("VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION")
    counts = [int(row[name]) for name in columns if row.get(name)]
    real, full = row.get("VOTE_REEL"), row.get("VOTE_EFFECTIF")
    if real and len(counts) == len(columns) and int(real) != sum(counts):
        return "VOTE_REEL is not the sum of VOTE_POUR, VOTE_CONTRE and VOTE_ABSTENTION"
    if full and max([sum(counts), int(real or 0)]) > int(full):
        return "more votes than VOTE_EFFECTIF"
    return siret_fault(row, "COLL_SIRET")

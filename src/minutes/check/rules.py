"""The rules, in the order in which they are applied, and the codes of what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from minutes.check import actions, attendance, decisions, laureates, meeting, schema, soundness, told
from minutes.check.checked import Checked
from minutes.check.finding import Code, Found

Rule = Callable[[Checked], Iterable[Found]]

RULES: tuple[Rule, ...] = (
    told.told_problems,
    meeting.missing_date,
    meeting.missing_body,
    meeting.missing_attendance,
    decisions.missing_outcome,
    decisions.impossible_votes,
    attendance.absent_acts,
    attendance.proxies_of_absent,
    attendance.too_many_proxies,
    attendance.missing_quorum,
    actions.missing_owner,
    actions.missing_due,
    actions.due_before_meeting,
    actions.unknown_owner,
    laureates.missing_award,
    soundness.garbled_pages,
    soundness.unexpected_language,
    soundness.low_confidence,
)

CODES: tuple[Code, ...] = (
    *meeting.CODES,
    *decisions.CODES,
    *attendance.CODES,
    *actions.CODES,
    *laureates.CODES,
    *soundness.CODES,
    *told.CODES,
    *schema.CODES,
)
BY_NAME = {code.name: code for code in CODES}

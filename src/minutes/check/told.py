"""What the record itself tells as its problems: each of them is a finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from minutes.assemble.votes import BEYOND, NOT_OUTCOME, NOT_TOTAL, NOT_UNANIMOUS
from minutes.check.checked import Checked
from minutes.check.finding import Code, Found, Severity
from minutes.model.record import Evidence, ProblemInfo, Record

_READ_THE_VOTE = "Read the vote in the document, and mend the counts or the words."

VOTES: Mapping[str, Code] = {
    code.name: code
    for code in (
        Code(
            BEYOND,
            Severity.ERROR,
            "A vote has more votes than there were people who could vote.",
            _READ_THE_VOTE,
        ),
        Code(
            NOT_TOTAL,
            Severity.ERROR,
            "The parts of a vote do not come to the total that is told with them.",
            _READ_THE_VOTE,
        ),
        Code(
            NOT_UNANIMOUS,
            Severity.ERROR,
            "A vote is said to be unanimous, and has votes against.",
            _READ_THE_VOTE,
        ),
        Code(
            NOT_OUTCOME,
            Severity.ERROR,
            "What is said to have become of a matter goes against the counts of its vote.",
            _READ_THE_VOTE,
        ),
    )
}
READING: Mapping[str, Code] = {
    code.name: code
    for code in (
        Code(
            "several-meetings",
            Severity.ERROR,
            "The file holds the minutes of more than one meeting, and the record mixes them.",
            "Split the file, and give each part by itself.",
        ),
        Code(
            "page-unreadable",
            Severity.ERROR,
            "The text of a page is no language, and the page was left out.",
            "Export the document again from its source, or scan a print of it.",
        ),
        Code(
            "page-without-text",
            Severity.ERROR,
            "A page shows something and gives no text: what it says is not in the record.",
            "Install Tesseract, scan the page anew, or give the minutes as text.",
        ),
        Code(
            "page-not-read",
            Severity.ERROR,
            "A page could not be read from its image.",
            "Scan the page anew, or give the minutes as text.",
        ),
        Code(
            "damaged",
            Severity.ERROR,
            "The file is cut short or damaged, and only a part of it was read.",
            "Export or copy the document again.",
        ),
        Code(
            "ocr-missing",
            Severity.WARNING,
            "Pages with a doubtful text layer were taken as they are, for want of OCR.",
            "Install Tesseract.",
        ),
        Code(
            "ocr-language-missing",
            Severity.WARNING,
            "Pages were read from their images with the data of other languages.",
            "Install Tesseract's data for the language.",
        ),
        Code(
            "no-language-pack",
            Severity.WARNING,
            "There is no language pack for the language, and only what needs no words was read.",
            "Set the language with `--language` if it was taken for another one.",
        ),
        Code(
            "no-model",
            Severity.INFO,
            "No statistical model was used: some names were judged by rules alone.",
            "Install the model of the language (`pip install 'minutes[fr]'` or `[en]`).",
        ),
    )
}
OTHER = Code(
    "other-problem",
    Severity.WARNING,
    "The record tells of a problem that this version of the program does not know.",
    "Read its sentence, or check with the version that wrote the record.",
)
TOLD: Mapping[str, Code] = {**VOTES, **READING}
CODES = (*TOLD.values(), OTHER)


def told_problems(checked: Checked) -> Iterator[Found]:
    """The problems of the record, with the evidence of the items that they concern."""
    for problem in checked.record.problems:
        code = TOLD.get(problem.code, OTHER)
        message = problem.message if code is not OTHER else f"{problem.code}: {problem.message}"
        yield Found(
            code, message, problem.item, _evidence(problem, checked.record), problem.page, _about(problem)
        )


def _about(problem: ProblemInfo) -> str:
    page = "" if problem.page is None or problem.item else str(problem.page)
    return f"{problem.code} {page}".strip() if problem.code not in TOLD else page


def _evidence(problem: ProblemInfo, record: Record) -> Evidence | None:
    items = (*record.participants, *record.decisions, *record.laureates, *record.action_items)
    return next((item.evidence[0] for item in items if item.id == problem.item), None)

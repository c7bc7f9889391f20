"""Foot-notes that stand in notes, and are linked to the places that call them."""

import json
from collections.abc import Sequence

import pytest

from minutes.evaluate.scoring import Share
from minutes.evaluate.text_scoring import FileScore, Reading, score_text
from minutes.evaluate.text_truth import read_truth
from minutes.model.document import Block, BlockKind
from minutes.text import Span

LINES = [
    {"role": "body", "text": "Le budget 2021¹ est voté avec le plan² de la gare."},
    {"role": "note", "text": "1 Hors taxes, selon le devis", "call": "1"},
    {"role": "note", "text": "du mois de mars."},
    {"role": "note", "text": "2 Le plan est joint en annexe.", "call": "2"},
]
TRUTH = read_truth(
    json.dumps(
        {
            "defect": "d",
            "title": "t",
            "language": "fr",
            "class": "layout",
            "producer": "p",
            "seed": 1,
            "pages": [{"lines": LINES}],
        }
    )
)
BODY, NOTE = BlockKind.PARAGRAPH, BlockKind.NOTE


def score(kinds: Sequence[BlockKind], calls: dict[int, str], body: str = LINES[0]["text"]) -> FileScore:
    """The reading of the lines, in blocks of ``kinds``; a line is linked to the first ``calls`` of the text."""
    texts = [body, *(line["text"] for line in LINES[1:])]
    whole, blocks = "\n".join(texts), []
    for at, (kind, text) in enumerate(zip(kinds, texts, strict=True)):
        start = sum(len(before) + 1 for before in texts[:at])
        call = None
        if at in calls:
            place = whole.index(calls[at])
            call = Span(place, place + len(calls[at]))
        blocks.append(Block(kind, (Span(start, start + len(text)),), call=call))
    return score_text("d", TRUTH, Reading(whole, tuple(blocks)))


def test_a_foot_note_in_a_note_with_its_call_is_right() -> None:
    found = score([BODY, NOTE, NOTE, NOTE], {1: "¹", 3: "²"})

    assert found.score.notes == Share(2, 2)
    assert found.faults.notes_left == found.faults.notes_unlinked == found.faults.no_notes == ()


def test_all_lines_of_a_foot_note_must_stand_in_notes() -> None:
    found = score([BODY, NOTE, BODY, NOTE], {1: "¹", 3: "²"})

    assert found.score.notes == Share(1, 2)
    assert found.faults.notes_left == ("1 Hors taxes, selon le devis du mois de mars.",)
    assert found.score.words.accuracy == 1


WRONG_CALLS = [{}, {3: "¹"}, {3: "2"}, {3: "2021"}, {3: "voté"}]


@pytest.mark.parametrize("calls", WRONG_CALLS)
def test_a_foot_note_without_its_own_call_is_not_right(calls: dict[int, str]) -> None:
    found = score([BODY, NOTE, NOTE, NOTE], {1: "¹", **calls})

    assert found.score.notes == Share(1, 2)
    assert found.faults.notes_unlinked == ("2 Le plan est joint en annexe.",)


def test_a_call_in_plain_figures_or_after_a_misread_word_counts() -> None:
    found = score(
        [BODY, NOTE, NOTE, NOTE], {1: "¹", 3: "(2)"}, "Le budget 2021¹ est voté avec le p1an (2) de la gare."
    )
    assert found.score.notes == Share(2, 2)


def test_all_labelled_notes_does_not_pay() -> None:
    found = score([NOTE, NOTE, NOTE, NOTE], {1: "¹", 3: "²"})

    assert found.score.notes == Share(2, 3)
    assert found.faults.no_notes == (LINES[0]["text"],)

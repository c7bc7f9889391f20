"""What holds of the record of every document of the corpus, and of every stage on the way to it."""

import itertools
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import jsonschema
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from minutes.clean import clean
from minutes.errors import MinutesError
from minutes.layout import find_blocks, find_sections
from minutes.model.document import Box, CleanDocument
from minutes.model.record import Evidence, Record, json_schema
from minutes.packs import load_pack
from minutes.pipeline import Pipeline
from minutes.settings import Settings
from minutes.source import read
from minutes.text import Span

DOCUMENTS = sorted(
    found
    for found in (Path(__file__).parents[1] / "corpus" / "documents").glob("*/source.*")
    if found.suffix in (".pdf", ".txt", ".md")
)
SETTINGS = Settings(model="none")
ROUNDED = 0.011  # Boxes of a record are rounded to hundredths of a point.


@dataclass(frozen=True)
class Read:
    """A document of the corpus, cleaned, and its record."""

    document: CleanDocument
    record: Record


@pytest.fixture(scope="session")
def reading() -> Callable[[Path], Read]:
    """Reads a document of the corpus, once a run."""
    pipeline = Pipeline(SETTINGS)

    @cache
    def make(path: Path) -> Read:
        return Read(clean(read(path, SETTINGS)), pipeline.extract(path))

    return make


@pytest.fixture(params=DOCUMENTS, ids=lambda path: path.parent.name)
def entry(request: pytest.FixtureRequest, reading: Callable[[Path], Read]) -> Read:
    """Each document of the corpus in turn."""
    return reading(request.param)


def test_the_corpus_holds_documents() -> None:
    assert len(DOCUMENTS) >= 8


def parts_of(model: object) -> Iterator[BaseModel]:
    """The model and every model inside it."""
    if isinstance(model, BaseModel):
        yield model
        for name in type(model).model_fields:
            yield from parts_of(getattr(model, name))
    elif isinstance(model, tuple):
        for inner in model:
            yield from parts_of(inner)


def evidence_of(record: Record) -> list[Evidence]:
    """Every piece of evidence of a record, the meeting's too."""
    return [part for part in parts_of(record) if isinstance(part, Evidence)]


def test_the_document_says_something(entry: Read) -> None:
    assert entry.record.meeting.date
    assert entry.record.participants
    assert len(evidence_of(entry.record)) > len(entry.record.participants)


def test_each_quote_is_what_stands_at_its_place_in_the_clean_text(entry: Read) -> None:
    for piece in evidence_of(entry.record):
        assert piece.quote == entry.document.text[piece.clean.start : piece.clean.end]
        assert piece.quote == piece.quote.strip() != ""


def test_each_quote_goes_back_to_its_place_in_the_raw_text(entry: Read) -> None:
    for piece in evidence_of(entry.record):
        raw = entry.document.to_raw(Span(piece.clean.start, piece.clean.end))
        assert (piece.raw.start, piece.raw.end) == (raw.start, raw.end)
        assert 0 <= raw.start < raw.end <= len(entry.document.raw.text)


def test_each_quote_begins_on_the_page_that_it_names(entry: Read) -> None:
    for piece in evidence_of(entry.record):
        page = entry.document.raw.page_at(piece.raw.start)
        assert piece.page == page.number
        assert page.span.start <= piece.raw.start < page.span.end


def test_each_letter_of_a_quote_from_a_pdf_has_a_box_inside_its_page(entry: Read) -> None:
    document = entry.document
    if document.raw.glyphs is None:
        assert [piece.boxes for piece in evidence_of(entry.record) if piece.boxes] == []
        return
    for piece in evidence_of(entry.record):
        for at in range(piece.clean.start, piece.clean.end):
            if document.text[at].isspace():
                continue
            raw = document.to_raw(Span(at, at + 1))
            boxes = list(document.raw.glyphs.in_span(raw))
            assert boxes, f"{document.text[at]!r} of {piece.quote!r} has no box"
            assert all(inside_its_page(document, box) for box in boxes), (
                f"{document.text[at]!r} of {piece.quote!r}"
            )


def inside_its_page(document: CleanDocument, box: Box) -> bool:
    """Whether the page of ``box`` exists and holds it, but for the rounding of the record."""
    (page,) = (p for p in document.raw.pages if p.number == box.page)
    across = -ROUNDED <= box.x0 <= box.x1 <= page.width + ROUNDED
    return across and -ROUNDED <= box.top <= box.bottom <= page.height + ROUNDED


def test_the_boxes_of_a_quote_hold_its_letters(entry: Read) -> None:
    document = entry.document
    for piece in evidence_of(entry.record):
        if document.raw.glyphs is None:
            continue
        for letter in document.raw.glyphs.in_span(Span(piece.raw.start, piece.raw.end)):
            assert any(
                box.page == letter.page
                and box.x0 - ROUNDED <= letter.x0
                and letter.x1 <= box.x1 + ROUNDED
                and box.top - ROUNDED <= letter.top
                and letter.bottom <= box.bottom + ROUNDED
                for box in piece.boxes
            )


def test_no_two_items_share_an_identifier(entry: Read) -> None:
    record = entry.record
    ids = [i.id for i in (*record.participants, *record.decisions, *record.laureates, *record.action_items)]
    assert len(set(ids)) == len(ids)


def test_no_two_participants_share_a_name(entry: Read) -> None:
    names = [p.name for p in entry.record.participants]
    assert len(set(names)) == len(names)


def test_the_record_obeys_its_schema(entry: Read) -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    assert [error.message for error in validator.iter_errors(json.loads(entry.record.to_json()))] == []


def test_the_record_comes_back_from_its_json(entry: Read) -> None:
    assert Record.model_validate_json(entry.record.to_json()) == entry.record
    assert Record.model_validate_json(entry.record.to_json_line()) == entry.record
    assert entry.record.to_json_line().count("\n") == 1


def test_blocks_are_ordered_disjoint_and_cover_all_but_white_space(entry: Read) -> None:
    text = entry.document.text
    blocks = find_blocks(entry.document, load_pack(entry.record.language.code))
    assert [b.spans[0] for b in blocks] == sorted(b.spans[0] for b in blocks)
    spans = sorted(span for block in blocks for span in block.spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    gaps = zip([0, *(s.end for s in spans)], [*(s.start for s in spans), len(text)], strict=True)
    assert [text[a:b] for a, b in gaps if text[a:b].strip()] == []


def test_sections_hold_every_block_once(entry: Read) -> None:
    pack = load_pack(entry.record.language.code)
    blocks = find_blocks(entry.document, pack)
    sections = find_sections(entry.document, blocks, pack)
    assert [i for s in sections for i in range(s.first, s.last)] == list(range(len(blocks)))


def test_every_edit_goes_back_into_the_raw_text_and_is_counted(entry: Read) -> None:
    document = entry.document
    rules = [edit.rule for edit, _, raw in document.aligned.log() if raw.end <= len(document.raw.text)]
    assert {rule: rules.count(rule) for rule in set(rules)} == entry.record.quality.repairs


LINES = st.sampled_from(
    [
        "Association Les Berges Claires", "Compte rendu de la réunion du 14 mars 2019 à 20h30", "Présents : Odile Marchegay, M. LORQUET",
        "Excusés :", "- Nadia Ferroul (pouvoir à Odile Marchegay)", "Ordre du jour :", "1. Budget", "2.1 Travaux", "PLAN D'ACTION",
        "Il est proposé de vendre le tracteur.", "Vote : 3 pour, 2 contre", "Pour\tContre\tAbstention", "3\t2\t1", "Adopté à l'unanimité.",
        "→ OM : relancer le fournisseur avant le 15 mai", "Action\tResponsable\tÉchéance", "Curer la mare\tOM\tfin avril",
        "Les lauréats de l'appel à projets Rivières 2019 :", "- École des Saules - Commune de Valbriec : 3 000 €", "le lavoir sera re-",
        "peint par la mairie.", "Mme Marchegay précise que le devis est signé. Elle enverra la commande.", "1 Voir le rapport.", "\f", "",
        "  ", "•", "Page 2 / 3", "Prochaine réunion : mardi 4 mai 2021", "# Titre", "-----", "\u00e0 l\u2019e\u0301cole", "oﬃce",
    ]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(text=st.lists(LINES | st.text(max_size=15), min_size=1, max_size=25).map("\n".join))
def test_whatever_lines_a_text_is_made_of_its_record_is_sound(text: str) -> None:
    assume(text.strip())
    pipeline = Pipeline(Settings(language="fr", model="none"))
    try:
        content = text.encode()
        document = pipeline.clean(content, "minutes.txt")
        record = pipeline.extract(content, name="minutes.txt")
    except (UnicodeEncodeError, MinutesError):
        # What is empty or no language has no record.
        assume(False)
    for piece in evidence_of(record):
        assert piece.quote == document.text[piece.clean.start : piece.clean.end] != ""
        assert 0 <= piece.raw.start < piece.raw.end <= len(document.raw.text)
    ids = [i.id for i in (*record.participants, *record.decisions, *record.laureates, *record.action_items)]
    assert len(set(ids)) == len(ids)
    assert Record.model_validate_json(record.to_json()) == record

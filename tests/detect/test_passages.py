"""Sentences and titles in another language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.detect import other_passages
from minutes.model.document import Language
from minutes.text import Span

FRENCH = "Le bureau approuve le rapport de la commission et décide de le publier."
FOUND = [
    # language of the document, block, language of the passage, its words
    (
        "fr",
        "Guía breve para organizar una asamblea vecinal",
        "es",
        "Guía breve para organizar una asamblea vecinal",
    ),
    ("fr", "1 Guia para preparar una reunion extraordinaria", "es", None),
    ("fr", "Los socios aprueban por unanimidad el presupuesto del año que viene.", "es", None),
    ("fr", "The members agreed that the budget should be reviewed before the next meeting.", "en", None),
    ("fr", "Die Mitglieder nehmen den Bericht des Vorstands ohne Gegenstimme an.", "de", None),
    ("fr", "I soci approvano il bilancio dell’anno che è stato presentato dalla presidente.", "it", None),
    ("fr", "Os sócios aprovam o orçamento que foi apresentado pela direção do clube.", "pt", None),
    ("fr", "De leden keuren het verslag van het bestuur goed en bedanken de penningmeester.", "nl", None),
    ("es", "Le bureau approuve le rapport de la commission et décide de le publier.", "fr", None),
    ("es", "The working group will write to the members before the end of the month.", "en", None),
    ("en", "Se aprueba el acta de la sesión anterior y se cierra la reunión.", "es", None),
    ("en", "Le bureau approuve le rapport de la commission et décide de le publier.", "fr", None),
    (
        "fr",
        FRENCH
        + " The members agreed that the budget should be reviewed. They will meet again in May. "
        + FRENCH,
        "en",
        "The members agreed that the budget should be reviewed. They will meet again in May.",
    ),
    ("fr", FRENCH + "\nThe members agreed that the budget\nshould be reviewed again.", "en", None),
]


@pytest.mark.parametrize(("main", "block", "code", "words"), FOUND)
def test_a_sentence_or_title_in_another_language_is_found(main, block, code, words):
    (passage,) = other_passages(block, [Span(0, len(block))], Language(main, 1.0, "given")).others
    assert passage.code == code
    assert words is None or passage.span.of(block) == words


NOT_FOUND = [
    ("fr", FRENCH),
    ("fr", "Présents : Juan de los Santos, María del Carmen Pérez y Robles, John of the Hill"),
    ("fr", "LISTE DES MEMBRES : DE LA TORRE, DEL RIO, VAN DER BERG, THE GREAT"),
    ("fr", "Le projet « Friends of the Earth » et le logiciel Ready for the Road sont présentés."),
    ("fr", "La licence est la Creative Commons By and Share Alike, version 4.0."),
    ("fr", "Open Data Summit\tthe 3rd\tof May\t12\t40"),
    ("fr", "https://example.org/for/the/people/of/the/world and so on"),
    ("fr", "Vote : 12 pour, 3 contre, 1 abstention."),
    ("fr", "Un rendez-vous avec le maire est pris pour le 3 mai à 18 h."),
    ("fr", "vice-président, co-gérant, ex-ministre, sous-préfet, non-lieu"),
    ("en", "The mayor of San José de la Montaña thanked the members of the Casa de la Cultura."),
    ("en", "Agenda, minutes, apologies, any other business"),
    ("es", "Se publica la web de la asociación en GitHub Pages con un tema libre."),
    ("es", "El grupo de lectura Books for the People se reúne el martes en Madrid."),
    ("sv", "The members agreed that the budget should be reviewed before the next meeting."),
]


@pytest.mark.parametrize(("main", "block"), NOT_FOUND)
def test_names_products_tables_and_the_own_language_are_not_found(main, block):
    language = Language(main, 1.0, "given")
    assert other_passages(block, [Span(0, len(block))], language) == language


def test_only_the_blocks_are_looked_at_and_the_rest_of_the_language_is_kept():
    text = "The members agreed that the budget should be reviewed.\n\n" + FRENCH
    language = Language("fr", 0.9, "detected")
    assert other_passages(text, [Span(56, len(text))], language) == language
    assert other_passages(text, [], language) == language
    found = other_passages(text, [Span(0, 54), Span(56, len(text))], language)
    assert (found.code, found.confidence, found.how) == ("fr", 0.9, "detected")
    assert [passage.span for passage in found.others] == [Span(0, 54)]


PIECES = st.sampled_from(
    [
        FRENCH,
        "The members agreed that the budget should be reviewed.",
        "Se aprueba el acta de la sesión anterior.",
        "12 €",
    ]
)


@given(st.lists(PIECES, max_size=5), st.sampled_from([" ", "\n", "\n\n", "\t"]))
def test_passages_are_ordered_disjoint_and_inside_the_block(pieces, joint):
    text = joint.join(pieces)
    others = other_passages(text, [Span(0, len(text))], Language("fr", 1.0, "given")).others
    ends = [0, *(passage.span.end for passage in others)]
    assert all(
        end <= passage.span.start < passage.span.end for end, passage in zip(ends, others, strict=False)
    )
    assert all(passage.code != "fr" and passage.span.strip(text) == passage.span for passage in others)
    foreign = sum(piece not in (FRENCH, "12 €") for piece in pieces)
    assert bool(others) == bool(foreign)

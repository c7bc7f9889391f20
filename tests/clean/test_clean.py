"""Cleaning as a whole: what holds of every text."""

import unicodedata
from array import array
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from minutes.clean import RULES, clean, repairs
from minutes.model.document import CleanDocument, Glyphs, Page, RawDocument, SourceInfo
from minutes.text import Span

FRAGMENTS = [
    *"abcdéÉœÃ©Âàâ3 \t\n\v\f-•.",
    *"\u00ad\u00a0\u202f\u2010\u2011\u200b\ufeff\u0301\ufffe\x02\x00\x85\x96\r\ufffdﬁ\uf0b7\uf0e0",
    "  ", "   ", "\n\n", "-\n", "\t \u00a0", "\u00ad\n", "-\u2010", "Ã©", "â€™", "ï»¿",
    "Ã\u00a0", "Mot", "mot", "Jean", "franco", "2023", "ou-vert", "ouvert", "https://a.b/c-",
    "\n Item\nsuite", "\n\n Autre",
    "Nom    Oui\nNom    Non\nNom    Oui\n",
    "rÈunion ", "rŽponse ", "lÕordre ", "ˆ ", "calculØ ", "Ã", "d´ecid´e ", "r´eunion ", "a˜no ", "`a", "´",
    "e ff ectif ", "a ffi che ", "o\ufffdce ", "1 er ", "n °5 ", "M me Roc ", "S É A N C E ", "SSééaannccee ",
    "OrdreOrdre du jourdu jour", "jean.roc@\nmairie.fr", "https://exemple.org/\npage/1",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join) | st.text(max_size=40)


@settings(deadline=None)  # The first text that needs a dictionary reads it.
@given(TEXTS)
@example("Ã\u200b©")
@example("a-\u00ad\nb")
def test_cleaning_twice_changes_nothing_more(cleaned, text):
    once = cleaned(text).text
    assert cleaned(once).text == once


@settings(deadline=None)
@given(TEXTS)
def test_nothing_invisible_or_broken_is_left(cleaned, text):
    clean = cleaned(text).text
    allowed = set("\n\t\v\f")
    assert not [c for c in clean if unicodedata.category(c) in ("Cc", "Cs") and c not in allowed]
    assert not set(clean) & set("\u00a0\u202f\u2009\u200b\ufeff\u00ad\u2010\u2011ﬁﬂ")
    assert not any(line.endswith(" ") for line in clean.replace("\f", "\n").replace("\v", "\n").split("\n"))


@settings(deadline=None)
@given(TEXTS)
def test_every_letter_and_digit_of_the_raw_text_survives_in_order(cleaned, text):
    """No rule but those of encodings, ligatures, accents and doubled print changes a letter; those are left out."""
    plain = "".join(c for c in text if c.isascii() or c in "éÉœ\u00a0\u202f\u2010\u2011\u200b\ufeff\u00ad")
    letters = [c for c in plain if c.isalnum()]
    document = cleaned(plain)
    assume(
        not {f"clean/{rule}" for rule in ("doubled-letters", "doubled-words", "code-pages")}
        & set(repairs(document))
    )
    assert [c for c in document.text if c.isalnum()] == letters


@settings(deadline=None)
@given(TEXTS)
def test_pages_rows_and_lines_of_cells_are_kept(cleaned, text):
    """Form feeds stay where they are; TABs and vertical tabs go only where a rule says so."""
    assert cleaned(text).text.count("\f") == text.count("\f")


@settings(deadline=None)
@given(TEXTS)
def test_each_edit_is_on_record_and_leads_back_to_the_raw_text(cleaned, text):
    document = cleaned(text)
    logged = list(document.aligned.log())
    assert sum(repairs(document).values()) == len(logged)
    assert list(repairs(document)) == sorted(repairs(document))
    assert all(0 <= raw.start <= raw.end <= len(text) for _, _, raw in logged)
    assert all(edit.text != replaced for edit, replaced, _ in logged)
    rebuilt = text
    for layer in document.aligned.layers:
        assert layer.source == rebuilt
        rebuilt = layer.text
    assert rebuilt == document.text


@settings(deadline=None)
@given(TEXTS)
def test_every_rule_signs_its_edits_with_its_own_name(text):
    for rule in RULES:
        assert {edit.rule for edit in rule(text)} <= {"clean/" + rule.__name__.replace("_", "-")}


def test_a_document_without_faults_has_no_layers(cleaned):
    document = cleaned("La séance est ouverte.\n")
    assert document.aligned.layers == ()
    assert document.text is document.raw.text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_bears_the_empty_text(rule):
    assert list(rule("")) == []


def printed(text: str, widths: dict[str, float]) -> RawDocument:
    """A page whose characters stand side by side, each as wide as ``widths`` says (5 points if it says nothing)."""
    values, x = array("f"), 10.0
    for char in text:
        wide = widths.get(char, 5.0)
        values.extend((x, 10.0, x + wide, 20.0))
        x += wide
    pages = (Page(1, 595.0, 842.0, Span(0, len(text)), "test"),)
    source = SourceInfo("x.pdf", "application/pdf", "0" * 64, 1, 1)
    return RawDocument(source, text, pages, Glyphs(values, pages))


@pytest.mark.parametrize(
    ("text", "width", "wanted"),
    [
        ("VANDE\u00adBECQ Aline", 0.0, "VANDEBECQ Aline"),
        ("TREZ\u00adGUEN Aline", 3.0, "TREZ-GUEN Aline"),
    ],
)
def test_a_soft_hyphen_counts_where_it_takes_room_on_the_page(text: str, width: float, wanted: str) -> None:
    assert clean(printed(text, {"\u00ad": width})).text == wanted


def test_any_private_glyph_at_a_line_start_is_a_bullet(cleaned: Callable[[str], CleanDocument]) -> None:
    text = "\ue00c Mme Aline Becq\n\ue00c M. Yves Roc\n"
    assert cleaned(text).text == text.replace("\ue00c", "•")


def test_no_edit_moves_text(cleaned):
    """What no edit touches keeps its order, and each edit's replaced text stands where the log says."""
    raw = "OrdreOrdre du jourdu jour\nlÕassemblŽe gŽnŽrale a d´ecid´e le 1 er mai : S É A N C E, e ff ectif o\ufffdce"
    document = cleaned(raw)
    for layer in document.aligned.layers:
        assert all(0 <= edit.span.start <= edit.span.end <= len(layer.source) for edit in layer.edits)
        kept = [layer.source[a.span.end : b.span.start] for a, b in pairwise(layer.edits)]
        at = 0
        for piece in kept:
            at = layer.text.index(piece, at) + len(piece)


@pytest.mark.parametrize("word", ["réunion", "prélevée", "office", "Séance", "SÉANCE", "1er"])
def test_a_mended_word_leads_back_to_what_was_printed(cleaned, word):
    printed_as = {
        "réunion": "rÈunion",
        "prélevée": "pr´elev´ee",
        "office": "o ffi ce",
        "Séance": "SSééaannccee",
        "SÉANCE": "S É A N C E",
        "1er": "1 er",
    }[word]
    document = cleaned(f"Note : {printed_as} ; fin.")
    at = document.text.index(word)
    found = document.to_raw(Span(at, at + len(word))).of(document.raw.text)
    # A copy that was taken out at the very end of a word is no part of it.
    assert printed_as.startswith(found)
    assert len(printed_as) - len(found) <= 1

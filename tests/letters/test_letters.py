"""Letter models and word frequencies."""

import pytest

from minutes.letters import LANGUAGES, frequency, garble_score, is_known, letter_model

WORDS = {
    "fr": "délibération subvention adjointe trésorière",
    "en": "resolution treasurer adjourned committee",
    "es": "presupuesto reunión votación ayuntamiento",
    "de": "beschluss vorsitzende haushalt sitzung",
}


@pytest.mark.parametrize("code", WORDS)
def test_a_language_s_own_words_cost_least_under_its_model(code):
    costs = {other: letter_model(other).per_letter(WORDS[code].replace(" ", "")) for other in LANGUAGES}
    words = {other: sum(map(letter_model(other).cost, WORDS[code].split())) for other in LANGUAGES}
    assert min(words, key=words.__getitem__) == code
    assert costs[code] < 6


@pytest.mark.parametrize(
    ("word", "code"), [("séance", "fr"), ("Cœur", "fr"), ("meeting", "en"), ("acta", "es")]
)
def test_common_words_have_a_frequency(word, code):
    assert frequency(word, code) > 0


def test_what_no_dictionary_has_is_not_known():
    assert not is_known("rénuion")
    assert frequency("xqzt", "fr") == 0


def test_a_letter_is_dearer_where_the_language_never_has_it():
    model = letter_model("fr")
    assert model.bits("qu", "e") < model.bits("qu", "x")


SENTENCES = {
    "fr": "Le conseil approuve le compte rendu de la séance précédente et vote une subvention de deux mille euros",
    "en": "The board approves the minutes of the previous meeting and grants two thousand pounds to the library",
    "es": "La asamblea aprueba el acta de la reunión anterior y concede una ayuda de dos mil euros a la biblioteca",
    "pl": "Rada gminy podjęła uchwałę w sprawie budżetu na przyszły rok oraz zatwierdziła protokół z posiedzenia",
    "fi": "Kunnanvaltuusto päätti yksimielisesti hyväksyä pöytäkirjan ja vahvisti ensi vuoden talousarvion sekä valitsi uudet jäsenet",
}


@pytest.mark.parametrize("code", SENTENCES)
def test_sentences_are_sound_in_languages_with_and_without_a_model(code):
    assert garble_score(SENTENCES[code]) < 0.05


def _permuted(text: str) -> str:
    return text.translate(str.maketrans("abcdefghijklmnopqrstuvwxyz", "qwfpgjluyzarstdhneioxcvbkm"))


def _set_apart(text: str) -> str:
    return " ".join(text.replace(" ", ""))


@pytest.mark.parametrize("code", ["fr", "en", "es"])
@pytest.mark.parametrize("garble", [_permuted, _set_apart])
def test_another_alphabet_and_letters_set_apart_are_unreadable(code, garble):
    assert garble_score(garble(SENTENCES[code])) > 0.6


def test_a_layer_of_junk_words_is_no_text():
    junk = (
        "Iil .ll rn~ tlne oI vv1i ,-' ecl hlt iin mrn tbe jI lf nnm uil cii ltl rnl iuu tnl lli eie vlc "
        * 300
    )
    assert garble_score(junk) > 0.5


def test_signs_and_letters_without_sense_are_unreadable():
    """What a font without a map leaves: code points of its own, that cleaning made printable."""
    junk = "r_Ai•W-†{,GB_-•†{•†{W† T0 ”+„85+ _)„)8=„P€c)&=)„]„/2„›„m+&„ŒY)„kPQA )„š€_&P_I‘„™Ÿ&)_=&Ÿ_){„ŒY) "
    assert garble_score(junk * 5) > 0.5


def test_a_grid_of_marks_is_no_garbled_text():
    people = ("Anne Dubreuil", "Paul Lestienne", "Rose Garnier", "Luc Marchand", "Zoé Perrin", "Jean Astier")
    assert garble_score("".join(f"{name}\tP\tA\tE\tP\tP\tA\n" for name in people)) < 0.05


def test_rules_and_addresses_are_no_garbled_text():
    text = (
        "Compte rendu\n=============\nhttps://exemple.org/a_b?c=d, voir `a/b.c` et (secretariat@exemple.org)\n"
        * 4
    )
    assert garble_score(text) < 0.05

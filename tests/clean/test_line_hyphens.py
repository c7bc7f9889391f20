"""Hyphens at line ends: broken words, compounds, file numbers, and what is neither."""

import pytest

# A page whose lines never break a word: what ends a line with a hyphen there is a compound.
UNBROKEN = "Le conseil approuve le compte de gestion du receveur pour cette année.\n" * 30
# A page that breaks words: several breaks whose words also stand unbroken elsewhere.
BROKEN = (
    "L’assemblée générale approuve la convention avec l’associa-\n"
    "tion et le règlement. L’association et la conven-\n"
    "tion sont présentées par la secré-\n"
    "taire, puis la secrétaire lit le règle-\n"
    "ment devant les membres présents.\n"
)

CASES = [
    # what the rest of the document is, raw, clean
    pytest.param("", "la commu-\nnication", "la communication", id="a broken word is joined"),
    pytest.param("", "la commu-  \n   nication", "la communication", id="with blanks about the break"),
    pytest.param(
        "", "Commu-\nnication du maire", "Communication du maire", id="also at the start of a sentence"
    ),
    pytest.param("", "commu-\nnica-\ntion", "communication", id="a word broken twice"),
    pytest.param("", "la coopéra-\vtion\tOui", "la coopération\tOui", id="inside a cell"),
    pytest.param(
        "",
        "the develop-\nment of the plan and the budget",
        "the development of the plan and the budget",
        id="en",
    ),
    pytest.param(
        "", "la coope-\nración de los socios y la junta", "la cooperación de los socios y la junta", id="es"
    ),
    pytest.param(
        "", "the end of the meet-\ning", "the end of the meeting", id="English breaks before a vowel"
    ),
    pytest.param(
        "", "francophonie : la franco-\nphonie", "francophonie : la francophonie", id="the plain word decides"
    ),
    pytest.param("", "la franco-\nphonie", "la francophonie", id="a Greek ending makes no compound"),
    pytest.param("", "une ex-\nposition", "une exposition", id="ex begins plain words too"),
    pytest.param("", "le mi-\nnistre", "le ministre", id="mi begins plain words too"),
    pytest.param("", "franco-\nsuisse", "franco-suisse", id="a prefix that takes a hyphen"),
    pytest.param("", "l’ex-\nministre, la mi-\njuillet", "l’ex-ministre, la mi-juillet", id="short prefixes"),
    pytest.param(
        "", "le sous-\npréfet et le vice-\nmaire", "le sous-préfet et le vice-maire", id="sous and vice"
    ),
    pytest.param("", "Monsieur Jean-\nClaude Roy", "Monsieur Jean-Claude Roy", id="names keep the hyphen"),
    pytest.param("", "la norme-\nNF", "la norme-NF", id="before a capital"),
    pytest.param("", "les normes ISO-\nbased", "les normes ISO-based", id="after a capital"),
    pytest.param("", "un rendez-\nvous", "un rendez-vous", id="a known compound"),
    pytest.param(
        "", "que dit-\non, qu’a-t-\nil dit", "que dit-on, qu’a-t-il dit", id="pronouns after a verb"
    ),
    pytest.param("", "vis-\nà-vis de nous", "vis-à-vis de nous", id="a chain of hyphens"),
    pytest.param(
        "", "le sud-\nest du bourg", "le sud-est du bourg", id="no French break between consonant and vowel"
    ),
    pytest.param("", "dossier 2021-\n0457", "dossier 2021-0457", id="a file number"),
    pytest.param(
        "", "en 2023-\n2024, le Covid-\n19 recule", "en 2023-2024, le Covid-19 recule", id="years and numbers"
    ),
    pytest.param(
        "", "https://exemple.org/une-\npage/ici", "https://exemple.org/une-page/ici", id="a web address"
    ),
    pytest.param(UNBROKEN, "la re-\nlecture", "la re-lecture", id="a document that breaks no words"),
    pytest.param(UNBROKEN, "un choix contre-\nnature", "un choix contre-nature", id="the same with a prefix"),
    pytest.param(UNBROKEN, "entre causa-\nefecto", "entre causa-efecto", id="the same with two nouns"),
    pytest.param(
        UNBROKEN, "le ges-\ntionnaire, gestionnaire", "le gestionnaire, gestionnaire", id="but evidence wins"
    ),
    pytest.param(BROKEN, "la re-\nlecture", "la relecture", id="a document that breaks words"),
    pytest.param(
        BROKEN, "co-gérant : un co-\ngérant", "co-gérant : un co-gérant", id="but the compound wins"
    ),
    pytest.param(
        BROKEN,
        "équipe-projet, une équipe-\ncadre",
        "équipe-projet, une équipe-cadre",
        id="its first part elsewhere",
    ),
]


@pytest.mark.parametrize(("rest", "raw", "expected"), CASES)
def test_a_hyphen_at_a_line_end(cleaned, rest, raw, expected):
    assert cleaned(rest + raw).text.endswith(expected)


LEFT_ALONE = [
    pytest.param("le bud-\n\nget", id="a blank line between"),
    pytest.param("le bud-\fget", id="a page break"),
    pytest.param("le bud-\n\fget", id="a page break after the line"),
    pytest.param("le bud-\n3\n\fget", id="a page number between"),
    pytest.param("le bud-\nCommune de Saint-Cirq\n\fget de la commune", id="a running foot between"),
    pytest.param("Anne-\tprésente\nMarie\texcusée", id="rows of cells"),
    pytest.param("II-\nBudget\n4-\nTravaux", id="numerals of headings"),
    pytest.param("Article 3-\nLe maire", id="a digit before a letter"),
    pytest.param("un choix -\nnet", id="a dash"),
    pytest.param("-\n- a", id="bullets"),
    pytest.param("fin--\nsuite", id="two hyphens"),
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_a_hyphen_that_parts_no_word_is_left_alone(cleaned, text):
    assert cleaned(text).text == text


def test_a_joined_word_maps_back_to_both_of_its_halves(cleaned):
    from minutes.text import Span

    document = cleaned("la commu-\nnication du maire")
    word = Span(3, 16)
    assert word.of(document.text) == "communication"
    assert document.to_raw(word).of(document.raw.text) == "commu-\nnication"


def test_a_long_chain_of_breaks_is_joined(cleaned):
    assert cleaned("mot-\n" * 2_000 + "fin").text == "mot" * 2_000 + "fin"

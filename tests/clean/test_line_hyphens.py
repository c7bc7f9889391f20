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
    pytest.param("", "franco-\nmexicaine", "franco-mexicaine", id="a prefix that takes a hyphen"),
    pytest.param("", "l’ex-\nministre, la mi-\njuillet", "l’ex-ministre, la mi-juillet", id="short prefixes"),
    pytest.param(
        "", "le sous-\npréfet et le vice-\nmaire", "le sous-préfet et le vice-maire", id="sous and vice"
    ),
    pytest.param("", "Monsieur Jean-\nClaude Roy", "Monsieur Jean-Claude Roy", id="names keep the hyphen"),
    pytest.param("", "quinze jours-\nETP", "quinze jours-ETP", id="before a capital"),
    pytest.param("", "les normes ISO-\nbased", "les normes ISO-based", id="after a capital"),
    pytest.param("", "un rendez-\nvous", "un rendez-vous", id="a known compound"),
    pytest.param(
        "", "que fait-\non, qu’a-t-\nil dit", "que fait-on, qu’a-t-il dit", id="pronouns after a verb"
    ),
    pytest.param("", "vis-\nà-vis de nous", "vis-à-vis de nous", id="a chain of hyphens"),
    pytest.param(
        "", "le sud-\nest du bourg", "le sud-est du bourg", id="no French break between consonant and vowel"
    ),
    pytest.param("", "dossier 2023-\n0379", "dossier 2023-0379", id="a file number"),
    pytest.param(
        "", "en 2023-\n2024, le Covid-\n19 recule", "en 2023-2024, le Covid-19 recule", id="years and numbers"
    ),
    pytest.param(
        "", "https://exemple.org/une-\npage/ici", "https://exemple.org/une-page/ici", id="a web address"
    ),
    pytest.param(UNBROKEN, "la re-\nnégociation", "la re-négociation", id="a document that breaks no words"),
    pytest.param(
        UNBROKEN, "un effet contre-\nproductif", "un effet contre-productif", id="the same with a prefix"
    ),
    pytest.param(
        UNBROKEN, "entre cliente-\nproveedor", "entre cliente-proveedor", id="the same with two nouns"
    ),
    pytest.param(
        UNBROKEN, "le ges-\ntionnaire, gestionnaire", "le gestionnaire, gestionnaire", id="but evidence wins"
    ),
    pytest.param(BROKEN, "la re-\nnégociation", "la renégociation", id="a document that breaks words"),
    pytest.param(
        BROKEN, "co-gérant : un co-\ngérant", "co-gérant : un co-gérant", id="but the compound wins"
    ),
    pytest.param(
        BROKEN,
        "groupe-pays, un groupe-\nprojet",
        "groupe-pays, un groupe-projet",
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


def test_many_breaks_in_long_lines_do_not_take_quadratic_time(cleaned):
    raw = "mot-\n" * 20_000
    assert cleaned(raw).text.count("\n") <= 1

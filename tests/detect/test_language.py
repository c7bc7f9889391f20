"""The main language of a document."""

import os
import random
import subprocess
import sys

import langdetect
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.detect import detect_language
from minutes.model.document import Language

PROSE = {
    "fr": "La présidente ouvre la séance et rappelle l’ordre du jour. Le trésorier présente les "
    "comptes de l’année, qui sont approuvés à l’unanimité. Il est proposé de réunir le bureau "
    "avant la fin du mois de juin.",
    "en": "The chair opened the meeting and read out the agenda. The treasurer presented the accounts "
    "for the year, which were approved without objection. It was proposed that the committee "
    "should meet before the end of June.",
    "es": "La presidenta abre la sesión y recuerda el orden del día. El tesorero presenta las cuentas "
    "del año, que se aprueban por unanimidad. Se propone reunir a la junta directiva antes de "
    "que termine el mes de junio.",
    "de": "Die Vorsitzende eröffnet die Sitzung und verliest die Tagesordnung. Der Kassenwart legt "
    "den Abschluss des Jahres vor, der ohne Gegenstimme angenommen wird. Der Vorstand soll noch "
    "vor Ende Juni zusammenkommen.",
    "it": "La presidente apre la seduta e ricorda l’ordine del giorno. Il tesoriere presenta i conti "
    "dell’anno, che sono approvati all’unanimità. Si propone di riunire il direttivo prima "
    "della fine del mese di giugno.",
    "pt": "A presidente abre a sessão e recorda a ordem do dia. O tesoureiro apresenta as contas do "
    "ano, que são aprovadas por unanimidade. Propõe-se que a direção se reúna antes do fim do "
    "mês de junho.",
    "ca": "La presidenta obre la sessió i recorda l’ordre del dia. El tresorer presenta els comptes "
    "de l’any, que s’aproven per unanimitat. Es proposa que la junta es reuneixi abans que "
    "s’acabi el mes de juny.",
    "nl": "De voorzitter opent de vergadering en leest de agenda voor. De penningmeester legt de "
    "rekening van het jaar voor, die zonder stemming wordt goedgekeurd. Het bestuur komt nog "
    "voor het einde van juni bijeen.",
    "ru": "Председатель открывает собрание и напоминает повестку дня. Казначей представляет отчёт за год.",
}
NAMES = "\n".join(["Smith John", "O'Brien Mary", "GARCÍA LÓPEZ Ana", "VAN DEN BERG Jan", "MÜLLER Hans"] * 30)
CODE = "\n".join(
    ["for item in range(10): print(item)", "https://example.org/the/of/and/to/in", "a@b.example"] * 20
)


@pytest.mark.parametrize("code", PROSE)
def test_prose_is_recognised(code):
    language = detect_language(PROSE[code] * 5, None)
    assert (language.code, language.how, language.others) == (code, "detected", ())
    assert language.confidence > 0.95


@pytest.mark.parametrize("code", [code for code in PROSE if code != "ru"])
@pytest.mark.parametrize(
    "wrap",
    [
        pytest.param(str.upper, id="in capitals"),
        pytest.param(lambda text: f"{NAMES}\n{text}\n{NAMES}", id="amid a list of names"),
        pytest.param(lambda text: f"{CODE}\n{text}\n{CODE}", id="amid code and addresses"),
        pytest.param(lambda text: "\t12\t340\n".join(text.split(". ")), id="in a table of figures"),
        pytest.param(lambda text: text.replace(" ", "\n", 3), id="with a broken start"),
    ],
)
def test_what_stands_around_the_prose_does_not_matter(code, wrap):
    assert detect_language(wrap(PROSE[code]), None).code == code


SHORT = [
    ("Compte rendu de la réunion du bureau", "fr"),
    ("Le conseil municipal approuve le budget à l’unanimité.", "fr"),
    ("Minutes of the annual general meeting", "en"),
    ("The board approved the budget without a vote.", "en"),
    ("Acta de la reunión de la junta directiva", "es"),
    ("Se aprueba el presupuesto por mayoría.", "es"),
]


@pytest.mark.parametrize(("text", "code"), SHORT)
def test_a_title_is_enough_but_inspires_little_confidence(text, code):
    language = detect_language(text, None)
    assert (language.code, language.how) == (code, "detected")
    assert language.confidence < 0.7


@pytest.mark.parametrize(
    "text", ["", " \n\f", "12/03/2024", "Budget 2024", "12 340 €\t5\n" * 50, "http://the.of.and/to"]
)
def test_too_little_text_is_taken_for_french_without_confidence(text):
    language = detect_language(text, None)
    assert (language.code, language.how) == ("fr", "default")
    assert language.confidence <= 0.1


def test_the_given_language_is_taken_as_it_is():
    assert detect_language(PROSE["fr"], "es") == Language("es", 1.0, "given")


@pytest.mark.parametrize(("main", "other"), [("fr", "es"), ("es", "en"), ("en", "fr")])
def test_the_language_of_most_of_the_text_wins(main, other):
    text = "\n\n".join([PROSE[main]] * 3 + [PROSE[other]] + [PROSE[main]] * 4)
    assert detect_language(text, None).code == main


def test_the_end_of_a_long_text_counts_as_much_as_its_beginning():
    text = "\n".join([PROSE["en"]] * 50 + [PROSE["fr"]] * 400)
    assert detect_language(text, None).code == "fr"


def test_confidence_grows_with_the_text():
    found = [detect_language(PROSE["fr"][:length], None).confidence for length in (30, 60, 120, 240)]
    assert found == sorted(found)
    assert all(0 < confidence < 1 for confidence in found)


@settings(max_examples=25)
@given(st.permutations(sorted(PROSE)))
def test_the_answer_does_not_depend_on_what_was_asked_before(order):
    expected = {code: detect_language(PROSE[code][:60], None) for code in sorted(PROSE)}
    assert {code: detect_language(PROSE[code][:60], None) for code in order} == expected


def test_global_seeds_and_the_library_s_own_state_are_neither_read_nor_touched():
    before = random.getstate()
    expected = detect_language(PROSE["es"][:70], None)
    assert random.getstate() == before
    assert langdetect.DetectorFactory.seed is None
    assert langdetect.detector_factory._factory is None
    random.seed(7)
    assert detect_language(PROSE["es"][:70], None) == expected


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_gives_the_same_answer(seed):
    text = PROSE["ca"][:50] + PROSE["es"][:50]
    program = (
        "import sys; from minutes.detect import detect_language; print(detect_language(sys.argv[1], None))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, text],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert run.stdout.strip() == str(detect_language(text, None))

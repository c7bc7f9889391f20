"""Winners in rows without a table: a verdict or a sum on each line, under the name of an award."""

import pytest

from minutes.pipeline import Pipeline
from minutes.settings import Settings

HEADS = {
    "fr": "Fondation Ramure\n\nRéunion du 14 mars 2019\n\nCompte rendu\n\nPrésents : Jeanne Marchal, Luc Oudin\n\n1. Nouvelles\n\nRien à dire.\n\n",
    "en": "Ramsholt Society\n\nMinutes of the meeting held on 14 March 2019\n\nPresent: Jane Marsh, Luke Oates\n\n1. News\n\nNothing to say.\n\n",
    "es": "Asociación Ribera\n\nActa de la reunión del 14 de marzo de 2019\n\nAsistentes: Juana Marchal, Lucas Oudín\n\n1. Novedades\n\nNada que decir.\n\n",
}
CASES = [
    (
        "fr",
        "2. Bourses de voyage\n\nMaëva TROUILLON ..... ATTRIBUEE 800 €\nLilian PESQUET ..... REFUSEE\nCôme JOURDE ...... ATTRIBUEE 600 €",
        ["Côme Jourde", "Maëva Trouillon"],
    ),
    (
        "fr",
        "2. Bourses de mobilité\n\n23-1\tMaëva TROUILLON\tstage à Kiel\tRETENUE\t2 400\n23-2\tLilian PESQUET\tsemestre\tAJOURNEE\t-",
        ["Maëva Trouillon"],
    ),
    (
        "en",
        "2. Travel grants\n\nMaeve Trowell | Kiel | funded | £800\nLiam Pesk | Brest | not funded | -",
        ["Maeve Trowell"],
    ),
    (
        "en",
        "2. Small grants\n\n- Elm Street School: library corner - approved, £300\n- River Choir: new robes - declined\n- Scouts of Ely: tents - approved, £200",
        ["Elm Street School", "Scouts of Ely"],
    ),
    (
        "es",
        "2. Becas de viaje\n\nClara Vega ....... CONCEDIDA 800 €\nLuis Roca ........ DENEGADA\nIda Ríos ...... LISTA DE ESPERA",
        ["Clara Vega"],
    ),
    (
        "fr",
        "2. Tournoi de la Galette\n\nVainqueurs : tableau A Hugo Sanz (AS Clair), tableau B Mathis, tableau jeunes Noé Delest.",
        ["Hugo Sanz", "Mathis", "Noé Delest"],
    ),
    ("en", "Photo competition: 1st Claire Marsh, 2nd Paul Reed.", ["Claire Marsh", "Paul Reed"]),
    ("es", "Concurso de relatos: 1.º Clara Vega, 2.º Luis Roca.", ["Clara Vega", "Luis Roca"]),
    (
        "en",
        "2. Bursaries\n\nApplication 12, Claire Marsh: approved (£300).\nApplication 13, Paul Reed: refused.",
        ["Claire Marsh"],
    ),
    ("en", "Mr Reed reported on the presentation of the Harbour Cup to Claire Marsh.", ["Claire Marsh"]),
    ("fr", "Le concours photo a été remporté par Claire Vassort devant Paul Riouet.", ["Claire Vassort"]),
    ("es", "Hugo Sanz quedó primero en el torneo de Vaubrún.", ["Hugo Sanz"]),
    ("fr", "Concours de nouvelles : 1er tour en mai, 2e tour en juin.", []),
    (
        "fr",
        "2. Permis de construire\n\nMaëva Trouillon | abri | accordé\nLilian Pesquet | véranda | refusé",
        [],
    ),
    ("en", "2. Planning\n\nMaeve Trowell | shed | granted\nLiam Pesk | porch | refused", []),
    ("es", "2. Licencias de obra\n\nClara Vega | garaje | concedida\nLuis Roca | porche | denegada", []),
]


@pytest.mark.parametrize(("language", "text", "winners"), CASES)
def test_rows_with_a_verdict_name_the_winners_of_the_award_they_stand_under(
    language: str, text: str, winners: list[str]
) -> None:
    pipeline = Pipeline(Settings(language=language, model="none"))
    record = pipeline.extract((HEADS[language] + text + "\n").encode(), name="minutes.txt")
    assert sorted("+".join(w.recipients) for w in record.laureates) == winners

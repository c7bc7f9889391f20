"""Winners by their places, by sums, and by what a deliberation ends with; and what only looks like them."""

import pytest

from minutes.pipeline import Pipeline
from minutes.settings import Settings

HEADS = {
    "fr": "Amis du Val d'Orgeux\n\nCompte rendu de la réunion du 14 mars 2019\n\nPrésents : Jean Dutertre, Alice Monnier\n\n",
    "en": "Orgeux Valley Friends\n\nMinutes of the meeting held on 14 March 2019\n\nPresent: John Durnley, Alice Monner\n\n",
    "es": "Amigos del Valle de Orgejo\n\nActa de la reunión del 14 de marzo de 2019\n\nAsistentes: Juan Duarte, Alicia Monera\n\n",
}

TOLD = [
    (
        "es",
        "La concejala entregó las medallas del campeonato social:\n\nInfantil: oro, Noa Bermejo; plata, Iván Pombo.\n\nCadete: oro, Bruno Silva; plata, Hugo Teis.",
        ["Noa Bermejo", "Iván Pombo", "Bruno Silva", "Hugo Teis"],
    ),
    (
        "es",
        "Concurso de balcones\n\nCon las papeletas contadas queda: primer premio doña Encarna Moya, 2.º Luis Roca y mención para el balcón de la guardería.",
        ["Encarna Moya", "Luis Roca", "balcón de la guardería"],
    ),
    (
        "es",
        "Se ha fallado el certamen escolar «La mina»: gana el CEIP Las Eras con un corto y el accésit es para Lucía Vidal, de 5.º. No hubo premio de poesía.",
        ["CEIP Las Eras", "Lucía Vidal"],
    ),
    (
        "es",
        "Ayudas a la investigación «Pedro Ruano». Cuatro solicitudes. Se acuerda la propuesta: 3.000 € para Irene Sotos Mora, por un estudio, y 2.000 € para el Grupo de Arqueología Litoral.",
        ["Irene Sotos Mora", "Grupo de Arqueología Litoral"],
    ),
    ("en", "Best Garden: 1. Ivy Pond; 2. Luke Marsh.", ["Ivy Pond", "Luke Marsh"]),
    (
        "en",
        "Ms. Durnley introduced the 2019 Marsh Scholars, chosen by the selection panel: Dominic Fair and Esther Lujan, each receiving $500.",
        ["Dominic Fair", "Esther Lujan"],
    ),
    (
        "en",
        "- Summer stipends: 3 applications for 2 slots of $500. So: **Olga Brand** (fuzzing) and **Peter Vale** (search).\n- Stickers: fine",
        ["Olga Brand", "Peter Vale"],
    ),
    (
        "fr",
        "Concours de dessin : le jury a classé première Maëlle Rousset, 8 ans, et deuxième Adem Belky, 6 ans.",
        ["Maëlle Rousset", "Adem Belky"],
    ),
    ("fr", "Le second prix va au four banal de Crozes, porté par la famille Delarbre.", ["famille Delarbre"]),
    (
        "fr",
        "La maison forte de Lisse, propriété de Mme Odile Sabart, reçoit donc le deuxième prix.",
        ["Odile Sabart"],
    ),
    (
        "fr",
        "- Poster de RQ primé aux Journées du Delta (2e prix du poster, 300 €)\n- Le wiki n'est pas à jour.",
        ["RQ"],
    ),
    ("fr", "Le prix spécial est remis à M. Dutertre.", ["Jean Dutertre"]),
    (
        "en",
        "Volunteer awards. The Golden Trowel this year goes to Bettina Crewe and the Silver Trowel to Yusuf Adan.",
        ["Bettina Crewe", "Yusuf Adan"],
    ),
    (
        "en",
        "Merit awards 2019\nLong service: Peter Shaw\nCommunity spirit: Fatima Noor",
        ["Peter Shaw", "Fatima Noor"],
    ),
    (
        "en",
        "Congratulations were extended to the Wick Primary choir, which came second at the Eastern Festival competition.",
        ["Wick Primary choir"],
    ),
    ("en", "Ivy Chen took third at the county science fair.", ["Ivy Chen"]),
    (
        "fr",
        "Le maire félicite Anaïs Perret, qui vient de décrocher la médaille d'or au championnat de judo.",
        ["Anaïs Perret"],
    ),
    (
        "fr",
        "Le bureau accorde les bourses suivantes : 800 € à Léa Morin, 600 € à Hugo Blanc et 500 € à Sami Kader.",
        ["Léa Morin", "Hugo Blanc", "Sami Kader"],
    ),
    (
        "fr",
        "Notre doctorante Julie Arnoux a été primée au congrès de Nantes (meilleur exposé).",
        ["Julie Arnoux"],
    ),
    ("fr", "Sont nommés membres d'honneur : Raymond Colas.", ["Raymond Colas"]),
    ("fr", "Mention spéciale du jury pour la classe de CE2 de Mme Albin.", ["classe de CE2 de Mme Albin"]),
    (
        "es",
        "El trofeo a la mejor comparsa fue para Los Grillos y el de mejor disfraz para Sonia Abad.",
        ["Los Grillos", "Sonia Abad"],
    ),
]

UNTOLD = [
    ("en", "Order of speakers at the essay contest: first Ann Lee, second Luke Marsh."),
    ("en", "The 2019 Marsh Scholars programme: Ann Lee will draft the call."),
    ("en", "Prize fund budget: £300 to Elm Printers and £200 to Dale Engravers."),
    ("fr", "Jury du concours : premier, Anne Lebrun ; second, Luc Roy."),
    ("fr", "Notre amie Julie Arnoux a été récompensée à la fin par un bouquet."),
    ("en", "The committee proposed Tom Reed for the Harbour Medal. Nominations close in June."),
    ("fr", "Tombola : le gros lot revient à Mme Girard, le deuxième à M. Petit."),
    ("es", "Se adjudica el contrato de limpieza a Limpiezas Sol por 12.000 euros."),
    ("en", "Actions: 1. Ann Lee; 2. Luke Marsh."),
    ("en", "Small grants. Two applications. So: Luke writes to both of them."),
    ("fr", "Concours 2019. Résultat : le comité retient la catégorie libre."),
    ("es", "Mejor oferta: 1. Deportes Galán; 2. Copas Ruiz."),
    ("es", "Subvenciones: 300 € para el mercado y 200 € para la verbena."),
]


@pytest.mark.parametrize(("language", "text", "names"), TOLD)
def test_winners_by_place(language: str, text: str, names: list[str]) -> None:
    record = Pipeline(Settings(language=language, model="none")).extract(
        f"{HEADS[language]}{text}\n".encode(), name="m.md"
    )
    assert sorted(name for won in record.laureates for name in won.recipients) == sorted(names)


@pytest.mark.parametrize(("language", "text"), UNTOLD)
def test_no_winners(language: str, text: str) -> None:
    record = Pipeline(Settings(language=language, model="none")).extract(
        f"{HEADS[language]}{text}\n".encode(), name="m.md"
    )
    assert record.laureates == ()

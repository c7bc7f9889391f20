"""Whose members participants are: of boards, of groups that their list names, of bodies beside their names."""

from collections.abc import Callable

import pytest

from minutes.model.record import Participant, Record

Reader = Callable[[str, str], Record]
People = Callable[[str, str], dict[str, Participant]]


@pytest.fixture(scope="module")
def people(reader: Reader) -> People:
    return lambda code, text: {person.name: person for person in reader(code, text).participants}


BOARDS = {
    "en": (
        "# DHS Board monthly meeting, December 16, 2020\n\nBoard members in attendance were:\n\n- Ann Marlow\n- Peter Voss\n\nAlso in attendance were:\n\n- Ruth Abel (Assistant to Treasurer)\n\n## Finances\n\nThe budget was approved.\n",
        ("Ann Marlow", "board member", "DHS"),
    ),
    "es": (
        "Acta de la Junta Directiva de la Red de Huertas, 9 de diciembre de 2019\n\nAsisten los miembros de la Junta Directiva:\n - Luisa Roca\n - Pedro Mora\n\n1. Cuentas\n\nSe aprueban las cuentas.\n",
        ("Luisa Roca", "miembro de la Junta Directiva", "Red de Huertas"),
    ),
    "fr": (
        "Conseil d'administration de l'association Les Loutres\n\nCompte rendu du 9 décembre 2019\n\nSont présents les membres du conseil d'administration :\n- Anne Vasseur\n- Paul Riouet\n\n1. Comptes\n\nLes comptes sont approuvés.\n",
        ("Anne Vasseur", "membre du conseil d'administration", "association Les Loutres"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), [(c, *v) for c, v in BOARDS.items()], ids=BOARDS)
def test_who_sits_on_a_board_belongs_to_whom_it_governs(
    people: People, code: str, text: str, expected: tuple[str, str, str]
) -> None:
    name, role, organization = expected
    person = people(code, text)[name]
    assert ((person.role or "").casefold(), person.organization) == (role.casefold(), organization)


def test_members_of_another_group_are_of_that_group(people: People) -> None:
    text = "Acta de la Junta Directiva de la Red de Huertas, 9 de diciembre de 2019\n\nAsisten los miembros de la Junta Directiva:\n - Luisa Roca\n\nAdemás asisten los miembros del grupo de trabajo de semillas por medios telemáticos:\n - Inés Varela\n\n1. Cuentas\n"
    assert people("es", text)["Inés Varela"].organization == "grupo de trabajo de semillas"


def test_an_office_goes_before_membership(people: People) -> None:
    text = "Acta de la Junta Directiva de la Red de Huertas, 9 de diciembre de 2019\n\nAsisten los miembros de la Junta Directiva:\n - Luisa Roca\n - Pedro Mora\n\n1. Cuentas\n\nSe aprueban las cuentas.\n\nLuisa Roca, secretaria, levanta acta.\n"
    assert people("es", text)["Luisa Roca"].role == "secretaria"


BESIDE = {
    "a deputy is of the body of the member": (
        "en",
        "Elm Committee - June 30th, 2021\n\nAttendees (present in bold):\n\nDan Bander - IBT - Kevin Suttle, Tom Wattson\nEd Brett - Oraclo - Dmitry Korn\nAnn Lee - Payare - Matt Gall\n\n1. Budget\n",
        ("Tom Wattson", "organization", "IBT"),
    ),
    "the word of a function at its end": (
        "en",
        "Members:\nRegina Heber (lead), Metadata Services, Elm University\nKirsten Arnell, Digital Solutions Lead, The Elm Archives, UK\nDon Thorn, Metadata Services, Elm University\n\nPresent: RH, DT\n\n1. Goals\n",
        ("Kirsten Arnell", "role", "Digital Solutions Lead"),
    ),
    "a function at a body": (
        "es",
        "Acta de la reunión del 9 de diciembre de 2019\n\nAsistentes: Lucía Zamora Bas, profesora de la Universidad de Monterrey; Hamid Soto, maestro jubilado\n\n1. Cuentas\n",
        ("Lucía Zamora Bas", "organization", "Universidad de Monterrey"),
    ),
    "a group with its abbreviation": (
        "fr",
        "Comité social du 9 décembre 2019\n\nPrésents :\n• FTT (Fédération des territoriaux) : Soizic Le Moal, Erwan Daoud\n• SAT (Syndicat autonome) : Patrick Cloarec\n\n1. Budget\n",
        ("Erwan Daoud", "organization", "FTT"),
    ),
    "a body in parentheses like those of the others": (
        "en",
        "Call of 9 December 2019\n\nPresent: Sven Mather (TUV), Dimos Karavel (HEL-SOFT), Laura Piantell (UniMera), Joost Terwaal (KNIP)\n\n1. Budget\n",
        ("Laura Piantell", "organization", "UniMera"),
    ),
    "the row of an office": (
        "es",
        "ACTA DE REUNIÓN\n\nSecretario\tVila Ramos, Javier\nFecha de reunión\t21/11/2017\nAsistentes\tLuque Mont, Andrés (Cliente)\vVila Ramos, Javier\n\n1. Cuentas\n\nSe aprueban.\n",
        ("Javier Vila Ramos", "role", "Secretario"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), BESIDE.values(), ids=BESIDE)
def test_what_stands_beside_names_says_who_they_are(
    people: People, code: str, text: str, expected: tuple[str, str, str]
) -> None:
    name, field, value = expected
    assert getattr(people(code, text)[name], field) == value

"""Who was there: lists, tables, proxies, functions, speakers."""

from collections.abc import Callable

import pytest

from minutes.model.record import Participant, Record

Reader = Callable[[str], Record]

HEAD = "Association Les Berges Claires\n\nCompte rendu de la réunion du 14 mars 2019\n\n"
AGENDA = """

Ordre du jour :
- Budget de la fête
- Réfection du Lavoir
- Questions diverses

1. Budget de la fête

Le budget de la fête est stable par rapport à celui de l'année passée, et les dépenses restent modestes pour tous.
"""


@pytest.fixture(scope="session")
def people_of(record_of: Reader) -> Callable[[str], dict[str, Participant]]:
    """The participants by name of minutes whose attendance is the given text; an agenda and prose follow it."""

    def read(attendance: str) -> dict[str, Participant]:
        found = record_of(HEAD + attendance + AGENDA).participants
        assert len({p.name for p in found}) == len(found)
        return {p.name: p for p in found}

    return read


People = Callable[[str], dict[str, Participant]]

LISTS = {
    "commas": ("Présents : Odile Marchegay, Bastien Lorquet, Nadia Ferroul", "Odile Marchegay|Bastien Lorquet|Nadia Ferroul"),
    "semicolons": ("Présents : Odile Marchegay ; Bastien Lorquet ; Nadia Ferroul.", "Odile Marchegay|Bastien Lorquet|Nadia Ferroul"),
    "dashes": ("Présents : Odile Marchegay - Bastien Lorquet - Nadia Ferroul", "Odile Marchegay|Bastien Lorquet|Nadia Ferroul"),
    "long dashes": ("Présents : Odile Marchegay – Bastien Lorquet – Nadia Ferroul", "Odile Marchegay|Bastien Lorquet|Nadia Ferroul"),
    "and": ("Présents : Odile Marchegay, Bastien Lorquet et Nadia Ferroul.", "Odile Marchegay|Bastien Lorquet|Nadia Ferroul"),
    "ampersand": ("Présents : Odile Marchegay & Bastien Lorquet", "Odile Marchegay|Bastien Lorquet"),
    "honorifics without separators": (
        "Présents : Mme Odile Marchegay M. Bastien Lorquet Mme Nadia Ferroul",
        "Odile Marchegay|Bastien Lorquet|Nadia Ferroul",
    ),
    "honorifics and commas": (
        "Étaient présents : Mme Odile MARCHEGAY, M. Bastien LORQUET, Dr Nadia FERROUL",
        "Odile Marchegay|Bastien Lorquet|Nadia Ferroul",
    ),
    "a plural honorific": ("Présents : MM. Bastien Lorquet et Yvon Talbard", "Bastien Lorquet|Yvon Talbard"),
    "surnames first in upper case": (
        "Présents : MARCHEGAY Odile, LORQUET Bastien, FERROUL Nadia",
        "Odile Marchegay|Bastien Lorquet|Nadia Ferroul",
    ),
    "first names only": ("Présents : Odile, Bastien, Nadia", "Odile|Bastien|Nadia"),
    "initials for first names": ("Présents : O. Marchegay, B. Lorquet, N. Ferroul", "O. Marchegay|B. Lorquet|N. Ferroul"),
    "surnames after titles": (
        "Présents : Mmes MARCHEGAY, FERROUL, MM. LORQUET, TALBARD", "Marchegay|Ferroul|Lorquet|Talbard",
    ),
    "plural honorifics and full names": (
        "Présents : Mmes Odile Marchegay et Nadia Ferroul, MM. Bastien Lorquet et Yvon Talbard",
        "Odile Marchegay|Nadia Ferroul|Bastien Lorquet|Yvon Talbard",
    ),
    "slashes": ("Présents : Odile Marchegay / Bastien Lorquet / Nadia Ferroul", "Odile Marchegay|Bastien Lorquet|Nadia Ferroul"),
    "as well as": (
        "Présents : Odile Marchegay, Bastien Lorquet, ainsi que Nadia Ferroul", "Odile Marchegay|Bastien Lorquet|Nadia Ferroul",
    ),
    "a plural function after its people": (
        "Présents : Odile MARCHEGAY, Maire, Bastien LORQUET, Nadia FERROUL, Adjoints, Yvon TALBARD, Conseiller.",
        "Odile Marchegay|Bastien Lorquet|Nadia Ferroul|Yvon Talbard",
    ),
    "a particle in upper case": ("Présents : LE TOHIC Gaël, LORQUET Bastien", "Gaël Le Tohic|Bastien Lorquet"),
    "colleges with labels of their own": (
        "Présents :\n\nCollège des habitants : Odile Marchegay, Bastien Lorquet\n\nCollège des associations : Nadia Ferroul",
        "Odile Marchegay|Bastien Lorquet|Nadia Ferroul",
    ),
    "bullets": ("Présents :\n- Odile Marchegay\n- Bastien Lorquet\n- Nadia Ferroul", "Odile Marchegay|Bastien Lorquet|Nadia Ferroul"),
    "one a line": ("Présents :\nOdile Marchegay\nBastien Lorquet\nNadia Ferroul", "Odile Marchegay|Bastien Lorquet|Nadia Ferroul"),
    "wrapped over lines": (
        "Présents : Odile Marchegay, Bastien Lorquet, Nadia Ferroul, Yvon Talbard, Solène\nKerguidu, Théo Bramard",
        "Odile Marchegay|Bastien Lorquet|Nadia Ferroul|Yvon Talbard|Solène Kerguidu|Théo Bramard",
    ),
    "a count in the label": ("Présents (2) : Odile Marchegay, Bastien Lorquet", "Odile Marchegay|Bastien Lorquet"),
    "inclusive label": ("Présent·e·s : Odile Marchegay, Bastien Lorquet", "Odile Marchegay|Bastien Lorquet"),
    "upper case label without accents": ("PRESENTS : Odile Marchegay, Bastien Lorquet", "Odile Marchegay|Bastien Lorquet"),
    "a particle": ("Présents : Rosalie de Montbriac, Hugues du Parcq", "Rosalie de Montbriac|Hugues du Parcq"),
    "an elided particle": ("Présents : Hélène d'Arsonvac, Bastien Lorquet", "Hélène d'Arsonvac|Bastien Lorquet"),
    "a Breton article": ("Présents : Gaël Le Tohic, Bastien Lorquet", "Gaël Le Tohic|Bastien Lorquet"),
    "double first names": ("Présents : Jean-Luc Perrichet, Marie-Claude Vauzelle", "Jean-Luc Perrichet|Marie-Claude Vauzelle"),
    "double surnames": ("Présents : Odile Marchegay-Ravel, Bastien Lorquet", "Odile Marchegay-Ravel|Bastien Lorquet"),
    "upper case double names": (
        "Présents : Mme Marie-Claude VAUZELLE-ROCH, M. Jean-Luc PERRICHET",
        "Marie-Claude Vauzelle-Roch|Jean-Luc Perrichet",
    ),
    "a heading above the list": ("PRESENTS\n\n- Odile Marchegay\n- Bastien Lorquet", "Odile Marchegay|Bastien Lorquet"),
}  # fmt: skip


@pytest.mark.parametrize(("attendance", "names"), LISTS.values(), ids=LISTS.keys())
def test_a_list_gives_its_people_in_natural_order_and_nobody_of_the_agenda(
    people_of: People, attendance: str, names: str
) -> None:
    people = people_of(attendance)
    assert list(people) == names.split("|")
    assert {p.status for p in people.values()} == {"present"}


STATUSES = {
    "excused": (
        "Présents : Odile Marchegay, Bastien Lorquet\nExcusés : Nadia Ferroul, Yvon Talbard",
        {"Odile Marchegay": "present", "Bastien Lorquet": "present", "Nadia Ferroul": "excused", "Yvon Talbard": "excused"},
    ),
    "absent and excused": (
        "Présents : Odile Marchegay\nAbsents excusés : Nadia Ferroul",
        {"Odile Marchegay": "present", "Nadia Ferroul": "excused"},
    ),
    "absent": (
        "Présents : Odile Marchegay\nAbsents : Nadia Ferroul",
        {"Odile Marchegay": "present", "Nadia Ferroul": "absent"},
    ),
    "absent without excuse": (
        "Présents : Odile Marchegay\nExcusé : Yvon Talbard\nAbsents non excusés : Nadia Ferroul",
        {"Odile Marchegay": "present", "Yvon Talbard": "excused", "Nadia Ferroul": "absent"},
    ),
    "blank lines between the lists": (
        "Étaient présents :\n\nOdile Marchegay, Bastien Lorquet\n\nÉtaient excusés :\n\nNadia Ferroul",
        {"Odile Marchegay": "present", "Bastien Lorquet": "present", "Nadia Ferroul": "excused"},
    ),
    "bulleted lists under labels": (
        "Présents :\n- Odile Marchegay\n- Bastien Lorquet\n\nExcusés :\n- Nadia Ferroul",
        {"Odile Marchegay": "present", "Bastien Lorquet": "present", "Nadia Ferroul": "excused"},
    ),
    "a mark beside the name": (
        "Participants :\n- Odile Marchegay\n- Bastien Lorquet (excusé)\n- Nadia Ferroul (absente)",
        {"Odile Marchegay": "present", "Bastien Lorquet": "excused", "Nadia Ferroul": "absent"},
    ),
    "an arrival": (
        "Présents : Odile Marchegay, Bastien Lorquet (arrivé à 19h15)",
        {"Odile Marchegay": "present", "Bastien Lorquet": "present"},
    ),
    "a departure": (
        "Présents : Odile Marchegay (départ à 20h08), Bastien Lorquet (présent jusqu'à 19 h)",
        {"Odile Marchegay": "present", "Bastien Lorquet": "present"},
    ),
    "all on one line": (
        "Présents : Odile Marchegay, Bastien Lorquet. Excusés : Nadia Ferroul. Absents : Yvon Talbard.",
        {"Odile Marchegay": "present", "Bastien Lorquet": "present", "Nadia Ferroul": "excused", "Yvon Talbard": "absent"},
    ),
    "guests": (
        "Présents : Odile Marchegay\nInvités : Nadia Ferroul, Yvon Talbard",
        {"Odile Marchegay": "present", "Nadia Ferroul": "present", "Yvon Talbard": "present"},
    ),
    "at a distance": (
        "Présents : Odile Marchegay\nEn visioconférence : Nadia Ferroul",
        {"Odile Marchegay": "present", "Nadia Ferroul": "present"},
    ),
    "nobody excused": (
        "Présents : Odile Marchegay\nExcusés : néant",
        {"Odile Marchegay": "present"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("attendance", "statuses"), STATUSES.values(), ids=STATUSES.keys())
def test_the_label_sets_the_status(people_of: People, attendance: str, statuses: dict[str, str]) -> None:
    assert {p.name: p.status for p in people_of(attendance).values()} == statuses


PROXIES = {
    "pairs with à": "Présents : Odile Marchegay, Bastien Lorquet\nPouvoirs : Nadia Ferroul à Odile Marchegay",
    "pairs with titles": (
        "Présents : Mme Odile MARCHEGAY, M. Bastien LORQUET\nPouvoirs : Mme Nadia FERROUL à Mme Odile MARCHEGAY"
    ),
    "pairs as a list": (
        "Présents : Odile Marchegay, Bastien Lorquet\n\nPouvoirs :\n- Nadia Ferroul à Odile Marchegay"
    ),
    "an arrow": "Présents : Odile Marchegay, Bastien Lorquet\nProcurations : Nadia Ferroul → Odile Marchegay",
    "procuration in parentheses": (
        "Présents : Odile Marchegay, Bastien Lorquet\nExcusés : Nadia Ferroul (procuration à Odile Marchegay)"
    ),
    "pouvoir donné in parentheses": (
        "Présents : Odile Marchegay, Bastien Lorquet\nExcusés : Nadia Ferroul (pouvoir donné à Mme Marchegay)"
    ),
    "pouvoir donné without its preposition": (
        "Présents : Odile Marchegay, Bastien Lorquet\nExcusés : Nadia Ferroul (pouvoir donné Odile Marchegay)"
    ),
    "ayant donné pouvoir": (
        "Présents : Odile Marchegay, Bastien Lorquet\n"
        "Absents excusés : Nadia Ferroul ayant donné pouvoir à Odile Marchegay"
    ),
    "représentée par": (
        "Présents : Odile Marchegay, Bastien Lorquet\nExcusés : Nadia Ferroul, représentée par Odile Marchegay"
    ),
    "donne pouvoir à": (
        "Présents : Odile Marchegay, Bastien Lorquet\nOnt donné pouvoir :\n- Nadia Ferroul donne pouvoir à Odile Marchegay"
    ),
}


@pytest.mark.parametrize("attendance", PROXIES.values(), ids=PROXIES.keys())
def test_who_gives_a_proxy_is_represented_by_its_holder(people_of: People, attendance: str) -> None:
    people = people_of(attendance)
    assert {n: p.status for n, p in people.items()} == {
        "Odile Marchegay": "present",
        "Bastien Lorquet": "present",
        "Nadia Ferroul": "represented",
    }
    assert people["Nadia Ferroul"].represented_by == "Odile Marchegay"
    assert people["Odile Marchegay"].represented_by is None


def test_several_proxies_on_one_line_keep_their_holders(people_of: People) -> None:
    people = people_of(
        "Présents : Odile Marchegay, Bastien Lorquet\n"
        "Pouvoirs : Nadia Ferroul à Odile Marchegay, Yvon Talbard à Bastien Lorquet"
    )
    held = {n: p.represented_by for n, p in people.items() if p.status == "represented"}
    assert held == {"Nadia Ferroul": "Odile Marchegay", "Yvon Talbard": "Bastien Lorquet"}


def test_proxies_on_a_line_each_keep_their_holders(people_of: People) -> None:
    people = people_of(
        "Présents : M. Bastien LORQUET, Mme Odile MARCHEGAY\n\nAbsents ayant donné pouvoir :\n"
        "Mme Nadia FERROUL à M. Bastien LORQUET\nM. Yvon TALBARD à Mme Odile MARCHEGAY\n\nAbsent : M. Théo BRAMARD"
    )
    held = {n: p.represented_by for n, p in people.items() if p.status == "represented"}
    assert held == {"Nadia Ferroul": "Bastien Lorquet", "Yvon Talbard": "Odile Marchegay"}
    assert people["Théo Bramard"].status == "absent"


ROLES = {
    "after a comma": ("Présents : Odile Marchegay, présidente ; Bastien Lorquet, trésorier", "présidente", None),
    "after a dash": ("Présents :\n- Odile Marchegay - présidente\n- Bastien Lorquet - trésorier", "présidente", None),
    "in parentheses": ("Présents : Odile Marchegay (présidente), Bastien Lorquet (trésorier)", "présidente", None),
    "how someone took part is no organisation": (
        "Présents : Odile Marchegay (en visio), Bastien Lorquet (par téléphone)", None, None,
    ),
    "an organisation in parentheses": (
        "Présents : Odile Marchegay (Syndicat des Berges), Bastien Lorquet", None, "Syndicat des Berges",
    ),
    "an organisation after a dash": (
        "Présents :\n- Odile Marchegay – Syndicat des Berges\n- Bastien Lorquet – Syndicat des Berges",
        None,
        "Syndicat des Berges",
    ),
    "an organisation after a comma in a list": (
        "Présents :\n- Odile Marchegay, Syndicat des Berges\n- Bastien Lorquet, Agence Ramure",
        None,
        "Syndicat des Berges",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("attendance", "role", "organization"), ROLES.values(), ids=ROLES.keys())
def test_a_function_or_body_beside_a_name_goes_with_the_person(
    people_of: People, attendance: str, role: str | None, organization: str | None
) -> None:
    people = people_of(attendance)
    assert list(people) == ["Odile Marchegay", "Bastien Lorquet"]
    assert (people["Odile Marchegay"].role, people["Odile Marchegay"].organization) == (role, organization)


def test_the_honorific_is_kept_beside_the_name(people_of: People) -> None:
    people = people_of("Présents : Mme Odile Marchegay, M. Bastien Lorquet, Nadia Ferroul")
    assert [p.honorific for p in people.values()] == ["Mme", "M.", None]


def test_initials_beside_a_name_are_no_part_of_it_and_stand_for_the_person(record_of: Reader) -> None:
    record = record_of(
        HEAD
        + "Présents : Odile Marchegay (OM), Bastien Lorquet (BL)\n\n"
        + "Suites à donner\n\n- Relancer le fournisseur de bancs pour la fête\n\n"
        + "OM précise que la commande est partie. BL remercie les bénévoles du printemps.\n"
    )
    assert [p.name for p in record.participants] == ["Odile Marchegay", "Bastien Lorquet"]


TABLES = {
    "marks under present and excused": (
        ("Nom\tOrganisme\tPrésent\tExcusé\n"
        "Odile Marchegay\tSyndicat des Berges\tX\t\n"
        "Bastien Lorquet\tAgence Ramure\t\tX\n"
        "Nadia Ferroul\tAgence Ramure\tX\t"),
        {
            "Odile Marchegay": ("present", "Syndicat des Berges"),
            "Bastien Lorquet": ("excused", "Agence Ramure"),
            "Nadia Ferroul": ("present", "Agence Ramure"),
        },
    ),
    "surname first": (
        ("Nom Prénom\tStructure\tPrésent\tAbsent\n"
        "MARCHEGAY Odile\tSyndicat des Berges\tX\t\n"
        "LORQUET Bastien\tAgence Ramure\t\tX"),
        {"Odile Marchegay": ("present", "Syndicat des Berges"), "Bastien Lorquet": ("absent", "Agence Ramure")},
    ),
    "letters in one column": (
        ("Nom\tOrganisme\tPrésence\nOdile Marchegay\tSyndicat des Berges\tP\nBastien Lorquet\tAgence Ramure\tE\n"
        "Nadia Ferroul\tAgence Ramure\tA"),
        {
            "Odile Marchegay": ("present", "Syndicat des Berges"),
            "Bastien Lorquet": ("excused", "Agence Ramure"),
            "Nadia Ferroul": ("absent", "Agence Ramure"),
        },
    ),
    "words in a column to sign": (
        "Nom\tOrganisme\tÉmargement\nOdile Marchegay\tSyndicat des Berges\tPrésente\nBastien Lorquet\tAgence Ramure\tExcusé",
        {"Odile Marchegay": ("present", "Syndicat des Berges"), "Bastien Lorquet": ("excused", "Agence Ramure")},
    ),
    "first name in its own column": (
        ("Nom\tPrénom\tOrganisme\tPrésent\tExcusé\n"
        "MARCHEGAY\tOdile\tSyndicat des Berges\tX\t\n"
        "LORQUET\tBastien\tAgence Ramure\t\tX"),
        {"Odile Marchegay": ("present", "Syndicat des Berges"), "Bastien Lorquet": ("excused", "Agence Ramure")},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("table", "expected"), TABLES.values(), ids=TABLES.keys())
def test_a_table_ticks_the_status(
    people_of: People, table: str, expected: dict[str, tuple[str, str]]
) -> None:
    found = {p.name: (p.status, p.organization) for p in people_of("Participants\n\n" + table).values()}
    assert found == expected


LISTED = "Présents : Odile Marchegay, Bastien Lorquet\n\n"

MENTIONED = {
    "thanked in absence": "La présidente remercie vivement les anciens bénévoles, dont Gontran Sarlevin, pour leur aide.",
    "honoured": "Une plaque sera posée en hommage à Gontran Sarlevin, fondateur de la fanfare.",
    "a past mayor": "Le lavoir fut construit en 1932 sous le mandat de Gontran Sarlevin, ancien maire.",
    "an author": "Le livre de Gontran Sarlevin sur les moulins est disponible à la bibliothèque.",
    "a street": "Les travaux de la rue Gontran Sarlevin commenceront au printemps.",
    "a prize": "Le prix Gontran Sarlevin est doté de 500 euros cette année.",
}


@pytest.mark.parametrize("prose", MENTIONED.values(), ids=MENTIONED.keys())
def test_whom_the_text_merely_mentions_did_not_attend(record_of: Reader, prose: str) -> None:
    record = record_of(HEAD + LISTED + "1. Vie locale\n\n" + prose + "\n")
    assert [p.name for p in record.participants] == ["Odile Marchegay", "Bastien Lorquet"]


SPEAKERS = {
    "a full name": ("Yvon Talbard précise que les travaux avancent bien.", "Yvon Talbard", None),
    "a title": ("M. Yvon Talbard indique que le devis est arrivé.", "Yvon Talbard", "M."),
    "upper case": ("M. Yvon TALBARD demande si le budget suffira.", "Yvon Talbard", "M."),
    "with a function": ("Yvon Talbard, architecte du projet, a présenté les plans.", "Yvon Talbard", None),
}


@pytest.mark.parametrize(("prose", "name", "honorific"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_who_speaks_was_there_though_no_list_says_so(
    record_of: Reader, prose: str, name: str, honorific: str | None
) -> None:
    record = record_of(HEAD + LISTED + "1. Travaux\n\n" + prose + "\n")
    spoke = record.participants[-1]
    assert [p.name for p in record.participants] == ["Odile Marchegay", "Bastien Lorquet", name]
    assert (spoke.status, spoke.honorific) == ("present", honorific)


OFFICES = {
    "chair of the sitting": (
        "Le conseil s'est réuni sous la présidence de Madame Odile Marchegay, maire.\n\n", "chair", "Odile Marchegay",
    ),
    "chair by label": ("Président de séance : Bastien Lorquet\n\n", "chair", "Bastien Lorquet"),
    "secretary by label": ("Secrétaire de séance : M. Bastien LORQUET\n\n", "secretary", "Bastien Lorquet"),
    "secretary in a sentence": (
        "Bastien Lorquet est désigné secrétaire de séance.\n\n", "secretary", "Bastien Lorquet",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("prose", "field", "name"), OFFICES.values(), ids=OFFICES.keys())
def test_the_chair_and_the_secretary_are_named(record_of: Reader, prose: str, field: str, name: str) -> None:
    record = record_of(HEAD + LISTED + prose)
    assert getattr(record.meeting, field) == name
    assert name in [p.name for p in record.participants]


PLAIN = {
    "Sont venus : Odile Marchegay (trésorière), Nadia Ferroul\nPas là, pas prévenu : Bastien Lorquet": "absent",
    "Venus : Odile Marchegay, Nadia Ferroul\nOnt prévenu : Bastien Lorquet": "excused",
    "Sur place : Odile Marchegay, Nadia Ferroul\nAvaient fait connaître leur empêchement : M. Bastien Lorquet": "excused",
}


@pytest.mark.parametrize(("attendance", "status"), PLAIN.items())
def test_plain_words_for_who_came_and_who_did_not_are_labels(
    people_of: People, attendance: str, status: str
) -> None:
    people = people_of(attendance)
    assert set(people) == {"Odile Marchegay", "Nadia Ferroul", "Bastien Lorquet"}
    assert people["Bastien Lorquet"].status == status

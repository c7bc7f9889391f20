"""Lists of people in the manners in which secretaries write them, in each language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minutes.model.record import Participant, Record

Reader = Callable[[str, str], Record]
People = Callable[[str, str], dict[str, Participant]]

HEADS = {
    "en": "Elmbridge Library Board\n\nMinutes of the meeting held on March 14, 2019\n\n",
    "fr": "Association Les Berges Claires\n\nCompte rendu de la réunion du 14 mars 2019\n\n",
    "es": "Asociación de Vecinos Ribera Alta\n\nActa de la reunión del 14 de marzo de 2019\n\n",
}
TAILS = {
    "en": "\n\n1. Budget\n\nThe budget is stable when it is compared with that of last year.\n",
    "fr": "\n\n1. Budget\n\nLe budget est stable par rapport à celui de l'année passée.\n",
    "es": "\n\n1. Presupuesto\n\nEl presupuesto es estable en comparación con el del año pasado.\n",
}


@pytest.fixture(scope="module")
def people(reader: Reader) -> People:
    return lambda code, text: {
        person.name: person for person in reader(code, HEADS[code] + text + TAILS[code]).participants
    }


LISTS = {
    "en boxes in a list": (
        "en", "Members with voting rights\n[x] Ann Dale, chair\n[x] Tom Reed (parks)\n[ ] Hugh Marsh (apologies)\n[ ] Joan Pell",
        "Ann Dale present|Tom Reed present|Hugh Marsh excused|Joan Pell absent",
    ),
    "en functions before names": (
        "en", "Present: Mayor Dale, Council Members Reed, Marsh (arrived 7:21 p.m.), and Pell.\nStaff: City Manager Joan Ives, Public Works Director Hal Orme, City Clerk Ina Moss.",
        "Dale present|Reed present|Marsh present|Pell present|Joan Ives present|Hal Orme present|Ina Moss present",
    ),
    "en functions and dashes in a list": (
        "en", "Attendance\n\nVoting members:\n\n- President – Ann Dale\n- VP Education – Tom Reed\n- Halls Rep (North) – Joan Pell\n- Environment Officer – vacant\n\nApologies: Women's Officer – Ina Moss",
        "Ann Dale present|Tom Reed present|Joan Pell present|Ina Moss excused",
    ),
    "en first names": (
        "en", "Here: Sue (chair), Anwar (money), Big Dave, Tess and me (Colin, doing the notes). Pru got here at half eight. Hamish sends his apologies, he has the flu. No sign of Bridget.",
        "Sue present|Anwar present|Big Dave present|Tess present|Colin present|Pru present|Hamish excused|Bridget absent",
    ),
    "en couples": (
        "en", "Present: Tom Reed, Hugh Marsh\nVisitors: Jim and Ann Dale, Joan Pell (Elm Courier)",
        "Tom Reed present|Hugh Marsh present|Jim Dale present|Ann Dale present|Joan Pell present",
    ),
    "en apologies in a sentence": (
        "en", "Apologies had been received from Dr Ann Dale, Mrs Joan Pell, and the Society's Archivist, Mr Tom Reed. Mr H. Marsh had lodged his written proxy with Dr Moss.",
        "Ann Dale excused|Joan Pell excused|Tom Reed excused|H. Marsh represented|Moss present",
    ),
    "en attended by": (
        "en", "The meeting was attended by Ann Dale, Tom Reed and Joan Pell.", "Ann Dale present|Tom Reed present|Joan Pell present",
    ),
    "en initials without points": (
        "en", "Present: Cllrs P Ashe (Chairman), M Kettle (Vice-Chairman), Mrs J Oram, Miss C Wroe\nIn attendance: Mrs A Parr (Clerk)",
        "P Ashe present|M Kettle present|J Oram present|C Wroe present|A Parr present",
    ),
    "en a firm with an ampersand": (
        "en", "In attendance: Mr Tom Reed of Reed Pell & Co. (Auditors), Mrs J. Moss (minutes)", "Tom Reed present|J. Moss present",
    ),
    "en names with low lines": ("en", "Present: Ann_Dale, Tom_Reed, Joan_Pell", "Ann Dale present|Tom Reed present|Joan Pell present"),
    "en surname first before a comma": (
        "en", "Present: DALE, Ann (chair); REED, Tom; PELL, Joan", "Ann Dale present|Tom Reed present|Joan Pell present",
    ),
    "fr boxes": (
        "fr", "MEMBRES AVEC VOIX DÉLIBÉRATIVE\n☒ M. Yvon Talbard, maire, président\n☐ M. Théo Bramard, conseiller (pouvoir donné à M. Talbard)\n☒ Mme Odile Marchegay\n☐ Mme Nadia Ferroul (absente)",
        "Yvon Talbard present|Théo Bramard represented|Odile Marchegay present|Nadia Ferroul absent",
    ),
    "fr dashes and surnames first": (
        "fr", "Présents (une voix par famille) : FERROUL Nadia (présidente) - LORQUET Bastien (trésorier) - DA COSTA Odile - TALBARD Yvon\nOnt donné pouvoir : BRAMARD Théo à FERROUL Nadia - LE GOFF Anne à LORQUET Bastien",
        "Nadia Ferroul present|Bastien Lorquet present|Odile Da Costa present|Yvon Talbard present|Théo Bramard represented|Anne Le Goff represented",
    ),
    "fr colleges without a label": (
        "fr", "Collège des représentants de la collectivité (3 voix)\n  • Nadia FERROUL, adjointe, présidente\n  • Bastien LORQUET, directeur\nCollège des représentants du personnel\n  • FTT : Odile MARCHEGAY, Yvon TALBARD (en visio)\n  Excusé : Théo BRAMARD",
        "Nadia Ferroul present|Bastien Lorquet present|Odile Marchegay present|Yvon Talbard present|Théo Bramard excused",
    ),
    "fr siégé": (
        "fr", "Le jury s'est réuni le jeudi 14 mars. Ont siégé : Mme Odile Marchegay, qui a pris la présidence, M. Bastien Lorquet, conseiller, et M. Yvon Talbard pour la Caisse mutuelle. M. Théo Bramard, attendu, n'est pas venu.",
        "Odile Marchegay present|Bastien Lorquet present|Yvon Talbard present|Théo Bramard absent",
    ),
    "fr who was there": (
        "fr", "Etaient là : Nath (co-prez), Ludo (tréso), JP, Sylvette, + Charly à partir de 20h30\nPas là : Kader (s'excuse)",
        "Nath present|Ludo present|JP present|Sylvette present|Charly present|Kader excused",
    ),
    "fr a group with its body": (
        "fr", "Présents : Odile Marchegay, Bastien Lorquet\nPour la Ville : Nadia Ferroul, adjointe ; Yvon Talbard, service voirie.",
        "Odile Marchegay present|Bastien Lorquet present|Nadia Ferroul present|Yvon Talbard present",
    ),
    "fr pseudonyms": (
        "fr", "**Là** : Odile « odm » Marchegay, `rhubarbe`, Bastien Lorquet (@basl), @petitgris", "Odile Marchegay present|rhubarbe present|Bastien Lorquet present|petitgris present",
    ),
    "fr assistaient": (
        "fr", "Présents : Mme Odile Marchegay, M. Bastien Lorquet.\n\nAssistaient également à la séance : M. Yvon Talbard, directeur. Étaient excusés Mme Nadia Ferroul et M. Théo Bramard.",
        "Odile Marchegay present|Bastien Lorquet present|Yvon Talbard present|Nadia Ferroul excused|Théo Bramard excused",
    ),
    "es señores in a margin": (
        "es", "SEÑORES ASISTENTES\nAlcalde-Presidente\nD. Luis Roca Gil\nConcejales\nD.ª M.ª Clara Vega Sol\nD. Iker Mota Paz\nNo asiste, habiendo excusado su ausencia\nD.ª Begoña Urda Sal\nSecretario-Interventor\nD. Jacobo Lez Mor",
        "Luis Roca Gil present|M.ª Clara Vega Sol present|Iker Mota Paz present|Begoña Urda Sal excused|Jacobo Lez Mor present",
    ),
    "es surname first before a comma": (
        "es", "Asisten:\n\nDirector\nROCA GIL, Luis\nProfesorado permanente\nVEGA SOL, Clara\nLLORET i SASTRE, Oriol\n\nExcusan su asistencia: MOTA PAZ, Iker (delega el voto en C. Vega); URDA SAL, Begoña.",
        "Luis Roca Gil present|Clara Vega Sol present|Oriol Lloret i Sastre present|Iker Mota Paz represented|Begoña Urda Sal excused",
    ),
    "es run on with titles": (
        "es", "ASISTENCIA: Concejales Sr. Luis Roca Gil Sra. Clara Vega Sol Sr. Iker Mota Paz (vía remota). Se excusa Concejal Sr. Jacobo Lez Mor, por licencia médica.",
        "Luis Roca Gil present|Clara Vega Sol present|Iker Mota Paz present|Jacobo Lez Mor excused",
    ),
    "es the first sentence": (
        "es", "En Ribera Alta, siendo las 19 horas del 14 de marzo de 2019, se reúnen los señores D. Luis Roca Gil, D.ª Clara Vega Sol y D. Iker Mota Paz. No asiste D. Jacobo Lez Mor.",
        "Luis Roca Gil present|Clara Vega Sol present|Iker Mota Paz present|Jacobo Lez Mor absent",
    ),
    "es friends": (
        "es", "Empezamos a las 20.10. Estamos Charo (presi), Fermín, Lola G. e Irati; Goyo se conecta por videollamada. Toño avisa de que no puede venir y le deja su voto a Fermín. De Maite no sabemos nada.",
        "Charo present|Fermín present|Lola G. present|Irati present|Goyo present|Toño represented|Maite absent",
    ),
    "es offices before their bearers": (
        "es", "Se encuentran presentes también la Tesorera, Cdora. Clara Vega, el Revisor de Cuentas titular Ing. Luis Roca y, como invitado, don Iker Mota. Avisó que no podía asistir la vocal Begoña Urda, por viaje.",
        "Clara Vega present|Luis Roca present|Iker Mota present|Begoña Urda excused",
    ),
    "es proxies by letter": (
        "es", "Presentes: Luis Roca, Clara Vega. Se agregan dos cartas poder: la de Iker Mota a favor de Luis Roca; la de Begoña Urda en favor de su hermana Clara Vega.",
        "Luis Roca present|Clara Vega present|Iker Mota represented|Begoña Urda represented",
    ),
    "es boxes": (
        "es", "## Quiénes\n\n- [x] Clara Vega (@cvega) – coordina\n- [x] Luis Roca\n- [ ] Iker Mota – avisó\n- [ ] Begoña Urda",
        "Clara Vega present|Luis Roca present|Iker Mota excused|Begoña Urda absent",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), LISTS.values(), ids=LISTS.keys())
def test_a_list_names_its_people(people: People, language: str, text: str, expected: str) -> None:
    found = {name: person.status for name, person in people(language, text).items()}
    assert found == dict(entry.rsplit(" ", 1) for entry in expected.split("|"))


def test_a_group_gives_its_people_their_body(people: People) -> None:
    found = people("fr", LISTS["fr a group with its body"][1])
    assert found["Nadia Ferroul"].organization == "Ville"
    assert found["Odile Marchegay"].organization is None


def test_a_function_in_the_plural_is_that_of_each(people: People) -> None:
    found = people("en", LISTS["en functions before names"][1])
    assert found["Pell"].role == "council member"
    assert found["Hal Orme"].role == "Public Works Director"


def test_the_office_before_a_name_is_its_role(people: People) -> None:
    found = people("es", LISTS["es offices before their bearers"][1])
    assert found["Clara Vega"].role == "Tesorera"
    assert found["Luis Roca"].role == "Revisor de Cuentas titular"


def test_a_stand_in_is_there_for_someone(people: People) -> None:
    found = people(
        "fr",
        "Présents :\n- Odile MARCHEGAY, suppléante, en remplacement de Théo BRAMARD, excusé\n- Bastien LORQUET",
    )
    assert found["Odile Marchegay"].status == "present"
    assert (found["Théo Bramard"].status, found["Théo Bramard"].represented_by) == (
        "represented",
        "Odile Marchegay",
    )


TASKS = {
    "en": "Present: Ann Dale, Tom Reed\n\n## Actions\n\n- [ ] @ann: order the chairs\n- [ ] Tom Reed: call the bank\n- [x] Ann Dale: pay the bill",
    "fr": "Présents : Odile Marchegay, Bastien Lorquet\n\n## Actions\n\n- [ ] @odile : acheter les chaises\n- [ ] Bastien Lorquet : appeler la banque\n- [x] Odile Marchegay : payer",
    "es": "Asisten: Clara Vega, Luis Roca\n\n## Tareas\n\n- [ ] @clara: comprar las sillas\n- [ ] Luis Roca: llamar al banco\n- [x] Clara Vega: pagar",
}


@pytest.mark.parametrize(("language", "text"), TASKS.items())
def test_boxes_before_tasks_are_no_attendance(people: People, language: str, text: str) -> None:
    assert {p.status for p in people(language, text).values()} == {"present"}
    assert len(people(language, text)) == 2


LATE = {
    "en": "Present: Ann Dale, Tom Reed\nApologies: Joan Pell (arrived at 7:15), Hugh Marsh",
    "fr": "Présents : Odile Marchegay, Bastien Lorquet\nExcusés : Nadia Ferroul (arrivée à 19h13), Théo Bramard",
    "es": "Asisten: Clara Vega, Luis Roca\nExcusados: Iker Mota (se incorpora a las 19:13), Begoña Urda",
}


@pytest.mark.parametrize(("language", "text"), LATE.items())
def test_who_comes_late_was_there(people: People, language: str, text: str) -> None:
    assert [p.status for p in people(language, text).values()] == ["present"] * 3 + ["excused"]

"""Attendance that sentences, bold labels and tables of firms tell, read through the library."""

from minutes.pipeline import Pipeline
from minutes.settings import Settings


def people(language: str, text: str) -> dict[str, tuple[str, str | None, str | None]]:
    """Status, function and who stands in, by name."""
    record = Pipeline(Settings(language=language, model="none")).extract(text.encode(), name="minutes.txt")
    return {p.name: (str(p.status), p.role, p.represented_by) for p in record.participants}


def test_prose_tells_who_came_and_who_did_not() -> None:
    found = people(
        "en",
        "Town of Millbrook\n\nMinutes of 10 March 2015\n\nChairman Everett Pill opened the meeting with Lorna Tack and"
        " Dwight Hoy in attendance. Also there: Fire Chief Patsy Arl, nine townspeople, and the undersigned. Selectman"
        " Roland Teal sent word he was home with the flu. Nobody had heard from Burt Osgood.\n\nThe budget was read.\n",
    )
    assert {name: status for name, (status, _, _) in found.items()} == {
        "Everett Pill": "present",
        "Lorna Tack": "present",
        "Dwight Hoy": "present",
        "Patsy Arl": "present",
        "Roland Teal": "excused",
        "Burt Osgood": "absent",
    }


def test_a_label_in_bold_needs_no_colon() -> None:
    found = people(
        "fr",
        "# Projet Rive, visio 7\n\n**Présents** Anne Roy (AR, doctorante), Paul Lys (PL)\n"
        "**Excusés** Jean Riou (JR) → remplacé par Marie Caze (MC)\n\n- rien\n",
    )
    assert found["Anne Roy"] == ("present", "doctorante", None)
    assert found["Paul Lys"][0] == "present"
    assert found["Jean Riou"] == ("represented", None, "Marie Caze")


def test_a_pseudonym_is_written_out_where_its_name_stands_beside_it() -> None:
    found = people(
        "en",
        "# Core call 2024-02-29\n\n**On the call:** @mossy, @ktr (Katka Hlavova), nimo\n**Regrets:** @sanj (travelling)\n",
    )
    assert {name: status for name, (status, _, _) in found.items()} == {
        "mossy": "present", "Katka Hlavova": "present", "nimo": "present", "sanj": "excused",
    }  # fmt: skip


def test_those_who_represent_firms_are_the_people_of_a_table_of_firms() -> None:
    table = (
        "Intervenant\tReprésenté par\tP\tE\tA\nMaître d'ouvrage\tMme Élodie Bard\tX\t\t\n\tM. Franck Luss\t\tX\t\n"
        "Contrôle\tM. Bonnaf\t\t\tX\nLot 02 Gros œuvre\tM. Rui Carv\tX\t\t\n"
    )
    found = people("fr", f"Médiathèque\n\nRéunion de chantier du 13 juin 2019\n\n{table}\nA. Généralités\n")
    assert {name: status for name, (status, _, _) in found.items()} == {
        "Élodie Bard": "present", "Franck Luss": "excused", "Bonnaf": "absent", "Rui Carv": "present",
    }  # fmt: skip


def test_whoever_is_away_and_gave_their_vote_is_represented() -> None:
    found = people(
        "es",
        "Patronato\n\nActa del 6 de marzo de 2019\n\n☒ Ernestina Gal (presidenta)\n☐ Luz Carp (excusa: viaje)\n\n"
        "Como Luz Carp ha otorgado su representación a Ernestina Gal, hay dos votos. Don Ramiro Oter, vocal, delegó su"
        " voto en la presidenta, y no compareció don Manuel Tranc.\n",
    )
    assert found["Luz Carp"] == ("represented", None, "Ernestina Gal")
    assert found["Ramiro Oter"][::2] == ("represented", "Ernestina Gal")
    assert found["Manuel Tranc"][0] == "absent"

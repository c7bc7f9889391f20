"""The next meeting: where minutes announce it, and the tasks that are due then."""

from collections.abc import Callable

import pytest

from minutes.model.record import Record

Reader = Callable[[str, str], Record]


HEADS = {
    "en": "Elm Lane Allotment Society\n\nMinutes of meeting no. 7 held on Monday 14 March 2022\n\nPresent: Ann Reed, Tom Cole\n\n",
    "fr": "Comité de suivi n°7\n\nCompte rendu de la réunion du 14 mars 2022\n\nPrésents : Anne Roy, Paul Riou\n\n",
    "es": "Acta n.º 7 de la reunión del 14 de marzo de 2022\n\nAsistentes: Ana Vega, Luis Roca\n\n",
}
TASKS = {
    "en": "1. Shed\n\nAnn Reed will bring three quotes to the next meeting.\n\n",
    "fr": "1. Abri\n\nAnne Roy apportera trois devis à la prochaine réunion.\n\n",
    "es": "1. Caseta\n\nAna Vega traerá tres presupuestos a la próxima reunión.\n\n",
}
TOLD = {
    "under a heading": ("en", "9. Date of next meeting\n\nThursday 12th May 2022 at 6.30 p.m.\n"),
    "under a heading, without a year": ("en", "9. Next meeting\n\nThursday 12 May at 10.00, same room.\n"),
    "in a row": ("en", "9\tNext meeting\n\nThursday 12 May at 10.00, same room.\n"),
    "behind a bare name": ("fr", "Prochain comité jeudi 12 mai 19h, même salle.\n"),
    "of an ordinary session": ("fr", "La prochaine séance ordinaire est fixée au 12 mai 2022.\n"),
    "behind a comma": ("es", "Próxima reunión, 12 de mayo.\n"),
    "of a committee": ("es", "Próximo comité: 12 de mayo de 2022, 8:00.\n"),
}


@pytest.mark.parametrize(("code", "text"), TOLD.values(), ids=TOLD)
def test_what_is_due_at_the_next_meeting_is_due_on_its_day(reader: Reader, code: str, text: str) -> None:
    record = reader(code, HEADS[code] + TASKS[code] + text)
    assert [item.due for item in record.action_items if item.due] == ["2022-05-12"]


@pytest.mark.parametrize(("number", "day"), [("8", "2022-05-12"), ("12", None)])
def test_a_numbered_meeting_is_the_next_one_where_the_head_counts_so(
    reader: Reader, number: str, day: str | None
) -> None:
    text = f"Tâche\tResponsable\tÉchéance\nRédiger la note\tAnne Roy\tCOPIL n°{number}\n\nProchaine réunion : 12 mai 2022\n"
    due = reader("fr", HEADS["fr"] + text).action_items[0].due
    assert due == day


def test_the_day_on_the_line_of_a_label_is_that_of_the_meeting(reader: Reader) -> None:
    text = "Comité de pilotage\nService des arrêtés de voirie\n\nDate\tJeudi 12 mai 2022\nLieu\tMairie\n\nDécision : la mise en ligne est décalée au 18 septembre 2022.\n"
    assert str(reader("fr", text).meeting.date) == "2022-05-12"


def test_the_hour_of_a_label_is_not_that_of_the_next_line(reader: Reader) -> None:
    text = "Compte rendu du conseil du 12 mai 2022\n\nDébut de séance : 9h35\nFin de séance : 12h20\n\nPrésents : Anne Roy, Paul Riou\n"
    meeting = reader("fr", text).meeting
    assert (str(meeting.start_time)[:5], str(meeting.end_time)[:5]) == ("09:35", "12:20")

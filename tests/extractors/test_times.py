"""When a meeting began and ended, as secretaries write it."""

import pytest

from minutes.pipeline import Pipeline
from minutes.settings import Settings

FRENCH = "Compte rendu de la réunion du 14 mars 2019\n\n"
ENGLISH = "Minutes of the meeting of the Elm Society\n\nHeld on 14 March 2019. The members of the society were all there.\n\n"
SPANISH = "Acta de la reunión del 14 de marzo de 2019\n\nAsisten las personas que firman la lista de asistencia.\n\n"

CASES = {
    "fr opened": (FRENCH + "Le Président déclare la séance ouverte à 18 h 34.", "18:34", None),
    "fr opened, the hour first": (FRENCH + "À 20h05, Mme le Maire ouvre la séance.", "20:05", None),
    "fr begins, informal": (FRENCH + "On a commencé vers 19h45, la clé ne marchait pas.", "19:45", None),
    "fr label": (FRENCH + "Salle 2. Début : 18h05. Fin : 20h20.", "18:05", "20:20"),
    "fr it is": (FRENCH + "Mme Roy est désignée secrétaire de séance. Il est 18 h 10.", "18:10", None),
    "fr actual hour before the planned": (
        "Compte rendu de la réunion du 14 mars 2019 à 18 h\n\nLe président ouvre la séance à 18 h 12.", "18:12", None,
    ),
    "fr arrow": ("CR bureau du mardi 6/02/2018, chez Nath (19h40 -> 22h15 et des poussières)\n", "19:40", "22:15"),
    "fr words": ("L'an deux mille onze, le vingt mars à dix-huit heures quarante-cinq, le conseil s'est réuni.", "18:45", None),
    "fr less a quarter": (FRENCH + "Fin à 17 h moins le quart.", None, "16:45"),
    "fr half past": (FRENCH + "La séance est levée à 22 heures et demie.", None, "22:30"),
    "fr midday": (FRENCH + "La séance est close à midi et demi.", None, "12:30"),
    "fr evening": (FRENCH + "La réunion commence à 8 heures du soir.", "20:00", None),
    "fr closes": (FRENCH + "Plus personne ne demandant la parole, la présidente lève la séance à 23 heures 05.", None, "23:05"),
    "fr closed, the hour first": (FRENCH + "Il est 22h10 quand la séance est levée.", None, "22:10"),
    "fr ended, informal": (FRENCH + "On se quitte à 23h.", None, "23:00"),
    "fr not who comes": (FRENCH + "M. Roy (arrivé à 19h13)\n\nMadame le Maire ouvre la séance.", None, None),
    "fr not a break": (FRENCH + "Suspension de séance à 15 h 40, reprise à 15 h 55.", None, None),
    "fr not the next": (FRENCH + "Prochaine réunion : mardi 7 mai 2019 à 9 h 00.", None, None),
    "en call to order": (ENGLISH + "Mayor Poe called the regular meeting of the Council to order at 7:02 p.m.", "19:02", None),
    "en took the chair": (ENGLISH + "The President took the chair at 4.35 p.m., the last session having overrun.", "16:35", None),
    "en declared open": (ENGLISH + "The Chair declared the meeting open at 7.35 p.m. and welcomed members.", "19:35", None),
    "en declared closed": (ENGLISH + "The Chair declared the meeting closed at 9.50 p.m.", None, "21:50"),
    "en informal": (ENGLISH + "We kicked off about 7.40 because of the roadworks. Finished ten past nine.", "19:40", "21:10"),
    "en quarter past": (ENGLISH + "Started quarter past 7 in the end. Next one Tues 5 July, 7pm. Finished 9.25 ish.", "19:15", "21:25"),
    "en half, the British way": (ENGLISH + "The meeting began at half seven and ended at twenty to nine.", "19:30", "20:40"),
    "en no half, beside one": (
        "Minutes of the committee\n\nThursday, September 28, 2023, 1:00 p.m. to 4:35 p.m., Net Loft\n\nTheo opened the meeting at 1:00.",
        "13:00", "16:35",
    ),
    "en scheduled and begun": (ENGLISH + "Scheduled for 14 March 2019 at 17:00 UTC, began at 17:04 when a quorum had joined.", "17:04", None),
    "en table": (ENGLISH + "Start time: 18:36\nEnd time: 20:20\n", "18:36", "20:20"),
    "en in 24 hours": (ENGLISH + "The meeting was opened at 1930 hrs and closed at 2115 hrs.", "19:30", "21:15"),
    "en the last adjournment": (
        ENGLISH + "Motion to adjourn to closed session at 8:31 P.M.\n\nThe Board returned to open session at 8:58 P.M.\n\n"
        "Poe moved, Roe seconded, to adjourn at\n8:59 P.M.", None, "20:59",
    ),
    "en not a hearing": (ENGLISH + "The Mayor opened the hearing at 7:34 p.m. Hearing closed at 7:58 p.m.", None, None),
    "en chat": (ENGLISH + "18:25 – Meeting ends.", None, "18:25"),
    "en noon": (ENGLISH + "The meeting started at 9:30 and the Chair closed the meeting at noon.", "09:30", "12:00"),
    "en on a day": (ENGLISH + "The meeting was\nclosed on 9 June at 12:05.", None, "12:05"),
    "es words": (SPANISH + "Siendo las diecinueve horas y cinco minutos, se abre la sesión.", "19:05", None),
    "es raised, in words": (SPANISH + "la Presidencia levanta la sesión siendo las veintiuna horas y cuarenta minutos.", None, "21:40"),
    "es we": (SPANISH + "Empezamos a las 20.10 en el local. Se acaba a las 22.25 y nos vamos.", "20:10", "22:25"),
    "es table": (SPANISH + "HORA INICIO: 8:10 a.m.\nHORA FINAL: 10:25 a.m.\n", "08:10", "10:25"),
    "es afternoon": (SPANISH + "Da comienzo la asamblea a las siete y media de la tarde.", "19:30", None),
    "es hours first": (SPANISH + "No habiendo más asuntos que tratar y siendo las 12:35 hs. se levanta la sesión.", None, "12:35"),
    "es range": ("Acta reunión 10 de septiembre de 2024\n\nDatos: sesión telemática, de 17:30h a 19h\n\nSe habla de las enmiendas que hay.", "17:30", "19:00"),
    "es less a quarter": (SPANISH + "Se levanta la sesión a las nueve menos cuarto de la noche.", None, "20:45"),
    "es not who leaves": (SPANISH + "A las 20:50 h se marcha la Sra. Roy; quedan once propietarios.", None, None),
    "es not the next": (SPANISH + "La próxima sesión ordinaria será el martes 6 de abril a las 15:00 hrs.", None, None),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "start", "end"), [(n, *case) for n, case in CASES.items()], ids=CASES.keys()
)
def test_the_meeting_begins_and_ends(name: str, text: str, start: str | None, end: str | None) -> None:
    pipeline = Pipeline(Settings(language=name[:2], model="none"))
    meeting = pipeline.extract((text + "\n").encode(), name="x.txt").meeting
    assert (meeting.start_time, meeting.end_time) == (start, end)


DAYS = {
    "en in words": ("Minutes of the meeting held on the fourteenth day of August two thousand and eighteen.\n\nAll were there and the minutes were read.", "2018-08-14"),
    "en year in brackets": ("Minutes of the meeting of 5 October (2023)\n\nAll were there and the minutes were read.", "2023-10-05"),
    "en the first of two days": ("Minutes of the meeting of June 8-9, 2022\n\nAll were there and the minutes were read.", "2022-06-08"),
    "en the first of two days, British": ("Minutes of the meeting of 30 May to 2 June 2022\n\nAll were there and the minutes were read.", "2022-05-30"),
    "en figures, the month first": ("Minutes of the meeting of 3/4/2019\n\nIt was read that on March 14, 2019 the hall was let.", "2019-03-04"),
    "en figures, the day first": ("Minutes of the meeting of 3/4/2019\n\nIt was read that on 14 March 2019 the hall was let.", "2019-04-03"),
    "en year from the weekday": ("Minutes of the meeting of Friday 4 October\n\nThe prize of 2018 was shown, and the one of 2019 was given.", "2019-10-04"),
    "fr year from the weekday": ("Prix du jardin, édition 2019\n\nLe jury s'est réuni le vendredi 4 octobre à 14 heures.", "2019-10-04"),
    "fr year that no weekday fits": ("Prix du jardin, édition 2018\n\nLe jury s'est réuni le vendredi 4 octobre à 14 heures.", None),
    "fr the first of two days": ("Compte rendu de la réunion du 30 mai au 2 juin 2022", "2022-05-30"),
    "fr the month named": ("L'an deux mille vingt et le trois du mois d'octobre, le conseil s'est réuni.", "2020-10-03"),
    "es in words": ("En Lugo, a veintisiete de septiembre de dos mil dieciocho, se reúne la junta.", "2018-09-27"),
    "es in words, days of the month": ("A los veintisiete días del mes de abril de dos mil diecinueve se reúne la junta.", "2019-04-27"),
    "es year in brackets": ("Acta de la junta directiva de 5 de octubre (2023)\n\nEstamos todas menos una.", "2023-10-05"),
    "es the first of two days": ("Acta de la reunión del 30 de mayo al 2 de junio de 2022\n\nEstamos todas menos una.", "2022-05-30"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "text", "day"), [(n, *case) for n, case in DAYS.items()], ids=DAYS.keys())
def test_the_meeting_has_its_day(name: str, text: str, day: str | None) -> None:
    pipeline = Pipeline(Settings(language=name[:2], model="none"))
    assert pipeline.extract((text + "\n").encode(), name="x.txt").meeting.date == day


def test_the_name_of_the_file_tells_the_year() -> None:
    text = "Committee Meeting - Minutes\n\nDate: Wednesday 16th October\n\nAll were there and the minutes were read.\n"
    pipeline = Pipeline(Settings(language="en", model="none"))
    assert pipeline.extract(text.encode(), name="2024-10-16-minutes.txt").meeting.date == "2024-10-16"
    assert pipeline.extract(text.encode(), name="minutes.txt").meeting.date is None

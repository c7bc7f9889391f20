"""Numbers, months, years, times of day, dates and due dates, read with the words of the French pack."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes.extractors.calendar import clock, day_of, month, number, year
from minutes.extractors.due import due_date
from minutes.packs import Match, load_pack

FRENCH = load_pack("fr")
MONTHS = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
]  # fmt: skip
DAYS = st.dates(date(1990, 1, 1), date(2050, 12, 31))


def date_in(text: str) -> Match:
    """The one date that ``text`` names."""
    (found,) = FRENCH.all("date", text)
    return found


def time_in(text: str) -> str | None:
    """The time of day that ``text`` names."""
    found = FRENCH.first("clock", text)
    read = clock(found, FRENCH) if found else None
    return str(read) if read else None


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("14", 14), ("1er", 1), ("2e", 2), ("zéro", 0), ("aucune", 0), ("un", 1), ("une", 1), ("premier", 1), ("onze", 11),
        ("dix-sept", 17), ("vingt et un", 21), ("vingt-et-un", 21), ("Vingt  et  un", 21), ("TRENTE", 30),
        ("trente et un", 31), ("peu", None), ("", None),
    ],
)  # fmt: skip
def test_numbers_are_read_from_digits_and_words(word: str, value: int | None) -> None:
    assert number(word, FRENCH) == value


@pytest.mark.parametrize(
    ("word", "value"),
    [
        *((name, at) for at, name in enumerate(MONTHS, 1)),
        *((name.upper(), at) for at, name in enumerate(MONTHS, 1)),
        ("FEVRIER", 2), ("aout", 8), ("Decembre", 12), ("janv.", 1), ("janv", 1), ("sept", 9), ("déc.", 12), ("03", 3),
        ("12", 12), ("13", None), ("0", None), ("marsouin", None), ("", None),
    ],
)  # fmt: skip
def test_months_are_read_from_names_abbreviations_and_digits(word: str, value: int | None) -> None:
    assert month(word, FRENCH) == value


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("2019", 2019), ("19", 2019), ("07", 2007), ("deux mille dix-neuf", 2019), ("deux mil dix-neuf", 2019),
        ("Deux Mille", 2000), ("deux mille vingt et un", 2021), ("deux mille vingt-quatre", 2024), ("l'an dernier", None),
        ("deux mille bananes", None), ("", None),
    ],
)  # fmt: skip
def test_years_are_read_from_digits_and_words(word: str, value: int | None) -> None:
    assert year(word, FRENCH) == value


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("20h30", "20:30"), ("20 h 30", "20:30"), ("20H30", "20:30"), ("20h", "20:00"), ("9h05", "09:05"), ("14:07", "14:07"),
        ("18 heures", "18:00"), ("18 heures 15", "18:15"), ("1 heure", "01:00"), ("vingt heures", "20:00"),
        ("vingt heures trente", "20:30"), ("dix-huit heures quinze", "18:15"), ("vingt heures quarante-cinq", "20:45"),
        ("0h00", "00:00"), ("23h59", "23:59"), ("25h00", None), ("20:75", None), ("bientôt", None),
    ],
)  # fmt: skip
def test_times_of_day_are_read(text: str, time: str | None) -> None:
    assert time_in(text) == time


@given(
    hour=st.integers(0, 23),
    minute=st.integers(0, 59),
    shape=st.sampled_from(["{:02d}h{:02d}", "{:d} h {:02d}", "{:02d}:{:02d}"]),
)
def test_every_time_of_day_comes_back(hour: int, minute: int, shape: str) -> None:
    assert time_in(shape.format(hour, minute)) == f"{hour:02d}:{minute:02d}"


@given(day=DAYS)
def test_every_day_written_out_comes_back(day: date) -> None:
    match = date_in(f"le {day.day} {MONTHS[day.month - 1]} {day.year}")
    assert day_of(match, FRENCH) == day


@given(
    day=DAYS,
    shape=st.sampled_from(["{0:%d/%m/%Y}", "{0.day}/{0.month}/{0.year}", "{0:%Y-%m-%d}", "{0:%d.%m.%Y}"]),
)
def test_every_day_in_figures_comes_back(day: date, shape: str) -> None:
    assert day_of(date_in("Réunion du " + shape.format(day)), FRENCH) == day


@given(day=st.dates(date(2000, 1, 1), date(2050, 12, 31)))
def test_every_day_in_upper_case_without_accents_comes_back(day: date) -> None:
    name = MONTHS[day.month - 1].upper().replace("É", "E").replace("Û", "U")
    assert day_of(date_in(f"SEANCE DU {day.day} {name} {day.year}"), FRENCH) == day


@given(day=DAYS, reference=DAYS)
def test_a_day_without_a_year_is_the_nearest_to_the_reference(day: date, reference: date) -> None:
    found = day_of(date_in(f"le {day.day} {MONTHS[day.month - 1]}"), FRENCH, reference)
    if (day.month, day.day) != (2, 29):
        assert found is not None
        assert (found.month, found.day) == (day.month, day.day)
        assert abs((found - reference).days) <= 183
    elif found is not None:
        assert (found.month, found.day) == (2, 29)


def test_a_day_without_a_year_and_without_a_reference_is_no_day() -> None:
    assert day_of(date_in("le 14 mars"), FRENCH) is None


@pytest.mark.parametrize("text", ["31 février 2019", "29 février 2019", "31 avril 2020", "31/04/2020"])
def test_a_day_that_does_not_exist_is_no_day(text: str) -> None:
    assert day_of(date_in(text), FRENCH) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("L'an deux mille dix-neuf, le quatorze mars", date(2019, 3, 14)),
        ("le quatorze mars deux mille dix-neuf", date(2019, 3, 14)),
        ("le vingt et un juin deux mille vingt et un", date(2021, 6, 21)),
        ("mardi 1er septembre 2020", date(2020, 9, 1)),
        ("le 1er août 2020", date(2020, 8, 1)),
        ("14/03/19", date(2019, 3, 14)),
    ],
)
def test_the_ways_of_minutes_to_write_a_day(text: str, day: date) -> None:
    assert day_of(date_in(text), FRENCH) == day


MEETING = date(2021, 3, 10)


def due_in(text: str, meeting: date | None = MEETING) -> str | None:
    """The due date of the one time that ``text`` names."""
    (found,) = FRENCH.all("due", text)
    return due_date(found, FRENCH, meeting)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("avant le 15 mai", "2021-05-15"), ("avant le 15 mai 2023", "2023-05-15"), ("pour le 15/05", "2021-05-15"),
        ("le 15/05/22", "2022-05-15"), ("le 31 février 2022", None), ("fin avril", "2021-04"), ("mi-juin", "2021-06"),
        ("fin novembre 2021", "2021-11"), ("en janvier", "2022-01"), ("au second semestre 2017", "2017-07-01/2017-12-31"),
        ("au premier semestre", "2021-01-01/2021-06-30"), ("à l'automne", "2021-10-01/2021-12-31"),
        ("en 2022", "2022-01-01/2022-12-31"), ("fin 2022", "2022-12"), ("début 2022", "2022-01"),
        ("le mois prochain", "2021-04"), ("dans les prochains jours", None), ("au plus vite", None),
    ],
)  # fmt: skip
def test_a_due_date_is_a_day_a_month_or_a_range(text: str, due: str | None) -> None:
    assert due_in(text) == due


@pytest.mark.parametrize(
    "text", ["avant le 15 mai", "fin avril", "le mois prochain", "avant vendredi", "au premier semestre"]
)
def test_a_due_date_without_a_year_needs_the_day_of_the_meeting(text: str) -> None:
    assert due_in(text, None) is None


@given(meeting=DAYS, day=DAYS)
def test_a_due_day_without_a_year_falls_within_the_year_that_follows_the_meeting(
    meeting: date, day: date
) -> None:
    due = due_in(f"avant le {day.day} {MONTHS[day.month - 1]}", meeting)
    if due is None:
        assert (day.month, day.day) == (2, 29)
    else:
        found = date.fromisoformat(due)
        assert (found.month, found.day) == (day.month, day.day)
        assert timedelta(-62) < found - meeting < timedelta(366)


@given(meeting=DAYS, weekday=st.integers(0, 6))
def test_a_due_weekday_is_the_next_of_its_name(meeting: date, weekday: int) -> None:
    names = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    due = date.fromisoformat(due_in(f"avant {names[weekday]}", meeting) or "")
    assert due.weekday() == weekday
    assert 1 <= (due - meeting).days <= 7


@given(meeting=DAYS, week=st.integers(1, 52))
def test_a_due_week_is_seven_days_from_a_monday(meeting: date, week: int) -> None:
    start, end = (date.fromisoformat(d) for d in (due_in(f"semaine {week}", meeting) or "").split("/"))
    assert (start.isocalendar().week, start.weekday()) == (week, 0)
    assert end - start == timedelta(6)

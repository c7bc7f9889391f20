"""Lists of attendance that name people by pseudonyms, by first names, or by who was called to the meeting."""

from collections.abc import Callable

import pytest

from minutes.pipeline import Pipeline
from minutes.settings import Settings

Statuses = Callable[[str], dict[str, str]]

ENGLISH = "Harbour Coders\n\nMinutes of the meeting of 14 March 2019\n\n"
FRENCH = "Club des Berges\n\nCompte rendu de la réunion du 14 mars 2019\n\n"
SPANISH = "Club del Telar\n\nActa de la reunión del 14 de marzo de 2019\n\n"
ENGLISH_END = "\n\n1. Accounts\n\nThe committee looked at the accounts of the year and found nothing to say about them.\n"
FRENCH_END = "\n\n1. Comptes\n\nLe bureau a regardé les comptes de l'année et n'y a rien trouvé à redire.\n"
SPANISH_END = (
    "\n\n1. Cuentas\n\nLa junta ha mirado las cuentas del año y no ha encontrado nada que decir de ellas.\n"
)

LANGUAGES = {ENGLISH: "en", FRENCH: "fr", SPANISH: "es"}


@pytest.fixture(scope="module")
def statuses() -> Statuses:
    """How each person attends by a text, read in the language of its head without a statistical model."""
    pipelines = {code: Pipeline(Settings(language=code, model="none")) for code in LANGUAGES.values()}

    def read(text: str) -> dict[str, str]:
        code = next(code for head, code in LANGUAGES.items() if text.startswith(head))
        record = pipelines[code].extract(text.encode(), name="minutes.txt")
        return {person.name: person.status for person in record.participants}

    return read


LISTS = {
    "a word of no language": (
        ENGLISH + "Present: Ann Dale, Tom Reed\n\nApologies: Joss Marl, zbrikka" + ENGLISH_END,
        {"Ann Dale": "present", "Tom Reed": "present", "Joss Marl": "excused", "zbrikka": "excused"},
    ),
    "a sentence for a label": (
        ENGLISH + "Present: Ann Dale\n\nApologies received from Joss Marl, zbrikka" + ENGLISH_END,
        {"Ann Dale": "present", "Joss Marl": "excused", "zbrikka": "excused"},
    ),
    "one a line": (
        ENGLISH + "Present: Ann Dale\n\nApologies:\n- Joss Marl\n- zbrikka\n- Tom Reed" + ENGLISH_END,
        {"Ann Dale": "present", "Joss Marl": "excused", "zbrikka": "excused", "Tom Reed": "excused"},
    ),
    "nicks, one of them a word": (
        ENGLISH + "Present: Ann_Dale, kit, TomR\n\nRegrets: Joss_Marl, wren" + ENGLISH_END,
        {
            "Ann Dale": "present",
            "kit": "present",
            "TomR": "present",
            "Joss Marl": "excused",
            "wren": "excused",
        },
    ),
    "small first names": (
        FRENCH + "Présents : claire, bastien42\nExcusés : paul" + FRENCH_END,
        {"claire": "present", "bastien42": "present", "paul": "excused"},
    ),
    "what tells of the person before it": (
        ENGLISH + "Present: Ann Dale, beekeeper, Tom Reed, unwell, Joss Marl" + ENGLISH_END,
        {"Ann Dale": "present", "Tom Reed": "excused", "Joss Marl": "present"},
    ),
    "nobody": (
        ENGLISH + "Present: Ann Dale\nApologies: none\nAbsent: n/a" + ENGLISH_END,
        {"Ann Dale": "present"},
    ),
    "nobody in French": (
        FRENCH + "Présents : Odile Marchegay, tous\nExcusés : néant" + FRENCH_END,
        {"Odile Marchegay": "present"},
    ),
    "nobody in Spanish": (
        SPANISH + "Asistentes: Clara Vega, todos\nExcusan su asistencia: ninguno" + SPANISH_END,
        {"Clara Vega": "present"},
    ),
    "clubs among people": (
        ENGLISH
        + "Present: Ann Dale, Tom Reed\n\nApologies: Joss Marl (President), Upper Vale FC, Tern Rovers"
        + ENGLISH_END,
        {"Ann Dale": "present", "Tom Reed": "present", "Joss Marl": "excused"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_pseudonyms_and_names_in_small_letters_are_people(
    statuses: Statuses, text: str, expected: dict[str, str]
) -> None:
    assert statuses(text) == expected


CONVENED = {
    "Spanish": (
        SPANISH
        + "Convocados: Clara Vega Soto, Luis Roca Gil, Inés Mora\nAsistentes: Clara Vega Soto, Inés Mora\n\n"
        "Luis no ha podido asistir a la reunión por motivos de trabajo." + SPANISH_END,
        {"Clara Vega Soto": "present", "Inés Mora": "present", "Luis Roca Gil": "excused"},
    ),
    "French": (
        FRENCH + "Personnes convoquées : Odile Marchegay, Yvon Talbard\nPrésents : Odile Marchegay\n\n"
        "Yvon est excusé." + FRENCH_END,
        {"Odile Marchegay": "present", "Yvon Talbard": "excused"},
    ),
    "English": (
        ENGLISH
        + "Invited to attend: Ann Dale, Tom Reed\nPresent: Ann Dale\n\nTom was unable to attend."
        + ENGLISH_END,
        {"Ann Dale": "present", "Tom Reed": "excused"},
    ),
    "nothing is said": (
        SPANISH + "Convocados: Clara Vega Soto, Luis Roca Gil\nAsistentes: Clara Vega Soto" + SPANISH_END,
        {"Clara Vega Soto": "present"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), CONVENED.values(), ids=CONVENED)
def test_who_was_called_is_named_where_something_says_how_they_attended(
    statuses: Statuses, text: str, expected: dict[str, str]
) -> None:
    assert statuses(text) == expected


OFFICES = {
    "an office filled while its holder is away": (
        ENGLISH + "Present: Ann Dale, Tom Reed\nApologies: Joss Marl" + ENGLISH_END
        + "\n2. Election of officers\n\nPresident: Joss Marl\nTreasurer: Ann Dale\n",
        {"Ann Dale": "present", "Tom Reed": "present", "Joss Marl": "excused"},
    ),
    "the secretary after the list of those excused": (
        FRENCH + "Présents : Mme Odile Marchegay\n\nExcusés : M. Bastien Lorquet, M. Yvon Talbard.\n\n"
        "Le secrétariat était assuré par Mme Nadia Ferroul, instructrice." + FRENCH_END,
        {"Odile Marchegay": "present", "Bastien Lorquet": "excused", "Yvon Talbard": "excused",
         "Nadia Ferroul": "present"},
    ),
    "a proxy of another in one breath": (
        FRENCH + "Ont siégé : Mme Odile Marchegay, qui a pris la présidence en l'absence de M. Yvon Talbard (excusé, "
        "voix donnée à Mme Marchegay), M. Bastien Lorquet." + FRENCH_END,
        {"Odile Marchegay": "present", "Yvon Talbard": "represented", "Bastien Lorquet": "present"},
    ),
    "who did not come but said so": (
        SPANISH + "Asistentes: Clara Vega, Inés Mora\n\nNo asiste Luis Roca Gil, vocal, que justificó su ausencia."
        + SPANISH_END,
        {"Clara Vega": "present", "Inés Mora": "present", "Luis Roca Gil": "excused"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OFFICES.values(), ids=OFFICES)
def test_an_explicit_word_on_attendance_goes_before_an_office(
    statuses: Statuses, text: str, expected: dict[str, str]
) -> None:
    assert statuses(text) == expected

"""Tables of attendance: what their heads, marks and legends say, and whom their cells name."""

from collections.abc import Callable
from functools import cache

import pytest

from minutes.model.record import Participant
from minutes.pipeline import Pipeline
from minutes.settings import Settings

HEAD = {
    "fr": "Compte rendu de la réunion du 14 mars 2019\n\n",
    "en": "Minutes of the meeting of 14 March 2019\n\n",
    "es": "Acta de la reunión del 14 de marzo de 2019\n\n",
}
AFTER = {
    "fr": "\n\n1. Budget\n\nLe budget de la fête est stable par rapport à celui de l'année passée.\n",
    "en": "\n\n1. Budget\n\nThe budget of the fair is stable when compared with that of the year before.\n",
    "es": "\n\n1. Presupuesto\n\nEl presupuesto de la fiesta es estable si se compara con el del año pasado.\n",
}


@cache
def read(language: str, table: str) -> dict[str, Participant]:
    """The participants by name of minutes in ``language`` with the given table."""
    pipeline = Pipeline(Settings(language=language, model="none"))
    text = HEAD[language] + table + AFTER[language]
    return {p.name: p for p in pipeline.extract(text.encode(), name="minutes.txt").participants}


Read = Callable[[str, str], dict[str, Participant]]

STATUSES = {
    "a legend below": (
        "fr",
        (
            "Commune\tDélégué\t\nArbrelle\tMARCHEGAY Odile\tP\nArbrelle\tLORQUET Bastien\tE\nBousse\tFERROUL Nadia\tA\n\n"
            "P = présent, E = excusé, A = absent"
        ),
        "Odile Marchegay present|Bastien Lorquet excused|Nadia Ferroul absent",
    ),
    "a legend in which a letter has another sense than the usual": (
        "en",
        (
            "Governor\tInitials\tAttendance\nMary Cole\tMC\t✓\nTom Reed\tTR\tA\nAnn Dale\tAD\tN\nPaul Hart\tPH\t✓ from 17:50\n\n"
            "✓ present A apologies N no apology received"
        ),
        "Mary Cole present|Tom Reed excused|Ann Dale absent|Paul Hart present",
    ),
    "boxes": (
        "fr",
        (
            "Partenaire\tReprésentant·e\tSur place\tVisio\tExcusé·e\nLEMPA\tOdile Marchegay (OM)\t☒\t☐\t☐\n"
            "ONPR\tBastien Lorquet (BL)\t☐\t☒\t☐\nDYSEC\tNadia Ferroul (NF)\t☐\t☐\t☒"
        ),
        "Odile Marchegay present|Bastien Lorquet present|Nadia Ferroul excused",
    ),
    "yes and no": (
        "es",
        "Nombre\tCargo\tAsiste\nRosa Vega Luna\tPresidenta\tSÍ\nLuis Roca Peña\tVocal\tNO\nClara Sanz Gil\tVocal\tSÍ",
        "Rosa Vega Luna present|Luis Roca Peña absent|Clara Sanz Gil present",
    ),
    "no, with the reason beside it": (
        "es",
        "Nombre\tCargo\tAsistió\nRosa Vega Luna\tPresidenta\tSÍ\nLuis Roca Peña\tVocal\tNO (excusa)\nClara Sanz Gil\tVocal\tSÍ (virtual)",
        "Rosa Vega Luna present|Luis Roca Peña excused|Clara Sanz Gil present",
    ),
    "who did not show up": (
        "en",
        "Partner\tName\tRoom\tOnline\tApologies\tNo show\nUKA\tMary Cole\t✓\t\t\t\nIMV\tTom Reed\t\t\t✓\t\nMFA\tAnn Dale\t\t\t\t✓",
        "Mary Cole present|Tom Reed excused|Ann Dale absent",
    ),
    "words under an unknown head": (
        "fr",
        (
            "N°\tNom\tSituation\n1\tMme MARCHEGAY Odile\tPrésente\n2\tM. LORQUET Bastien\tReprésenté par Mme MARCHEGAY\n"
            "3\tMme FERROUL Nadia\tAbsente"
        ),
        "Odile Marchegay present|Bastien Lorquet represented|Nadia Ferroul absent",
    ),
    "who is sent the minutes only": (
        "fr",
        (
            "Organisme\tReprésentant\tP\tA\tE\tD\nMairie\tM. LORQUET Bastien\tX\t\t\tX\nSivu\tMme FERROUL Nadia\t\t\tX\tX\n"
            "Presse\tM. RIOU Paul\t\t\t\tX"
        ),
        "Bastien Lorquet present|Nadia Ferroul excused",
    ),
    "nothing ticked under a single head": (
        "en",
        "Name\tPresent\nMary Cole\tX\nTom Reed\t\nAnn Dale\tX",
        "Mary Cole present|Tom Reed absent|Ann Dale present",
    ),
    "a group that excuses": (
        "en",
        (
            "Name\tRole\tPresent\nMary Cole\tChair\tX\nTom Reed\tMember\tX\n\nIn attendance (non-voting)\n\n"
            "Ann Dale\tClerk\tX"
        ),
        "Mary Cole present|Tom Reed present|Ann Dale present",
    ),
    "two tables side by side": (
        "fr",
        (
            "Commune\tDélégué\t\tCommune\tDélégué\t\nArbrelle\tMARCHEGAY Odile\tP\tBousse\tFERROUL Nadia\tP\n"
            "Arbrelle\tLORQUET Bastien\tA\tCastel\tRIOU Paul\tE"
        ),
        "Odile Marchegay present|Bastien Lorquet absent|Nadia Ferroul present|Paul Riou excused",
    ),
    "a row that lacks its last cell": (
        "en",
        "Name            Role        Present\nMary Cole       Chair       X\nTom Reed        Clerk\nAnn Dale        Member      X",
        "Mary Cole present|Tom Reed absent|Ann Dale present",
    ),
    "mark-up": (
        "en",
        (
            "| Name | Role | Present | Apologies |\n|---|---|---|---|\n| Mary Cole | Chair | x | |\n| Tom Reed | Clerk | | x |"
        ),
        "Mary Cole present|Tom Reed excused",
    ),
    "boxes before the names, and no head": (
        "en",
        (
            "[x] Mary Cole, Chair (visual arts)\t[z] Ann Dale (community)\n[x] Tom Reed (craft)\t[ ] Paul Hart - regrets\n"
            "[ ] Joan Marsh\t[x] Ada Finch\n\n[x] in person [z] by Zoom [ ] not in attendance"
        ),
        "Mary Cole present|Ann Dale present|Tom Reed present|Paul Hart excused|Joan Marsh absent|Ada Finch present",
    ),
    "nothing but people": (
        "fr",
        "Yolande P.\tMaïté C. (coprésidente)\tKévin T.\nAhmed B.\tGisèle et Roland V.\tNour H.",
        "Yolande P. present|Maïté C. present|Kévin T. present|Ahmed B. present|Gisèle V. present|Roland V. present|Nour H. present",
    ),
    "full members and their substitutes": (
        "es",
        (
            "Titular\tA\tSuplente\tA\nRosa Vega Luna\tP\tLuis Roca Peña\tP\nClara Sanz Gil\tF\tAna Mora Ruiz\tP\n\n"
            "P: presente. F: falta."
        ),
        "Rosa Vega Luna present|Clara Sanz Gil absent|Luis Roca Peña present|Ana Mora Ruiz present",
    ),
}


@pytest.mark.parametrize(("language", "table", "expected"), STATUSES.values(), ids=STATUSES.keys())
def test_a_register_tells_who_attended(language: str, table: str, expected: str) -> None:
    found = {name: p.status for name, p in read(language, table).items()}
    assert found == dict(entry.rsplit(" ", 1) for entry in expected.split("|"))


CELLS = {
    "a couple": ("fr", "M. et Mme DURAND Luc et Christine", ["Luc Durand", "Christine Durand"]),
    "two first names and one surname": (
        "en",
        "Luke and Christine Durrant",
        ["Luke Durrant", "Christine Durrant"],
    ),
    "a body and who stands for it": ("fr", "SCI HORTENSE, par M. RIOU Paul, gérant", ["Paul Riou"]),
    "an estate and who stands for it": ("fr", "Indivision LEBRUN, par Mme LEBRUN Anne", ["Anne Lebrun"]),
    "a firm alone": ("es", "INMOBILIARIA PRADOLAR, S.L.", []),
    "the surname before a comma": ("es", "ROCA PEÑA, Luis (*)", ["Luis Roca Peña"]),
    "a function after the name": ("en", "Paul Hart, post-doc", ["Paul Hart"]),
}


@pytest.mark.parametrize(("language", "cell", "names"), CELLS.values(), ids=CELLS.keys())
def test_a_cell_names_whom_it_names(language: str, cell: str, names: list[str]) -> None:
    heads = {"fr": "Nom\tPrésent", "en": "Name\tPresent", "es": "Nombre\tPresente"}
    first = {"fr": "Nadia Ferroul", "en": "Mary Cole", "es": "Rosa Vega"}[language]
    found = read(language, f"{heads[language]}\n{first}\tX\n{cell}\tX")
    assert list(found) == [first, *names]


def test_an_owner_is_represented_by_whom_the_next_column_names() -> None:
    found = read(
        "es",
        "P = presente; R = representado; — = no asiste\n\nFinca\tPropietario\tCuota\t\tRepresentado por\n"
        "Local\tFERRETERÍA OYAGA, C.B.\t10,00\tP\tD. Leandro Oyaga Sáinz\n1.º A\tVEGA LUNA, Rosa\t6,80\tP\t\n"
        "1.º B\tROCA PEÑA, Luis\t6,80\tR\tSra. Vega\n2.º A\tSANZ GIL, Clara\t8,20\t—\t",
    )
    assert {name: (p.status, p.organization, p.represented_by) for name, p in found.items()} == {
        "Leandro Oyaga Sáinz": ("present", "FERRETERÍA OYAGA, C.B.", None),
        "Rosa Vega Luna": ("present", None, None),
        "Luis Roca Peña": ("represented", None, "Rosa Vega Luna"),
        "Clara Sanz Gil": ("absent", None, None),
    }


def test_the_body_of_the_row_above_holds_where_the_cell_goes_on() -> None:
    found = read(
        "fr",
        "Organisme\tReprésentant\tQualité\tPrésent\tExcusé\nLot 2 : SARL Ramure\tMme FERROUL Nadia\tgérante\tX\t\n"
        "\tM. LORQUET Bastien\tconducteur\tX\t\nAgence Talus (observateur)\tM. RIOU Paul\t\t\tX",
    )
    assert {name: (p.organization, p.role) for name, p in found.items()} == {
        "Nadia Ferroul": ("SARL Ramure", "gérante"),
        "Bastien Lorquet": ("SARL Ramure", "conducteur"),
        "Paul Riou": ("Agence Talus", "observateur"),
    }


OTHERS = {
    "a ballot": ("fr", "Candidat\tVoix\tRésultat\nOdile Marchegay\t17\télue\nBastien Lorquet\t11\tnon élu"),
    "tasks": ("en", "Action\tOwner\tDone\nCall the bank\tMary Cole\tX\nPaint the hall\tTom Reed\tX"),
    "bidders": ("en", "Bidder\tBase bid\nTri Forks Paving\t$287,940\nGannet Brothers\t$299,015"),
}


@pytest.mark.parametrize(("language", "table"), OTHERS.values(), ids=OTHERS.keys())
def test_other_tables_tell_of_no_attendance(language: str, table: str) -> None:
    assert not read(language, table)
